import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { cpuSeconds } from '../server/usage.ts'
import type { Floor } from './merge-plans.ts'
import { scriptOf, wordsTable } from './script.ts'

export type FloorOutcome = { perSecond: number; cycles: number; ms: readonly number[]; cpuSeconds: number }

type Place = { host: string; port: number; user: string; database: string }

/** Lays out the words of each office where the script finds them. */
export async function layOutWords(owner: pg.Client, floor: Floor): Promise<void> {
  const names = [...floor.words.keys()]
  await owner.query(`drop schema if exists bench cascade; create schema bench;
    create table ${wordsTable} (office int primary key, ${names.map((name) => `${name} text not null`).join(', ')});
    grant usage on schema bench to paten_app; grant select on ${wordsTable} to paten_app`)
  const offices = floor.words.values().next().value?.length ?? 0
  for (let office = 0; office < offices; office += 1) {
    const values = names.map((name) => floor.words.get(name)?.[office] ?? '')
    const places = values.map((_, index) => `$${index + 2}`).join(', ')
    await owner.query(`insert into ${wordsTable} values ($1, ${places})`, [office + 1, ...values])
  }
}

/** Runs the floor for so many seconds, or for exactly one cycle. Clients warm up first: those cycles do not count. */
export async function runPgbench(
  program: string,
  job: {
    floor: Floor
    place: Place
    folder: string
    clients: number
    run: { seconds: number; warmUp: number } | 'once'
  },
): Promise<FloorOutcome> {
  const script = join(job.folder, 'cycle.pgbench')
  // What is walked once is held against the product's walk in the first office.
  writeFileSync(script, scriptOf(job.floor, job.run === 'once' ? 1 : undefined))
  const log = `cycle-${process.hrtime.bigint()}`
  const { host, port, user, database } = job.place
  const length = job.run === 'once' ? ['-t', '1'] : ['-T', String(Math.ceil(job.run.seconds + job.run.warmUp))]
  const child = spawn(
    program,
    [
      ...['-n', '-M', 'prepared', '-f', script, '-c', String(job.clients), '-j', String(Math.min(2, job.clients))],
      ...[...length, '-l', `--log-prefix=${log}`, '-h', host, '-p', String(port), '-U', user, database],
    ],
    {
      cwd: job.folder,
      // As the product's own connections are opened.
      env: { ...process.env, PGOPTIONS: '-c timezone=UTC -c search_path=pg_catalog -c role=paten_app' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString()
  })
  let cpu = 0
  const watch = setInterval(() => {
    cpu = cpuSeconds(child.pid ?? 0) || cpu
  }, 50)
  const [code] = await once(child, 'close')
  clearInterval(watch)
  if (code !== 0 || /\b(error|aborted)\b/i.test(words))
    throw new Error(`pgbench ended with ${code}:\n${words.slice(0, 4000)}`)
  return { ...readLog(job.folder, log, job.run === 'once' ? 0 : job.run.warmUp), cpuSeconds: cpu }
}

// One line a cycle: client, serial, microseconds it took, script, and when it ended (seconds, microseconds).
function readLog(folder: string, prefix: string, warmUpSeconds: number): Omit<FloorOutcome, 'cpuSeconds'> {
  const files = readdirSync(folder).filter((name) => name.startsWith(`${prefix}.`))
  const cycles = files.flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n').filter(Boolean)
    rmSync(join(folder, name))
    return lines.map((line) => {
      const [, , took = 0, , seconds = 0, microseconds = 0] = line.split(' ').map(Number)
      return { ms: took / 1000, endedAt: seconds * 1000 + microseconds / 1000 }
    })
  })
  const began = Math.min(...cycles.map(({ endedAt, ms }) => endedAt - ms))
  const counted = cycles.filter(({ endedAt }) => endedAt >= began + warmUpSeconds * 1000)
  const last = Math.max(...counted.map(({ endedAt }) => endedAt))
  const seconds = (last - began) / 1000 - warmUpSeconds
  return { perSecond: counted.length / seconds, cycles: cycles.length, ms: counted.map(({ ms }) => ms) }
}
