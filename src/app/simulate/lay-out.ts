import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { trackingCode } from '#cases'
import { checkPending, type DeclaredTable, declaredTables, moveIdentities, switchTriggers } from '#journal'
import { copyIn, copyOut } from '#platform/copy.ts'
import { connect } from '#platform/db.ts'
import { anew } from './anew.ts'
import { isSaidAlike } from './digest.ts'
import { cutRow, type Once, readSeries, rowOf, type Written } from './twins.ts'

type Table = Pick<DeclaredTable, 'place' | 'columns'>

/** What a migrated database has already, and what is made there. */
const leftOut = ['journal.declared', 'journal.seal']

/**
 * Lays a year that went through the acts out `times` over, set by set: every row of every table goes from one database to
 * another, empty one, and each that belongs to a visitor as many times, under ids and numbers of its own, as if as many had
 * come one behind the other. All of it or nothing. Seals are not made. Returns how many rows were written.
 */
export async function layOut(
  { from, into, times }: { from: pg.Client; into: pg.Client; times: number },
  say: (line: string) => void,
): Promise<number> {
  const target = connect(into)
  const once = await readOnce(from)
  await into.query('begin')
  await checkPending(target)
  const tables = (await declaredTables(target)).filter(({ place }) => !leftOut.includes(place))
  for (const table of tables) await switchTriggers(target, table, 'disable')
  let rows = 0
  for (const table of tables) {
    const written = await copyTwins({ from, into, times, once }, table)
    if (written >= 100_000) say(`${table.place}: ${written} rows`)
    rows += written
  }
  await checkPending(target)
  for (const table of tables) await switchTriggers(target, table, 'enable')
  await moveIdentities(target, tables)
  await into.query('commit')
  return rows
}

type Laying = { from: pg.Client; into: pg.Client; times: number; once: Once }

/** Rows of one statement, and letters of one piece: foreign keys are checked at its end, from a list in memory. */
const most = { rows: 500_000, letters: 65_536 }

async function copyTwins({ from, into, times, once }: Laying, { place, columns }: Table): Promise<number> {
  const kept = columns.filter(({ computed }) => !computed)
  const said = kept.map(({ sql }) => anew(times)[place]?.[sql] ?? sql)
  const copied = { place, columns: kept.map(({ sql }) => sql) }
  const salt = kept.findIndex(({ sql }) => place === 'journal.image' && sql === 'salt')
  let [intake, piece, waiting, rows] = [copyIn(into, copied), '', 0, 0]
  for await (const row of rowsOf(from, { place, columns: said })) {
    const cut = cutRow(row, times, once)
    for (let twin = 0; twin < (cut.hasTwins ? times : 1); twin += 1) {
      piece += `${resalted(rowOf(cut, twin), salt, twin)}\n`
      waiting += 1
    }
    if (piece.length > most.letters) {
      await intake.write(Buffer.from(piece))
      piece = ''
    }
    if (waiting < most.rows) continue
    await intake.write(Buffer.from(piece))
    rows += await intake.end()
    ;[intake, piece, waiting] = [copyIn(into, copied), '', 0]
  }
  await intake.write(Buffer.from(piece))
  return rows + (await intake.end())
}

// No two images share a salt.
function resalted(row: string, column: number, twin: number): string {
  if (column < 0 || twin === 0) return row
  const values = row.split('\t')
  if (values[column] !== '\\N') values[column] = `\\\\x${randomBytes(16).toString('hex')}`
  return values.join('\t')
}

/** Rows as COPY writes them: one line each, a tab between two values. */
async function* rowsOf(
  client: pg.Client,
  table: { place: string; columns: readonly string[] },
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let begun = ''
  for await (const chunk of copyOut(client, table).chunks) {
    const lines = (begun + decoder.decode(chunk, { stream: true })).split('\n')
    begun = lines.pop() ?? ''
    yield* lines
  }
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

async function readOnce(from: pg.Client): Promise<Once> {
  const shared = await sharedIds(from)
  const numbers = await readNumbers(from)
  const drawn = new Map<string, string>()
  return {
    ...{ isShared: (id) => isSaidAlike(id) || shared.has(id), numbers, approved: await readApproved(from, numbers) },
    draw(secret, twin) {
      const key = `${twin} ${secret}`
      const code = drawn.get(key) ?? trackingCode(randomBytes(8))
      drawn.set(key, code)
      return code
    },
  }
}

async function readApproved(from: pg.Client, numbers: Once['numbers']): Promise<Map<string, string>> {
  const approved = new Map<string, string>()
  for await (const row of rowsOf(from, { place: 'signing.approval', columns: ['draft_sha256', 'frozen'] })) {
    const [hash = '', frozen = ''] = row.split('\t')
    const { parts } = cutRow(frozen, 1, { isShared: () => false, numbers, approved, draw: () => '' })
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
