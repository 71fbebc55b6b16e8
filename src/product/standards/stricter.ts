import {
  beginOfficeVersion,
  keepBaseline,
  layOver,
  type ServiceDefinition,
  type ServiceVersion,
  type Stricter,
  type StricterRefusal,
  shortestDay,
  whyLooser,
  whyStepsLonger,
} from '#catalogue'
import { calendarFileOf } from '#clock'
import type { Db, Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { Proposal } from './contract/components.ts'
import type { Life } from './contract/life.ts'
import { baselineOf } from './store/baseline.ts'

/** Whether a kecamatan proposes anything beyond the baseline. */
export function isStricter({ promise, atMostRupiah, without }: Proposal): boolean {
  return promise !== undefined || atMostRupiah !== undefined || without.length > 0
}

/** The service as a draft would give it: the baseline with what it proposes. */
export function proposed(baseline: ServiceDefinition, proposal: Proposal): ServiceDefinition {
  return isStricter(proposal) ? layOver(baseline, asStricter(proposal, draftBasis)) : baseline
}

type Held = { regency: string; baseline: ServiceVersion; proposal: Proposal }

/** Why a draft is looser than the regency's baseline; nothing of one that keeps the baseline. */
export async function whyOvertaken(
  db: Db,
  { regency, baseline, proposal }: Held,
): Promise<StricterRefusal | undefined> {
  if (!isStricter(proposal)) return undefined
  const shortest = shortestDay(await calendarFileOf(db, regency))
  const stricter = asStricter(proposal, draftBasis)
  return whyLooser(baseline.definition, stricter, shortest) ?? whyStepsLonger(baseline.definition, stricter)
}

/** Refuses what is looser than the regency's baseline; a draft that keeps the baseline passes. */
export async function refuseLooser(tx: Tx, held: Held): Promise<void> {
  const why = await whyOvertaken(tx, held)
  if (why) throw new Refusal(why)
}

/**
 * The catalogue's version that holds with an enacted standard: the office's own, or the baseline, which ends what the
 * office promised beyond it before. Of the regency's own standard it is the baseline of that day. Returns its id.
 */
export async function beginVersion(
  tx: Tx,
  {
    life,
    number,
    holdsFrom,
    isRegency,
  }: { life: Life; number: string; holdsFrom: Temporal.PlainDate; isRegency: boolean },
): Promise<string> {
  const { proposal } = life.wording.words
  const { office, service } = life
  if (isStricter(proposal)) {
    const stricter = asStricter(proposal, { id: `Keputusan ${number}`, en: `Decision ${number}` })
    return await beginOfficeVersion(tx, { office, service, stricter, from: holdsFrom })
  }
  if (!isRegency) return await keepBaseline(tx, { office, service, from: holdsFrom })
  const baseline = await baselineOf(tx, service, holdsFrom)
  if (!baseline) throw new Refusal('standard-service-unknown')
  return baseline.versionId
}

const draftBasis: Text = { id: 'rancangan standar kantor ini', en: 'draft standard of this office' }

function asStricter({ promise, atMostRupiah, without }: Proposal, basis: Text): Stricter {
  return {
    ...(promise && { promise }),
    ...(atMostRupiah !== undefined && { cost: { atMostRupiah } }),
    ...(without.length > 0 && { without }),
    basis,
    sure: 'a',
  }
}
