import { basename } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openPool } from '#platform/db.ts'
import { atEnd } from '#tests/at-end.ts'
import { type Connection, fillingNamed, startTestCluster } from '#tests/test-cluster.ts'

/** An empty, migrated database that only this test file uses. The pool is the owner's: it sees every office. */
export type TestDatabase = AsyncDisposable & { pool: pg.Pool; connection: Connection }

const triesMax = 200
const pauseMs = 50

let copies = 0
let ownCluster: Promise<Connection> | undefined

/** What a database is filled with before it is copied: once a test run, whoever asks first. */
export type Filling = { name: string; fill(connection: Connection): Promise<void> }

/**
 * Copies the migrated template, or the one with `filling`, into a database of this file's own, which is dropped at the
 * end of the file, or of test `t`, or when disposed. Whoever still holds a connection to it then makes the file fail.
 */
export async function openDatabase(t?: TestContext, filling?: Filling): Promise<TestDatabase> {
  const template = await findTemplate()
  const filled = filling && mayKeepFillings() ? await findFilled(template, filling) : template
  copies += 1
  const database = `${nameOfFile()}_${process.pid}_${copies}`
  await asKeeper(template, (keeper) => copyDatabase(keeper, filled.database, database))
  const connection = { ...template, database }
  if (filling && filled === template) await filling.fill(connection)
  const pool = openPool(connection)
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await pool.end()
    await dropDatabase(connection)
  }
  atEnd(close, t)
  return { pool, connection, [Symbol.asyncDispose]: close }
}

// The runner starts one PostgreSQL for all files; a file that is run by hand starts its own.
async function findTemplate(): Promise<Connection> {
  const given = process.env.PATEN_TEST_DATABASE
  if (given) {
    const { host, port, user = '', database = '' } = new pg.Client(given)
    return { host, port, user, database }
  }
  ownCluster ??= startTestCluster().then(({ template, stop }) => {
    atEnd(async () => {
      ownCluster = undefined
      await stop()
    })
    return template
  })
  return await ownCluster
}

// A server that outlives the run would hand this run's filling to the next, whose program is another.
function mayKeepFillings(): boolean {
  return process.env.PATEN_TEST_FILLINGS === 'kept'
}

async function findFilled(template: Connection, { name, fill }: Filling): Promise<Connection> {
  const filled = { ...template, database: fillingNamed(name) }
  await asKeeper(template, async (keeper) => {
    await keeper.query('select pg_advisory_lock(hashtext($1))', [filled.database])
    const there = await keeper.query('select from pg_database where datname = $1', [filled.database])
    if (there.rowCount === 1) return
    const filling = { ...template, database: `${filled.database}_filling` }
    await keeper.query(`drop database if exists ${filling.database} with (force)`)
    await copyDatabase(keeper, template.database, filling.database)
    await fill(filling)
    await whoIsLeft(keeper, filling.database)
    await keeper.query(`alter database ${filling.database} rename to ${filled.database}`)
  })
  return filled
}

function copyDatabase(keeper: pg.Client, from: string, to: string) {
  return keeper.query(`create database ${to} template ${from} strategy file_copy`)
}

/** Drops a database that a test made. Whoever still holds a connection to it is told in an error; one not there is none. */
export async function dropDatabase({ database, ...server }: Connection): Promise<void> {
  await asKeeper(server, async (keeper) => {
    const open = await whoIsLeft(keeper, database)
    // By force only where somebody stayed: force may not end an autovacuum worker, a plain drop waits for it.
    await keeper.query(`drop database if exists ${database}${open.length > 0 ? ' with (force)' : ''}`)
    if (open.length > 0) throw new Error(`connections to ${database} were left open:\n${open.join('\n')}`)
  })
}

// A connection that was closed in good order leaves the list a moment later, on a busy machine seconds later.
async function whoIsLeft(keeper: pg.Client, database: string): Promise<string[]> {
  for (let tries = 1; ; tries += 1) {
    const { rows } = await keeper.query<{ words: string }>(
      `select format('process %s, %s, last said: %s', pid, state, left(query, 80)) as words
       from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
      [database],
    )
    if (rows.length === 0 || tries === triesMax) return rows.map((row) => row.words)
    await wait(pauseMs)
  }
}

async function asKeeper<Result>(
  server: Omit<Connection, 'database'>,
  work: (keeper: pg.Client) => Promise<Result>,
): Promise<Result> {
  const keeper = new pg.Client({ ...server, database: 'postgres' })
  await keeper.connect()
  try {
    return await work(keeper)
  } finally {
    await keeper.end()
  }
}

// So that a database left behind says which file left it.
function nameOfFile(): string {
  const file = basename(process.argv[1] ?? 'unknown').replace(/\.test\.tsx?$/, '')
  return `test_${file.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`.slice(0, 40)
}
