import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { type Actor, findRepeated, record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { tellNews } from '#platform/news.ts'
import { Refusal } from '#platform/refusal.ts'
import type { TakingTicket } from '../contract.ts'
import { groupsOf } from '../groups-of.ts'
import { ticketCode } from '../rules/code.ts'
import { laneOf, whyNotTake, writeTicket } from '../rules.ts'
import { countTaken } from '../store/find.ts'
import { getPlan } from '../store/plan.ts'
import { holdDay, lockSeries, saveTicket } from '../store/save.ts'

/** Who gives a ticket: a kiosk, an officer at a counter, or somebody's own telephone. */
export type Taker = { office: string; zone: string } & (
  | { source: 'kiosk'; id: string }
  | { source: 'counter'; id: string; post: string }
  | { source: 'phone' }
)

export type TakenTicket = { ticket: string; written: string; code: string }

/**
 * Gives the next number of a group today. Two who ask at once wait for each other and never get one number, also across
 * midnight, for a number is its open day's. The same press twice gives the same ticket. Several matters share one number;
 * it is quick only where all of them are. Refuses while no day is open, at kiosks and by telephone also once its date is over, a
 * group that is not here, and a kiosk that is played with.
 */
export async function takeTicket(
  tx: Tx,
  by: Taker,
  { group: key, also = [], priority }: Omit<TakingTicket, 'requestId'>,
  at: Temporal.Instant,
): Promise<TakenTicket> {
  const { office, source } = by
  const plan = await getPlan(tx)
  const day = await holdDay(tx, office)
  // What is left open of yesterday is closed by force when somebody opens today: a number of it would be lost with it.
  const isOver = !day.date.equals(at.toZonedDateTimeISO(by.zone).toPlainDate())
  if (isOver && source !== 'counter') throw new Refusal('day-not-open')
  const groups = await groupsOf(tx, { office, on: day.date, plan })
  const group = groups.find((one) => one.key === key)
  const others = groups.filter((one) => one.key !== key && also.includes(one.key))
  if (!group || also.some((one) => !groups.some((known) => known.key === one))) throw new Refusal('group-unknown')
  const last = await lockSeries(tx, { day: day.id, group: key, office })
  // Locked first: whoever pressed at the same moment has written their line by now.
  const before = tx.requestId === null ? undefined : await findRepeated(tx, tx.requestId)
  if (before) return before.facts as TakenTicket // the facts of this very act, written below
  const ticket = randomUUIDv7()
  const takenBy = source === 'phone' ? ticket : by.id
  const lastMinute = source === 'kiosk' ? await countTaken(tx, takenBy, at.subtract({ minutes: 1 })) : 0
  const why = whyNotTake({ lastMinute, last }, plan)
  if (why) throw new Refusal(why)
  const number = last + 1
  const written = writeTicket(group.letter, number)
  const code = ticketCode(randomBytes(10))
  const isQuick = [group, ...others].every(({ quick }) => quick)
  const lane = laneOf({ quick: isQuick }, priority === 'yes')
  await saveTicket(tx, {
    id: ticket,
    office,
    day: day.id,
    group: key,
    also: others.map((one) => one.key),
    number,
    written,
    lane,
    source,
    takenBy,
    code,
    at,
  })
  await tellNews(tx, office)
  const facts = { ticket, written, code }
  await record(tx, { name: 'ticket.taken', office, subject: ticket, by: actorOf(by, ticket), at, facts })
  return facts
}

function actorOf(by: Taker, ticket: string): Actor {
  if (by.source === 'phone') return { kind: 'citizen', id: ticket }
  return by.source === 'kiosk' ? { kind: 'kiosk', id: by.id } : { kind: 'officer', id: by.id, post: by.post }
}
