import { CalendarFile, calendarFrom, type Duration, dueAfter } from '#clock'
import { checkPack } from '../../src/app/pack/check-pack.ts'
import { projectFolder } from '../../src/app/settings.ts'
import { median } from '../numbers.ts'
import type { Figure } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import type { BenchSettings } from '../settings.ts'

const asked: readonly { what: string; duration: Duration }[] = [
  { what: '1 working day', duration: { unit: 'working-days', amount: 1 } },
  { what: '14 working days', duration: { unit: 'working-days', amount: 14 } },
  { what: '60 working days', duration: { unit: 'working-days', amount: 60 } },
]
const first = Date.UTC(2026, 0, 5, 2)
// Starts lie in the first half of the year, so that the longest of them ends in a year whose holidays are known.
const minutes = 180 * 24 * 60

/** Due dates a second, with each date told, beside a plain loop over days that tells nothing but the last. */
export async function due(settings: BenchSettings): Promise<Figure> {
  const checked = checkPack(`${projectFolder}/regions/bengkalis`)
  if ('errors' in checked) throw new Error('the pack of the demonstration has mistakes')
  const file = CalendarFile.parse(checked.pack.calendar)
  const calendar = calendarFrom(file)
  const loop = plainLoop(file)
  const rows: Figure['rows'][number][] = []
  for (const { what, duration } of asked) {
    const ways = {
      product: (at: number) =>
        dueAfter(calendar, Temporal.Instant.fromEpochMilliseconds(at), duration).due.epochMilliseconds,
      floor: (at: number) => loop(at, duration.amount),
    }
    agree(ways, what)
    const found: { product: number[]; floor: number[] } = { product: [], floor: [] }
    for (let round = 0; round < settings.rounds; round += 1) {
      settings.say(`due, ${what}, round ${round + 1} of ${settings.rounds}`)
      await untilQuiet(settings.patience)
      for (const name of ['floor', 'product'] as const) found[name].push(measure(ways[name], settings.seconds / 4))
    }
    const floor = { what: 'loop over days', value: median(found.floor) }
    rows.push({ what, value: median(found.product), unit: '/s', floor, rounds: found.product })
  }
  return {
    name: 'due',
    title: 'Due dates a second, one after the other',
    rows,
    notes: [
      'starts spread over the first half of 2026 on the calendar of Bengkalis; both ways agree on a thousand of them first',
      'floor: days since 1970 one by one, weekday by remainder, holidays and closing times in a table; no zones, no list of dates, no reasons',
      'limit: one processor',
    ],
  }
}

type Way = (at: number) => number

function agree(ways: { product: Way; floor: Way }, what: string): void {
  for (let one = 0; one < 1000; one += 1) {
    const at = startOf(one)
    if (ways.product(at) !== ways.floor(at))
      throw new Error(`${what} from ${new Date(at).toISOString()}: the two differ`)
  }
}

function startOf(one: number): number {
  return first + ((one * 7919) % minutes) * 60_000
}

function measure(way: Way, seconds: number): number {
  const began = performance.now()
  let made = 0
  while (performance.now() - began < seconds * 1000) {
    for (let one = 0; one < 100; one += 1) way(startOf(made + one))
    made += 100
  }
  return (1000 * made) / (performance.now() - began)
}

const dayMs = 24 * 60 * 60_000
const wibMs = 7 * 60 * 60_000

/** What a first try would be: the closing minute of each weekday, none on a holiday, day after day. */
function plainLoop(file: CalendarFile): (at: number, amount: number) => number {
  const closings = new Map<number, number>()
  const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
  const holidays = new Set(file.years.flatMap((year) => year.days.map(({ date }) => date)))
  for (let day = Date.UTC(2026, 0, 1) / dayMs; day <= Date.UTC(2026, 11, 31) / dayMs; day += 1) {
    const iso = new Date(day * dayMs).toISOString().slice(0, 10)
    const weekday = weekdays[(day + 4) % 7] ?? 'sunday'
    const isIn = (one: { firstDay: string; lastDay?: string | undefined }) =>
      one.firstDay <= iso && iso <= (one.lastDay ?? '9999-12-31')
    const hours = [...file.overrides, ...file.profiles].find(isIn)?.week[weekday]
    if (!hours || holidays.has(iso)) continue
    const [hour = 0, minute = 0] = hours.close.split(':').map(Number)
    closings.set(day, (hour * 60 + minute) * 60_000)
  }
  return (at, amount) => {
    let day = Math.floor((at + wibMs) / dayMs)
    let closing = 0
    for (let left = amount; left > 0; ) {
      day += 1
      const found = closings.get(day)
      if (found === undefined) continue
      closing = found
      left -= 1
    }
    return day * dayMs + closing - wibMs
  }
}
