import { type Db, json, type Sql, sql, type Tx } from '#platform/db.ts'
import type { Act, ActFacts, DeclaredTable, StoredImage, StoredLine } from './contract.ts'
import { foldedRows, statement, writtenColumns } from './views/folded-rows.ts'

/**
 * Writes the act's one line and closes it: record tables accept no write of this transaction afterwards.
 * Refuses, by the unique request id of an office, a request that was already carried out.
 */
export async function record(tx: Tx, act: Act): Promise<void> {
  const post = act.by.kind === 'officer' ? act.by.post : null
  await tx.write(sql`
    with written as (
      insert into journal.line (id, office, name, subject, by_kind, by_id, by_post, facts, event_at, arrived_at, request_id)
      values (${tx.line}, ${act.office}, ${act.name}, ${act.subject}, ${act.by.kind}, ${act.by.id}, ${post},
              ${json(act.facts ?? {})}, ${act.at}, ${tx.arrivedAt}, ${tx.requestId})
      returning id, office, seq),
    queued as (insert into journal.unsealed (line, office, seq) select id, office, seq from written)
    select set_config('paten.line', '', true) from written`)
}

/** What an earlier request with this id did in the offices in scope, or nothing: the sender may have missed the answer. */
export async function findRepeated(
  db: Db,
  requestId: string,
): Promise<{ name: string; subject: string; facts: ActFacts } | undefined> {
  return await db.one(sql`
    select line.name, line.subject, line.facts from journal.line
    where line.office = any ((select journal.scope())::uuid[]) and line.request_id = ${requestId}`)
}

/**
 * Empties what the sealed images of one row say and returns how many there were; the open act leaves the row as it
 * stands. For retention: call it in an act, after the row itself was changed or deleted. Only offices in scope.
 */
export async function destroyImages(tx: Tx, row: { place: string; key: string }): Promise<number> {
  const done = await tx.one<{ count: number }>(sql`select journal.destroy_images(${row.place}, ${row.key}) as count`)
  return done?.count ?? 0
}

/** What stands where a name or a word of somebody stood. */
export const forgottenWord = '(musnah)'

/** Rows of one table whose content goes: found by a column that names what they belong to. */
export type Forgetting = { place: string; by: string; ids: readonly string[] }

/**
 * Empties columns of such rows and the journal's images of them: text that says anything becomes `forgottenWord`, jsonb an
 * empty object, everything else null. For retention, in an act. Only offices in scope.
 */
export async function forgetWords(tx: Tx, rows: Forgetting, columns: readonly string[]): Promise<void> {
  await tx.write(sql`
    select journal.forget_words(${rows.place}, ${rows.by}, ${rows.ids}::uuid[], ${columns}::text[], ${forgottenWord})`)
}

/** Deletes such rows, and empties the journal's images of them. */
export async function forgetRows(tx: Tx, rows: Forgetting): Promise<void> {
  await tx.write(sql`select journal.forget_rows(${rows.place}, ${rows.by}, ${rows.ids}::uuid[])`)
}

/** Empties the journal's images of rows of these tables that are there no more: found by the lines about what they named. */
export async function forgetDropped(
  tx: Tx,
  { places, by, ids }: Pick<Forgetting, 'by' | 'ids'> & { places: readonly string[] },
): Promise<void> {
  await tx.write(sql`select journal.forget_dropped(${places}::text[], ${by}, ${ids}::uuid[])`)
}

/** Lines that are committed and not yet sealed, over all offices. */
export async function countUnsealed(db: Db): Promise<number> {
  const waiting = await db.one<{ count: number }>(sql`select count(*)::int as count from journal.unsealed`)
  return waiting?.count ?? 0
}

export async function findOfficesToSeal(db: Db): Promise<string[]> {
  const rows = await db.all<{ office: string }>(sql`select distinct office from journal.unsealed order by office`)
  return rows.map((row) => row.office)
}

/** Holds an office's chain until the transaction ends, and returns its last seal: what another sealer wrote is seen. */
export async function lockChain(tx: Tx, office: string): Promise<{ number: number; hash: Uint8Array } | undefined> {
  // What is fetched is planned anew for each batch: another way is good among a thousand seals than among many millions.
  await tx.write(planned('force_custom_plan'))
  // Two statements on purpose: the first waits for the other sealer, the second sees what it wrote.
  await tx.write(sql`select pg_advisory_xact_lock(${chainLock}, ${lockNumber(office)})`)
  return await tx.one(sql`
    select seal.number::float8 as number, seal.hash from journal.seal
    where seal.office = ${office} order by seal.number desc limit 1`)
}

function planned(mode: 'force_custom_plan' | 'auto'): Sql {
  return sql`select set_config('plan_cache_mode', ${mode}, true)`
}

const chainLock = 1_512_011_000

// Offices that share a lock only wait for each other now and then.
function lockNumber(office: string): number {
  return Number.parseInt(office.slice(-8), 16) | 0
}

