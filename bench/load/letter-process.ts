import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { projectFolder } from '../../src/app/settings.ts'
import { residentBytes } from '../server/usage.ts'

/** What a process that makes letters found out about itself; times from its own start. */
export type LetterProcess = { firstMs: number; firstBytes: number; lastBytes: number }

// A process of its own: what one letter costs it from the start, and what so many leave behind.
if (import.meta.main) {
  const [, , way, count = '1'] = process.argv
  const folder = join(projectFolder, 'regions/bengkalis/letters')
  const template = 'tanggungan-keluarga.typ'
  const date = Temporal.Instant.from('2026-11-23T00:00:00+07:00')
  const { sampleLetter } = await import('#tests/sample-letter.ts')
  const { applicant } = sampleLetter()
  const letterOf = (serial: number) => ({
    ...sampleLetter({ number: `400.12.2.1/${serial}/MDU`, applicant: { ...applicant, name: `Andi Contoh ${serial}` } }),
  })
  const make = way === 'bare' ? await openBareWay() : await openOurs()
  make(0)
  const firstMs = performance.now()
  const firstBytes = residentBytes(process.pid)
  for (let serial = 1; serial < Number(count); serial += 1) {
    make(serial)
    // As in the server, where each letter is asked for by itself: what a letter was made of is let go between two.
    await setImmediate()
  }
  const found: LetterProcess = { firstMs, firstBytes, lastBytes: residentBytes(process.pid) }
  process.stdout.write(JSON.stringify(found))

  async function openOurs(): Promise<(serial: number) => unknown> {
    const { typeset } = await import('#platform/typeset.ts')
    return (serial) => typeset({ folder, template, data: letterOf(serial), date })
  }

  async function openBareWay(): Promise<(serial: number) => unknown> {
    const { openBare } = await import('../floor/bare-letters.ts')
    const bare = openBare(folder)
    return (serial) => {
      bare(template, letterOf(serial), date.epochMilliseconds / 1000)
    }
  }
}
