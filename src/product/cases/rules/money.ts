import type { Officer } from '#identity'
import type { CaseRefusal } from '../contract.ts'
import { type CaseFile, isBeingCorrected, type Step, stateOf, stepNow, whyNotTake } from '../rules.ts'

/** The step at which this office takes the money itself; nothing where it does not. */
export function cashedStep({ definition }: Pick<CaseFile, 'definition'>): Step | undefined {
  return definition.procedure.find(({ does, cashed }) => does === 'pay' && cashed)
}

/** Why this officer may not take the payment of a case now. */
export function whyNotCash(file: CaseFile, by: Officer): CaseRefusal | undefined {
  const why = whyNotTake(file, by, ['pay'])
  if (why) return why
  if (!stepNow(file.definition.procedure, file.taken)?.cashed) return 'not-this-step'
  return by.duties.includes('payments.take') ? undefined : 'not-cashier'
}

/** Whether a case that was paid can wait for its payment again: it goes on, and its letter was not numbered since. */
export function goesOnToPay(file: CaseFile): boolean {
  const { procedure } = file.definition
  const pay = cashedStep(file)
  const now = stepNow(procedure, file.taken)
  if (!pay || !now || stateOf(file) !== 'open' || file.refusing || isBeingCorrected(file)) return false
  const [paid, numbered] = [procedure.indexOf(pay), procedure.findIndex(({ does }) => does === 'number')]
  return procedure.indexOf(now) > paid && !(file.issued && paid < numbered)
}

/** Why a charge of a case may not be made smaller now: only what this office takes itself, and before it is paid. */
export function whyNotReduce(file: CaseFile, by: Officer, dueRupiah: bigint): CaseRefusal | undefined {
  if (!by.duties.includes('payments.waive')) return 'no-right-to-reduce'
  if (stateOf(file) !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  return cashedStep(file) && dueRupiah > 0n ? undefined : 'nothing-to-reduce'
}
