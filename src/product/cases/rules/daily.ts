import type { Officer } from '#identity'
import type { CaseRefusal } from '../contract.ts'
import { type CaseFile, originalsToFollow, stateOf, stepNow, whyNotHolder } from '../rules.ts'
import { entriesOf, ordinalOf } from './step-work.ts'

/** How much of a case its reader saw: steps and what was written at them, amendments, corrections, lapses. A form of an older picture is told so. */
export function seenOf(
  file: Pick<CaseFile, 'taken' | 'amendments' | 'corrections' | 'deskMoves' | 'lapses' | 'work'>,
): number {
  const beside = file.amendments + file.corrections + (file.deskMoves ?? 0) + file.lapses
  return file.taken.length + beside + entriesOf(file.work)
}

/** Whether the letter is approved: the file has passed the desk that signs, and was not sent back before it. */
export function isSigned(file: CaseFile): boolean {
  const { procedure } = file.definition
  const now = stepNow(procedure, file.taken)
  const signs = procedure.findIndex((step) => step.does === 'sign')
  return signs >= 0 && (now ? procedure.indexOf(now) : procedure.length) > signs
}

/** Whether a party has signed what is filled in, and the file was not sent back before that since. */
export function isSignedByParties(file: CaseFile): boolean {
  const { procedure } = file.definition
  const now = stepNow(procedure, file.taken)
  const signs = procedure.findIndex((step) => step.does === 'parties-sign')
  if (signs < 0 || !now || procedure.indexOf(now) < signs) return false
  const isHere = procedure.indexOf(now) === signs
  return !isHere || (file.work?.signatures ?? []).some(({ ordinal }) => ordinal === ordinalOf(file))
}

/** Why what was filled in may not be amended now: a signed letter goes back first, an issued one is corrected. */
export function whyNotAmend(file: CaseFile, by: Officer): CaseRefusal | undefined {
  const over = whyOver(file)
  if (over) return over
  if (file.issued) return 'letter-issued'
  if (isSigned(file)) return 'letter-signed'
  if (isSignedByParties(file)) return 'parties-signed'
  return whyNotServe(file, by)
}

/** Why the request may not be withdrawn now: the applicant may until the letter has its number, at the counter. */
export function whyNotWithdraw(file: CaseFile, by: Officer): CaseRefusal | undefined {
  const over = whyOver(file)
  if (over) return over
  if (file.issued) return 'issued-not-withdrawn'
  return whyNotCounter(by)
}

/** Why a lost slip may not be printed anew now. */
export function whyNotReplaceSlip(file: CaseFile, by: Officer): CaseRefusal | undefined {
  return whyOver(file) ?? whyNotCounter(by)
}

/** Why an original that was to follow may not be taken in now. */
export function whyNotBring(file: CaseFile, by: Officer): CaseRefusal | undefined {
  if (stateOf(file) !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  if (originalsToFollow(file).length === 0) return 'no-original-awaited'
  return whyNotCounter(by)
}

/** Why no photo or paper may be added or replaced now. */
export function whyNotAttach(file: CaseFile, by: Officer): CaseRefusal | undefined {
  return whyOver(file) ?? whyNotServe(file, by)
}

/** Why this officer may not take the file into their own hands: anyone of the post may, also from a colleague. */
export function whyNotTakeOn(file: CaseFile, by: Officer): CaseRefusal | undefined {
  if (stateOf(file) !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  const turn = whyNotHere(file, by)
  if (turn) return turn
  return file.keeper === by.id ? 'in-your-hands' : undefined
}

/** Why this officer may not hand the file to a colleague of the same post. */
export function whyNotGive(file: CaseFile, by: Officer, peers: readonly { id: string }[]): CaseRefusal | undefined {
  if (stateOf(file) !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  const turn = whyNotHere(file, by)
  if (turn) return turn
  if (file.keeper !== null && file.keeper !== by.id) return 'in-other-hands'
  return peers.length === 0 ? 'no-peer' : undefined
}

function whyNotHere(file: CaseFile, by: Officer): CaseRefusal | undefined {
  return whyNotHolder(stepNow(file.definition.procedure, file.taken)?.post, by)
}

function whyOver(file: CaseFile): CaseRefusal | undefined {
  const state = stateOf(file)
  if (state !== 'open' && state !== 'incomplete') return 'not-open'
  return file.refusing && 'refusal-under-way'
}

function whyNotCounter(by: Officer): CaseRefusal | undefined {
  return by.duties.includes('cases.register') ? undefined : 'counter-only'
}

/** The counter, which the applicant speaks to, and whoever the file lies with. */
export function whyNotServe(file: CaseFile, by: Officer): CaseRefusal | undefined {
  if (by.duties.includes('cases.register')) return undefined
  return stateOf(file) === 'open' ? whyNotHere(file, by) : 'not-your-turn'
}
