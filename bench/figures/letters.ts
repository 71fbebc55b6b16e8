import { join } from 'node:path'
import type { LetterData } from '#documents'
import { typeset } from '#platform/typeset.ts'
import { typesetAside } from '#platform/typeset-aside.ts'
import { sampleLetter } from '#tests/sample-letter.ts'
import { projectFolder } from '../../src/app/settings.ts'
import { openBare } from '../floor/bare-letters.ts'
import { median } from '../numbers.ts'
import type { Figure } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import type { BenchSettings } from '../settings.ts'

const folder = join(projectFolder, 'regions/bengkalis/letters')
const template = 'tanggungan-keluarga.typ'
const date = Temporal.Instant.from('2026-11-23T00:00:00+07:00')
const lettersMin = 20

let serial = 0

/** Letters a second, typeset alone, beside the compiler with the same document and nothing around it. */
export async function letters(settings: BenchSettings): Promise<Figure> {
  const bare = openBare(folder)
  const createdAt = date.epochMilliseconds / 1000
  const ways = {
    bare: async (data: LetterData) => bare(template, data, createdAt),
    product: async (data: LetterData) => typeset({ folder, template, data, date }),
    aside: (data: LetterData) => typesetAside({ folder, template, data, date }),
  }
  const found = { bare: [], product: [], aside: [] } as Record<keyof typeof ways, number[]> // filled below, one a round
  const bytes = (await ways.product(nextLetter())).length
  const bareBytes = (await ways.bare(nextLetter())).length
  for (const way of Object.values(ways)) await measure(way, 1)
  for (let round = 0; round < settings.rounds; round += 1) {
    settings.say(`letters, round ${round + 1} of ${settings.rounds}`)
    await untilQuiet(settings.patience)
    for (const name of ['bare', 'product', 'aside'] as const)
      found[name].push(await measure(ways[name], settings.seconds / 2))
  }
  const floor = { what: 'bare compile', value: median(found.bare) }
  return {
    name: 'letters',
    title: 'Letters a second, one after the other',
    rows: [
      { what: 'on the spot', value: median(found.product), unit: '/s', floor, rounds: found.product },
      { what: 'in the process beside', value: median(found.aside), unit: '/s', floor, rounds: found.aside },
      { what: 'size of the letter', value: bytes, unit: 'bytes', floor: { what: 'bare compile', value: bareBytes } },
    ],
    notes: [
      'the family-dependants letter with four dependants, number and name new in each; tagged PDF/A-2b in all three',
      'floor: the Typst compiler with the same files, fonts and data, without checks',
      'limit: one processor; laying out is about three quarters, writing the PDF the rest',
    ],
  }
}

function nextLetter(): LetterData {
  serial += 1
  const { applicant } = sampleLetter()
  return sampleLetter({
    number: `400.12.2.1/${serial}/MDU`,
    applicant: { ...applicant, name: `Andi Contoh ${serial}` },
  })
}

async function measure(way: (data: LetterData) => Promise<Uint8Array>, seconds: number): Promise<number> {
  const began = performance.now()
  let made = 0
  while (made < lettersMin || performance.now() - began < seconds * 1000) {
    await way(nextLetter())
    made += 1
  }
  return (1000 * made) / (performance.now() - began)
}
