import type { Floor } from '../floor/merge-plans.ts'
import { layOutWords } from '../floor/pgbench.ts'
import { recordWalk, type Walk } from '../floor/recording.ts'
import { floorName, runFloor } from '../floor/run-floor.ts'
import { openLoad } from '../load/drive.ts'
import { type Office, openGround } from '../load/ground.ts'
import { median, percentile } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { countSeeded, findHeld } from '../seed/count-seeded.ts'
import { seedCalendars } from '../seed/seed-calendars.ts'
import { seedCases } from '../seed/seed-cases.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

export const held = { office: 'mandau', post: 'kasi-pelum', count: 400 }

const goalMs = 50

const calendars = { offices: 50, days: 30 }

/** My work of an officer who holds 400 cases, and one of them, among 40,000 open ones; again with calendars of 50 offices. */
export async function myWork(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  const ground = await seedOffice(settings, folder.path, { open: 40_000, closed: 0 })
  const one = await heldCase(folder.path)
  const rows = await measureLists(settings, folder.path, ground.offices, [
    ['/work', 'my work'],
    [one, 'a case'],
  ])
  await decideDays(folder.path)
  const calendared = await measureLists(settings, folder.path, ground.offices, [
    ['/work', `my work, ${calendars.offices} calendars`],
    [one, `a case, ${calendars.offices} calendars`],
  ])
  return {
    name: 'my-work',
    title: `My work: ${ground.open.toLocaleString('en-GB')} open cases in 11 offices, ${ground.held} at one officer's post; then ${calendars.offices} offices with ${calendars.days} decided days each`,
    rows: [...rows, ...calendared],
    notes: listNotes,
  }
}

async function decideDays(dataFolder: string): Promise<void> {
  await using server = await startServerProcess({ dataFolder })
  await seedCalendars(server, calendars)
}

async function heldCase(dataFolder: string): Promise<string> {
  await using server = await startServerProcess({ dataFolder })
  const number = await withClient(server.connection(), (client) => findHeld(client, held))
  return `/cases/${number}`
}

export const listNotes = [
  'measured from a second process over one kept connection, one request after the other: the answer of the server and some tenths of a millisecond of loopback',
  `a page shows 50 rows and leaves one line in the journal, on disk before it is answered; floor: its statements by ${floorName()}, one client`,
]

/** Starts an office, seeds it and signs its officers in. */
export async function seedOffice(
  settings: BenchSettings,
  dataFolder: string,
  seed: { open: number; closed: number },
): Promise<{ offices: readonly Office[]; held: number; open: number; all: number }> {
  await using server = await startServerProcess({ dataFolder })
  settings.say(`seeding ${(seed.open + seed.closed).toLocaleString('en-GB')} cases`)
  const began = performance.now()
  await seedCases(server, { ...seed, held })
  settings.say(`seeded in ${Math.round((performance.now() - began) / 1000)} s`)
  const counted = await withClient(server.connection(), (client) => countSeeded(client, held))
  return { offices: await openGround(server), ...counted }
}

/** Measures these paths as the officer of the held post, each beside the statements it makes. */
export async function measureLists(
  settings: BenchSettings,
  dataFolder: string,
  offices: readonly Office[],
  lists: readonly (readonly [path: string, name: string])[],
): Promise<Row[]> {
  const office = offices.find(({ key }) => key === held.office)
  const cookie = office?.sessions[held.post]
  if (!office || cookie === undefined) throw new Error(`nobody is signed in as ${held.post} in ${held.office}`)
  const floors: Floor[] = []
  for (const [path] of lists) {
    const walk: Walk = async (connection) => await connection.ask({ path, cookie })
    floors.push((await recordWalk(dataFolder, [office], walk)).floor)
  }
  await using server = await startServerProcess({ dataFolder })
  const rows: Row[] = []
  for (const [index, [path, what]] of lists.entries()) {
    settings.say(`${what}: ${settings.rounds} rounds`)
    const floor = floors[index]
    if (floor) rows.push(...(await measureList(settings, server, { path, what, cookie, floor })))
  }
  return rows
}

async function measureList(
  settings: BenchSettings,
  server: ServerProcess,
  list: { path: string; what: string; cookie: string; floor: Floor },
): Promise<Row[]> {
  const { path, what, cookie, floor } = list
  using load = openLoad()
  await withClient(server.connection(), (owner) => layOutWords(owner, floor))
  const ask = (seconds: number) =>
    load.pages({ port: server.port, path, cookie, connections: 1, seconds, perAddress: 0, restMs: 5 })
  await ask(2)
  const found: Record<'p50' | 'p95' | 'floor50' | 'floor95', number[]> = { p50: [], p95: [], floor50: [], floor95: [] }
  for (let round = 0; round < settings.rounds; round += 1) {
    await untilQuiet(settings.patience)
    const { ms } = await ask(settings.seconds)
    found.p50.push(percentile(ms, 0.5))
    found.p95.push(percentile(ms, 0.95))
    server.pause()
    const run = { seconds: Math.min(4, settings.seconds), warmUp: 1 }
    const done = await runFloor({ floor, place: server.connection(), folder: server.dataFolder, clients: 1, run })
    server.resume()
    found.floor50.push(percentile(done.ms, 0.5))
    found.floor95.push(percentile(done.ms, 0.95))
  }
  const row = (share: string, measured: number[], floor: number[]): Row => ({
    what: `${what}, ${share}`,
    value: median(measured),
    unit: 'ms',
    floor: { what: 'statements', value: median(floor) },
    rounds: measured,
  })
  return [row('p50', found.p50, found.floor50), { ...row('p95', found.p95, found.floor95), goal: { atMost: goalMs } }]
}
