import { reasonsOf, type Told } from '#cases'
import type { KeptRun as Run } from '#clock'
import type { TrackingPage } from '../contract.ts'

/** When the applicant was told of a decision against the request: from then on one may object. */
export function decidedAt({ refusal, lapse, handedAt }: Told): Temporal.Instant | undefined {
  const at = refusal ? (handedAt ?? refusal.at) : lapse?.at
  return at === undefined ? undefined : Temporal.Instant.from(at)
}

/** Until when the applicant may come, or why the request lapsed. */
export function lapseOf(
  { lapse }: Told,
  runs: readonly Run[],
  objectUntil: Temporal.PlainDate | undefined,
): Pick<TrackingPage, 'lapse' | 'lapseLimit'> {
  const limit = runs.findLast((run) => run.kind === 'completion' && run.endedAt === null)
  return {
    lapseLimit: limit && { at: limit.dueAt, basis: limit.basis },
    lapse: lapse ? { at: Temporal.Instant.from(lapse.at), reasons: reasonsOf(lapse.reason), objectUntil } : undefined,
  }
}
