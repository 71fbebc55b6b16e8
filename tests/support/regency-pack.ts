import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type pg from 'pg'
import { atEnd } from '#tests/at-end.ts'
import { keptPack } from '#tests/kept-pack.ts'
import { applyPack, type PackApplied } from '../../src/app/pack/apply-pack.ts'
import { checkPack } from '../../src/app/pack/check-pack.ts'
import type { Pack } from '../../src/app/pack/pack.ts'

export const bengkalis = join(import.meta.dirname, '../../regions/bengkalis')

/** A copy of Bengkalis' pack that a test may spoil. It is removed at the end of the file, or of test `t`. */
export function copyPack(t?: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'paten-pack-'))
  cpSync(bengkalis, folder, { recursive: true })
  atEnd(async () => rmSync(folder, { recursive: true, force: true }), t)
  return {
    folder,
    /** Replaces a text that stands in a file exactly as often as `times`. Returns the line of the first, from 1. */
    edit(file: string, from: string, to: string, times = 1): number {
      const before = readFileSync(join(folder, file), 'utf8')
      assert.equal(before.split(from).length - 1, times, `${file} holds "${from}" ${times} times`)
      writeFileSync(join(folder, file), before.replaceAll(from, to))
      return before.slice(0, before.indexOf(from)).split('\n').length
    },
    write(file: string, content: string | Buffer): void {
      writeFileSync(join(folder, file), content)
    },
  }
}

let checkedBengkalis: Pack | undefined

/** A pack that must be without mistakes: Bengkalis' own, or the one in `folder`; the same files are checked once a run. */
export function getPack(folder?: string): Pack {
  if (folder !== undefined) return keptPack(hashOf(folder), () => checked(folder))
  checkedBengkalis ??= getPack(bengkalis)
  return checkedBengkalis
}

// Of all that is read of a folder: what its files are called and what is in them.
function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(folder, path)
    const content = statSync(file).isFile() ? readFileSync(file) : Buffer.alloc(0)
    hash.update(`${path}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function checked(folder: string): Pack {
  const result = checkPack(folder)
  assert.ok('pack' in result, 'errors' in result ? result.errors.map(({ message }) => message).join('\n') : '')
  return result.pack
}

/** Applies Bengkalis' pack to a test's database, as the program does when it starts. */
export async function applyBengkalis(pool: pg.Pool, at: Temporal.Instant): Promise<PackApplied> {
  return await applyPack(pool, getPack(), at)
}