/** The office's committed lines that wait for a seal, in the order in which their acts closed; `limit` at most. */
export async function findUnsealedLines(tx: Tx, office: string, limit: number): Promise<StoredLine[]> {
  // Its seal is looked for line by line, by its key: where millions wait, an anti-join would read all of these and every seal.
  // Not as "is null": PostgreSQL takes that for rare, and would rather look at all that wait than at them in turn. Lines are
  // not asked for by their office as well: of one that it takes for small it would read them all.
  return await tx.all(sql`
    select line.id, line.office, line.name, line.subject, line.by_kind as "byKind", line.by_id as "byId",
           line.by_post as "byPost", line.facts::text as facts, line.request_id as "requestId", line.seq::text as seq,
           (extract(epoch from line.event_at) * 1000000)::bigint::text as "eventAtMicroseconds",
           (extract(epoch from line.arrived_at) * 1000000)::bigint::text as "arrivedAtMicroseconds"
    from journal.line
    where line.id = any (array(
      select unsealed.line from journal.unsealed
      where unsealed.office = ${office}
        and coalesce((select false from journal.seal where seal.line = unsealed.line), true)
      order by unsealed.seq limit ${limit}))
    order by line.seq`)
}

export async function findImages(tx: Tx, lines: readonly string[]): Promise<StoredImage[]> {
  return await tx.all(sql`
    select image.line, image.seq::text as seq, image.place, image.key, image.op::text as op, image.migration,
           image.body, image.salt
    from journal.image where image.line = any (${lines}::uuid[]) order by image.line, image.seq`)
}

export type NewSeal = {
  number: number
  line: string
  seq: string
  imageHashes: readonly Uint8Array[]
  hash: Uint8Array
}

/** Adds seals to an office's chain and takes their lines from the queue. */
export async function saveSeals(tx: Tx, office: string, seals: readonly NewSeal[], at: Temporal.Instant) {
  const hex = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`
  const hashes = seals.map((seal) => `{${seal.imageHashes.map((one) => `"\\${hex(one)}"`).join(',')}}`)
  // Not what holds each seal against its line.
  await tx.write(planned('auto'))
  await tx.write(sql`
    insert into journal.seal (office, number, line, image_hashes, hash, sealed_at)
    select ${office}, new.number, new.line, new.image_hashes::bytea[], new.hash::bytea, ${at}
    from unnest(${seals.map((seal) => seal.number)}::bigint[], ${seals.map((seal) => seal.line)}::uuid[],
                ${hashes}::text[], ${seals.map((seal) => hex(seal.hash))}::text[]) as new (number, line, image_hashes, hash)`)
  await tx.write(sql`
    delete from journal.unsealed
    where unsealed.office = ${office} and unsealed.seq = any (${seals.map((seal) => seal.seq)}::bigint[])`)
}

export async function hasRows(db: Db, place: string): Promise<boolean> {
  const found = await db.one<{ exists: boolean }>(statement(`select exists (select from ${place})`))
  return found?.exists === true
}

/** The first of these tables that holds a row, or nothing. */
export async function firstWithRows(db: Db, tables: readonly { place: string }[]): Promise<string | undefined> {
  for (const { place } of tables) if (await hasRows(db, place)) return place
  return undefined
}

/** Writes the rows of a record table as its images add up; returns how many. Its triggers must be off. */
export async function insertFoldedRows(db: Db, table: DeclaredTable): Promise<number> {
  const columns = writtenColumns(table).map((column) => column.sql)
  const written = await db.one<{ count: number }>(
    statement(
      `with written as (
         insert into ${table.place} (${columns.join(', ')}) overriding system value
         select ${columns.map((column) => `row.${column}`).join(', ')} from (${foldedRows(table)}) as row
         returning 1)
       select count(*)::float8 as count from written`,
      table.place,
      [],
    ),
  )
  return written?.count ?? 0
}

/** Only the owner's own triggers: foreign keys go on being checked, and no superuser is needed. */
export async function switchTriggers(db: Db, table: DeclaredTable, to: 'enable' | 'disable'): Promise<void> {
  await db.all(statement(`alter table ${table.place} ${to} trigger user`))
}

/** Checks now what foreign keys left for the end: a table with checks pending may not have its triggers switched. */
export async function checkPending(db: Db): Promise<void> {
  await db.all(sql`set constraints all immediate`)
}

/** Moves every identity of these tables past the values that are there, so that no number is given twice. */
export async function moveIdentities(db: Db, tables: readonly DeclaredTable[]): Promise<void> {
  for (const { place, columns } of tables) {
    for (const { sql: column, sequence } of columns) {
      if (sequence === null) continue
      const last = statement(`select setval($1::regclass, max(${column})) from ${place} having count(*) > 0`, sequence)
      await db.all(last)
    }
  }
}

/** Whether an act of this name was ever done within this transaction's scope. */
export async function hasHappened(db: Db, name: string): Promise<boolean> {
  const row = await db.one<{ happened: boolean }>(sql`
    select exists (select 1 from journal.line where line.name = ${name}) as happened`)
  return row?.happened ?? false
}
