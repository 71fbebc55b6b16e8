import { listRuns } from '#clock'
import type { Db } from '#platform/db.ts'
import { stateOf } from './rules/where-now.ts'
import type { HeldCase } from './store/find.ts'
import { type Decided, findEnding } from './store/reopening.ts'

/** What an applicant may object to now: their request was refused, has lapsed, or was not decided in time. */
export type DecisionOn = Decided & { kind: 'refusal' | 'lapse' | 'delay' }

/**
 * The decision of an office on a request, or that it has not decided in time (UU 30/2014 art 75: decisions and acts).
 * Nothing of a request that goes its way, or that its applicant took back; an issued letter that is wrong is corrected.
 */
export async function decisionOn(db: Db, file: HeldCase, now: Temporal.Instant): Promise<DecisionOn | undefined> {
  const state = stateOf(file)
  if (state === 'refused' || state === 'lapsed') return await findEnding(db, file.id)
  if (state !== 'open' && state !== 'incomplete') return undefined
  const kind = state === 'open' ? 'promise' : 'answer'
  const run = (await listRuns(db, file.id)).findLast((one) => one.kind === kind && one.endedAt === null)
  if (!run || run.stopped || Temporal.Instant.compare(run.dueAt, now) > 0) return undefined
  const { post } = file.definition.procedure.find(({ does }) => does === 'sign') ?? { post: '' }
  return { kind: 'delay', id: run.id, at: run.dueAt, toldAt: run.dueAt, post, reason: '' }
}
