import { readDate } from './nik.ts'

/** What a typed day is not, as the code of its error; nothing where it is as asked. */
type Told =
  | { day: Temporal.PlainDate; wrong?: undefined }
  | { day?: undefined; wrong: 'date' | 'date-ahead' | 'day-past' }

/** A day that something happened on: not one that has not come, nor one longer ago than it may be. */
export function readPastDay(typed: string, today: Temporal.PlainDate, { years } = { years: 2 }): Told {
  const day = readDate(typed)
  if (day === undefined || isBefore(day, today.subtract({ years }))) return { wrong: 'date' }
  return isBefore(today, day) ? { wrong: 'date-ahead' } : { day }
}

/** A day that is still to come, counted from another one, and at most two years after it. */
export function readDayFrom(typed: string, from: Temporal.PlainDate): Told {
  const day = readDate(typed)
  if (day === undefined || isBefore(from.add({ years: 2 }), day)) return { wrong: 'date' }
  return isBefore(day, from) ? { wrong: 'day-past' } : { day }
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}
