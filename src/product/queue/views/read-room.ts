import { findPerson } from '#identity'
import { findOffice } from '#offices'
import type { Db } from '#platform/db.ts'
import type { OpenCounter, Room } from '../contract.ts'
import { groupsOf } from '../groups-of.ts'
import {
  findOpenDay,
  listCalledLanes,
  listCalls,
  listCounters,
  listOver,
  listServed,
  listStanding,
  listVisited,
} from '../store/find.ts'
import { findPlan } from '../store/plan.ts'

/** Everything that the pages of one office share about its room now. A day left open from yesterday is nobody's today. */
export async function readRoom(db: Db, office: string, now: Temporal.Instant): Promise<Room> {
  const [place, plan, open] = await Promise.all([findOffice(db, office), findPlan(db), findOpenDay(db, office)])
  const zone = place?.zone ?? 'Asia/Jakarta'
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const day = open?.date.equals(today) ? open : undefined
  const groups = plan ? await groupsOf(db, { office, on: today, plan }) : []
  const inARow = plan?.inARow ?? { priority: 1, quick: 1 }
  const shared = { now, zone, groups, inARow, served: await servedAt(db, { office, zone, now }) }
  if (!day) return { ...shared, day, counters: [], standing: [], over: [], calls: [], called: [], visited: new Map() }
  const [sessions, standing, over, calls, called, visited] = await Promise.all([
    listCounters(db, office),
    listStanding(db, day.id),
    listOver(db, day.id),
    listCalls(db, day.id),
    listCalledLanes(
      db,
      day.id,
      groups.map(({ key }) => key),
    ),
    listVisited(db, day.id),
  ])
  return { ...shared, day, counters: await named(db, sessions), standing, over, calls, called, visited }
}

async function named(db: Db, sessions: readonly Omit<OpenCounter, 'name'>[]): Promise<OpenCounter[]> {
  const people = await Promise.all(sessions.map(({ officer }) => findPerson(db, officer)))
  return sessions.map((session, place) => ({ ...session, name: people[place]?.name ?? '' }))
}

// What earlier days took does not change any more: it is read once an hour for each office.
const kept = new Map<string, ReadonlyMap<string, readonly number[]>>()
const keptMax = 2000

async function servedAt(
  db: Db,
  { office, zone, now }: { office: string; zone: string; now: Temporal.Instant },
): Promise<Room['served']> {
  const local = now.toZonedDateTimeISO(zone)
  const key = `${office} ${local.toPlainDate()} ${local.hour}`
  const known = kept.get(key)
  if (known) return known
  const rows = await listServed(db, { office, zone, hour: local.hour, before: local.startOfDay().toInstant() })
  const found = new Map(
    [...Map.groupBy(rows, ({ group }) => group)].map(([group, some]) => [group, some.map(({ minutes }) => minutes)]),
  )
  if (kept.size >= keptMax) kept.clear()
  kept.set(key, found)
  return found
}
