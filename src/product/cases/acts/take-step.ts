import { isReadyAt } from '#catalogue'
import { endRun } from '#clock'
import { findCost, isSettled } from '#fees'
import { isAsRead, type Officer } from '#identity'
import { type ActFacts, record } from '#journal'
import { dueOf } from '#payments'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { assessOnPaper } from '../assess-on-paper.ts'
import { seenOf } from '../rules/daily.ts'
import { type CorrectionStage, type RefusalStage, type Step, type StepTaken, stepNow, whyNotTake } from '../rules.ts'
import { standInFacts } from '../stand-in-facts.ts'
import { type HeldCase, lockCase } from '../store/find.ts'
import { saveStep } from '../store/save.ts'
import { saveStanding } from '../store/standing.ts'
import { savePayment } from '../store/step-work.ts'
import { findWhoMoved } from '../store/who-moved.ts'

/**
 * Locks a case as the sender saw it. Refuses one that is not theirs to see, or that was moved on, amended, refused,
 * withdrawn or lapsed meanwhile, saying who did it. A page offers each act only at its stage of a refusal or a correction, most where
 * none is: who sends it otherwise is late.
 */
export async function lockAsSeen(
  tx: Tx,
  by: Officer,
  input: { number: string; seen: number },
  only: { refusal?: RefusalStage; correction?: readonly CorrectionStage[]; lapsed?: boolean } = {},
): Promise<HeldCase> {
  const file = await lockCase(tx, input.number)
  if (!file) throw new Refusal('case-unknown')
  if (file.forgotten) throw new Refusal('case-forgotten')
  const isEnded =
    file.withdrawn || file.lapsed !== (only.lapsed ?? false) || (file.refused && only.refusal === undefined)
  const isPast = only.correction && !(file.correcting && only.correction.includes(file.correcting.stage))
  if (isEnded || isPast || file.refusing?.stage !== only.refusal || seenOf(file) !== input.seen)
    throw new Refusal('already-moved', await findWhoMoved(tx, file, by.zone))
  await assertStandsIn(tx, by)
  return file
}

// Whoever acts in somebody's place holds the register until the act is done: the holder who returns comes before or after.
async function assertStandsIn(tx: Tx, by: Officer): Promise<void> {
  if (!by.standsIn?.length) return
  for (const one of by.away ?? []) if (!(await isAsRead(tx, one))) throw new Refusal('stand-in-changed')
}

/** The step that lies here and is this officer's to take. Refuses anything else with its reason. */
export function stepToTake(file: HeldCase, by: Officer, kinds: readonly Step['does'][]): Step {
  const why = whyNotTake(file, by, kinds)
  if (why) throw new Refusal(why)
  return findTurn(file)
}

/** The step that lies here. Refuses a case whose procedure is done. */
export function findTurn(file: HeldCase): Step {
  const step = stepNow(file.definition.procedure, file.taken)
  if (!step) throw new Refusal('not-open')
  return step
}

/** Writes that a step was passed, moves the standing on, ends the promise when the letter is ready, and closes the act. */
export async function passOn(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  step: Step,
  act: { name: string; at: Temporal.Instant; facts?: ActFacts; reason?: string | null },
): Promise<{ number: string }> {
  const ordinal = file.taken.length + 1
  const taken: StepTaken = { ordinal, step: step.key, outcome: 'passed', toStep: null, officer: by.id, takenAt: act.at }
  await saveStep(tx, {
    ...base(file, by, step, act.at),
    ordinal,
    step: step.key,
    outcome: 'passed',
    toStep: null,
    reason: act.reason ?? null,
  })
  const moved = await passFree(tx, by, { ...file, taken: [...file.taken, taken], keeper: null }, act.at)
  const next = stepNow(moved.definition.procedure, moved.taken)
  if (!next || isReadyAt(moved.definition.procedure, next))
    await endRun(tx, { subject: file.id, kind: 'promise', at: act.at })
  if (next?.cashed) await assessOnPaper(tx, by, moved, { post: step.post, at: act.at })
  await saveStanding(tx, moved)
  const facts = { number: file.number, step: step.key, ...standInFacts(by, step.post), ...act.facts }
  await record(tx, {
    name: act.name,
    office: file.office,
    subject: file.id,
    by: { kind: 'officer', id: by.id, post: step.post },
    at: act.at,
    facts,
  })
  return facts
}

/**
 * Where nothing is to be paid, or it was paid before the file came back, nobody waits at the till: the step passes by itself,
 * and Rp0 is kept.
 */
export async function passFree(tx: Tx, by: Officer, file: HeldCase, at: Temporal.Instant): Promise<HeldCase> {
  const step = stepNow(file.definition.procedure, file.taken)
  if (step?.does !== 'pay') return file
  const cost = await findCost(tx, file.id)
  const due = step.cashed ? dueOf(cost, file.work?.receipts ?? []) : (cost?.amountRupiah ?? 0n)
  if (!cost || due > 0n || !isSettled(cost)) return file
  const ordinal = file.taken.length + 1
  const passed = { step: step.key, outcome: 'passed', toStep: null } as const
  await saveStep(tx, { ...base(file, by, step, at), ordinal, ...passed, reason: null })
  const nothing = { amountRupiah: 0n, receipt: null, paidOn: null }
  await savePayment(tx, { office: file.office, caseId: file.id, ordinal, ...nothing })
  const taken = [...file.taken, { ordinal, ...passed, officer: by.id, takenAt: at }]
  return await passFree(tx, by, { ...file, taken }, at)
}

/** Ends every clock of a case that ends. */
export async function endRuns(tx: Tx, subject: string, at: Temporal.Instant): Promise<void> {
  for (const kind of ['promise', 'answer', 'completion'] as const) await endRun(tx, { subject, kind, at })
}

/** What every row of a step says: whose office, which case, who, under which post, when. */
export function base(file: HeldCase, by: Officer, step: Step, at: Temporal.Instant) {
  return { office: file.office, caseId: file.id, officer: by.id, post: step.post, at }
}
