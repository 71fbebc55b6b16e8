import { openBrowser, person } from '#tests/browser.ts'
import { weigh } from '#tests/weigh.ts'
import { Connection } from '../load/connection.ts'
import { openLoad } from '../load/drive.ts'
import { pageText, service } from '../load/ground.ts'
import { median, percentile } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { startBareServer } from '../server/bare-server.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder, withClient } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const connections = 32
// The tracking page answers one address sixty times a minute; every page here is asked for in the same way.
const perAddress = 50
const bytesMax = 14_000

type Target = { what: string; port: number; path: string }
type Measured = { perSecond: number; p95: number; bytes: number }

/** The service and tracking pages: requests a second beside a static file and a bare server, and what a phone fetches. */
export async function publicPages(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  await using server = await startServerProcess({ dataFolder: folder.path })
  const paths = await pathsOf(server)
  using bare = await startBareServer(await pageOf(server, paths.service))
  const targets = {
    file: { what: 'a style sheet of the same server', port: server.port, path: paths.file },
    bare: { what: 'node:http with the bytes of the service page', port: bare.port, path: '/' },
    service: { what: 'service page', port: server.port, path: paths.service },
    tracking: { what: 'tracking page', port: server.port, path: paths.tracking },
  }
  const rates = await measureRates(settings, targets)
  settings.say('weighing pages in Chromium')
  const weights = await weighPages(server.port, paths)
  const floor = { what: 'static file', value: median(rates.file.map(({ perSecond }) => perSecond)) }
  return {
    name: 'public-pages',
    title: 'Public pages: requests a second over 32 kept connections, and bytes',
    rows: [
      ...(['service', 'tracking', 'file', 'bare'] as const).flatMap((name): Row[] => [
        {
          what: `${targets[name].what}, requests`,
          value: median(rates[name].map(({ perSecond }) => perSecond)),
          unit: '/s',
          ...(name === 'file' ? {} : { floor }),
          rounds: rates[name].map(({ perSecond }) => perSecond),
          note: `${rates[name][0]?.bytes} bytes, p95 ${median(rates[name].map(({ p95 }) => p95)).toFixed(1)} ms`,
        },
      ]),
      ...weights,
    ],
    notes: [
      'each connection is kept for 50 requests and then opened anew from another address of this machine: tracking answers an address sixty times a minute',
      'limit: the one thread of Node; each page is read from PostgreSQL and made anew, nothing is kept from the last visitor',
      'bytes: body of everything that Chromium fetches with an empty cache until idle, as compressed on the way',
    ],
  }
}

type Paths = { file: string; service: string; tracking: string }

async function pathsOf(server: ServerProcess): Promise<Paths> {
  const { number, code } = await withClient(server.connection(), async (client) => {
    const { rows } = await client.query<{ number: string; code: string }>(`
      select standing.number, tracking_code.code
      from cases.standing join cases.tracking_code on tracking_code.case_id = standing.case_id
      where standing.state = 'open' and standing.seen > 2 order by standing.number limit 1`)
    const [found] = rows
    if (!found) throw new Error('the demonstration has no open request')
    return found
  })
  using connection = await Connection.open(server.port)
  const lookup = await pageText(await connection.ask({ path: '/sign-in' }))
  const file = /\/assets\/desk\.[0-9a-f]+\.css/.exec(lookup)?.[0]
  if (file === undefined) throw new Error('the sign-in page names no style sheet')
  return { file, service: `/layanan/mandau/${service}`, tracking: `/lacak/${number}/${code}` }
}

async function pageOf(server: ServerProcess, path: string): Promise<{ headers: [string, string][]; body: Buffer }> {
  using connection = await Connection.open(server.port)
  const { headers, body } = await connection.ask({ path })
  const lines = headers.split('\r\n').slice(1)
  const kept = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 2),
  ])
  return { headers: kept.filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name)), body }
}

async function measureRates<Name extends string>(
  settings: BenchSettings,
  targets: Readonly<Record<Name, Target>>,
): Promise<Record<Name, Measured[]>> {
  using load = openLoad()
  const names = Object.keys(targets) as Name[] // the keys of an object literal of ours
  const found = Object.fromEntries(names.map((name): [string, Measured[]] => [name, []]))
  for (let round = -1; round < settings.rounds; round += 1) {
    if (round >= 0) settings.say(`public pages, round ${round + 1} of ${settings.rounds}`)
    await untilQuiet(round < 0 ? 0 : settings.patience)
    for (const name of names) {
      const { port, path } = targets[name]
      const seconds = round < 0 ? 1 : settings.seconds / 2
      const { ms, bytes, ...took } = await load.pages({ port, path, connections, perAddress, seconds, restMs: 0 })
      const measured = { perSecond: ms.length / took.seconds, p95: percentile(ms, 0.95), bytes }
      if (round >= 0) found[name]?.push(measured)
    }
  }
  return found as Record<Name, Measured[]> // one entry for each name, made above
}

async function weighPages(port: number, paths: Paths): Promise<Row[]> {
  const rows: Row[] = []
  await using browser = await openBrowser()
  const pages = [
    ...[['home page', '/'] as const, ['service page', paths.service] as const],
    ['tracking page', paths.tracking] as const,
  ]
  for (const [what, path] of pages) {
    await using page = await person(browser, { baseUrl: `http://127.0.0.1:${port}`, width: 390 })
    await page.goto(path)
    // As someone who comes for the first time: no cookie tells that the style sheet is there already.
    await page.context().clearCookies()
    const weight = await weigh(page)
    const note = `${weight.requests} requests`
    rows.push({
      what: `${what}, everything fetched`,
      value: weight.bytes,
      unit: 'bytes',
      goal: { atMost: bytesMax },
      note,
    })
  }
  return rows
}
