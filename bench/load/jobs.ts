import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Connection } from './connection.ts'
import type { Office } from './ground.ts'
import { searchFor } from './search-for.ts'
import { type Cycle, walkCycle } from './walk-cycle.ts'

/** Whole cycles by so many officers at once, new ones until the time is over; each officer takes any office's next. */
export type CycleJob = { kind: 'cycles'; port: number; offices: readonly Office[]; officers: number; seconds: number }

/** One page again and again over so many kept connections. */
export type PageJob = {
  kind: 'pages'
  port: number
  path: string
  cookie?: string
  connections: number
  seconds: number
  /** A connection is replaced by one from another address of this machine after so many requests; 0: never. */
  perAddress: number
  /** Milliseconds to rest between two requests of a connection. */
  restMs: number
}

/** One question after the other in the search box, over one kept connection. */
export type SearchJob = {
  kind: 'searches'
  port: number
  cookie: string
  typed: readonly string[]
  seconds: number
  /** Milliseconds to rest between two questions. */
  restMs: number
}

export type Job = CycleJob | PageJob | SearchJob

export type CycleOutcome = { seconds: number; cpuSeconds: number; cycles: readonly Cycle[] }
export type PageOutcome = { seconds: number; cpuSeconds: number; bytes: number; ms: readonly number[] }
export type SearchOutcome = { seconds: number; cpuSeconds: number; ms: readonly number[] }

export async function walkCycles(job: CycleJob): Promise<CycleOutcome> {
  const cycles: Cycle[] = []
  const took = await timed(job.seconds, job.officers, async (isOver) => {
    using connection = await Connection.open(job.port)
    while (!isOver()) {
      const office = job.offices[randomInt(job.offices.length)]
      if (office) cycles.push(await walkCycle(connection, office))
    }
  })
  return { ...took, cycles }
}

export async function askPages(job: PageJob): Promise<PageOutcome> {
  const ms: number[] = []
  let bytes = 0
  const took = await timed(job.seconds, job.connections, async (isOver) => {
    while (!isOver()) {
      using connection = await Connection.open(job.port, job.perAddress > 0 ? nextAddress() : '127.0.0.1')
      for (let asked = 0; !isOver() && (job.perAddress === 0 || asked < job.perAddress); asked += 1) {
        const began = performance.now()
        const { cookie } = job
        const answer = await connection.ask({ path: job.path, ...(cookie === undefined ? {} : { cookie }) })
        if (answer.status !== 200) throw new Error(`${job.path} answered ${answer.status}`)
        ms.push(performance.now() - began)
        bytes = answer.body.length
        if (job.restMs > 0) await wait(job.restMs)
      }
    }
  })
  return { ...took, ms, bytes }
}

export async function askSearches(job: SearchJob): Promise<SearchOutcome> {
  const ms: number[] = []
  const took = await timed(job.seconds, 1, async (isOver) => {
    using connection = await Connection.open(job.port)
    for (let asked = 0; !isOver(); asked += 1) {
      const began = performance.now()
      await searchFor(connection, job.cookie, job.typed[asked % job.typed.length] ?? '')
      ms.push(performance.now() - began)
      await wait(job.restMs)
    }
  })
  return { ...took, ms }
}

// Spread over rounds and runs, so that a limit counted by the minute never meets an address twice.
let addresses = randomInt(1 << 20)

function nextAddress(): string {
  addresses += 1
  const number = addresses
  // 254 hosts in each of the last groups: a 0 or a doubled 1 would be asked twice as often as it may be.
  const [last, third, second] = [1 + (number % 254), Math.floor(number / 254) % 256, Math.floor(number / 65_024) % 32]
  return `127.${64 + second}.${third}.${last}`
}

async function timed(seconds: number, workers: number, work: (isOver: () => boolean) => Promise<void>) {
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()]
  const isOver = () => performance.now() - began >= seconds * 1000
  await Promise.all(Array.from({ length: workers }, () => work(isOver)))
  const cpu = process.cpuUsage(cpuBefore)
  return { seconds: (performance.now() - began) / 1000, cpuSeconds: (cpu.user + cpu.system) / 1e6 }
}
