import { lentAmong } from '#archive'
import { endedCases, papersOf } from '#cases'
import { openObjectionsAmong } from '#objections'
import type { Db } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ListKind, RetentionFile } from './contract.ts'
import { dueOn, isLong } from './rules.ts'
import { heldAmong } from './store/holds.ts'
import { casesOfList, type NewItem } from './store/lists.ts'

/** What a list calls who took part in a case and what they answered. */
const peopleNamed = 'Pemohon dan isian'

/** Papers on one list. */
const papersMax = 20_000

export type DuePapers = { items: NewItem[]; long: boolean }

/**
 * The papers of an office whose time is over today, those of the file that was closed first at their head. What an objection,
 * a loan or somebody holds is left out.
 */
export async function duePapers(
  db: Db,
  plan: RetentionFile,
  about: { office: string; kind: ListKind; zone: string; now: Temporal.Instant },
): Promise<DuePapers> {
  const { kind, zone, now } = about
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const ended = (await endedCases(db, about.office, now)).flatMap((file) => {
    const closedOn = file.endedAt.toZonedDateTimeISO(zone).toPlainDate()
    const due = dueOn(plan, { code: file.code, closedOn }, kind)
    if (!due || Temporal.PlainDate.compare(due.on, today) > 0) return []
    return [{ ...file, closedOn, dueOn: due.on, years: due.years }]
  })
  const held = await heldFiles(
    db,
    ended.map(({ caseId }) => caseId),
  )
  const free = new Map(ended.filter(({ caseId }) => !held.has(caseId)).map((file) => [file.caseId, file]))
  const papers = await papersOf(db, { cases: [...free.keys()], whole: kind === 'files', most: papersMax })
  const items = papers.flatMap(({ caseId, ...paper }) => {
    const file = free.get(caseId)
    if (!file) return []
    const { number: caseNumber, code, closedOn, dueOn } = file
    const named = paper.what === 'people' ? peopleNamed : (file.papers[paper.named] ?? paper.named)
    return [{ ...paper, named, caseId, caseNumber, code, closedOn: closedOn.toString(), dueOn: dueOn.toString() }]
  })
  const long = items.some(({ caseId }) => isLong(plan, free.get(caseId)?.years ?? 0))
  return { items, long }
}

/** Refuses a list with a file that is held, naming the first: it is dropped, and prepared again without it. */
export async function refuseHeld(db: Db, list: string): Promise<void> {
  const cases = await casesOfList(db, list)
  const held = await heldFiles(
    db,
    cases.map(({ id }) => id),
  )
  const first = cases.find(({ id }) => held.has(id))
  if (first) throw new Refusal('list-held', { number: first.number, count: String(held.size) })
}

/** Files of which nothing goes: an objection or appeal is open, the paper is out on loan, or somebody holds them with a reason. */
export async function heldFiles(db: Db, cases: readonly string[]): Promise<ReadonlySet<string>> {
  const held = [await openObjectionsAmong(db, cases), await lentAmong(db, cases), await heldAmong(db, cases)]
  return new Set(held.flatMap((some) => [...some]))
}
