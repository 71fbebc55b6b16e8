import { Connection } from '../load/connection.ts'
import { openLoad } from '../load/drive.ts'
import { pageText } from '../load/ground.ts'
import { brief, median, percentile } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { seedServices } from '../seed/seed-services.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const sizes = { services: 400, offices: 50 }
const goalMs = 30

/** A citizen's words among 400 services that 50 offices offer, each page beside a file of the same server. */
export async function findService(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  await using server = await startServerProcess({ dataFolder: folder.path })
  const { rare } = await seedServices(server, sizes)
  await checkFound(server, rare)
  const questions = [
    ['one that few bear', `/layanan?q=${encodeURIComponent(rare)}`],
    ['in their own words', '/layanan?q=nikah+cepat'],
    ['in one office', '/layanan?q=surat+tanah&kecamatan=mandau'],
    ['mistyped', '/layanan?q=dispnsasi+nikha'],
    ['a word that all bear', '/layanan?q=izin'],
    ['eight words, none of them there', '/layanan?q=helikopter+gajah+kapal+pesawat+kereta+sepeda+rakit+delman'],
    ['nothing typed: all of them', '/layanan'],
    ['an event', '/peristiwa/menikah'],
    ['first page', '/'],
  ] as const
  const file = await styleOf(server)
  const rows: Row[] = []
  for (const [what, path] of questions) {
    settings.say(`find a service: ${what}`)
    rows.push(await measure(settings, server, { what, path, file }))
  }
  return {
    name: 'find-service',
    title: `Finding a service: ${sizes.services} services, ${sizes.offices} offices that offer each`,
    rows,
    notes: [
      'p95 of a whole page, asked from a second process over one kept connection; floor: a style sheet of the same server',
      'limit: reading which versions hold today and who offers what is shown; the words themselves are compared in memory',
    ],
  }
}

async function checkFound(server: ServerProcess, rare: string): Promise<void> {
  using connection = await Connection.open(server.port)
  const text = await pageText(await connection.ask({ path: `/layanan?q=${encodeURIComponent(rare)}` }))
  if (!text.includes(rare) || !text.includes(`${sizes.offices} kecamatan`))
    throw new Error(`“${rare}” was not found in ${sizes.offices} offices`)
}

async function styleOf(server: ServerProcess): Promise<string> {
  using connection = await Connection.open(server.port)
  const [path] = /\/assets\/desk\.[0-9a-f]+\.css/.exec(await pageText(await connection.ask({ path: '/sign-in' }))) ?? []
  if (path === undefined) throw new Error('the sign-in page names no style sheet')
  return path
}

async function measure(
  settings: BenchSettings,
  server: ServerProcess,
  { what, path, file }: { what: string; path: string; file: string },
): Promise<Row> {
  using load = openLoad()
  const ask = (asked: string, seconds: number) =>
    load.pages({ port: server.port, path: asked, connections: 1, seconds, perAddress: 0, restMs: 2 })
  const seconds = Math.max(1, settings.seconds / 4)
  await ask(path, seconds)
  const [p50, p95, floors]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < settings.rounds; round += 1) {
    await untilQuiet(settings.patience)
    const { ms } = await ask(path, seconds)
    p50.push(percentile(ms, 0.5))
    p95.push(percentile(ms, 0.95))
    floors.push(percentile((await ask(file, 1)).ms, 0.95))
  }
  return {
    what,
    value: median(p95),
    unit: 'ms',
    floor: { what: 'a file', value: median(floors) },
    goal: { atMost: goalMs },
    rounds: p95,
    note: `p50 ${brief(median(p50))}`,
  }
}
