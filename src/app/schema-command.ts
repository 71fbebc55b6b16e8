import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { dumpSchema } from '#platform/schema-dump.ts'
import { projectFolder } from './settings.ts'
import { ownTerminal, type Terminal } from './terminal.ts'

/** Where the text of the schema is committed for review. */
export const schemaFile = join(projectFolder, 'db/schema.sql')

/** `paten schema`: writes db/schema.sql anew, from a database of its own that the migrations of this release make. */
export async function schemaCommand(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  parseArgs({ args: [...args], options: {} })
  const dataFolder = await mkdtemp(join(tmpdir(), 'paten-schema-'))
  try {
    await using server = await startPostgres({ dataFolder })
    await migrate(server.connection)
    const client = new pg.Client(server.connection)
    await client.connect()
    await writeFile(schemaFile, await dumpSchema(client).finally(() => client.end()))
  } finally {
    await rm(dataFolder, { recursive: true, force: true })
  }
  terminal.out(`Wrote ${schemaFile}`)
  return 0
}
