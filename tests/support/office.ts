import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type pg from 'pg'
import { appointOfficer, type Officer } from '#identity'
import { listOffices, listVillages, type Office, regencyIdOf } from '#offices'
import { openPool, type Tx, transaction } from '#platform/db.ts'
import { openKeys } from '#platform/keys.ts'
import { atEnd } from '#tests/at-end.ts'
import { monday, type Place, type Post } from '#tests/cast.ts'
import { openDatabase, type TestDatabase } from '#tests/database.ts'
import { applyBengkalis } from '#tests/regency-pack.ts'
import type { Connection } from '#tests/test-cluster.ts'
import { cast, demoPassword, type Player } from '../../src/app/demo-cast.ts'
import { readOfficers } from '../../src/app/demo-officers.ts'
import { openEquipment } from '../../src/app/equipment.ts'

/** Everyone's password in tests. */
export const password = demoPassword

/** The regency of Bengkalis at work: its pack applied, officers appointed, files and keys in a folder of their own. */
export type TestOffice = AsyncDisposable & {
  database: TestDatabase
  /** As the program serves: sees and writes only what row policies let it. */
  pool: pg.Pool
  /** The owner's, who sees every office: for looking at what was written. */
  owner: pg.Pool
  equipment: ReturnType<typeof openEquipment>
  dataFolder: string
  regency: string
  /** Who holds a post: in Mandau, unless another place is named. */
  officer(post: Post, place?: Place): Officer
  officers(place: Place): readonly Officer[]
  /** Villages of a kecamatan by id, in the order of their codes. */
  villages(place?: Place): readonly string[]
  /** One act of an officer in a transaction of its own, as a route would run it. */
  inAct<Result>(
    by: Pick<Officer, 'scope'>,
    at: Temporal.Instant,
    work: (tx: Tx) => Promise<Result>,
    requestId?: string,
  ): Promise<Result>
  read<Result>(by: Pick<Officer, 'scope'>, work: (tx: Tx) => Promise<Result>): Promise<Result>
}

/**
 * Opens an office in a database of this file's own, or of test `t`. In production mode it opens nothing that is only
 * an example.
 */
export async function openOffice(
  t?: TestContext,
  { mode = 'demo' }: { mode?: 'demo' | 'production' } = {},
): Promise<TestOffice> {
  const database = await openDatabase(t, { name: 'office', fill: fillOffice })
  const pool = openPool(database.connection, 'paten_app', 12)
  const dataFolder = mkdtempSync(join(tmpdir(), 'paten-office-'))
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await pool.end()
    rmSync(dataFolder, { recursive: true, force: true })
    await database[Symbol.asyncDispose]()
  }
  atEnd(close, t)
  const { regency, staff } = await findStaff(pool)
  const inPlace = (place: Place) => {
    const found = staff.get(place)
    if (!found) throw new Error(`nobody was appointed in ${place}`)
    return found
  }
  return {
    database,
    pool,
    owner: database.pool,
    equipment: openEquipment({ mode, dataFolder, keys: openKeys(dataFolder, { mayCreate: true }) }),
    dataFolder,
    regency,
    officer(
      post,
      place = ['pengawas', 'administrator', 'kabag-tapem', 'kabag-organisasi', 'inspektorat'].includes(post)
        ? 'kabupaten'
        : 'mandau',
    ) {
      const holder = inPlace(place).officers.find((one) => one.posts.includes(post))
      if (!holder) throw new Error(`nobody is ${post} in ${place}`)
      return holder
    },
    officers: (place) => inPlace(place).officers,
    villages: (place = 'mandau') => inPlace(place).villages,
    inAct: (by, at, work, requestId) =>
      transaction(pool, { scope: by.scope, act: true, at, requestId: requestId ?? null }, work),
    read: (by, work) => transaction(pool, { scope: by.scope, at: monday }, work),
    [Symbol.asyncDispose]: close,
  }
}

type Staff = { officers: readonly Officer[]; villages: readonly string[] }

// The demonstration's own cast: no second set of people is invented for tests.
async function fillOffice(connection: Connection): Promise<void> {
  const pool = openPool(connection, 'paten_app', 4)
  try {
    const { regencyId: regency } = await applyBengkalis(pool, monday)
    const offices = await transaction(pool, { scope: [regency] }, listOffices)
    const players = cast(offices)
    for (const [, office] of placesAmong(offices)) {
      const here = players.filter((player) => player.office === office.key)
      await Promise.all(here.map((player) => appoint(pool, regency, office, player)))
    }
  } finally {
    await pool.end()
  }
}

async function findStaff(pool: pg.Pool): Promise<{ regency: string; staff: Map<Place, Staff> }> {
  const on = monday.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
  const regency = regencyIdOf('14.03')
  const offices = await transaction(pool, { scope: [regency] }, listOffices)
  const players = cast(offices)
  const staff = new Map<Place, Staff>()
  for (const [place, office] of placesAmong(offices)) {
    const scope = office.id === regency ? offices.map((one) => one.id) : [office.id, regency]
    const usernames = players.filter((player) => player.office === office.key).map(({ username }) => username)
    const officers = await readOfficers(pool, { scope: [office.id, regency], usernames, on })
    const villages = await transaction(pool, { scope: [regency] }, (tx) => listVillages(tx, office.id, on))
    staff.set(place, {
      officers: officers.map((officer) => ({ ...officer, scope })),
      villages: villages.map((village) => village.id),
    })
  }
  return { regency, staff }
}

function placesAmong(offices: readonly Office[]): [Place, Office][] {
  return offices.flatMap((office): [Place, Office][] => {
    if (office.kind === 'regency') return [['kabupaten', office]]
    return office.key === 'mandau' || office.key === 'rupat-utara' ? [[office.key, office]] : []
  })
}

async function appoint(pool: pg.Pool, regency: string, office: Office, player: Player): Promise<void> {
  const from = Temporal.PlainDate.from('2025-01-02')
  await transaction(pool, { scope: [office.id, regency], act: true, at: monday }, (tx) =>
    appointOfficer(tx, { kind: 'program', id: 'tests' }, { ...player, office: office.id, password, from }, monday),
  )
}
