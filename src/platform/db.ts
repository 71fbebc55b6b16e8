import { createHash, randomInt, randomUUIDv7 } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** One statement: SQL text with its values, and a name under which each connection keeps it prepared. */
export type Sql = { readonly name: string; readonly text: string; readonly values: readonly unknown[] }

/** What reads. Rows arrive typed: timestamptz as Temporal.Instant, date as Temporal.PlainDate, int8 as bigint. */
export type Db = {
  all<Row>(query: Sql): Promise<Row[]>
  one<Row>(query: Sql): Promise<Row | undefined>
}

declare const open: unique symbol

/** A Db inside an open transaction. Anything that writes asks for a Tx, so a write outside one does not compile. */
export type Tx = Db & {
  /**
   * Sends a statement whose answer nobody needs, and goes on. What follows is answered after it, so its failure is told
   * by the next statement that is waited for, at the latest by the commit.
   */
  write(query: Sql): Promise<void>
  /** The id that this transaction's line in the journal gets, when it is opened for an act. */
  readonly line: string
  /** The id the sender gave this request: repeating it finds the first outcome. */
  readonly requestId: string | null
  /** When the request reached this node. */
  readonly arrivedAt: Temporal.Instant
  readonly [open]: true
}

export type TransactionOptions = {
  /** Offices whose rows may be seen and written. Empty: none, until the visitor is known. */
  scope: readonly string[]
  /** True opens an act: record tables accept writes until the act is recorded. */
  act?: boolean
  requestId?: string | null
  at?: Temporal.Instant
}

const prepared = new WeakMap<TemplateStringsArray, { name: string; text: string }>()

/** Writes a statement as SQL; every `${value}` becomes a parameter, never text. */
export function sql(parts: TemplateStringsArray, ...values: unknown[]): Sql {
  let statement = prepared.get(parts)
  if (!statement) {
    const text = parts.reduce((before, part, i) => `${before}$${i}${part}`)
    statement = { text, name: createHash('sha256').update(text).digest('base64url').slice(0, 24) }
    prepared.set(parts, statement)
  }
  return { ...statement, values: values.map(toParameter) }
}

/** A value for a json or jsonb parameter; pg would write a bare array as a PostgreSQL array. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? Number(part) : part))
}

type Asked = { query(query: pg.QueryConfig): Promise<{ rows: unknown[] }> }

/** Wraps a pool or a client, so that statements are prepared once a connection and rows are typed at the edge. */
export function connect(client: pg.Pool | pg.ClientBase | Asked): Db {
  const rowsOf = async (query: Sql) => (await (client as Asked).query(asQuery(query))).rows // all three answer like this
  return {
    all: async (query: Sql) => await rowsOf(query),
    one: async (query: Sql) => (await rowsOf(query))[0],
  } as Db // what a row holds is said by whoever wrote the statement
}

function asQuery({ name, text, values }: Sql): pg.QueryConfig {
  return { name, text, values: [...values] }
}

/**
 * Runs `work` in one transaction and commits it, or rolls all of it back when it throws.
 * A deadlock or serialization failure is tried again after a moment, at most five times: acts are repeatable until they
 * commit.
 */
export async function transaction<Result>(
  pool: pg.Pool,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, options, work)
    } catch (error) {
      if (attempt >= 5 || !isWorthRetrying(error)) throw error
      // Not all at one moment again: who waits for another by chance would meet them in the same place.
      await wait(randomInt(5, 25) * attempt)
    }
  }
}

