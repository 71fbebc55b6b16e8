import type { Mode } from '#authority'
import { countReady, countWork } from '#cases'
import { type DutyLine, listDuties } from '#duties'
import { listAway, listColleagues, type Officer, standInFor } from '#identity'
import { listOffices, listPostKinds } from '#offices'
import { type Db, sql, type Tx } from '#platform/db.ts'
import { readOpenStock } from '#supervision'
import { alikeOf } from '../alike.ts'
import type { AlertKind, OpenAlert } from '../contract.ts'
import type { MorningDuty, MorningPage, Told } from '../morning.ts'
import { dutyMatter } from '../rules.ts'
import { listTold } from './alerts-page.ts'

/** What the rooms tell of themselves, put together by whoever knows them all. */
export type ToldHere = (tx: Tx, by: Officer, asked: { now: Temporal.Instant; mode: Mode }) => Promise<readonly Told[]>

type Asked = { now: Temporal.Instant; mode: Mode; told: ToldHere }

const linesMost = 12
const ofDuties: readonly AlertKind[] = ['duty-due', 'duty-late', 'duty-risen', 'authority-ends']

/** The morning of an officer by their posts; at the regency over all kecamatan in scope. Reads no file that is not open. */
export async function morningPage(tx: Tx, by: Officer, { now, mode, told }: Asked): Promise<MorningPage> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const works = by.duties.includes('cases.work')
  const supervises = by.duties.includes('offices.supervise')
  const midnight = now.toZonedDateTimeISO(by.zone).startOfDay().toInstant()
  const counted = works ? await countWork(tx, by, midnight, now) : undefined
  const [rooms, owed] = [await told(tx, by, { now, mode }), await pressingLines(tx, by, now)]
  // What a room tells of itself, or a duty says, is told once.
  const inRooms = new Set(rooms.flatMap((room) => room.duties ?? []))
  const said = new Set(owed.map(({ line }) => `${line.office} ${dutyMatter(line)}`))
  const duties = dutiesOf(
    owed.filter(({ line }) => !inRooms.has(line.key)),
    by,
  )
  const isSaid = ({ kind, office, matter }: OpenAlert) =>
    ofDuties.includes(kind) && (said.has(`${office} ${matter}`) || inRooms.has(matter.split(' ')[0] ?? ''))
  const alerts = alikeOf((await listTold(tx, by)).filter((alert) => !isSaid(alert)))
  return {
    ...{ today, officeName: by.officeName },
    work: counted && workOf(counted),
    offices: supervises ? await countLateOffices(tx, by, now) : [],
    ...{ told: rooms, duties: duties.slice(0, linesMost), alerts: alerts.slice(0, linesMost) },
    more: { duties: beyond(duties), alerts: beyond(alerts) },
    away: await awayToday(tx, by, { now, today }),
    visitors: works ? await countVisitors(tx, by, now) : undefined,
  }
}

function beyond(list: readonly unknown[]): number {
  return Math.max(0, list.length - linesMost)
}

function workOf({ mine, late, soon, waiting, office, lateHere }: NonNullable<MorningPage['work']>) {
  return { mine, late, soon, waiting, office, lateHere }
}

type Line = { name: string; line: DutyLine }

/** Duties of the reader's own posts that are late or soon, those that press most first; for who supervises, what rose. */
async function pressingLines(db: Db, by: Officer, now: Temporal.Instant): Promise<Line[]> {
  const offices = (await listOffices(db)).filter(({ id, kind }) =>
    by.office === by.regency ? kind === 'kecamatan' && by.scope.includes(id) : id === by.office,
  )
  const found = await listDuties(db, offices, { regency: by.regency, now })
  const supervises = by.duties.includes('offices.supervise')
  return found
    .flatMap(({ office, lines }) => lines.map((line) => ({ name: office.shortName, line })))
    .filter(({ line: { state } }) => state === 'late' || state === 'soon')
    .filter(({ line }) => isOf(by, line) || (supervises && line.risen))
    .toSorted((a, b) => pressing(a.line) - pressing(b.line))
}

function isOf(by: Officer, { owes, by: posts }: DutyLine): boolean {
  return owes === (by.office === by.regency ? 'regency' : 'office') && posts.some((post) => by.posts.includes(post))
}

/** Each duty by itself; at the regency once, with its kecamatan, and with its period where it is one. */
function dutiesOf(lines: readonly Line[], by: Officer): MorningDuty[] {
  if (by.office !== by.regency) return lines.map(({ line }) => ({ line, mine: isOf(by, line), places: [] }))
  return [...Map.groupBy(lines, ({ line }) => line.key).values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const isOne = alike.every(({ line }) => line.period?.from.toString() === first.line.period?.from.toString())
    const line = isOne ? first.line : { ...first.line, period: undefined }
    const places = [...Map.groupBy(alike, (one) => one.line.office).values()].flatMap(atOne)
    return [{ line, mine: isOf(by, line), places }]
  })
}

/** A duty of one kecamatan once, of whichever periods: the one that presses most, and how many there are. */
function atOne(lines: readonly Line[]): Line[] {
  const [first] = lines
  const count = lines.reduce((sum, { line }) => sum + line.count, 0)
  return first ? [{ name: first.name, line: { ...first.line, count } }] : []
}

/** Days to its last day; what is late comes before, by how long. */
function pressing({ state, days = 0 }: DutyLine): number {
  return state === 'late' ? -1 - days : days
}

async function countLateOffices(db: Db, by: Officer, now: Temporal.Instant): Promise<MorningPage['offices']> {
  const open = await readOpenStock(db, { offices: by.scope, now })
  return (await listOffices(db)).flatMap(({ id, key, shortName }) => {
    const row = open.get(id)
    return row && row.late + row.soon > 0 ? [{ key, name: shortName, late: row.late, soon: row.soon }] : []
  })
}

/** Who may come today: for what was promised for today, and for papers that lie ready and not with the archive. */
async function countVisitors(db: Db, by: Officer, now: Temporal.Instant): Promise<MorningPage['visitors']> {
  const ready = await countReady(db, { office: by.office, before: now })
  return { today: await countPromised(db, by, now), ready }
}

async function countPromised(db: Db, by: Officer, now: Temporal.Instant): Promise<number> {
  const midnight = now.toZonedDateTimeISO(by.zone).startOfDay()
  const row = await db.one<{ n: number }>(sql`
    select count(*)::int as n from cases.standing_view
    where standing_view.office = ${by.office} and standing_view.state = 'open'
      and standing_view.due_at >= ${midnight.toInstant()} and standing_view.due_at < ${midnight.add({ days: 1 }).toInstant()}`)
  return row?.n ?? 0
}

async function awayToday(
  db: Db,
  by: Officer,
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<MorningPage['away']> {
  const away = await listAway(db, { office: by.office, at: now })
  if (away.length === 0) return []
  const [people, kinds] = [await listColleagues(db, { office: by.office, on: today }), await listPostKinds(db)]
  const shortOf = (post: string | undefined) => kinds.find(({ key }) => key === post)?.short
  return away.flatMap((one) => {
    const standIn = standInFor(away, one)
    const theirs = people.find(({ id }) => id === standIn?.officer)?.posts[0]
    const name = people.find(({ id }) => id === one.officer)?.name
    return one.posts.flatMap((post) => {
      const said = shortOf(post)
      return said ? [{ post: said, name, standIn: shortOf(theirs) }] : []
    })
  })
}
