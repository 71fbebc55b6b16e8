import type pg from 'pg'
import { applyAuthorities } from '#authority'
import { applyServices, saveDirectory } from '#catalogue'
import { saveCalendar } from '#clock'
import { saveGuide } from '#guide'
import { record } from '#journal'
import { applyTerritory, findAppliedPack, findRegencyHere, lockPack, regencyIdOf, savePack } from '#offices'
import { type Tx, transaction } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { applyRegulations } from '#regulations'
import { citeAll } from './cite-all.ts'
import type { Pack } from './pack.ts'

export type PackApplied = {
  /** False when the pack says what is applied already: nothing was written. */
  applied: boolean
  regencyId: string
  hash: string
  /** Rows of the catalogue and the territory that were written. */
  rows: number
}

/**
 * Applies a checked pack in one transaction and one act: all of it, or nothing. Two at once wait for each other, and the
 * second finds nothing to do. What changed holds from the day of `at` in the regency's zone; what was before stays.
 * Refuses the pack of another regency, and a prefix that stands on papers under another meaning.
 */
export async function applyPack(pool: pg.Pool, pack: Pack, at: Temporal.Instant): Promise<PackApplied> {
  const regencyId = regencyIdOf(pack.regency.code)
  return await transaction(pool, { scope: [regencyId], act: true, at }, async (tx) => {
    await lockPack(tx)
    const here = await findRegencyHere(tx)
    if (here !== undefined && here !== regencyId)
      throw new Refusal('pack-other-regency', { regency: pack.regency.name.en })

    const before = await findAppliedPack(tx)
    if (before?.hash === pack.hash) return { applied: false, regencyId, hash: pack.hash, rows: 0 }
    const rows = await applyAll(tx, pack, regencyId, at)
    await record(tx, {
      name: 'pack.applied',
      office: regencyId,
      subject: regencyId,
      by: { kind: 'program', id: 'paten pack' },
      at,
      facts: { hash: pack.hash, rows },
    })
    return { applied: true, regencyId, hash: pack.hash, rows }
  })
}

async function applyAll(tx: Tx, pack: Pack, regencyId: string, at: Temporal.Instant): Promise<number> {
  const today = at.toZonedDateTimeISO(pack.regency.zone).toPlainDate()
  const territory = await applyTerritory(tx, pack, today)
  const regulations = await applyRegulations(tx, regencyId, pack.regulations, at)
  const authorities = await applyAuthorities(tx, regencyId, pack.authorities, today)
  const services = await applyServices(tx, regencyId, pack.services, today)
  const isNewDirectory = await saveDirectory(tx, { office: regencyId, body: pack.directory, at })
  const isNewCalendar = await saveCalendar(tx, { office: regencyId, body: pack.calendar, at })
  const isNewGuide = await saveGuide(tx, { office: regencyId, body: pack.guide, at })
  const files = await savePack(tx, { regencyId, hash: pack.hash, files: pack.files, at })
  await citeAll(tx)
  const once = [isNewCalendar, isNewGuide, isNewDirectory].filter(Boolean).length
  return territory + regulations + authorities + services + once + files
}
