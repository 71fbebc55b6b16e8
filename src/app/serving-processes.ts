import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DemoAccounts } from '#identity'
import type { Connection } from './database.ts'
import { CommandProblem } from './problem.ts'
import { countFor, countHere } from './request-counts.ts'
import type { Settings } from './settings.ts'

/** What a serving process is told when it starts. */
export type Brief = { settings: Settings; connection: Connection; accounts: DemoAccounts }

/** What it tells: that it serves, or why it cannot; a problem is a sentence for whoever started PATEN. */
export type Told = { serves: string } | { problem: string } | { fault: string }

/** Milliseconds before a serving process that has ended is replaced: one that cannot start must not eat the machine. */
const replaceAfterMs = 500

/**
 * Serves in `settings.processes` equal processes that share one port: one thread of Node fills one processor. One that
 * ends is replaced while the others go on. They end with this process, however it ends. Refuses when one cannot start.
 */
export async function startServingProcesses(
  brief: Brief,
  log: (line: string) => void,
): Promise<AsyncDisposable & { origin: string }> {
  cluster.setupPrimary({ exec: join(import.meta.dirname, 'serving-process.ts'), args: [] })
  let stopping = false
  const serving = new Set<Worker>()
  const count = countHere()
  const begin = async (): Promise<string> => {
    const worker = cluster.fork()
    serving.add(worker)
    worker.once('exit', (code) => {
      serving.delete(worker)
      if (stopping) return
      log(`a serving process ended (${worker.process.signalCode ?? code}) and is replaced`)
      void wait(replaceAfterMs).then(replace)
    })
    countFor(worker, count)
    worker.send(brief)
    return await originOf(worker)
  }
  const replace = async () => {
    if (!stopping) await begin().catch((error: unknown) => log(String(error)))
  }
  const stop = async () => {
    stopping = true
    await Promise.all([...serving].map(end))
  }
  try {
    const [origin = ''] = await Promise.all(Array.from({ length: brief.settings.processes }, begin))
    return { origin, [Symbol.asyncDispose]: stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function originOf(worker: Worker): Promise<string> {
  const ended = once(worker, 'exit').then(([code]): Told => ({ fault: `a serving process ended with ${code}` }))
  const said = new Promise<Told>((heard) => {
    // Whoever comes before it has said that it serves is already counted: that is another message.
    worker.on('message', (told: Told) => ('serves' in told || 'problem' in told || 'fault' in told) && heard(told))
  })
  const told = await Promise.race([said, ended])
  if ('serves' in told) return told.serves
  throw 'problem' in told ? new CommandProblem(told.problem) : new Error(told.fault)
}

/** Milliseconds that a serving process has to answer what it began. */
const patienceMs = 20_000

async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return
  const gone = once(worker, 'exit')
  if (worker.isConnected()) worker.send('stop')
  const patience = setTimeout(() => worker.process.kill('SIGKILL'), patienceMs)
  await gone
  clearTimeout(patience)
}
