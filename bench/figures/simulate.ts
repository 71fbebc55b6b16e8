import { simulate as simulateYear } from '../../src/app/simulate/simulate-command.ts'
import { median } from '../numbers.ts'
import type { Figure } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { temporaryFolder } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const days = 7

/** Simulated requests a second, all through the acts: a week of the year that is usual, in an empty folder each round. */
export async function simulate(settings: BenchSettings): Promise<Figure> {
  const rates: number[] = []
  const cases: number[] = []
  for (let round = 1; round <= settings.rounds; round += 1) {
    await untilQuiet(settings.patience)
    settings.say(`simulate, round ${round}`)
    const walked = await oneWeek()
    cases.push(walked.cases)
    rates.push(walked.cases / walked.seconds)
  }
  return {
    name: 'simulate',
    title: `Simulated requests, ${days} days of all offices`,
    rows: [{ what: 'through the acts', value: median(rates), unit: 'requests/s', rounds: rates }],
    notes: [
      `${median(cases)} requests with all their acts, journal, images, seals and figures; letters are one plain page and not typeset`,
      'counted from the first visitor to the last act; making the database, appointing officers and the digest are left out',
      'commits do not wait for the disk: an interrupted simulation begins anew',
    ],
  }
}

async function oneWeek(): Promise<{ cases: number; seconds: number }> {
  using folder = temporaryFolder()
  const times = { began: Number.NaN, ended: Number.NaN }
  const said: string[] = []
  const err = (line: string) => {
    if (/people come/.test(line)) times.began = performance.now()
    if (/requests are done/.test(line)) times.ended = performance.now()
  }
  const args = ['--days', String(days), '--seed', '7', '--data', folder.path, '--json']
  await simulateYear(args, { env: {}, err, out: (line) => void said.push(line) })
  const told: { cases: number } = JSON.parse(said.at(-1) ?? '{}')
  return { cases: told.cases, seconds: (times.ended - times.began) / 1000 }
}
