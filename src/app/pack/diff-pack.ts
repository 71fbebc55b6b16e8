import type pg from 'pg'
import { listTakenAuthorities } from '#authority'
import { listEnactedOffers, listPlacements, listTakenVersions } from '#catalogue'
import { findAppliedPack, findRegencyHere, kecamatanIdOf, listPackSources } from '#offices'
import { setScope, type Tx, transaction } from '#platform/db.ts'
import { listOwnTemplates } from '#templates'
import { type PackApplied, rehearsePack } from './apply-pack.ts'
import { describeChanges, type PackChange } from './describe-changes.ts'
import type { Pack } from './pack.ts'

/** One thing that applying a pack would change; `leftAlone` says why it would not, where officers entered it here. */
export type DiffLine = PackChange & { leftAlone: boolean }

export type PackDiff = {
  /** `none`: nothing was applied yet; `unkept`: an earlier release applied what is here, and kept no files. */
  before: 'kept' | 'unkept' | 'none'
  lines: readonly DiffLine[]
  /** What applying would write, as it was tried and taken back. */
  rehearsed: Pick<PackApplied, 'applied' | 'rows' | 'overtaken'>
}

/**
 * What applying a pack would change, line by line, against what is in the database. The pack is applied in earnest, in a
 * transaction that is then rolled back: what would be refused is refused. Writes nothing.
 */
export async function diffPack(pool: pg.Pool, pack: Pack, at: Temporal.Instant): Promise<PackDiff> {
  const { applied, rows, overtaken, regencyId } = await rehearsePack(pool, pack, at)
  return await transaction(pool, { scope: [] }, async (tx) => {
    const here = await findRegencyHere(tx)
    if (here !== undefined) await setScope(tx, [here])
    const [before, sources, taken] = [await findAppliedPack(tx), await listPackSources(tx), await takenHere(tx)]
    const changes = describeChanges(sources, pack.sources)
    const own = await listOwnTemplates(tx)
    const placed = await placedHere(tx, pack, regencyId, at)
    const isLeft = ({ file, item, where }: PackChange) => {
      if (file === 'authorities.yaml') return taken.has(item ?? '')
      const template = /^letters\/(.*)\.typ$/.exec(file)?.[1]
      if (template !== undefined) return own.includes(template)
      const service = /^services\/(.*)\.yaml$/.exec(file)?.[1]
      if (where === 'authority') return placed.has(service ?? '')
      return item !== undefined && taken.has(`${service} ${kecamatanIdOf(regencyId, item)}`)
    }
    return {
      before: before ? (before.isKept ? 'kept' : 'unkept') : 'none',
      lines: before?.isKept ? changes.map((change) => ({ ...change, leftAlone: isLeft(change) })) : [],
      rehearsed: { applied, rows, overtaken },
    }
  })
}

/** Services, by key, that the regency put under another power at every office that offers them: their file's is unused. */
async function placedHere(tx: Tx, pack: Pack, regencyId: string, at: Temporal.Instant): Promise<Set<string>> {
  const placements = await listPlacements(tx, at.toZonedDateTimeISO(pack.regency.zone).toPlainDate())
  const isPlaced = (key: string, office: string) =>
    placements.some((one) => one.key === key && one.office === kecamatanIdOf(regencyId, office))
  return new Set(
    pack.services
      .filter(({ key, offices }) => offices.every(({ office }) => isPlaced(key, office)))
      .map(({ key }) => key),
  )
}

/** Powers by code, and services of offices, that officers entered or ended here. */
async function takenHere(tx: Tx): Promise<Set<string>> {
  const services = [...(await listTakenVersions(tx)), ...(await listEnactedOffers(tx))]
  return new Set([...(await listTakenAuthorities(tx)), ...services.map(({ key, office }) => `${key} ${office}`)])
}
