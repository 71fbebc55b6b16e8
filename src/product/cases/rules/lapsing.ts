import type { Officer } from '#identity'
import type { CaseRefusal } from '../contract.ts'
import { type CaseFile, stateOf } from '../rules.ts'

/**
 * Why a request may not lapse now: only where a rule sets its applicant a limit, never before that limit, and by an officer
 * who may sign. Nothing lapses by itself.
 */
export function whyNotLapse(file: CaseFile, by: Officer, now: Temporal.Instant): CaseRefusal | undefined {
  const state = stateOf(file)
  if (state !== 'incomplete' && state !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  if (!file.lapsesAt) return 'no-lapse-limit'
  if (Temporal.Instant.compare(now, file.lapsesAt) < 0) return 'lapse-not-due'
  return by.duties.includes('cases.sign') ? undefined : 'signer-decides'
}

/** Why a lapsed request may not begin again now: the counter takes whoever comes, at any time. */
export function whyNotBeginAgain(file: CaseFile, by: Officer): CaseRefusal | undefined {
  if (stateOf(file) !== 'lapsed') return 'not-lapsed'
  if (file.forgotten) return 'case-forgotten'
  return by.duties.includes('cases.register') ? undefined : 'counter-only'
}
