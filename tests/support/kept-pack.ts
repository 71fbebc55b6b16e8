import { deepStrictEqual } from 'node:assert/strict'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Pack } from '../../src/app/pack/pack.ts'

/**
 * A pack as one file of the run has checked it, for all others: reading it takes a hundredth of checking it. Where no
 * run keeps a folder for it, each file checks for itself.
 */
export function keptPack(name: string, check: () => Pack): Pack {
  const folder = process.env.PATEN_TEST_KEPT
  if (folder === undefined) return check()
  const path = join(folder, `${name}.pack`)
  if (existsSync(path)) return read(readFileSync(path))
  const pack = check()
  const written = serialize(pack)
  deepStrictEqual(read(written), pack, `the pack ${name} does not come back as it was kept`)
  // Two may come first at once: each writes aside, and either is as good.
  const aside = `${path}.${process.pid}`
  writeFileSync(aside, written)
  renameSync(aside, path)
  return pack
}

function read(written: Uint8Array): Pack {
  return deserialize(written) as Pack // written above, from a pack, in the same run
}
