import { findLetter } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { withdrawApproval } from '#signing'
import { restartClocks } from './restart-clocks.ts'
import { stepNow } from './rules/where-now.ts'
import { findCase, type HeldCase, lockCase } from './store/find.ts'
import { endLapse } from './store/lapsing.ts'
import { overturnRefusal } from './store/reopening.ts'
import { saveStep } from './store/save.ts'
import { saveStanding } from './store/standing.ts'

/** What opens a case again, and from where: an objection or an appeal, by its number, with why. */
export type Reopening = {
  number: string
  /** The step it goes on from; of a case that was never opened, and of one that never ended, there is none. */
  step: string | null
  ground: string
  reason: string
  askedBy: string
  identitySeen: string
  post: string
  at: Temporal.Instant
}

/** The steps from which a case that was refused may go on: those it has been at. None of one that was never opened. */
export function stepsToReopen(file: HeldCase): { key: string; name: { id: string; en: string } }[] {
  const now = file.opened && file.refused ? stepNow(file.definition.procedure, file.taken) : undefined
  if (!now) return []
  const { procedure } = file.definition
  return procedure.slice(1, procedure.indexOf(now) + 1).map(({ key, name }) => ({ key, name }))
}

/**
 * Lets a case that was refused or had lapsed go on, part of the act that grants an objection. The refusal stays in the
 * record as overturned; clocks start anew. A case that goes on already is left as it is. Refuses a step it was never at.
 */
export async function reopenCase(tx: Tx, by: Officer, input: Reopening): Promise<HeldCase> {
  const file = await lockCase(tx, input.number)
  if (!file) throw new Refusal('case-unknown')
  if (!file.refused && !file.lapsed) return file
  const { at, post, step } = input
  const place = { office: file.office, caseId: file.id, officer: by.id, post, at }
  if (file.refused) {
    const steps = stepsToReopen(file)
    if (steps.length > 0 && !steps.some(({ key }) => key === step)) throw new Refusal('step-not-passed')
    await overturnRefusal(tx, { ...place, step, ground: input.ground, proposal: file.refusing?.id ?? null })
    if (step !== null && steps.length > 0) await saveReopened(tx, file, { ...place, step, reason: input.reason })
  } else {
    await endLapse(tx, { ...place, askedBy: input.askedBy, identitySeen: input.identitySeen })
  }
  const letter = await findLetter(tx, file.id)
  if (letter && !file.issued) await withdrawApproval(tx, letter.id)
  await restartClocks(tx, by, file, at)
  const moved = (await findCase(tx, file.number)) ?? file
  await saveStanding(tx, moved)
  return moved
}

async function saveReopened(
  tx: Tx,
  file: HeldCase,
  to: {
    office: string
    caseId: string
    officer: string
    post: string
    at: Temporal.Instant
    step: string
    reason: string
  },
) {
  const now = stepNow(file.definition.procedure, file.taken)
  const ordinal = file.taken.length + 1
  await saveStep(tx, { ...to, ordinal, step: now?.key ?? to.step, outcome: 'reopened', toStep: to.step })
}
