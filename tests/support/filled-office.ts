import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { keepFile } from '#documents'
import { declaredTables, record, sealLines } from '#journal'
import { connect, type Db, openPool, sql, transaction } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import { openKeys } from '#platform/keys.ts'
import { atEnd } from '#tests/at-end.ts'
import { openDatabase, type TestDatabase } from '#tests/database.ts'
import { fillDemonstration } from '../../src/app/demo.ts'
import { openEquipment } from '../../src/app/equipment.ts'
import { applyFirstPack } from '../../src/app/first-pack.ts'
import { projectFolder } from '../../src/app/settings.ts'
import type { Terminal } from '../../src/app/terminal.ts'

export const filledAt = Temporal.Instant.from('2026-11-23T02:00:00Z')

export type FilledOffice = {
  database: TestDatabase
  dataFolder: string
  app: pg.Pool
  /** The environment in which a command finds this office. */
  env: Record<string, string>
  /** One more act: a file is stored and an office notes that it keeps it. */
  keepOneMore(content: string): Promise<void>
  seal(): Promise<number>
}

/** A demonstration office as `paten serve` would fill it, sealed, with its files and its key in a folder of its own. */
export async function openFilledOffice(): Promise<FilledOffice> {
  const database = await openDatabase()
  const dataFolder = temporaryFolder()
  const app = openPool(database.connection, 'paten_app', 4)
  const sealer = openPool(database.connection, 'paten_sealer', 1)
  atEnd(() => Promise.all([app.end(), sealer.end()]))
  await applyFirstPack(app, join(projectFolder, 'regions/bengkalis'), filledAt, { example: true })
  const equipment = openEquipment({ mode: 'demo', dataFolder, keys: openKeys(dataFolder, { mayCreate: true }) })
  await fillDemonstration(app, equipment, filledAt, () => undefined)
  const seal = () => sealLines(sealer, filledAt)
  const office = await anyOffice(database.pool)
  await seal()
  return {
    ...{ database, dataFolder, app, seal },
    env: { DATABASE_URL: urlOf(database.connection), PATEN_DATA: dataFolder },
    keepOneMore: (content) => keepOne(app, office, dataFolder, content),
  }
}

async function anyOffice(pool: pg.Pool): Promise<string> {
  const found = await connect(pool).one<{ id: string }>(sql`select office.id from offices.office order by id limit 1`)
  if (!found) throw new Error('the demonstration has no office')
  return found.id
}

async function keepOne(app: pg.Pool, office: string, dataFolder: string, content: string): Promise<void> {
  const stored = await openFileStore(dataFolder).put(Buffer.from(content), 'text/plain')
  await transaction(app, { scope: [office], act: true, at: filledAt }, async (tx) => {
    await keepFile(tx, { ...stored, office, at: filledAt })
    const by = { kind: 'program', id: 'test' } as const
    await record(tx, { name: 'file.kept', office, subject: office, by, at: filledAt })
  })
}

/** How `DATABASE_URL` names a database. */
export function urlOf({ host, port, user, database }: TestDatabase['connection']): string {
  return `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

/** A folder that goes when the file ends. As root the embedded server runs as another user, who must get through it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paten-office-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every row of every declared table, as JSON text, by table and in order. */
export async function allRows(db: Db): Promise<Map<string, string[]>> {
  const rows = new Map<string, string[]>()
  for (const { place } of await declaredTables(db)) {
    const text = `select to_jsonb("whole row")::text as row from ${place} as "whole row" order by 1`
    const found = await db.all<{ row: string }>({ name: '', text, values: [] })
    rows.set(
      place,
      found.map(({ row }) => row),
    )
  }
  return rows
}

/** A terminal that keeps what a command says. */
export function listen(env: Terminal['env']): Terminal & { said: string[]; complained: string[] } {
  const said: string[] = []
  const complained: string[] = []
  return { env, said, complained, out: (line) => void said.push(line), err: (line) => void complained.push(line) }
}
