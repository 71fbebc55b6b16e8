import type { Officer } from '#identity'
import { type CaseFile, stateOf } from '../rules.ts'

type Counter = Pick<Officer, 'office' | 'duties' | 'zone'>

/**
 * Why no further service may be registered in the visit of a case: it is not of this counter, or the visit is over. A
 * visit is a day: tomorrow the papers are no longer on the counter.
 */
export function whyNotSameVisit(
  by: Counter,
  file: CaseFile & { registeredAt: Temporal.Instant },
  at: Temporal.Instant,
): 'link-unknown' | 'visit-over' | undefined {
  if (file.office !== by.office || !by.duties.includes('cases.register')) return 'link-unknown'
  const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(by.zone).toPlainDate()
  if (!dayOf(file.registeredAt).equals(dayOf(at))) return 'visit-over'
  const state = stateOf(file)
  return state === 'refused' || state === 'withdrawn' || state === 'lapsed' ? 'visit-over' : undefined
}

type Identified = { name: string; nik: string }

/** Whether two applicants are one person: by their NIK; by name only where neither has one. */
export function isSamePerson(one: Identified, other: Identified): boolean {
  if (one.nik !== '' || other.nik !== '') return one.nik === other.nik
  return one.name.trim().toLowerCase() === other.name.trim().toLowerCase()
}