async function once<Result>(pool: pg.Pool, options: TransactionOptions, work: (tx: Tx) => Promise<Result>) {
  const line = randomUUIDv7()
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const { db, write, failed } = conversation(client)
    await write({ text: opening(options.scope, options.act === true ? line : '') })
    const tx = Object.assign(db, {
      write: (query: Sql) => write(asQuery(query)),
      line,
      requestId: options.requestId ?? null,
      arrivedAt: options.at ?? Temporal.Now.instant(),
    }) as Tx // only this function may make one; the brand has no value at run time
    const result = await work(tx)
    await client.query('commit')
    // A commit of what had failed before is answered as a rollback, not as a failure.
    if (failed()) throw failed()
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** What is said in one transaction: writes are not waited for, and what failed first is told, not what fails after it. */
function conversation(client: pg.PoolClient) {
  let failure: unknown
  const told = (error: unknown) => {
    failure ??= error
    throw failure
  }
  const db = connect({
    query: (query: pg.QueryConfig) => {
      hold(client)
      return client.query(query).catch(told)
    },
  })
  const write = async (query: pg.QueryConfig): Promise<void> => {
    hold(client)
    const sent = client.query(query).catch((error: unknown) => {
      failure ??= error
    })
    if (!client.pipeline) await sent
  }
  return { db, write, failed: () => failure }
}

// What is said in one breath goes out in one packet, and PostgreSQL wakes up once for all of it.
function hold({ connection }: pg.PoolClient): void {
  const { stream } = connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

// One round trip in place of three; SET takes no parameters, so the shape of every id is checked here.
function opening(scope: readonly string[], line: string): string {
  if (!scope.every((office) => uuid.test(office))) throw new Error('a scope holds office ids only')
  return `begin; set local paten.scope = '${scope.join(',')}'; set local paten.line = '${line}'`
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01')
}

function toParameter(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString()
  return value
}

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
  [pg.types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [pg.types.builtins.INT8, (text) => BigInt(text)],
])

/** The role under which a connection works: it owns nothing but its duty. */
export type ServingRole = 'paten_app' | 'paten_sealer'

/** Milliseconds that a request waits for a free connection, and that an open transaction may lie idle. */
const patience = { forConnection: 10_000, whileIdle: 60_000 }

/**
 * Opens a pool; with a role, every connection works under it and sees only what row policies let it see. Who asks a
 * serving pool in a flood is told after 10 seconds, and a transaction that somebody left open is ended after a minute.
 * Only what begins anew after a power cut may have `flushed: false`: its last commits may be gone then. Who serves, and who
 * asks to be, is `conversing`: one answer is not waited for before the next question; COPY cannot be part of that.
 */
export function openPool(
  connection: pg.PoolConfig,
  role?: ServingRole,
  size = 10,
  { flushed = true, conversing = role !== undefined }: { flushed?: boolean; conversing?: boolean } = {},
): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: size,
    ...(role && { connectionTimeoutMillis: patience.forConnection }),
    pipeline: conversing,
    options: `-c timezone=UTC -c search_path=pg_catalog${role ? serving(role) : ''}${flushed ? '' : unflushed}`,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        (format !== 'binary' && parsers.get(oid)) ||
        pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser, // overloads cannot be written as one arrow
    },
  })
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same for one that breaks while it is lent: the statement under way fails, and that is told.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const unflushed = ' -c synchronous_commit=off'

function serving(role: ServingRole): string {
  return ` -c role=${role} -c idle_in_transaction_session_timeout=${patience.whileIdle}`
}

/** Opens a transaction to what a visitor may see, once it is known who or what they came for. */
export async function setScope(tx: Tx, offices: readonly string[]): Promise<void> {
  await tx.write(sql`select set_config('paten.scope', ${offices.join(',')}, true)`)
}

/**
 * Has what `work` asks in its first breath planned once a connection and not anew for its values: for statements that name many
 * tables and read few rows by their keys. Not for one that joins what it reads of a stretch: without values it is taken for
 * short, however long it is. Only inside a transaction.
 */
export async function plannedOnce<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  const plan = (mode: string) => db.all(sql`select set_config('plan_cache_mode', ${mode}, true)`)
  // What is asked in one breath is answered in its order.
  const [, result] = await Promise.all([plan('force_generic_plan'), work(), plan('auto')])
  return result
}
