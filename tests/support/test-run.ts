import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '#tests/chromium.ts'
import { type Asked, readAsked } from '#tests/extras.ts'
import { findLeftProcesses } from '#tests/left-processes.ts'
import type { Tally } from '#tests/run-files.ts'
import { findLeftDatabases, startTestCluster, type TestCluster } from '#tests/test-cluster.ts'

/** What all files of one test run share: a temporary folder, a PostgreSQL, the list of extras, an end. */
export type TestRun = AsyncDisposable & {
  readonly signal: AbortSignal
  readonly interrupted: boolean
  /**
   * Unpacks the browser, and starts the PostgreSQL of the run, unless PATEN_TEST_DATABASE already names a migrated
   * database to copy.
   */
  prepare(): Promise<Tally>
  askedExtras(): Asked[]
  lacksExtra(file: string): boolean
  /** What tests left behind: processes, which are then ended, databases and connections. Empty when all is well. */
  findLeft(): Promise<string[]>
}

/** Opens a run that ends itself after `limitMs`, or on Ctrl-C. Closing it stops the database and removes the folder. */
export function openTestRun(limitMs: number): TestRun {
  const folder = openFolder()
  const extrasFile = join(folder, 'extras.jsonl')
  const mark = randomUUID()
  forgetSettings()
  Object.assign(process.env, {
    TMPDIR: folder,
    PATEN_TEST_EXTRAS: extrasFile,
    PATEN_TEST_RUN: mark,
    PATEN_TEST_KEPT: folder,
    // Half an hour off every other zone: what leans on the machine's own zone fails here.
    TZ: 'America/St_Johns',
  })
  const interruption = new AbortController()
  const interrupt = () => interruption.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  let cluster: TestCluster | undefined

  return {
    signal: AbortSignal.any([interruption.signal, AbortSignal.timeout(limitMs)]),
    get interrupted() {
      return interruption.signal.aborted
    },
    async prepare() {
      findChromium()
      if (process.env.PATEN_TEST_DATABASE) return { passed: 0, failed: 0 }
      // This one server outlives the tests: it must not carry the mark by which what they left is found.
      delete process.env.PATEN_TEST_RUN
      cluster = await startTestCluster()
      process.env.PATEN_TEST_RUN = mark
      process.env.PATEN_TEST_FILLINGS = 'kept'
      const { host, port, user, database } = cluster.template
      process.env.PATEN_TEST_DATABASE = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
      return { passed: 0, failed: 0 }
    },
    askedExtras: () => readAsked(extrasFile),
    lacksExtra: (file) => readAsked(extrasFile).some((asked) => asked.file === file && asked.path === null),
    async findLeft() {
      const databases = cluster ? await findLeftDatabases(cluster.template) : []
      return [...databases, ...(await findLeftProcesses(`PATEN_TEST_RUN=${mark}`))]
    },
    async [Symbol.asyncDispose]() {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
      await cluster?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// In memory where there is room: hundreds of databases come and go in a run, and a disk makes each of them wait.
function openFolder(): string {
  if (process.env.TMPDIR === undefined) removeLeftFolders(memory)
  if (process.env.TMPDIR === undefined && hasRoom(memory)) {
    const folder = makeFolder(memory)
    if (mayRunPrograms(folder)) return folder
    rmSync(folder, { recursive: true })
  }
  return makeFolder(tmpdir())
}

/** Removes what a run that was killed left here: its folder names its process, and in memory it would stay until the machine starts anew. */
export function removeLeftFolders(place: string): void {
  const left = readdirIn(place).filter((name) => {
    const pid = Number(/^paten-run-(\d+)-/.exec(name)?.[1] ?? process.pid)
    return !isRunning(pid)
  })
  for (const name of left) {
    try {
      rmSync(join(place, name), { recursive: true, force: true })
    } catch {
      // Somebody else's.
    }
  }
}

function readdirIn(place: string): string[] {
  return existsSync(place) ? readdirSync(place) : []
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

const memory = '/dev/shm'
// Thrice what the largest tests together were seen to hold.
const bytesWanted = 3 * 1024 ** 3

function hasRoom(place: string): boolean {
  try {
    accessSync(place, constants.W_OK)
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize >= bytesWanted && process.availableMemory() >= 2 * bytesWanted
  } catch {
    return false
  }
}

// Tests write here as they would in /tmp, also those that lend their work to another user.
function makeFolder(place: string): string {
  const folder = mkdtempSync(join(place, `paten-run-${process.pid}-`))
  chmodSync(folder, 0o1777)
  return folder
}

// Memory may be mounted for data alone.
function mayRunPrograms(folder: string): boolean {
  const program = join(folder, 'program')
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 })
  const { status } = spawnSync(program)
  rmSync(program)
  return status === 0
}

// A developer's own settings, for PATEN or for PostgreSQL's programs, must not decide how a test ends.
function forgetSettings(): void {
  for (const name of Object.keys(process.env)) {
    if (/^(PATEN_(?!TEST_)|PG[A-Z]+$|DATABASE_URL$)/.test(name)) delete process.env[name]
  }
}
