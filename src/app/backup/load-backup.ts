import type pg from 'pg'
import { checkPending, declaredTables, switchTriggers } from '#journal'
import { type CopiedTable, copyIn, type Intake } from '#platform/copy.ts'
import { connect } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import { advanceSequences } from '#platform/sequences.ts'
import { type CheckedBackup, placeOf } from './check-backup.ts'
import { fileName } from './contents.ts'
import { contentOf, damaged, type Entry, readArchive } from './read-archive.ts'

/**
 * Loads the rows of a checked backup, in one transaction, into a database that stands at the same migration and holds
 * nothing; and puts the stored files into the data folder, each under the hash of its content.
 */
export async function loadBackup(
  client: pg.Client,
  { file, dataFolder, checked }: { file: string; dataFolder: string; checked: CheckedBackup },
): Promise<void> {
  const { manifest, summary } = checked
  const db = connect(client)
  const tables = (await declaredTables(db)).filter(({ place }) => place !== 'journal.declared')
  await client.query('begin')
  try {
    for (const table of tables) await switchTriggers(db, table, 'disable')
    // What a migration filled in by itself stands in the backup too, as the office left it.
    await client.query(`truncate ${tables.map((table) => table.place).join(', ')}`)
    const loaded = await load(client, { file, dataFolder, tables: manifest.tables })
    for (const { place, rows } of summary.tables) {
      if ((loaded.get(place) ?? 0) !== rows)
        throw damaged(file, `${place} has ${rows} rows, ${loaded.get(place)} came in`)
    }
    await checkPending(db)
    for (const table of tables) await switchTriggers(db, table, 'enable')
    await advanceSequences(db, summary.sequences)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function load(
  client: pg.Client,
  { file, dataFolder, tables }: { file: string; dataFolder: string; tables: readonly CopiedTable[] },
): Promise<Map<string, number>> {
  const store = openFileStore(dataFolder)
  const known = new Map(tables.map((table) => [table.place, table]))
  const loaded = new Map<string, number>()
  // One statement a table, over all its pieces: rows may point to rows of a later piece.
  let open: { place: string; intake: Intake } | undefined
  const close = async () => {
    if (open) loaded.set(open.place, await open.intake.end())
    open = undefined
  }
  const takeRows = async (table: CopiedTable, entry: Entry) => {
    if (open?.place !== table.place) {
      await close()
      open = { place: table.place, intake: copyIn(client, table) }
    }
    for await (const chunk of entry.content) await open.intake.write(chunk)
  }
  try {
    await readArchive(file, async (entry) => {
      const table = known.get(placeOf(entry))
      if (table) return await takeRows(table, entry)
      await close()
      const content = await contentOf(entry)
      if (!entry.name.startsWith('files/')) return
      const { sha256 } = await store.put(content, 'application/octet-stream')
      if (fileName(sha256) !== entry.name) throw damaged(file, `the stored file ${entry.name} was changed`)
    })
  } catch (error) {
    await open?.intake.fail(error)
    throw error
  }
  return loaded
}
