import { getServiceVersion, type ServiceDefinition } from '#catalogue'
import type { Db } from '#platform/db.ts'
import type { Wording } from '../contract/components.ts'
import type { Life } from '../contract/life.ts'
import { baselineOf } from '../store/baseline.ts'
import { findWording } from '../store/life.ts'
import { proposed } from '../stricter.ts'

export type WordsOf = { definition: ServiceDefinition; words: Wording }

/**
 * What a standard says: of an enacted one the version that holds with it, of a draft the regency's baseline of the day with
 * the draft laid over it. `writing` asks for an earlier writing, as it was published. Nothing when the service is gone.
 */
export async function wordsOf(
  db: Db,
  life: Life,
  { on, writing }: { on: Temporal.PlainDate; writing?: number | undefined },
): Promise<WordsOf | undefined> {
  const earlier = writing === undefined || writing === life.wording.ordinal ? undefined : writing
  const words =
    earlier === undefined
      ? life.wording.words
      : ((await findWording(db, { standard: life.id, ordinal: earlier })) ?? life.wording.words)
  if (life.enactment) return { definition: (await getServiceVersion(db, life.enactment.version)).definition, words }
  const baseline = await baselineOf(db, life.service, on)
  return baseline && { definition: proposed(baseline.definition, words.proposal), words }
}
