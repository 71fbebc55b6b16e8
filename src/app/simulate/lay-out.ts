import { createHmac, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { trackingCode } from '#cases'
import {
  checkPending,
  type DeclaredTable,
  declaredTables,
  firstWithRows,
  moveIdentities,
  switchTriggers,
} from '#journal'
import { type CopiedTable, copyIn, linesOut } from '#platform/copy.ts'
import { connect } from '#platform/db.ts'
import { fillHeapFirst } from '#platform/heap-first.ts'
import { anew } from './anew.ts'
import { isSaidAlike } from './row-content.ts'
import { cutRow, type Once, readSeries, rowOf, type Written } from './twins.ts'

type Table = Pick<DeclaredTable, 'place' | 'columns'>

/** What a migrated database has already, and what is made when all else is there. */
const [made, sealed] = ['journal.declared', 'journal.seal']

/**
 * Lays a year that went through the acts out `times` over, set by set: every row of every table goes from one database to
 * another, empty one, and each that belongs to a visitor as many times, under ids and numbers of its own, as if as many had
 * come one behind the other. Seals are not made. Refuses as `fillEmpty`. Returns how many rows were written.
 */
export async function layOut(
  { from, into, times }: { from: pg.Client; into: pg.Client; times: number },
  say: (line: string) => void,
): Promise<number> {
  const once = await readOnce(from)
  let rows = 0
  await fillEmpty(
    into,
    async (table) => {
      const written = await copyTwins({ from, into, times, once }, table)
      if (written >= 100_000) say(`${table.place}: ${written} rows`)
      rows += written
    },
    () => say(`${rows} rows are written; their indexes and foreign keys are made`),
  )
  return rows
}

/**
 * Has every table of an empty database filled, each after those it needs, and only then makes its keys and indexes; triggers
 * are off meanwhile. All of it or nothing. Refuses a database that holds rows. `say` is told when the rows are in.
 */
export async function fillEmpty(
  into: pg.Client,
  fill: (table: Table) => Promise<void>,
  say?: () => void,
): Promise<void> {
  const target = connect(into)
  await into.query('begin')
  await checkPending(target)
  const tables = (await declaredTables(target)).filter(({ place }) => place !== made)
  const filled = await firstWithRows(target, tables)
  if (filled) throw new Error(`${filled} holds rows already`)
  for (const table of tables) await switchTriggers(target, table, 'disable')
  const places = tables.map(({ place }) => place)
  const fillAll = async () => {
    for (const table of tables) if (table.place !== sealed) await fill(table)
  }
  await fillHeapFirst(target, places, fillAll, say)
  await checkPending(target)
  for (const table of tables) await switchTriggers(target, table, 'enable')
  await moveIdentities(target, tables)
  await into.query('commit')
}

type Laying = { from: pg.Client; into: pg.Client; times: number; once: Once }

/** Letters of one piece. */
const letters = 131_072

async function copyTwins({ from, into, times, once }: Laying, { place, columns }: Table): Promise<number> {
  const kept = columns.filter(({ computed }) => !computed)
  const said = kept.map(({ sql }) => anew(times)[place]?.[sql] ?? sql)
  const intake = copyIn(into, { place, columns: kept.map(({ sql }) => sql) }, { frozen: true })
  let piece = ''
  for await (const row of rowsOf(from, { place, columns: said })) {
    const cut = cutRow(row, times, once)
    const twins = cut.hasTwins ? times : 1
    for (let twin = 0; twin < twins; twin += 1) {
      piece += rowOf(cut, twin)
      piece += '\n'
      if (piece.length < letters) continue
      await intake.write(Buffer.from(piece))
      piece = ''
    }
  }
  await intake.write(Buffer.from(piece))
  return await intake.end()
}

async function* rowsOf(client: pg.Client, table: CopiedTable): AsyncGenerator<string> {
  for await (const lines of linesOut(client, table)) yield* lines.toString('utf8', 0, lines.length - 1).split('\n')
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

async function readOnce(from: pg.Client): Promise<Once> {
  const shared = await sharedIds(from)
  const numbers = await readNumbers(from)
  // Drawn by a key that is kept nowhere: nobody guesses one, and none need be remembered until its image is written.
  const key = randomBytes(32)
  const drawn = (secret: string, twin: number) => createHmac('sha256', key).update(`${twin} ${secret}`).digest()
  return {
    ...{ isShared: (id) => isSaidAlike(id) || shared.has(id), numbers, approved: await readApproved(from, numbers) },
    draw: (secret, twin) => trackingCode(drawn(secret, twin).subarray(0, 8)),
    salt: saltsAsCopied(),
  }
}

const saltLetters = 32

// Many at once: the machine's chance is asked rarely.
function saltsAsCopied(): () => string {
  let [pool, next] = ['', 0]
  return () => {
    if (next === pool.length) [pool, next] = [randomBytes(65_536).toString('hex'), 0]
    next += saltLetters
    return `\\\\x${pool.slice(next - saltLetters, next)}`
  }
}

async function readApproved(from: pg.Client, numbers: Once['numbers']): Promise<Map<string, string>> {
  const approved = new Map<string, string>()
  for await (const row of rowsOf(from, { place: 'signing.approval', columns: ['draft_sha256', 'frozen'] })) {
    const [hash = '', frozen = ''] = row.split('\t')
    const { parts } = cutRow(frozen, 1, { isShared: () => false, numbers, approved, draw: () => '', salt: () => '' })
    if (parts.length > 1) approved.set(hash, frozen.replaceAll('\\\\', '\\'))
  }
  return approved
}

/** Every id that acts on something else than a visitor's request left: the pack, officers, their absences. */
async function sharedIds(from: pg.Client): Promise<Set<string>> {
  const visits = new Set<string>()
  for (const place of ['cases.case_file', 'objections.objection'])
    for await (const id of rowsOf(from, { place, columns: ['id'] })) visits.add(id)
  const others = new Map<string, string[]>()
  for await (const line of rowsOf(from, { place: 'journal.line', columns: ['id', 'subject', 'request_id'] })) {
    const [id = '', subject = '', requestId = ''] = line.split('\t')
    if (!visits.has(subject)) others.set(id, [id, subject, requestId])
  }
  for await (const image of rowsOf(from, { place: 'journal.image', columns: ['line', 'key', 'body'] })) {
    const ids = others.get(image.slice(0, 36))
    if (!ids) continue
    const borne = image.match(anyId) ?? []
    // An answer to the inspectorate is recorded under no request, and is one's own all the same.
    if (borne.some((id) => visits.has(id))) others.delete(image.slice(0, 36))
    else ids.push(...borne)
  }
  return new Set([...others.values()].flat())
}

async function readNumbers(from: pg.Client): Promise<Map<string, Written>> {
  const series = new Map<string, { written: string; figure: number }[]>()
  for await (const row of rowsOf(from, {
    place: 'documents.number',
    columns: ['office', 'series', 'number', 'written'],
  })) {
    const [office, name, figure, written = ''] = row.split('\t')
    const key = `${office} ${name}`
    const numbers = series.get(key) ?? []
    numbers.push({ written, figure: Number(figure) })
    series.set(key, numbers)
  }
  return new Map([...series.values()].flatMap((numbers) => [...readSeries(numbers)]))
}
