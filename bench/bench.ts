import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Figure, printFigure } from './report.ts'
import type { BenchSettings } from './settings.ts'

type Measure = (settings: BenchSettings) => Promise<Figure>

// Each figure is loaded when it is asked for: memory and compiled code of one are no part of another.
const figures: Readonly<Record<string, () => Promise<Measure>>> = {
  due: async () => (await import('./figures/due.ts')).due,
  'template-editor': async () => (await import('./figures/template-editor.ts')).templateEditor,
  letters: async () => (await import('./figures/letters.ts')).letters,
  'letter-kinds': async () => (await import('./figures/letter-kinds.ts')).letterKinds,
  starts: async () => (await import('./figures/starts.ts')).starts,
  'public-pages': async () => (await import('./figures/public-pages.ts')).publicPages,
  'find-service': async () => (await import('./figures/find-service.ts')).findService,
  pack: async () => (await import('./figures/pack.ts')).pack,
  'my-work': async () => (await import('./figures/my-work.ts')).myWork,
  numbering: async () => (await import('./figures/numbering.ts')).numbering,
  queue: async () => (await import('./figures/queue.ts')).queue,
  cash: async () => (await import('./figures/cash.ts')).cash,
  register: async () => (await import('./figures/register.ts')).register,
  retention: async () => (await import('./figures/retention.ts')).retention,
  search: async () => (await import('./figures/search.ts')).search,
  'life-cycle': async () => (await import('./figures/life-cycle.ts')).lifeCycle,
  services: async () => (await import('./figures/life-cycle.ts')).services,
  figures: async () => (await import('./figures/figures.ts')).figures,
  counting: async () => (await import('./figures/counting.ts')).counting,
  simulate: async () => (await import('./figures/simulate.ts')).simulate,
  million: async () => (await import('./figures/million.ts')).million,
}

type Wanted = { names: readonly string[] } & Pick<
  BenchSettings,
  'rounds' | 'seconds' | 'patience' | 'cases' | 'service' | 'data' | 'layOutOnly'
>

/** `paten bench`: measures the figures that are named, or all of them, and prints each beside its floor. */
export async function bench(args: string[]): Promise<number> {
  const wanted = readWanted(args)
  if (!wanted) {
    const options =
      '[--rounds 1..20] [--seconds 1..60] [--patience 0..600] [--cases 10000..] [--service KEY] [--data FOLDER [--lay-out]]'
    process.stderr.write(`paten bench ${options} [NAME]...\nNAME: ${Object.keys(figures).join(', ')}\n`)
    return 2
  }
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const { names, ...how } = wanted
  const measured: Figure[] = []
  for (const name of names) {
    const measure = await figures[name]?.()
    if (!measure) continue
    const figure = await measure({ ...how, say })
    measured.push(figure)
    process.stdout.write(printFigure(figure))
  }
  process.stdout.write(`\nIn full: ${keep(measured, how)}\n`)
  return 0
}

function readWanted(args: string[]): Wanted | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '8' },
      patience: { type: 'string', default: '0' },
      cases: { type: 'string', default: '1000000' },
      service: { type: 'string' },
      data: { type: 'string' },
      'lay-out': { type: 'boolean', default: false },
    },
  })
  const within = (text: string, least: number, most: number) => Number(text) >= least && Number(text) <= most
  const isRight =
    positionals.every((name) => Object.hasOwn(figures, name)) &&
    within(values.rounds, 1, 20) &&
    within(values.seconds, 1, 60) &&
    within(values.patience, 0, 600) &&
    within(values.cases, 10_000, 10_000_000) &&
    (values.data !== undefined || !values['lay-out'])
  if (!isRight) return undefined
  const names = positionals.length > 0 ? positionals : Object.keys(figures)
  const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)]
  const { service, data, 'lay-out': layOutOnly } = values
  return {
    names,
    rounds,
    seconds,
    patience: Number(values.patience),
    cases: Number(values.cases),
    service,
    data,
    layOutOnly,
  }
}

function keep(measured: readonly Figure[], how: Omit<Wanted, 'names'>): string {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'latest.json')
  const node = process.versions.node
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), node, ...how, figures: measured }, null, 2)}\n`)
  return file
}
