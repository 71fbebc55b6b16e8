import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Floor } from './merge-plans.ts'
import type { Step, Value } from './plan.ts'

/** The floor without pgbench: the same statements in a bare loop on the product's own driver. */
export type LoopJob = { floor: Pick<Floor, 'steps' | 'written'>; words: [string, readonly string[]][] } & {
  texts: [string, number][]
  place: { host: string; port: number; user: string; database: string }
  clients: number
  run: { seconds: number; warmUp: number } | 'once'
}

export type LoopOutcome = { perSecond: number; cycles: number; ms: readonly number[]; cpuSeconds: number }

async function runLoop(job: LoopJob): Promise<LoopOutcome> {
  const began = performance.now()
  const { seconds, warmUp } = job.run === 'once' ? { seconds: 0, warmUp: 0 } : job.run
  const cycles: { ms: number; endedAt: number }[] = []
  await Promise.all(
    Array.from({ length: job.clients }, async () => {
      const client = new pg.Client({
        ...job.place,
        options: '-c timezone=UTC -c search_path=pg_catalog -c role=paten_app',
      })
      await client.connect()
      do {
        const start = performance.now()
        await walk(client, job)
        cycles.push({ ms: performance.now() - start, endedAt: performance.now() - began })
      } while (performance.now() - began < (seconds + warmUp) * 1000)
      await client.end()
    }),
  )
  const counted = cycles.filter(({ endedAt }) => endedAt >= warmUp * 1000)
  const last = Math.max(...counted.map(({ endedAt }) => endedAt))
  const { user, system } = process.cpuUsage()
  return {
    perSecond: counted.length / (last / 1000 - warmUp),
    cycles: cycles.length,
    ms: counted.map(({ ms }) => ms),
    cpuSeconds: (user + system) / 1e6,
  }
}

async function walk(client: pg.Client, job: LoopJob): Promise<void> {
  const office = job.run === 'once' ? 0 : randomInt(job.words[0]?.[1].length ?? 1)
  const known = new Map(job.words.map(([name, each]) => [name, each[office] ?? '']))
  const texts = new Map(job.texts)
  const spell = (value: Value<string>) => value?.map((name) => knownOrNew(name, known, texts)).join('')
  for (const step of job.floor.steps) {
    const answer = await client.query(queryOf(step, spell))
    if (step.kind === 'statement' && step.gets !== undefined) keepNumber(job, known, step.gets, answer.rows[0]?.last)
  }
}

function queryOf(step: Step<string>, spell: (value: Value<string>) => string | undefined): pg.QueryConfig {
  if (step.kind === 'commit') return { text: 'commit' }
  if (step.kind === 'begin') {
    const [scope, line] = [spell(step.scope), spell(step.line)]
    return { text: `begin; set local paten.scope = '${scope}'; set local paten.line = '${line}'` }
  }
  const name = createHash('sha256').update(step.text).digest('base64url').slice(0, 24)
  return { name, text: step.text, values: step.values.map(spell) }
}

function knownOrNew(name: string, known: Map<string, string>, texts: ReadonlyMap<string, number>): string {
  const value = known.get(name) ?? newValue(name, texts.get(name))
  known.set(name, value)
  return value
}

function newValue(name: string, length: number | undefined): string {
  if (name === 'at') return new Date().toISOString()
  if (length !== undefined) return randomBytes(length).toString('hex').slice(0, length)
  return name.startsWith('h') ? randomBytes(32).toString('hex') : randomUUID()
}

function keepNumber(job: LoopJob, known: Map<string, string>, gets: string, last: unknown): void {
  const written = job.floor.written.find((one) => one.last === gets)
  if (!written) throw new Error(`nobody writes the number ${gets}`)
  known.set(gets, String(last))
  const [prefix, suffix] = [known.get(written.prefix), known.get(written.suffix)]
  known.set(written.variable, `${prefix}${String(last).padStart(written.digits, '0')}${suffix}`)
}

process.once('message', (job: LoopJob) => {
  runLoop(job).then(
    (outcome) => process.send?.({ outcome }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  )
})
