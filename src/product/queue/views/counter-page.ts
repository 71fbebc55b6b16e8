import { findServiceVersion, requirementsFor } from '#catalogue'
import type { Officer } from '#identity'
import { findOffice } from '#offices'
import type { Tx } from '#platform/db.ts'
import { qrPath } from '#platform/qr.ts'
import type { Attended, CounterPage, Room, RoomPage, Standing } from '../contract.ts'
import { doorPath } from '../paths.ts'
import { countDay, findOpenDay, findTicket, listMissed, listPurposes, listVisits } from '../store/find.ts'
import { findPlan } from '../store/plan.ts'
import { readRoom } from './read-room.ts'
import { mattersLeft } from './ticket-now.ts'

/** The counter of an officer: who is there, what they come for and what they brought, and who waits. */
export async function counterPage(
  tx: Tx,
  by: Officer,
  { now, given }: { now: Temporal.Instant; given?: string | undefined },
): Promise<CounterPage> {
  const [room, plan] = [await readRoom(tx, by.office, now), await findPlan(tx)]
  const mine = room.counters.find(({ officer }) => officer === by.id)
  const theirs = room.standing.filter(({ session }) => mine !== undefined && session === mine.id)
  const [here, ...held] = [
    theirs.find(({ state }) => state === 'called' || state === 'serving'),
    ...theirs.filter(({ state }) => state === 'held'),
  ]
  const on = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const about = { office: by.office, room, on }
  return {
    ...{ room, mine, counters: plan?.counters ?? 0, given: given?.slice(0, 10) },
    here: here && (await attended(tx, here, about)),
    held: await Promise.all(held.flatMap((one) => (one ? [attended(tx, one, about)] : []))),
    missed: room.day ? await listMissed(tx, room.day.id) : [],
    mayRegister: by.duties.includes('cases.register'),
  }
}

async function attended(
  tx: Tx,
  ticket: Standing,
  { office, room, on }: { office: string; room: Room; on: Temporal.PlainDate },
): Promise<Attended> {
  const group = room.groups.find(({ key }) => key === ticket.group)
  const [purpose] = await listPurposes(tx, [ticket.ticket])
  const version = purpose && (await findServiceVersion(tx, { office, key: purpose.service, on }))
  const asked = version ? requirementsFor(version.definition, {}) : []
  const has = asked.filter(({ key }) => purpose?.papers.includes(key)).map(({ name }) => name)
  return {
    ...ticket,
    groupName: group?.name ?? { id: ticket.group, en: ticket.group },
    also: await alsoOf(tx, ticket, { office, room }),
    services: group?.offered ?? [],
    said: version && {
      ...{ service: version.definition.key, name: version.definition.name, has },
      lacks: asked.filter(({ key }) => !purpose?.papers.includes(key)).map(({ name }) => name),
    },
    cases: (await listVisits(tx, [ticket.ticket])).map(({ number }) => number),
  }
}

// Whoever comes for several matters is served here as long as this counter can, then passed on with the same number.
async function alsoOf(
  tx: Tx,
  ticket: Standing,
  { office, room }: { office: string; room: Room },
): Promise<Attended['also']> {
  const kept = await findTicket(tx, office, { id: ticket.ticket })
  const own = room.counters.find(({ id }) => id === ticket.session)?.groups ?? []
  const left = kept ? mattersLeft(room, kept, ticket.group) : []
  const also = left.map(({ key, name }) => ({ key, name, isHere: own.includes(key) }))
  return also.toSorted((a, b) => Number(b.isHere) - Number(a.isHere))
}

/** The room now, as whoever leads the day sees it. */
export async function roomPage(
  tx: Tx,
  by: Officer,
  { now, origin }: { now: Temporal.Instant; origin: string },
): Promise<RoomPage> {
  const [room, open, office] = [
    await readRoom(tx, by.office, now),
    await findOpenDay(tx, by.office),
    await findOffice(tx, by.office),
  ]
  const address = room.day && office ? `${origin}${doorPath(office.key, room.day.doorCode)}` : undefined
  return {
    ...{ room, leftOpen: open && !room.day ? open.date : undefined },
    count: room.day ? await countDay(tx, room.day.id) : { served: 0, missed: 0 },
    door: address === undefined ? undefined : { address, qr: qrPath(address) },
  }
}
