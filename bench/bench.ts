import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Figure, printFigure } from './report.ts'
import type { BenchSettings } from './settings.ts'

type Measure = (settings: BenchSettings) => Promise<Figure>

// Each figure is loaded when it is asked for: memory and compiled code of one are no part of another.
const figures: Readonly<Record<string, () => Promise<Measure>>> = {
  letters: async () => (await import('./figures/letters.ts')).letters,
  starts: async () => (await import('./figures/starts.ts')).starts,
  'public-pages': async () => (await import('./figures/public-pages.ts')).publicPages,
  'my-work': async () => (await import('./figures/my-work.ts')).myWork,
  'life-cycle': async () => (await import('./figures/life-cycle.ts')).lifeCycle,
  million: async () => (await import('./figures/million.ts')).million,
}

/** `paten bench`: measures the figures that are named, or all of them, and prints each beside its floor. */
export async function bench(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '8' },
      cases: { type: 'string', default: '1000000' },
    },
  })
  const unknown = positionals.filter((name) => !Object.hasOwn(figures, name))
  const [rounds, seconds, cases] = [Number(values.rounds), Number(values.seconds), Number(values.cases)]
  if (unknown.length > 0 || !(rounds >= 1 && rounds <= 20) || !(seconds >= 1 && seconds <= 60) || !(cases >= 50_000)) {
    process.stderr.write(
      `paten bench [--rounds 1..20] [--seconds 1..60] [NAME]...\nNAME: ${Object.keys(figures).join(', ')}\n`,
    )
    return 2
  }
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const measured: Figure[] = []
  for (const name of positionals.length > 0 ? positionals : Object.keys(figures)) {
    const measure = await figures[name]?.()
    if (!measure) continue
    const figure = await measure({ rounds, seconds, cases, say })
    measured.push(figure)
    process.stdout.write(printFigure(figure))
  }
  process.stdout.write(`\nIn full: ${keep(measured, { rounds, seconds })}\n`)
  return 0
}

function keep(measured: readonly Figure[], how: { rounds: number; seconds: number }): string {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'latest.json')
  const node = process.versions.node
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), node, ...how, figures: measured }, null, 2)}\n`)
  return file
}
