import { type Calendar, CalendarYearMissing, type PauseReason, workingDaysBetween, workingTimeBetween } from '#clock'
import { bucketOf, dayBounds, minuteBounds, unmeasured } from './histogram.ts'

/** What is counted, in the order of a request's life. */
export type Measure =
  | 'opened'
  | 'issued'
  | 'refused'
  | 'withdrawn'
  | 'lapsed'
  | 'step'
  | 'sent-back'
  | 'returned'
  | 'missing'
  | 'objection'
  | 'appeal'

/** What folding makes of some of these: days until issued, who held an issued file, how long an applicant took to complete. */
export type Derived = 'issued-days' | 'held' | 'completing'

/** A stretch in which a promise stood still, and for whom. */
export type Stood = { from: Temporal.Instant; to: Temporal.Instant; reason: PauseReason }

/** The same as the database tells it; one that goes on has no end. */
export type StoodRow = { from: string; to: string | null; reason: PauseReason }

/** Pauses as moments, of which one that goes on lasts until the end of what is looked at. */
export function stoodUntil(rows: readonly StoodRow[] | null, end: Temporal.Instant): Stood[] {
  const at = (moment: string) => Temporal.Instant.from(moment)
  return (rows ?? []).map((one) => ({ ...one, from: at(one.from), to: one.to === null ? end : at(one.to) }))
}

/** One thing that happened to a file, as its act left it. */
export type Fact = {
  service: string
  /** On the wall calendar of its office. */
  day: Temporal.PlainDate
  measure: Measure
  /** On time or late; post and step; the paper that was missing; what was objected to. */
  detail: string
  /** Since when it took, where that is measured. */
  from: Temporal.Instant | null
  to: Temporal.Instant
  stood: readonly Stood[]
}

/** What one fact adds. The amount is whole minutes, of `issued-days` whole working days. */
export type Entry = { measure: Measure | Derived; detail: string; bucket: number; n: number; amount: number }

/** Everything that a fact adds, its times counted on a calendar. A time that needs an unknown year is counted unmeasured. */
export function entriesOf(fact: Fact, calendar: Calendar): Entry[] {
  const { measure, detail } = fact
  switch (measure) {
    case 'opened':
      return fact.from
        ? [once(measure, ''), span('completing', '', minutesBetween(fact.from, fact.to))]
        : [once(measure, '')]
    case 'issued':
      return issued(fact, calendar)
    case 'step':
      return [timed(measure, detail, () => openMinutes(calendar, fact))]
    default:
      return [once(measure, detail)]
  }
}

function issued(fact: Fact, calendar: Calendar): Entry[] {
  const { from, to, detail } = fact
  if (!from) return [once('issued', detail)]
  const dateOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(calendar.zone).toPlainDate()
  return [
    timed('issued', detail, () => openMinutes(calendar, fact)),
    timed('issued-days', '', () => workingDaysBetween(calendar, dateOf(from), dateOf(to)), dayBounds),
    ...heldBy(fact, from, calendar),
  ]
}

/** Whose each minute was, from complete to issued: together they are all the minutes there were. */
function heldBy({ to, stood }: Fact, from: Temporal.Instant, calendar: Calendar): Entry[] {
  const within = stood.map((pause) => clipped(pause, from, to))
  const forApplicant = within.filter(({ reason }) => reason === 'applicant' || reason === 'payment')
  const forAgency = within.filter(({ reason }) => reason === 'outside-agency')
  const [applicant, agency] = [forApplicant, forAgency].map((pauses) =>
    pauses.reduce((sum, pause) => sum + minutesBetween(pause.from, pause.to), 0),
  )
  const office = measured(() => openMinutes(calendar, { from, to, stood: [...forApplicant, ...forAgency] }))
  if (office === undefined) return []
  const closed = minutesBetween(from, to) - office - (applicant ?? 0) - (agency ?? 0)
  return Object.entries({ office, applicant, agency, closed: Math.max(0, closed) }).flatMap(([who, minutes]) =>
    minutes ? [span('held', who, minutes)] : [],
  )
}

/** In which part of a histogram the minutes lie in which the office was open and the clock of the promise ran. */
export function openBucket(stretch: Pick<Fact, 'from' | 'to' | 'stood'>, calendar: Calendar): number {
  const minutes = measured(() => openMinutes(calendar, stretch))
  return minutes === undefined ? unmeasured : bucketOf(minuteBounds, minutes)
}

/** Minutes in which the office was open and the clock of the promise ran. */
function openMinutes(calendar: Calendar, { from, to, stood }: Pick<Fact, 'from' | 'to' | 'stood'>): number {
  if (!from) return 0
  const open = (a: Temporal.Instant, b: Temporal.Instant) => workingTimeBetween(calendar, a, b)
  const still = stood
    .map((pause) => clipped(pause, from, to))
    .reduce((sum, pause) => sum + open(pause.from, pause.to), 0)
  return Math.floor((open(from, to) - still) / 60_000)
}

function clipped(pause: Stood, from: Temporal.Instant, to: Temporal.Instant): Stood {
  const later = Temporal.Instant.compare(pause.from, from) < 0 ? from : pause.from
  const earlier = Temporal.Instant.compare(pause.to, to) > 0 ? to : pause.to
  return Temporal.Instant.compare(later, earlier) < 0
    ? { ...pause, from: later, to: earlier }
    : { ...pause, from, to: from }
}

function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.max(0, Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 60_000))
}

function once(measure: Entry['measure'], detail: string): Entry {
  return { measure, detail, bucket: 0, n: 1, amount: 0 }
}

function span(measure: Entry['measure'], detail: string, minutes: number): Entry {
  return { measure, detail, bucket: 0, n: 1, amount: minutes }
}

function timed(
  measure: Entry['measure'],
  detail: string,
  count: () => number,
  bounds: readonly number[] = minuteBounds,
): Entry {
  const amount = measured(count)
  const bucket = amount === undefined ? unmeasured : bucketOf(bounds, amount)
  return { measure, detail, bucket, n: 1, amount: amount ?? 0 }
}

function measured(count: () => number): number | undefined {
  try {
    return count()
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}
