import type pg from 'pg'
import { findAppliedPack, findRegencyHere } from '#offices'
import { setScope, transaction } from '#platform/db.ts'
import { withExampleCharge } from './demo-charge.ts'
import { applyPack } from './pack/apply-pack.ts'
import { checkPack } from './pack/check-pack.ts'
import { CommandProblem } from './problem.ts'

/**
 * Applies a regency's pack to a database that has none yet; a demonstration adds a service that costs something. Later changes
 * are the operator's: `paten pack apply`.
 */
export async function applyFirstPack(
  pool: pg.Pool,
  packFolder: string,
  now: Temporal.Instant,
  { example = false } = {},
): Promise<boolean> {
  using copy = example ? withExampleCharge(packFolder) : undefined
  const folder = copy?.folder ?? packFolder
  const present = await transaction(pool, { scope: [] }, (tx) => findRegencyHere(tx))
  if (present !== undefined) return false
  const checked = checkPack(folder)
  if ('errors' in checked) {
    const told = checked.errors.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
    throw new CommandProblem(`the regency pack ${packFolder} has mistakes, nothing was applied:\n${told.join('\n')}`)
  }
  await applyPack(pool, checked.pack, now)
  return true
}

/**
 * Whether the pack in this folder says other things than the one that was applied last, as after an upgrade. A pack with
 * mistakes counts as another.
 */
export async function hasOtherPack(pool: pg.Pool, packFolder: string, { example = false } = {}): Promise<boolean> {
  using copy = example ? withExampleCharge(packFolder) : undefined
  const applied = await transaction(pool, { scope: [] }, async (tx) => {
    const regency = await findRegencyHere(tx)
    await setScope(tx, regency === undefined ? [] : [regency])
    return await findAppliedPack(tx)
  })
  const checked = checkPack(copy?.folder ?? packFolder)
  return 'errors' in checked || checked.pack.hash !== applied?.hash
}
