import pg from 'pg'
import { type Verification, verifyJournal } from '#journal'
import { appliedMigrations } from '#platform/applied-migrations.ts'
import { connect } from '#platform/db.ts'
import { migrate, migrationsOfThisRelease } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import type { Connection } from '../database.ts'
import { CommandProblem } from '../problem.ts'
import type { CheckedBackup } from './check-backup.ts'
import type { Manifest } from './contents.ts'
import { loadBackup } from './load-backup.ts'

export type RestoreOptions = {
  file: string
  dataFolder: string
  databaseUrl: string | undefined
  checked: CheckedBackup
  say: (line: string) => void
}

/**
 * Restores a checked backup: an empty database is brought to the backup's migration, loaded, brought to this release,
 * and its journal verified. Refuses a backup of a later release, and a database that holds anything.
 */
export async function restoreInto(options: RestoreOptions): Promise<Verification> {
  const { file, dataFolder, databaseUrl, checked, say } = options
  refuseOtherRelease(checked.manifest)
  const server = databaseUrl === undefined ? await startPostgres({ dataFolder, say }) : undefined
  try {
    const connection: Connection = server ? server.connection : { connectionString: databaseUrl ?? '' }
    const stands = checked.manifest.migrations.length
    await withClient(connection, (client) => refuseFilled(client, stands))
    await migrate(connection, stands)
    await withClient(connection, (client) => loadBackup(client, { file, dataFolder, checked }))
    await migrate(connection)
    return await withClient(connection, (client) => verifyJournal(client, { heads: checked.summary.heads }))
  } finally {
    await server?.stop()
  }
}

function refuseOtherRelease({ migrations, release }: Manifest): void {
  const ours = migrationsOfThisRelease()
  for (const [index, { name, sha256 }] of migrations.entries()) {
    if (ours[index]?.sha256 === sha256) continue
    throw new CommandProblem(
      `The backup was taken by release ${release}, whose database has ${name}; this release does not. ` +
        'Restore it with that release, or a later one.',
    )
  }
}

async function refuseFilled(client: pg.Client, stands: number): Promise<void> {
  const applied = await appliedMigrations(connect(client))
  if (applied.length === 0) return
  const { rows } = await client.query<{ empty: boolean }>('select not exists (select from journal.line) as empty')
  if (rows[0]?.empty && applied.length <= stands) return
  throw new CommandProblem('The database of DATABASE_URL is not empty. Make a new one and restore into that.')
}

async function withClient<Result>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ ...config, options: '-c timezone=UTC -c search_path=pg_catalog' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
