import type pg from 'pg'
import { stringify } from 'yaml'
import { findAppliedPack, findRegencyHere, listPackSources } from '#offices'
import { setScope, transaction } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { enteredPath } from './check-pack.ts'
import { readEntered } from './entered.ts'
import type { PackRefusal } from './words.ts'

export type ExportedFile = { path: string; content: string }
export type ExportedPack = { hash: string; files: readonly ExportedFile[] }

const heading = `# What officers entered here beside the pack: it stands in the register, and no pack changes it.
# A check reads this file, an apply does not. Whoever begins elsewhere takes over what is right there, file by file.

`

/**
 * The pack that was applied last, file by file as it was written, and beside it what officers entered. Refuses where no
 * pack was applied, or where an earlier release applied it and kept no files.
 */
export async function exportPack(pool: pg.Pool): Promise<ExportedPack> {
  return await transaction(pool, { scope: [] }, async (tx) => {
    const regency = await findRegencyHere(tx)
    if (regency === undefined) throw new Refusal('pack-none' satisfies PackRefusal)
    await setScope(tx, [regency])
    const [applied, sources] = [await findAppliedPack(tx), await listPackSources(tx)]
    if (!applied) throw new Refusal('pack-none' satisfies PackRefusal)
    if (!applied.isKept) throw new Refusal('pack-kept-no-files' satisfies PackRefusal)
    const entered = await readEntered(tx)
    const beside = entered ? [{ path: enteredPath, content: heading + stringify(entered, { lineWidth: 118 }) }] : []
    return { hash: applied.hash, files: [...sources.map(({ path, content }) => ({ path, content })), ...beside] }
  })
}
