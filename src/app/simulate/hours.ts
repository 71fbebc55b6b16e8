import { type Calendar, openingOf } from '#clock'

/** A stretch of time in milliseconds since 1970, `to` not included. */
export type Stretch = { readonly from: number; readonly to: number }

/** The hours in which an office works, oldest first and apart: rests, holidays and power cuts are taken out. */
export type WorkingHours = {
  readonly spans: readonly Stretch[]
  /** Dates on which it opens, with the first and the last moment of each. */
  readonly days: readonly (Stretch & { readonly date: Temporal.PlainDate; readonly midnight: number })[]
  /** The first moment not before `at` at which somebody works; nothing past the end of what was laid out. */
  opening(at: number): number | undefined
  /** When so many milliseconds of work that begin at `at` are done; nothing past the end. */
  done(at: number, milliseconds: number): number | undefined
}

/** Lays out the working hours of an office from one date to another, both included. Throws for a year without its decree. */
export function layOutHours(
  calendar: Calendar,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  cuts: readonly Stretch[] = [],
): WorkingHours {
  const dates = Array.from({ length: first.until(last).days + 1 }, (_none, after) => first.add({ days: after }))
  const days = dates.flatMap((date) => {
    const { spans } = openingOf(calendar, date)
    const midnight = date.toZonedDateTime(calendar.zone).epochMilliseconds
    const open = spans.map(({ from, to }) => ({ from: midnight + from * 60_000, to: midnight + to * 60_000 }))
    const [begin, end] = [open[0], open.at(-1)]
    return begin && end ? [{ date, midnight, open, from: begin.from, to: end.to }] : []
  })
  const spans = days.flatMap(({ open }) => open).flatMap((span) => withoutCuts(span, cuts))
  return {
    spans,
    days,
    opening: (at) => {
      const span = spans[indexAt(spans, at)]
      return span && Math.max(span.from, at)
    },
    done(at, milliseconds) {
      let left = milliseconds
      for (let index = indexAt(spans, at); ; index += 1) {
        const span = spans[index]
        if (!span) return undefined
        const begin = Math.max(span.from, at)
        if (span.to - begin >= left) return begin + left
        left -= span.to - begin
      }
    },
  }
}

function withoutCuts(span: Stretch, cuts: readonly Stretch[]): Stretch[] {
  const cut = cuts.find(({ from, to }) => from < span.to && to > span.from)
  if (!cut) return [span]
  const parts = [
    { from: span.from, to: cut.from },
    { from: cut.to, to: span.to },
  ]
  return parts.filter(({ from, to }) => from < to).flatMap((part) => withoutCuts(part, cuts))
}

/** The first span that ends after `at`. */
function indexAt(spans: readonly Stretch[], at: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
