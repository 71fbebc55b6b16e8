import type pg from 'pg'
import { sealLines, startSealing } from '#journal'
import { openPool, type ServingRole } from '#platform/db.ts'
import { type Connection, openBeside, withClient } from '../database.ts'
import { openEquipment } from '../equipment.ts'
import { openOfficeKeys } from '../open-office-keys.ts'
import { applyPack } from '../pack/apply-pack.ts'
import type { Pack } from '../pack/pack.ts'
import type { Settings } from '../settings.ts'
import type { Assumptions } from './assumptions.ts'
import { besideEachOther, endYear, fillRegency, type Simulation } from './fill-regency.ts'
import { layOut } from './lay-out.ts'
import { plainLetters } from './plain-letters.ts'
import type { Answered } from './tell-counts.ts'
import { idOf } from './twins.ts'
import type { Walked } from './walk-office.ts'

export type Year = {
  settings: Settings
  pack: Pack
  assumed: Assumptions
  simulation: Simulation
  say: (line: string) => void
}

/**
 * How an embedded server runs while a year is laid out in it. Nothing is copied from its log, so what goes into a table that was
 * emptied just before goes past it, and it is on disk before it counts as done all the same. Rows are written for good: nobody
 * need look through them again meanwhile.
 */
export const layingOut = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  shared_buffers: '512MB',
  autovacuum_vacuum_insert_threshold: '-1',
} as const

/** Writes a year into an empty database through the acts, each twin for itself, and seals it meanwhile. */
export async function writeThroughActs(connection: Connection, year: Year): Promise<Walked> {
  return await sealedMeanwhile(connection, year, async () => {
    const walked = await walk(connection, year, year.simulation.times)
    await withPool(connection, 1, (pool) => endYear(pool, year, walked))
    return walked
  })
}

/** Chains that are sealed at once: while one is hashed, the database fetches another. */
const chains = 3

async function sealedMeanwhile<Result>(
  connection: Connection,
  year: Year,
  work: () => Promise<Result>,
): Promise<Result> {
  const sealed = async (sealers: pg.Pool) => {
    const sealing = startSealing(sealers, {
      ...{ everyMs: 1000, now: () => endOf(year), beside: chains },
      onError: (error) => year.say(`sealing failed: ${String(error)}`),
    })
    const result = await work().finally(() => sealing.stop())
    // What failed meanwhile is tried once more, and told.
    await sealLines(sealers, endOf(year), { beside: chains })
    return result
  }
  return await withPool(connection, chains, sealed, 'paten_sealer')
}

/**
 * Writes the same year set by set: it goes through the acts once, in a database beside this one, and is laid out from there
 * as many times as it is meant to be.
 */
export async function writeInSets(connection: Connection, year: Year): Promise<Walked> {
  const { times } = year.simulation
  await using beside = await openBeside(connection, 'once')
  const once = await walk(beside.connection, year, 1)
  year.say(`they are laid out ${times} times`)
  const rows = await withClient(beside.connection, (from) =>
    withClient(copying(connection), (into) => layOut({ from, into, times }, year.say)),
  )
  year.say(`${rows} rows are laid out`)
  const walked = { ...once, cases: once.cases * times, answered: answersOf(once, times) }
  await sealedMeanwhile(connection, year, () =>
    withPool(connection, 1, async (pool) => {
      await endYear(pool, year, walked)
      year.say('the year is ended')
    }),
  )
  year.say('all lines are sealed')
  return walked
}

function answersOf({ answered }: Walked, times: number): Answered[] {
  return answered.flatMap((one) =>
    Array.from({ length: times }, (_none, twin) => ({ ...one, caseId: idOf(one.caseId, twin) })),
  )
}

// Times as the journal writes them, no name without its schema, and no waiting for the disk.
function copying(connection: Connection): pg.ClientConfig {
  return { ...connection, options: '-c timezone=UTC -c search_path=pg_catalog -c synchronous_commit=off' }
}

async function walk(connection: Connection, year: Year, twins: number): Promise<Walked> {
  const { settings, simulation } = year
  return await withPool(connection, besideEachOther, async (pool) => {
    await applyPack(pool, year.pack, startOf(year))
    const keys = await openOfficeKeys(settings.dataFolder, connection)
    const { mode, dataFolder } = settings
    const equipment = plainLetters(openEquipment({ mode, dataFolder, keys }))
    return await fillRegency(pool, equipment, { ...year, simulation, twins }, year.say)
  })
}

function startOf({ pack, simulation }: Year): Temporal.Instant {
  return simulation.firstDay.toZonedDateTime(pack.calendar.zone).toInstant()
}

function endOf(year: Year): Temporal.Instant {
  return startOf(year).add({ hours: year.simulation.days * 24 })
}

/** Does some work over a pool of so many connections that do not wait for the disk: an interrupted year begins anew. */
export async function withPool<Result>(
  connection: Connection,
  size: number,
  work: (pool: pg.Pool) => Promise<Result>,
  role: ServingRole = 'paten_app',
): Promise<Result> {
  const pool = openPool(connection, role, size, { flushed: false })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
