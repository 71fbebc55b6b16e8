import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { openPool } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { applyPack } from '../../src/app/pack/apply-pack.ts'
import { checkPack } from '../../src/app/pack/check-pack.ts'
import { readFolder } from '../../src/app/pack/read-folder.ts'
import { projectFolder } from '../../src/app/settings.ts'
import { median } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const folder = join(projectFolder, 'regions/bengkalis')

/** The whole pack of the regency: checked, applied to an empty database, and applied again when it says nothing new. */
export async function pack(settings: BenchSettings): Promise<Figure> {
  using data = temporaryFolder()
  const postgres = await startPostgres({ dataFolder: data.path, say: () => undefined })
  const ms: Record<'command' | 'check' | 'first' | 'again', number[]> = { command: [], check: [], first: [], again: [] }
  const floors: Record<'process' | 'parse', number[]> = { process: [], parse: [] }
  let rows = 0
  try {
    // What runs for the first time is compiled first, which is no part of either.
    parseAll()
    checked()
    for (let round = 0; round < settings.rounds; round += 1) {
      settings.say(`pack, round ${round + 1} of ${settings.rounds}`)
      await untilQuiet(settings.patience)
      ms.command.push(timeOf(checkCommand))
      floors.process.push(timeOf(parseProcess))
      ms.check.push(timeOf(checked))
      floors.parse.push(timeOf(parseAll))
      const applied = await applyTwice(postgres.connection)
      ms.first.push(applied.first)
      ms.again.push(applied.again)
      rows = applied.rows
    }
  } finally {
    await postgres.stop()
  }
  const row = (what: string, took: readonly number[], floor: readonly number[], of: string): Row => ({
    ...{ what, value: median(took), unit: 'ms', rounds: took },
    floor: { what: of, value: median(floor) },
  })
  return {
    name: 'pack',
    title: `The whole pack: ${readFolder(folder).files.length} files, ${rows.toLocaleString('en-GB')} rows`,
    rows: [
      row('paten pack check, the whole command', ms.command, floors.process, 'a process that parses the YAML'),
      row('checked, in a process that runs', ms.check, floors.parse, 'parsing the YAML'),
      row('checked and applied to an empty database', ms.first, floors.parse, 'parsing the YAML'),
      row('checked and applied again, nothing new', ms.again, floors.parse, 'parsing the YAML'),
    ],
    notes: [
      'an empty database has its schema and nothing else; all of a pack is one transaction, committed to disk',
      'limit: the first time, the images that the journal keeps of each row; again, reading and checking the files',
    ],
  }
}

function checked() {
  const found = checkPack(folder)
  if ('errors' in found) throw new Error(`the pack has mistakes: ${found.errors[0]?.message}`)
  return found.pack
}

function parseAll(): void {
  for (const { path, text } of readFolder(folder).files) if (path.endsWith('.yaml')) parseDocument(text).toJS()
}

function checkCommand(): void {
  run(join(projectFolder, 'paten'), ['pack', 'check', folder])
}

// The same program underneath, with the file names and the parser alone.
function parseProcess(): void {
  const script = `
    import { globSync, readFileSync } from 'node:fs'
    import { parseDocument } from 'yaml'
    for (const file of globSync(process.argv[1] + '/**/*.yaml')) parseDocument(readFileSync(file, 'utf8')).toJS()`
  run(process.execPath, ['--input-type=module', '--eval', script, folder])
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { cwd: projectFolder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
}

async function applyTwice(connection: {
  host: string
  port: number
  user: string
}): Promise<{ first: number; again: number; rows: number }> {
  const database = `pack_${randomUUID().replaceAll('-', '')}`
  const superuser = { ...connection, user: 'postgres', database: 'postgres' }
  await withClient(superuser, (client) => client.query(`create database ${database} owner ${connection.user}`))
  const here = { ...connection, database }
  await migrate(here)
  const pool = openPool(here, 'paten_app', 2)
  try {
    const at = Temporal.Now.instant()
    const [began, one] = [performance.now(), await applyPack(pool, checked(), at)]
    const first = performance.now() - began
    const beganAgain = performance.now()
    const other = await applyPack(pool, checked(), at)
    if (!one.applied || other.applied) throw new Error('a pack was not applied once')
    return { first, again: performance.now() - beganAgain, rows: one.rows }
  } finally {
    await pool.end()
    await withClient(superuser, (client) => client.query(`drop database ${database}`))
  }
}

function timeOf(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
