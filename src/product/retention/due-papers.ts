import { lentAmong } from '#archive'
import { type EndedBetween, type EndedUnder, endedCases, endedUnder, papersOf } from '#cases'
import { openObjectionsAmong } from '#objections'
import type { Db } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ListKind, RetentionFile } from './contract.ts'
import { closedToBeDue, dueOn, isLong } from './rules.ts'
import { heldAmong } from './store/holds.ts'
import { casesOfList, type NewItem, termsOfList } from './store/lists.ts'
import { getSchedule } from './store/schedule.ts'

/** What a list calls who took part in a case and what they answered. */
const peopleNamed = 'Pemohon dan isian'

/** Papers on one list. */
const papersMax = 20_000

export type DuePapers = { items: NewItem[]; long: boolean }

type Asked = { office: string; zone: string; now: Temporal.Instant }

/**
 * The papers of an office whose time is over today, those of the file that was closed first at their head. What an objection,
 * a loan or somebody holds is left out.
 */
export async function duePapers(
  db: Db,
  plan: RetentionFile,
  { office, kind, zone, now }: Asked & { kind: ListKind },
): Promise<DuePapers> {
  const under = await endedUnder(db, office)
  const services = new Map(under.map((one) => [one.version, one]))
  const between = stretches(plan, under, { kind, zone, now })
  const without = [...(await heldFiles(db, { office }))]
  const ended = await endedCases(db, { office, between, scans: kind === 'scans', without, most: papersMax })
  const files = new Map(
    ended.flatMap(({ version, ...file }) => {
      const { code, papers } = services.get(version) ?? { code: '', papers: {} }
      const closedOn = file.endedAt.toZonedDateTimeISO(zone).toPlainDate()
      const due = dueOn(plan, { code, closedOn }, kind)
      return due ? [[file.caseId, { ...file, code, papers, closedOn, due }] as const] : []
    }),
  )
  const papers = await papersOf(db, { cases: [...files.keys()], whole: kind === 'files', most: papersMax })
  const items = papers.flatMap(({ caseId, ...paper }) => {
    const file = files.get(caseId)
    if (!file) return []
    const { number: caseNumber, code, closedOn, due } = file
    const named = nameOf(paper, file.papers)
    return [{ ...paper, named, caseId, caseNumber, code, closedOn: closedOn.toString(), dueOn: due.on.toString() }]
  })
  const long = items.some(({ caseId }) => isLong(plan, files.get(caseId)?.due.years ?? 0))
  return { items, long }
}

function nameOf({ what, named }: { what: string; named: string }, papers: Readonly<Record<string, string>>): string {
  if (what === 'people') return peopleNamed
  return what === 'letter' ? `Surat ${named}` : (papers[named] ?? named)
}

/** How many files of an office have papers whose time is over today, by kind of list, counted up to `most` of each. */
export async function countDue(
  db: Db,
  plan: RetentionFile,
  { office, zone, now }: Asked,
  most: number,
): Promise<Record<ListKind, number>> {
  const under = await endedUnder(db, office)
  const without = [...(await heldFiles(db, { office }))]
  const count = async (kind: ListKind) => {
    const between = stretches(plan, under, { kind, zone, now })
    return (await endedCases(db, { office, between, scans: kind === 'scans', without, most })).length
  }
  return { scans: await count('scans'), files: await count('files') }
}

/** When cases ended, by the version of their service, whose papers of a kind may go today. */
function stretches(
  plan: RetentionFile,
  under: readonly EndedUnder[],
  { kind, zone, now }: Omit<Asked, 'office'> & { kind: ListKind },
): EndedBetween[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const begin = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  return under.flatMap(({ version, code }) =>
    closedToBeDue(plan, { code, today }, kind).map(({ from, until }) => ({
      version,
      from: begin(from),
      until: begin(until),
    })),
  )
}

/** Refuses a list with a file that is held, naming the first: it is dropped, and prepared again without it. */
export async function refuseHeld(db: Db, list: string): Promise<void> {
  const cases = await casesOfList(db, list)
  const held = await heldFiles(db, { cases: cases.map(({ id }) => id) })
  const first = cases.find(({ id }) => held.has(id))
  if (first) throw new Refusal('list-held', { number: first.number, count: String(held.size) })
}

/**
 * Refuses a list with a file that the schedule in force would not let go today, or not without the bupati: it came after
 * the list was prepared.
 */
export async function refuseRescheduled(
  db: Db,
  list: { id: string; kind: ListKind; long: boolean },
  today: Temporal.PlainDate,
): Promise<void> {
  const plan = await getSchedule(db)
  const stays = (await termsOfList(db, list.id)).find((one) => {
    const due = dueOn(plan, one, list.kind)
    return !due || Temporal.PlainDate.compare(today, due.on) < 0 || (isLong(plan, due.years) && !list.long)
  })
  if (stays) throw new Refusal('list-rescheduled', { number: stays.number })
}

/**
 * Which of these cases, or of an office's, nothing goes of: an objection or appeal is open, the paper is out on loan, or
 * somebody holds them with a reason.
 */
export async function heldFiles(
  db: Db,
  wanted: { cases: readonly string[] } | { office: string },
): Promise<ReadonlySet<string>> {
  const held = [await openObjectionsAmong(db, wanted), await lentAmong(db, wanted), await heldAmong(db, wanted)]
  return new Set(held.flatMap((some) => [...some]))
}
