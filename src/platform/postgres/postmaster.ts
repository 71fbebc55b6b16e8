import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:fs'
import { type FileHandle, open, readFile, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freeCluster, holderSetting, type Place } from './cluster-holder.ts'
import { diskFullWords, explainWords, explainWriting, type PostgresProblem } from './postgres-problem.ts'
import { asUser } from './run-program.ts'
import type { Seat } from './server-user.ts'
import { socketPort } from './socket-folder.ts'

/** All that a start of the server needs; a later start after a failure uses the same. */
export type Plan = Place & {
  logFile: string
  seat: Seat
  settings: Readonly<Record<string, string>>
  /** When it is aborted, a start that is under way ends its server and refuses. */
  signal?: AbortSignal
}

/** A server that answers, and the process it runs in. */
export type Postmaster = { process: ChildProcess; pid: number }

const lockMsMax = 20_000
const fastMsMax = 30_000
const immediateMsMax = 10_000

// Less room than this and PostgreSQL cannot even write its lock file and first page.
const fullBytes = 64 * 1024

// A killed server's lock and memory are still there for a moment, until the system has cleared its last process away.
const passing = /lock file ".*" (already exists|is empty)|pre-existing shared memory block/

/**
 * Starts the server and returns when it takes connections, however long it needs to recover what a power cut left.
 * Locks of dead servers are waited for. Refuses with PostgreSQL's own reason when it gives up.
 */
export async function startPostmaster(plan: Plan): Promise<Postmaster> {
  const began = performance.now()
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, 1000)) {
    plan.signal?.throwIfAborted()
    await freeCluster(plan)
    const tried = await tryToStart(plan)
    if (typeof tried !== 'string') return tried
    const patient = plan.signal?.aborted || (passing.test(tried) && performance.now() - began < lockMsMax)
    if (!patient) throw await explainStart(tried, plan.dataFolder)
    await sleep(pauseMs)
  }
}

/**
 * Fast shutdown: transactions are rolled back and everything is written. After 30 s an immediate one, which the next
 * start recovers from; after 10 s more the process is killed, which it recovers from as well.
 */
export async function stopPostmaster({ process: server }: Postmaster): Promise<void> {
  server.ref()
  server.kill('SIGINT')
  if (await endsWithin(server, fastMsMax)) return
  server.kill('SIGQUIT')
  if (await endsWithin(server, immediateMsMax)) return
  server.kill('SIGKILL')
  await endsWithin(server, immediateMsMax)
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null
}

async function endsWithin(server: ChildProcess, ms: number): Promise<boolean> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), ms)
  if (!hasEnded(server)) await once(server, 'exit', { signal: patience.signal }).catch(() => {})
  clearTimeout(timer)
  return hasEnded(server)
}

// On a full disk even the reason finds no room in the log.
async function explainStart(words: string, dataFolder: string): Promise<PostgresProblem> {
  const { bavail, bsize } = await statfs(dataFolder)
  const full = bavail * bsize < fullBytes && !words.includes('FATAL')
  return explainWords(full ? diskFullWords : words, 'Starting the database', dataFolder)
}

// The started server, or the words it left in the log before it ended.
async function tryToStart(plan: Plan): Promise<Postmaster | string> {
  const log = await open(plan.logFile, 'a+', constants.S_IRUSR | constants.S_IWUSR).catch((error) => {
    throw explainWriting(error, plan.dataFolder)
  })
  try {
    const { size } = await log.stat()
    const server = spawnServer(plan, log.fd)
    const failure = await once(server, 'spawn').then(
      () => '',
      (error) => String(error),
    )
    if (server.pid === undefined) return failure
    const started = { process: server, pid: server.pid }
    if (await becomesReady(plan, started)) return started
    return await readFrom(log, size)
  } finally {
    await log.close()
  }
}

// Read from the file that was opened: another start may have turned the log in the meantime.
async function readFrom(log: FileHandle, position: number): Promise<string> {
  const words = Buffer.alloc((await log.stat()).size - position)
  const { bytesRead } = await log.read({ buffer: words, position })
  return words.toString('utf8', 0, bytesRead)
}

// A group of its own: Ctrl-C in the terminal reaches PATEN, which then stops the server when nothing needs it any more.
function spawnServer(plan: Plan, log: number): ChildProcess {
  const program = join(plan.seat.binaries.folder, 'bin', 'postgres')
  const { file, args, options } = asUser(plan.seat.user, program, ['-D', plan.cluster, ...settingsOf(plan)])
  const server = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log] })
  server.unref()
  return server
}

async function becomesReady({ cluster, say, signal }: Plan, { process: server, pid }: Postmaster): Promise<boolean> {
  const began = performance.now()
  let told = false
  while (!hasEnded(server)) {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return true
    if (!told && performance.now() - began > 3000) {
      told = true
      say('PostgreSQL is putting its data in order after a sudden stop; this may take a while.')
    }
    if (signal?.aborted) server.kill('SIGINT')
    await sleep(5)
  }
  return false
}

function settingsOf({ socketFolder, settings }: Plan): string[] {
  const chosen: Record<string, string> = {
    listen_addresses: '',
    port: String(socketPort),
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A failed statement and its details can hold a citizen's data; PATEN tells its own failures, without them.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...settings,
    [holderSetting]: String(process.pid),
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
