import { randomUUID } from 'node:crypto'
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { explainWords, explainWriting, PostgresProblem, systemCode } from './postgres-problem.ts'
import { runProgram } from './run-program.ts'
import { creatingUser, type Seat } from './server-user.ts'
import { sweepUnfinished } from './sweep-unfinished.ts'

/**
 * Makes the database folder on the first start and leaves it alone later. It is made beside its place and moved there
 * when it is whole and on disk: a stop at any moment leaves either no cluster or a finished one.
 * Refuses a folder that holds something else, and data of another PostgreSQL version.
 */
export async function createCluster(cluster: string, seat: Seat, say: (line: string) => void): Promise<void> {
  await sweepUnfinished(cluster)
  if (await isFinished(cluster, seat)) return

  say('Creating the database.')
  const unfinished = `${cluster}.making-${process.pid}-${randomUUID()}`
  try {
    await initialise(unfinished, seat)
    await moveIntoPlace(unfinished, cluster, seat)
  } catch (error) {
    throw explainWriting(error, dirname(cluster))
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

async function isFinished(cluster: string, seat: Seat): Promise<boolean> {
  const names = await readdir(cluster).catch((error): string[] => {
    if (systemCode(error) === 'ENOENT') return []
    throw explainWriting(error, dirname(cluster))
  })
  if (names.length === 0) return false
  if (!names.includes('PG_VERSION')) {
    throw new PostgresProblem(`${cluster} holds files that are not a database. Move them away, then start again.`)
  }
  const has = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  const needs = seat.binaries.version.split('.')[0]
  if (has !== needs) {
    throw new PostgresProblem(`${cluster} was made by PostgreSQL ${has}; this PATEN brings PostgreSQL ${needs}.`)
  }
  return true
}

async function initialise(folder: string, { user, binaries }: Seat): Promise<void> {
  await mkdir(folder, { mode: 0o700 })
  if (user.way === 'setuid') await chown(folder, user.uid, user.gid)
  const creator = await creatingUser(user)
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8']
  const doors = ['--auth-local=trust', '--auth-host=reject', '--username=postgres']
  const options = [...locale, ...doors, '--data-checksums', '--no-instructions', '-D', folder]
  const made = await runProgram(creator, join(binaries.folder, 'bin', 'initdb'), options)
  if (made.code !== 0) throw explainWords(made.words, 'Creating the database', dirname(folder))
}

async function moveIntoPlace(unfinished: string, cluster: string, seat: Seat): Promise<void> {
  try {
    await rename(unfinished, cluster)
  } catch (error) {
    // Another start may have finished first; then its cluster is as good as ours.
    if (!(await isFinished(cluster, seat))) throw error
  }
  const parent = await open(dirname(cluster))
  await parent.sync()
  await parent.close()
}
