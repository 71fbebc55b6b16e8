import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { takeNumber } from '#documents'
import { record } from '#journal'
import { openPool, transaction } from '#platform/db.ts'
import { median } from '../numbers.ts'
import type { Figure } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const writers = 32
const on = Temporal.PlainDate.from('2026-03-02')
const at = Temporal.Instant.from('2026-03-02T09:00:00+07:00')

/** Numbers a second that 32 writers take from one series, beside 32 connections that count one row up and do nothing else. */
export async function numbering(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  await using server = await startServerProcess({ dataFolder: folder.path })
  const office = await prepare(server)
  const writing = openPool(server.connection(), 'paten_app', writers)
  const counting = new pg.Pool({ ...server.connection(), max: writers })
  const ways = {
    floor: async () => void (await counting.query(countUp)),
    product: async () => void (await takeOne(writing, office)),
  }
  const found: Record<keyof typeof ways, number[]> = { floor: [], product: [] }
  try {
    for (const way of Object.values(ways)) await measure(way, 1)
    server.pause()
    for (let round = 0; round < settings.rounds; round += 1) {
      settings.say(`numbering, round ${round + 1} of ${settings.rounds}`)
      await untilQuiet(settings.patience)
      for (const name of ['floor', 'product'] as const)
        found[name].push(await measure(ways[name], settings.seconds / 2))
    }
  } finally {
    server.resume()
    await Promise.all([writing.end(), counting.end()])
  }
  return {
    name: 'numbering',
    title: `Numbers a second, ${writers} writers in one series of one office`,
    rows: [
      {
        what: 'numbers taken',
        value: median(found.product),
        unit: '/s',
        floor: { what: 'bare update … returning', value: median(found.floor) },
        rounds: found.product,
      },
    ],
    notes: [
      'each number is an act of its own, committed to the disk: the number, its image, the line in the journal',
      `floor: ${writers} connections that count the same one row up, each a commit, without a row policy`,
      'limit: who numbers holds the row of the series until its commit is on the disk, so commits stand in a queue',
    ],
  }
}

const countUp = { name: 'count-up', text: 'update public.counted set last = last + 1 where id = 1 returning last' }

async function prepare(server: ServerProcess): Promise<string> {
  await withClient(server.connection('postgres'), async (superuser) => {
    await superuser.query('create table public.counted (id int primary key, last int not null)')
    await superuser.query('insert into public.counted values (1, 0)')
    await superuser.query('grant select, update on public.counted to paten_owner')
  })
  return await withClient(server.connection(), async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      "select office.id from offices.office where office.key = 'mandau'",
    )
    if (!rows[0]) throw new Error('the demonstration has no Mandau')
    return rows[0].id
  })
}

async function takeOne(pool: pg.Pool, office: string): Promise<void> {
  await transaction(pool, { scope: [office], act: true, at }, async (tx) => {
    const format = { pattern: '{unit}/{nomor}', digits: 1 }
    const subject = randomUUID()
    await takeNumber(tx, { office, series: 'letter', on, subject, format, unit: 'MDU', code: '400.12', at })
    await record(tx, { name: 'bench.numbered', office, subject, by: { kind: 'program', id: 'bench' }, at })
  })
}

async function measure(way: () => Promise<void>, seconds: number): Promise<number> {
  const began = performance.now()
  const isOver = () => performance.now() - began > seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (; !isOver(); done += 1) await way()
    }),
  )
  return (1000 * done) / (performance.now() - began)
}
