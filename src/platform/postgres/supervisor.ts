import { once } from 'node:events'
import { rmdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { ownerRole } from './ensure-database.ts'
import { type Plan, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { socketPort } from './socket-folder.ts'

/** A server that answers on its socket until `stop`. A server that dies is started again at the same address. */
export type RunningPostgres = AsyncDisposable & {
  /** The owner's connection string, as `pg` reads it. */
  readonly url: string
  readonly connection: { host: string; port: number; user: string; database: string }
  /** The server's process now: another one after it died and came back. */
  readonly pid: number
  /** Shuts down in good order and returns when the process is gone. May be called again. */
  stop(): Promise<void>
}

const soonMs = 10_000
const pauseMsMax = 30_000

/** Keeps one started server running until it is closed: an office has nobody who would start it again by hand. */
export class Supervisor implements RunningPostgres {
  readonly connection: RunningPostgres['connection']
  readonly #plan: Plan
  readonly #leaving = new AbortController()
  #server: Postmaster
  #watching: Promise<void>
  #stopped: Promise<void> | undefined
  // A program that ends without `stop`, say by a mistake of ours, still asks its server to shut down in good order.
  readonly #lastCall = () => this.#server.process.kill('SIGINT')

  constructor(plan: Plan, server: Postmaster, database: string) {
    this.#plan = { ...plan, signal: this.#leaving.signal }
    this.#server = server
    this.connection = { host: plan.socketFolder, port: socketPort, user: ownerRole, database }
    process.on('exit', this.#lastCall)
    watchSignals(this.#lastCall)
    this.#watching = this.#watch()
  }

  get pid(): number {
    return this.#server.pid
  }

  get url(): string {
    const { host, port, user, database } = this.connection
    return `postgres://${user}@/${encodeURIComponent(database)}?host=${encodeURIComponent(host)}&port=${port}`
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  async #stop(): Promise<void> {
    this.#leaving.abort()
    await this.#watching
    await stopPostmaster(this.#server)
    process.off('exit', this.#lastCall)
    unwatchSignals(this.#lastCall)
    await rmdir(this.#plan.socketFolder).catch(() => {})
  }

  async #watch(): Promise<void> {
    const { signal } = this.#leaving
    while (!signal.aborted) {
      const began = performance.now()
      await untilGone(this.#server, signal)
      if (!signal.aborted) await this.#revive(performance.now() - began)
    }
  }

  // A server that dies again and again is given time between; the same reason is told once, not every half minute.
  async #revive(livedMs: number): Promise<void> {
    const { signal } = this.#leaving
    const { say } = this.#plan
    let told = ''
    say('PostgreSQL has ended unexpectedly; starting it again.')
    for (let pauseMs = livedMs < soonMs ? 500 : 50; ; pauseMs = Math.min(pauseMs * 2, pauseMsMax)) {
      await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {})
      if (signal.aborted) return
      try {
        this.#server = await startPostmaster(this.#plan)
        return say('PostgreSQL runs again.')
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (reason !== told && !signal.aborted) say(reason)
        told = reason
      }
    }
  }
}

async function untilGone({ process: server }: Postmaster, signal: AbortSignal): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit', { signal }).catch(() => {})
}

const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const
const lastCalls = new Set<() => void>()

// A signal is looked at before anybody else hears of it: who listens once is no listener any more when called.
function watchSignals(lastCall: () => void): void {
  if (lastCalls.size === 0) for (const signal of signals) process.prependListener(signal, endWithServers)
  lastCalls.add(lastCall)
}

function unwatchSignals(lastCall: () => void): void {
  lastCalls.delete(lastCall)
  if (lastCalls.size === 0) for (const signal of signals) process.off(signal, endWithServers)
}

// Who has an end of its own for a signal closes its servers itself. A program that has none is ended by it as ever.
function endWithServers(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return
  for (const call of lastCalls) call()
  process.off(signal, endWithServers)
  process.kill(process.pid, signal)
}
