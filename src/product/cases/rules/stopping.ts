import type { PauseReason } from '#clock'
import type { Officer } from '#identity'
import type { CaseRefusal } from '../contract.ts'
import { type CaseFile, stateOf } from '../rules.ts'
import { whyNotServe } from './daily.ts'

/** The promise of a case while it runs or stands still, as its rules see it. */
export type PromiseUnderWay = { dueAt: Temporal.Instant; stopped: PauseReason | null; extended: boolean }

/** Why the clock may not be stopped now: the counter may, and whoever the file lies with, until the promise is past. */
export function whyNotPause(file: CaseFile, by: Officer, now: Temporal.Instant): CaseRefusal | undefined {
  const why = whyNotMoved(file, now)
  if (why) return why
  return whyNotServe(file, by)
}

/** Why the clock may not go on now. A promise is never too late to go on. */
export function whyNotResume(file: CaseFile, by: Officer): CaseRefusal | undefined {
  if (stateOf(file) !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  if (!file.promise?.stopped) return 'clock-runs'
  return whyNotServe(file, by)
}

/** Why the promise may not be extended now: once, before it is past, by an officer who may sign. */
export function whyNotExtend(file: CaseFile, by: Officer, now: Temporal.Instant): CaseRefusal | undefined {
  const why = whyNotMoved(file, now)
  if (why) return why
  if (file.promise?.extended) return 'extended-once'
  return by.duties.includes('cases.sign') ? undefined : 'signer-decides'
}

function whyNotMoved(file: CaseFile, now: Temporal.Instant): CaseRefusal | undefined {
  if (stateOf(file) !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  if (!file.promise) return 'promise-ended'
  if (file.promise.stopped) return 'clock-stopped'
  return Temporal.Instant.compare(file.promise.dueAt, now) <= 0 ? 'promise-late' : undefined
}
