import { getServiceVersion, listServices } from '#catalogue'
import { type Calendar, calendarOf, openingOf, remaining, sayRemaining, shortMoment } from '#clock'
import { type Officer, passedOn, standInAt } from '#identity'
import { listPostKinds, type PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { WorkPage, WorkRow } from '../contract.ts'
import { beingCorrected, correctionTurns } from '../correction-words.ts'
import { inHandsOf } from '../daily-words.ts'
import { draftLines } from '../drafts.ts'
import type { Equipment } from '../equipment.ts'
import { lapseWords, waitsUntil } from '../lapse-words.ts'
import { inList, withDesk } from '../list-words.ts'
import { asStandIn } from '../standing-in-words.ts'
import { awayUntil } from '../step-work-words.ts'
import { stoodStill, waitsOn } from '../stopping-words.ts'
import { acts } from '../words.ts'
import { countCorrected, listCorrected } from './corrected-rows.ts'
import { deskTime } from './desk-time.ts'
import { standingOf } from './holder-away.ts'
import { lapseRows } from './lapse-rows.ts'
import { listUnheld } from './list-unheld.ts'
import { listNotesFor } from './notes-for.ts'
import { substituteRows } from './substitute-rows.ts'
import { countWork, listRows, type Row, rowsPerPage } from './work-rows.ts'

/** My work by due time: what lies at this officer's posts, what waits for applicants, the room, and what is done today. */
export async function workPage(
  db: Db,
  by: Officer,
  ask: { tab: string | undefined; page: string | undefined; now: Temporal.Instant },
  { keys }: Pick<Equipment, 'keys'>,
): Promise<WorkPage & { shown: readonly string[] }> {
  const tab = tabOf(ask.tab)
  const page = Math.max(1, Math.min(1000, Number.parseInt(ask.page ?? '1', 10) || 1))
  const local = ask.now.toZonedDateTimeISO(by.zone)
  const midnight = local.startOfDay().toInstant()
  const mayRegister = by.duties.includes('cases.register')
  const [{ calendar }, counted, corrections, corrected, listed, kinds, notes, drafts, unheld, substituting, lapsing] =
    await Promise.all([
      calendarOf(db, by),
      countWork(db, by, midnight, ask.now),
      countCorrected(db, by),
      page === 1 ? listCorrected(db, by, tab) : [],
      listRows(db, by, tab, midnight, page),
      listPostKinds(db, { alsoEnded: true }),
      listNotesFor(db, by),
      mayRegister ? listDrafts(db, by, ask.now, keys) : [],
      by.duties.includes('officers.manage') ? listUnheld(db, { office: by.office, on: local.toPlainDate() }) : [],
      tab === 'mine' && page === 1 ? substituteRows(db, by) : [],
      tab === 'mine' && page === 1 ? lapseRows(db, by, ask.now) : [],
    ])
  const posts = tab === 'office' ? kinds : []
  const rows = [...corrected, ...listed]
  const { mine, post, office } = counted
  const more = { mine: mine + corrections.mine, post: post + corrections.mine, office: office + corrections.office }
  const { lateHere, ...mineAndTheirs } = counted
  const counts = { ...mineAndTheirs, ...more }
  const noted = new Set(notes.map((note) => note.number))
  const spoken: { row: Row; spoken: WorkRow }[] = []
  for (const row of [...rows, ...substituting, ...lapsing]) {
    const keeper = row.keeper === null ? undefined : inHandsOf(row.keeper)
    const said = await speakRow(db, calendar, row, ask.now, posts, by)
    const standsIn = await inWhosePlace(db, by, row, kinds)
    const beside = { keeper, noted: noted.has(row.number), substitute: row.substitute, standsIn }
    spoken.push({ row, spoken: { ...said, ...beside } })
  }
  return {
    shown: spoken.map(({ row }) => row.caseId),
    today: local.toPlainDate(),
    tab,
    counts,
    lateHere: by.duties.includes('cases.sign') ? lateHere : 0,
    groups: group(spoken, tab, local),
    page,
    pages: Math.max(1, Math.ceil(counts[tab] / rowsPerPage)),
    day: dayStrip(calendar, local, rows),
    mayRegister,
    notes,
    drafts,
    unheld: unheld.map((one) => ({ ...one, name: shortOf(kinds, one.post) })),
    standing: standingOf(by, { posts: kinds, isAway: passedOn(by) !== undefined, zone: by.zone, now: ask.now }),
  }
}

async function listDrafts(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
  keys: Equipment['keys'],
): Promise<WorkPage['drafts']> {
  const lines = await draftLines(db, by, now, keys)
  if (lines.length === 0) return []
  const services = await listServices(db, by.office, now.toZonedDateTimeISO(by.zone).toPlainDate())
  const nameOf = (key: string) => services.find(({ definition }) => definition.key === key)?.definition.name
  return lines.map((line) => ({ ...line, service: nameOf(line.service) ?? { id: '', en: '' } }))
}

/** In whose place this officer has a file, where its post is not their own. */
async function inWhosePlace(db: Db, by: Officer, row: Row, kinds: readonly PostKind[]): Promise<WorkRow['standsIn']> {
  if (!by.standsIn?.length) return undefined
  const { definition } = await getServiceVersion(db, row.version)
  const post = definition.procedure.find((one) => one.key === row.step)?.post
  const standIn = post === undefined ? undefined : standInAt(by, post)
  return standIn && asStandIn(standIn.mark, shortOf(kinds, standIn.post))
}

function tabOf(tab: string | undefined): WorkPage['tab'] {
  return tab === 'post' || tab === 'waiting' || tab === 'office' || tab === 'done' ? tab : 'mine'
}

async function speakRow(
  db: Db,
  calendar: Calendar,
  row: Row,
  now: Temporal.Instant,
  posts: readonly PostKind[],
  by: Officer,
): Promise<WorkRow> {
  const { definition } = await getServiceVersion(db, row.version)
  const step = definition.procedure.find((one) => one.key === row.step)
  const pauses = (row.pauses ?? []).map(({ from, to }) => ({
    from: Temporal.Instant.from(from),
    to: Temporal.Instant.from(to),
  }))
  const stay = { since: row.since, pauses }
  const shown = {
    ...{ number: row.number, service: definition.name, applicant: row.applicant, village: row.village ?? '' },
    away: row.awayUntil ? awayUntil(row.awayUntil, now.toZonedDateTimeISO(by.zone).toPlainDate()) : undefined,
    desk: row.state === 'open' && step && !row.stopped ? deskTime(calendar, step, stay, now) : undefined,
  }
  if (row.correcting) {
    const asks = posts.length > 0 ? atDesk(posts, step?.post) : correctionTurns[row.correcting]
    return { ...shown, dueAt: undefined, flag: 'correction', used: undefined, turn: asks, remaining: beingCorrected }
  }
  const waiting = { dueAt: row.dueAt ?? undefined, flag: 'waiting', used: undefined } as const
  const isPast = row.lapsesAt && Temporal.Instant.compare(row.lapsesAt, now) <= 0
  const limit = row.lapsesAt && { remaining: waitsUntil(shortMoment(row.lapsesAt, by.zone, now), isPast === true) }
  if (row.lapsing)
    return {
      ...shown,
      ...waiting,
      ...limit,
      remaining: limit?.remaining ?? inList.incomplete.remaining,
      turn: lapseWords.decide,
      lapsing: true,
    }
  if (row.state === 'incomplete') return { ...shown, ...waiting, ...inList.incomplete, ...limit }
  const turn =
    posts.length > 0
      ? atDesk(posts, step?.post)
      : isPartOnly(row, by)
        ? acts['team-part']
        : (step?.ask ?? inList[row.state === 'open' ? 'refused' : row.state])
  if (row.stopped) return { ...shown, ...waiting, turn, remaining: stoodStill(waitsOn[row.stopped]) }
  if (!row.startedAt || !row.soonAt || !row.dueAt)
    return row.state === 'open'
      ? { ...shown, turn, dueAt: undefined, flag: 'ready', used: undefined, remaining: inList.ready }
      : { ...shown, ...waiting, turn, remaining: turn }
  const run = { unit: definition.promise.unit, startedAt: row.startedAt, soonAt: row.soonAt, dueAt: row.dueAt, pauses }
  const left = remaining(calendar, run, row.endedAt ?? now)
  return { ...shown, turn, dueAt: row.dueAt, remaining: sayRemaining(left), flag: left.flag, used: left.used }
}

// Whoever only has a part of the team reads that, and not what its leader does.
function isPartOnly({ team, post }: Row, { posts }: Officer): boolean {
  const isMember = team?.some((part) => posts.includes(part)) ?? false
  return isMember && !(post && posts.includes(post))
}

function atDesk(posts: readonly PostKind[], key: string | null | undefined): Text {
  return withDesk(shortOf(posts, key))
}

function shortOf(posts: readonly PostKind[], key: string | null | undefined): Text {
  return posts.find((post) => post.key === key)?.short ?? { id: key ?? '', en: key ?? '' }
}

function group(
  rows: readonly { row: Row; spoken: WorkRow }[],
  tab: WorkPage['tab'],
  local: Temporal.ZonedDateTime,
): WorkPage['groups'] {
  const tomorrow = local.startOfDay().add({ days: 1 }).toInstant()
  const headingOf = ({ spoken }: { spoken: WorkRow }): WorkPage['groups'][number]['heading'] => {
    if (tab === 'done') return 'done'
    if (spoken.substitute) return 'substitute'
    if (spoken.lapsing) return 'lapsing'
    if (spoken.flag === 'correction') return 'correction'
    if (spoken.flag === 'ready') return 'ready'
    if (spoken.flag === 'waiting' || !spoken.dueAt) return 'waiting'
    if (spoken.flag === 'late') return 'late'
    return Temporal.Instant.compare(spoken.dueAt, tomorrow) < 0 ? 'today' : 'later'
  }
  const headings = [
    'late',
    'today',
    'correction',
    'later',
    'lapsing',
    'ready',
    'waiting',
    'substitute',
    'done',
  ] as const
  return headings
    .map((heading) => ({ heading, rows: rows.filter((row) => headingOf(row) === heading).map((row) => row.spoken) }))
    .filter((one) => one.rows.length > 0)
}

function dayStrip(calendar: Calendar, local: Temporal.ZonedDateTime, rows: readonly Row[]): WorkPage['day'] {
  const minutesOf = (at: Temporal.ZonedDateTime) => at.hour * 60 + at.minute
  const now = local.toInstant()
  const marks = rows.flatMap(({ dueAt, soonAt, state }) => {
    const due = dueAt?.toZonedDateTimeISO(local.timeZoneId)
    if (!dueAt || !due || state !== 'open' || !due.toPlainDate().equals(local.toPlainDate())) return []
    const flag =
      Temporal.Instant.compare(dueAt, now) <= 0
        ? 'late'
        : soonAt && Temporal.Instant.compare(soonAt, now) <= 0
          ? 'soon'
          : 'in-time'
    return [{ at: minutesOf(due), flag } as const]
  })
  const spans = spansOf(calendar, local.toPlainDate())
  return { spans, now: minutesOf(local), marks }
}

// A day of a year whose holidays are not known has no strip; the list itself needs none.
function spansOf(calendar: Calendar, date: Temporal.PlainDate): { from: number; to: number }[] {
  return calendar.years.has(date.year) ? openingOf(calendar, date).spans.map(({ from, to }) => ({ from, to })) : []
}
