import { mkdir, realpath, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { freeCluster } from './postgres/cluster-holder.ts'
import { createCluster } from './postgres/create-cluster.ts'
import { ensureDatabase } from './postgres/ensure-database.ts'
import { explainWriting } from './postgres/postgres-problem.ts'
import { startPostmaster } from './postgres/postmaster.ts'
import { chooseSeat } from './postgres/server-user.ts'
import { makeSocketFolder } from './postgres/socket-folder.ts'
import { type RunningPostgres, Supervisor } from './postgres/supervisor.ts'

export { PostgresProblem } from './postgres/postgres-problem.ts'
export type { RunningPostgres } from './postgres/supervisor.ts'

/** Where the data lie, which database to offer, and settings that only a test or a filling should give. */
export type PostgresOptions = {
  dataFolder: string
  database?: string
  settings?: Readonly<Record<string, string>>
  say?: (line: string) => void
}

/**
 * Starts the embedded PostgreSQL over `<dataFolder>/postgres`, made on the first start, and makes the database and
 * its owner `paten_owner`. It listens on a private Unix socket only; its log is `<dataFolder>/postgres.log`.
 * Refuses with a `PostgresProblem`, whose message is the sentence to show: folder in use, not writable, disk full.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { database = 'paten', say = () => {} } = options
  const dataFolder = await openDataFolder(options.dataFolder)
  const cluster = join(dataFolder, 'postgres')
  const seat = await chooseSeat(dataFolder, cluster)
  await createCluster(cluster, seat, say)

  const place = { dataFolder, cluster, socketFolder: await makeSocketFolder(dataFolder, seat.user), say }
  await freeCluster(place)
  const plan = { ...place, seat, logFile: await turnLog(dataFolder), settings: options.settings ?? {} }
  const server = new Supervisor(plan, await startPostmaster(plan), database)
  try {
    await ensureDatabase(place.socketFolder, database)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}

async function openDataFolder(wanted: string): Promise<string> {
  try {
    await mkdir(wanted, { recursive: true, mode: 0o700 })
    return await realpath(wanted)
  } catch (error) {
    throw explainWriting(error, wanted)
  }
}

// The log of the run before this one is kept; older ones are not.
async function turnLog(dataFolder: string): Promise<string> {
  const logFile = join(dataFolder, 'postgres.log')
  await rename(logFile, join(dataFolder, 'postgres.previous.log')).catch(() => {})
  return logFile
}
