import type pg from 'pg'
import { applyAuthorities } from '#authority'
import { saveCashPlan } from '#cash'
import { applyServices, type OvertakenVersion, saveDirectory } from '#catalogue'
import { saveCalendar } from '#clock'
import { saveDuties } from '#duties'
import { saveGuide } from '#guide'
import { record } from '#journal'
import {
  applyTerritory,
  findAppliedPack,
  findRegencyHere,
  kecamatanIdOf,
  lockPack,
  regencyIdOf,
  savePack,
} from '#offices'
import { type Tx, transaction } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { savePlan } from '#queue'
import { applyRegulations } from '#regulations'
import { saveSchedule } from '#retention'
import { listBrokenTemplates } from '#templates'
import { citeAll } from './cite-all.ts'
import type { Pack } from './pack.ts'
import type { PackRefusal } from './words.ts'

export type PackApplied = {
  /** False when the pack says what is applied already: nothing was written. */
  applied: boolean
  regencyId: string
  hash: string
  /** Rows of the catalogue and the territory that were written. */
  rows: number
  /** Versions of offices that ended, for the new baseline has overtaken them: keys of service and office, and why. */
  overtaken: readonly OvertakenVersion[]
}

/**
 * Applies a checked pack in one transaction and one act: all of it, or nothing. Two at once wait for each other, and the
 * second finds nothing to do. What changed holds from the day of `at` in the regency's zone; what was before stays.
 * Refuses the pack of another regency, a prefix that stands on papers under another meaning, and one beside which a
 * template of the regency's own would no longer become a letter.
 */
export async function applyPack(pool: pg.Pool, pack: Pack, at: Temporal.Instant): Promise<PackApplied> {
  const regencyId = regencyIdOf(pack.regency.code)
  return await transaction(pool, { scope: [regencyId], act: true, at }, async (tx) => {
    const done = await applyNow(tx, pack, regencyId, at)
    if (!done.applied) return done
    const { hash, rows, overtaken } = done
    await record(tx, {
      name: 'pack.applied',
      office: regencyId,
      subject: regencyId,
      by: { kind: 'program', id: 'paten pack' },
      at,
      facts: { hash, rows, overtaken: overtaken.map((one) => `${one.service}/${one.office} ${one.why}`) },
    })
    return done
  })
}

class Rehearsed extends Error {
  readonly done: PackApplied

  constructor(done: PackApplied) {
    super('a rehearsal ends here, and nothing of it stays')
    this.done = done
  }
}

/** Applies a pack as `applyPack` does, and takes all of it back: what would be written, or refused. Writes nothing. */
export async function rehearsePack(pool: pg.Pool, pack: Pack, at: Temporal.Instant): Promise<PackApplied> {
  const regencyId = regencyIdOf(pack.regency.code)
  try {
    return await transaction(pool, { scope: [regencyId], act: true, at }, async (tx): Promise<PackApplied> => {
      throw new Rehearsed(await applyNow(tx, pack, regencyId, at))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.done
    throw error
  }
}

async function applyNow(tx: Tx, pack: Pack, regencyId: string, at: Temporal.Instant): Promise<PackApplied> {
  await lockPack(tx)
  const here = await findRegencyHere(tx)
  if (here !== undefined && here !== regencyId)
    throw new Refusal('pack-other-regency', { regency: pack.regency.name.en })

  const { hash } = pack
  const before = await findAppliedPack(tx)
  if (before?.hash === hash && before.isKept) return { applied: false, regencyId, hash, rows: 0, overtaken: [] }
  return { applied: true, regencyId, hash, ...(await applyAll(tx, pack, regencyId, at)) }
}

// A letter that cannot be made stops whoever signs it: better is to be told before the pack holds.
async function mustNotBreak(tx: Tx, today: Temporal.PlainDate): Promise<void> {
  const broken = await listBrokenTemplates(tx, today)
  if (broken.length > 0) throw new Refusal('pack-breaks-templates' satisfies PackRefusal, { templates: broken })
}

async function applyAll(
  tx: Tx,
  pack: Pack,
  regencyId: string,
  at: Temporal.Instant,
): Promise<Pick<PackApplied, 'rows' | 'overtaken'>> {
  const today = at.toZonedDateTimeISO(pack.regency.zone).toPlainDate()
  const territory = await applyTerritory(tx, pack, today)
  const regulations = await applyRegulations(tx, regencyId, pack.regulations, at)
  const authorities = await applyAuthorities(tx, regencyId, pack.authorities, today)
  const services = await applyServices(tx, regencyId, pack, today)
  const isNewDirectory = await saveDirectory(tx, { office: regencyId, body: pack.directory, at })
  const isNewCalendar = await saveCalendar(tx, { office: regencyId, body: pack.calendar, at })
  const isNewGuide = await saveGuide(tx, { office: regencyId, body: pack.guide, at })
  const isNewQueue = await savePlan(tx, { office: regencyId, body: pack.queue, at })
  const isNewCash = await saveCashPlan(tx, { office: regencyId, body: pack.cash, at })
  const isNewRetention = await saveSchedule(tx, { office: regencyId, body: pack.retention, at })
  const isNewDuties = await saveDuties(tx, { office: regencyId, body: pack.duties, at })
  const files = await savePack(tx, { regencyId, hash: pack.hash, files: pack.files, sources: pack.sources, at })
  await citeAll(tx)
  await mustNotBreak(tx, today)
  const once = [isNewCalendar, isNewGuide, isNewQueue, isNewCash, isNewRetention, isNewDuties, isNewDirectory].filter(
    Boolean,
  ).length
  const keys = new Map(pack.offices.offices.map(({ key }) => [kecamatanIdOf(regencyId, key), key]))
  return {
    rows: territory + regulations + authorities + services.rows + once + files,
    overtaken: services.overtaken.map((one) => ({ ...one, office: keys.get(one.office) ?? one.office })),
  }
}
