import { listRuns } from '#clock'
import type { Db } from '#platform/db.ts'
import type { NoticeKind } from './contract/noticing.ts'
import { stateOf } from './rules/where-now.ts'
import type { HeldCase } from './store/find.ts'
import { listDecidedOnLetters } from './store/overturning.ts'
import { type Decided, findEnding } from './store/reopening.ts'

/**
 * What an applicant may object to now: their request was refused, has lapsed, or was not decided in time; their letter was
 * declared void, or is not corrected.
 */
export type DecisionOn = Decided & { kind: 'refusal' | 'lapse' | 'delay' | NoticeKind }

/**
 * The decisions of an office on a request and its letters, or that it has not decided in time (UU 30/2014 art 75: decisions
 * and acts), newest first. None of a request that goes its way, or of a file that was forgotten.
 */
export async function decisionsOn(db: Db, file: HeldCase, now: Temporal.Instant): Promise<DecisionOn[]> {
  if (file.forgotten) return []
  const onRequest = await decisionOn(db, file, now)
  return [...(onRequest ? [onRequest] : []), ...(file.issued ? await listDecidedOnLetters(db, file.id) : [])]
}

// Nothing of what its applicant took back; an issued letter that is wrong is corrected.
async function decisionOn(db: Db, file: HeldCase, now: Temporal.Instant): Promise<DecisionOn | undefined> {
  const state = stateOf(file)
  if (state === 'refused' || state === 'lapsed') return await findEnding(db, file.id)
  if (state !== 'open' && state !== 'incomplete') return undefined
  const kind = state === 'open' ? 'promise' : 'answer'
  const run = (await listRuns(db, file.id)).findLast((one) => one.kind === kind && one.endedAt === null)
  if (!run || run.stopped || Temporal.Instant.compare(run.dueAt, now) > 0) return undefined
  const { post } = file.definition.procedure.find(({ does }) => does === 'sign') ?? { post: '' }
  return { kind: 'delay', id: run.id, at: run.dueAt, toldAt: run.dueAt, post, reason: '' }
}
