import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { typeset } from '#platform/typeset.ts'
import { everyLetter, type LetterKind, letterDay, letterFolder, manyHeirs } from '#tests/every-letter.ts'
import { pdfPages } from '#tests/pdf-text.ts'
import { openBare } from '../floor/bare-letters.ts'
import type { LetterProcess } from '../load/letter-process.ts'
import { median } from '../numbers.ts'
import type { Figure, Row } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import type { BenchSettings } from '../settings.ts'

const letters = 10_000

/** Milliseconds and bytes of every kind of letter and of the worst, the first after a start, and what ten thousand leave. */
export async function letterKinds(settings: BenchSettings): Promise<Figure> {
  const kinds = [...everyLetter(), manyHeirs(300)]
  const rows: Row[] = []
  for (const kind of kinds) rows.push(await ofKind(kind, settings))
  settings.say(`letter-kinds, ${letters} letters in a process of their own, ours and bare`)
  await untilQuiet(settings.patience)
  const [ours, bare] = [inProcess('ours', letters), inProcess('bare', letters)]
  return {
    name: 'letter-kinds',
    title: 'Every kind of letter, one after the other',
    rows: [
      ...rows,
      {
        what: 'first letter after start',
        value: ours.firstMs,
        unit: 'ms',
        floor: { what: 'bare compile', value: bare.firstMs },
      },
      memoryRow('memory after the first letter', ours.firstBytes, bare.firstBytes),
      memoryRow(`memory after ${letters} letters`, ours.lastBytes, bare.lastBytes),
    ],
    notes: [
      'each kind with invented data as the demonstration has them, the name of its applicant new in each; one processor',
      'floor: the Typst compiler with the same files, fonts and data, without checks',
      'first letter: from the start of the process, Node and its modules included; memory: all that the process can see',
    ],
  }
}

async function ofKind(
  { name, template, data, folder = letterFolder }: LetterKind,
  settings: BenchSettings,
): Promise<Row> {
  const bare = openBare(folder)
  const seconds = letterDay.epochMilliseconds / 1000
  let serial = 0
  const next = () => ({ ...data, applicant: named(data.applicant, ++serial) })
  const ways = {
    bare: () => bare(`${template}.typ`, next(), seconds),
    ours: () => typeset({ folder, template: `${template}.typ`, data: next(), date: letterDay }),
  }
  const pdf = ways.ours()
  ways.bare()
  const found: Record<'bare' | 'ours', number[]> = { bare: [], ours: [] }
  for (let round = 0; round < settings.rounds; round += 1) {
    settings.say(`letter-kinds, ${name}, round ${round + 1} of ${settings.rounds}`)
    await untilQuiet(settings.patience)
    for (const way of ['bare', 'ours'] as const) found[way].push(millisecondsOf(ways[way], settings.seconds / 8))
  }
  const value = median(found.ours)
  return {
    ...{
      what: name,
      value,
      unit: 'ms',
      floor: { what: 'bare compile', value: median(found.bare) },
      rounds: found.ours,
    },
    note: `${(1000 / value).toFixed(0)}/s, ${pdf.length} bytes, ${pdfPages(pdf)} pages`,
  }
}

type Applicant = LetterKind['data'][string] | undefined

function named(applicant: Applicant, serial: number): NonNullable<Applicant> {
  const name = `Andi Contoh ${serial}`
  return typeof applicant === 'object' && applicant !== null && !Array.isArray(applicant)
    ? { ...applicant, name }
    : name
}

function millisecondsOf(make: () => unknown, seconds: number): number {
  const began = performance.now()
  let made = 0
  while (made < 5 || performance.now() - began < seconds * 1000) {
    make()
    made += 1
  }
  return (performance.now() - began) / made
}

function memoryRow(what: string, ours: number, bare: number): Row {
  return { what, value: ours / 2 ** 20, unit: 'MiB', floor: { what: 'bare compile', value: bare / 2 ** 20 } }
}

function inProcess(way: 'ours' | 'bare', count: number): LetterProcess {
  const script = join(import.meta.dirname, '../load/letter-process.ts')
  const tsx = join(import.meta.dirname, '../../src/platform/tsx.ts')
  const said = execFileSync(process.execPath, ['--import', tsx, script, way, String(count)], { encoding: 'utf8' })
  return JSON.parse(said)
}
