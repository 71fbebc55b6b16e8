import type { ServiceCheck, ServiceDefinition } from '#catalogue'
import { type Calendar, CalendarYearMissing, dueAfter } from '#clock'
import { type CheckRule, type Outcome, outcomeOf } from './check-rule.ts'
import type { FieldValues } from './fields.ts'

export type ReadyCheck = ServiceCheck & { rule: CheckRule }
export type Finding = ReadyCheck & { outcome: Exclude<Outcome, 'silent'> }

/** The checks of a service as they stand at a moment of the office: each count of working days made into a day. */
export function readyChecks(
  { checks }: Pick<ServiceDefinition, 'checks'>,
  calendar: Calendar,
  at: Temporal.Instant,
): ReadyCheck[] {
  const today = at.toZonedDateTimeISO(calendar.zone).toPlainDate()
  return checks.map((check) => ({ ...check, rule: ruleOf(check, calendar, { at, today }) }))
}

/** The checks that speak, or cannot tell, for what was answered. */
export function findingsOf(checks: readonly ReadyCheck[], answers: Readonly<Record<string, string>>): Finding[] {
  return checks.flatMap((check) => {
    const outcome = outcomeOf(check.rule, answers)
    return outcome === 'silent' ? [] : [{ ...check, outcome }]
  })
}

/** Answers and days of birth by the names that the counter's form gives them. */
export function namedAnswers(
  fields: FieldValues,
  people: readonly { role: string; ordinal: number; bornOn: { toString(): string } | null }[],
): Record<string, string> {
  const answers = Object.entries(fields).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`field.${key}`, value] as const] : [],
  )
  const births = people.flatMap(({ role, ordinal, bornOn }) =>
    bornOn === null ? [] : [[`party.${role}.${ordinal}.bornOn`, bornOn.toString()] as const],
  )
  return Object.fromEntries([...answers, ...births])
}

function ruleOf(
  check: ServiceCheck,
  calendar: Calendar,
  { at, today }: { at: Temporal.Instant; today: Temporal.PlainDate },
): CheckRule {
  const field = `field.${check.field ?? ''}`
  if (check.kind === 'day-passed') return { kind: 'before', field, day: today.toString(), certain: true }
  if (check.kind === 'working-days-until') {
    const kind = check.atLeast === undefined ? 'before' : 'from'
    return { kind, field, ...workingDay(calendar, at, check.atLeast ?? check.fewerThan ?? 1) }
  }
  const parties = (check.parties ?? []).map((role) => `party.${role}.*.bornOn`)
  const born = check.field === undefined ? parties : [field]
  const on = check.on === undefined ? undefined : `field.${check.on}`
  return { kind: 'younger-than', years: check.years ?? 0, born, on, today: today.toString() }
}

// The day that many working days ahead. In a year without its decree it is unknown, but lies there or later.
function workingDay(calendar: Calendar, at: Temporal.Instant, amount: number): { day: string; certain: boolean } {
  try {
    const { due } = dueAfter(calendar, at, { unit: 'working-days', amount })
    return { day: due.toZonedDateTimeISO(calendar.zone).toPlainDate().toString(), certain: true }
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error
    const { year } = error
    return { day: Temporal.PlainDate.from({ year, month: 1, day: 1 }).toString(), certain: false }
  }
}
