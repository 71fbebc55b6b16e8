import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { projectFolder } from '../../src/app/settings.ts'
import { clusterCpuSeconds, cpuSeconds, familyOf } from './usage.ts'

/** PATEN as an office runs it, `paten serve` in a process of its own, with a demonstration inside. */
export type ServerProcess = AsyncDisposable & {
  port: number
  pid: number
  postmaster: number
  /** The processes of the program itself: the first, and those that serve. */
  own: () => readonly number[]
  dataFolder: string
  /** Seconds from the start of the process to the first page. */
  seconds: number
  /** The embedded PostgreSQL; as its superuser too, for what only a bench does. */
  connection: (user?: 'paten_owner' | 'postgres') => { host: string; port: number; user: string; database: string }
  /** Processor seconds so far. */
  cpu: () => { node: number; postgres: number }
  /** Holds the whole program still while something else is measured, and lets it go on. */
  pause: () => void
  resume: () => void
}

export type ServerStart = {
  dataFolder: string
  /** Options for Node itself, before the program. */
  nodeOptions?: readonly string[]
  env?: Readonly<Record<string, string>>
}

const startMsMax = 120_000

/** Starts PATEN on a free port of this machine and waits for its first page. */
export async function startServerProcess({
  dataFolder,
  nodeOptions = [],
  env = {},
}: ServerStart): Promise<ServerProcess> {
  const began = performance.now()
  // The launcher becomes the program: its process id is Node's.
  const child = spawn(join(projectFolder, 'paten'), ['serve'], {
    cwd: projectFolder,
    env: {
      ...process.env,
      NODE_OPTIONS: nodeOptions.map((option) => JSON.stringify(option)).join(' '),
      ...{ PATEN_DATA: dataFolder, PATEN_PORT: '0', PATEN_HOST: '127.0.0.1', PATEN_MODE: 'demo', DATABASE_URL: '' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const port = await portOf(child)
  await fetch(`http://127.0.0.1:${port}/`).then((answer) => {
    if (answer.status !== 200) throw new Error(`the first page answered ${answer.status}`)
  })
  const seconds = (performance.now() - began) / 1000
  const pid = child.pid
  if (pid === undefined) throw new Error('PATEN did not start')
  const [postmaster = '', , , socketPort = '', host = ''] = readFileSync(
    join(dataFolder, 'postgres/postmaster.pid'),
    'utf8',
  ).split('\n')
  return {
    ...{ port, pid, dataFolder, seconds, postmaster: Number(postmaster) },
    connection: (user = 'paten_owner') => ({ host, port: Number(socketPort), user, database: 'paten' }),
    own: () => ownFamily(pid, Number(postmaster)),
    cpu: () => ({
      node: ownFamily(pid, Number(postmaster)).reduce((sum, one) => sum + cpuSeconds(one), 0),
      postgres: clusterCpuSeconds(Number(postmaster)),
    }),
    pause: () => ownFamily(pid, Number(postmaster)).forEach((one) => void process.kill(one, 'SIGSTOP')),
    resume: () => ownFamily(pid, Number(postmaster)).forEach((one) => void process.kill(one, 'SIGCONT')),
    [Symbol.asyncDispose]: () => stop(child),
  }
}

function ownFamily(pid: number, postmaster: number): number[] {
  const theirs = new Set(familyOf(postmaster))
  return familyOf(pid).filter((one) => !theirs.has(one))
}

/** A folder for one office's data, which goes with it. It lies where TMPDIR says: that disk is the one measured. */
export function temporaryFolder(): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), 'paten-bench-'))
  // As root the embedded server runs under another user, who must get through to its own folder.
  chmodSync(path, 0o711)
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** Runs `work` with one connection to the office's database. */
export async function withClient<Result>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  let said = ''
  const patience = setTimeout(() => child.kill('SIGKILL'), startMsMax)
  try {
    return await new Promise((found, fail) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString()
        const port = /PATEN serves at http:\/\/localhost:(\d+)/.exec(said)?.[1]
        if (port !== undefined) found(Number(port))
      }
      child.stdout?.on('data', hear)
      child.stderr?.on('data', hear)
      // What goes wrong inside later is told as it comes.
      child.stderr?.pipe(process.stderr)
      child.once('error', fail)
      child.once('exit', (code) => fail(new Error(`PATEN ended with ${code} instead of serving:\n${said}`)))
    })
  } finally {
    clearTimeout(patience)
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGCONT')
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 40_000)
  await gone
  clearTimeout(patience)
}
