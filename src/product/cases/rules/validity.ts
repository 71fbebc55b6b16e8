import type { ServiceDefinition } from '#catalogue'
import type { Text } from '#ui/language.ts'
import { readDate } from '../nik.ts'

type Letter = Pick<ServiceDefinition['letter'], 'validFor' | 'holdsUntil'>

/** How long a letter holds, by the rule of its service: until a day that it names itself, or for a time from its day. */
export type Validity = {
  day: Temporal.PlainDate | undefined
  lasts: Pick<NonNullable<Letter['validFor']>, 'count' | 'unit'> | undefined
  source: Text
  unconfirmed: boolean
}

/** The rule of a service with what was answered; nothing where its letter holds without a limit. */
export function validityOf(
  { validFor, holdsUntil }: Letter,
  answers: Readonly<Record<string, unknown>>,
): Validity | undefined {
  const rule = holdsUntil ?? validFor
  if (!rule) return undefined
  const day = holdsUntil && readDate(answers[holdsUntil.field])
  return { day, lasts: validFor, source: rule.source, unconfirmed: rule.sure === 'b' }
}

/** The last day on which a letter of that day holds; nothing where nothing sets a limit. */
export function validUntil(
  issuedOn: Temporal.PlainDate,
  validity: Validity | undefined,
): Temporal.PlainDate | undefined {
  if (!validity?.lasts) return validity?.day
  const { count, unit } = validity.lasts
  return issuedOn.add(unit === 'days' ? { days: count } : { months: count })
}

/** Whether a letter held once and holds no more: the day after its last one has come. */
export function isPast(until: Temporal.PlainDate | undefined, today: Temporal.PlainDate): boolean {
  return until !== undefined && Temporal.PlainDate.compare(today, until) > 0
}
