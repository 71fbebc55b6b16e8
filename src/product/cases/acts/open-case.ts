import { costOf, findLapsedCharge } from '#catalogue'
import { endRun, startRun } from '#clock'
import { assess } from '#fees'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { factsOfLapsed } from '../charge-words.ts'
import type { HeldCase } from '../store/find.ts'
import { saveOpening } from '../store/save.ts'
import { passOn, stepToTake } from './take-step.ts'
import { askChecks } from './under-checks.ts'

/**
 * Opens a complete file: fixes what it costs, starts the promise, ends the duty to answer, and passes it from the
 * counter to the first desk. Refuses what a check of the service refuses, a charge whose regulation has ended, and when
 * the count would need a year whose holidays are not known.
 */
export async function openCase(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  at: Temporal.Instant,
  { acknowledged = [] }: { acknowledged?: readonly string[] | undefined } = {},
): Promise<{ number: string }> {
  const facts = await askChecks(tx, by, file, { acknowledged, at })
  const { promise } = file.definition
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const lapsed = await findLapsedCharge(tx, file.definition, { on, answers: file.answers })
  if (lapsed) throw new Refusal('charge-lapsed', factsOfLapsed(lapsed))
  const cost = costOf(file.definition, { on, answers: file.answers })
  const { office, id: subject } = file
  await saveOpening(tx, { office, caseId: subject, officer: by.id, at })
  await assess(tx, { office, subject, cost, at })
  await endRun(tx, { subject, kind: 'answer', at })
  await endRun(tx, { subject, kind: 'completion', at })
  const duration = { amount: promise.amount, unit: promise.unit }
  await startRun(tx, { office, regency: by.regency, subject, kind: 'promise', duration, basis: promise.basis, at })
  const opened = { ...file, opened: true, lapsesAt: null }
  const counter = stepToTake(opened, by, ['receive'])
  return await passOn(tx, by, opened, counter, { name: 'case.opened', at, facts })
}
