/** A stretch of whole months, as it stands in an address. */
export type Period = {
  /** `1`, `3` or `12` months up to this one, a year, or `2026-01..2026-03`. */
  key: string
  from: Temporal.PlainDate
  /** The first day after it. */
  until: Temporal.PlainDate
  /** The first day of the month that runs: sums of what lies before change seldom. Nothing where nobody says what is over. */
  ended?: Temporal.PlainDate
}

const lengths = ['1', '3', '12']
const year = /^20\d\d$/
const stretch = /^(20\d\d-(?:0[1-9]|1[0-2]))\.\.(20\d\d-(?:0[1-9]|1[0-2]))$/

/** A chart of more months is no chart any more; of a longer stretch the last ones are told. */
export const monthsMost = 36

/** What was asked for in an address: a stretch that its forms sent as two months, or the key of one. */
export function askedPeriod({ masa, dari, sampai }: Readonly<Record<string, string>>): string | undefined {
  return dari && sampai ? `${dari}..${sampai}` : masa
}

/** The months that were asked for; the last three where nothing sensible was. */
export function readPeriod(asked: string | undefined, today: Temporal.PlainDate): Period {
  const firstDay = today.with({ day: 1 })
  const [first, last] = (stretch.exec(asked ?? '') ?? []).slice(1).sort()
  if (first && last) {
    const until = Temporal.PlainDate.from(`${last}-01`).add({ months: 1 })
    const [from, earliest] = [Temporal.PlainDate.from(`${first}-01`), until.subtract({ months: monthsMost })]
    const begins = Temporal.PlainDate.compare(from, earliest) < 0 ? earliest : from
    return { key: `${begins.toString().slice(0, 7)}..${last}`, from: begins, until, ended: firstDay }
  }
  if (asked !== undefined && year.test(asked)) {
    const from = Temporal.PlainDate.from({ year: Number(asked), month: 1, day: 1 })
    return { key: asked, from, until: from.add({ years: 1 }), ended: firstDay }
  }
  const key = asked !== undefined && lengths.includes(asked) ? asked : '3'
  const until = firstDay.add({ months: 1 })
  return { key, from: until.subtract({ months: Number(key) }), until, ended: firstDay }
}

/** How some whole months stand in an address. */
export function stretchKey({ from, until }: Pick<Period, 'from' | 'until'>): string {
  return `${from.toString().slice(0, 7)}..${until.subtract({ days: 1 }).toString().slice(0, 7)}`
}

/** What a page of figures offers beside the period it shows. */
export function choicesOf(period: Period, today: Temporal.PlainDate): { offered: string[]; months: string[] } {
  return { offered: offeredPeriods(today), months: offeredMonths(today, period) }
}

/** The stretches a page offers: up to this month, this year, and the year before. */
function offeredPeriods(today: Temporal.PlainDate): string[] {
  return [...lengths, String(today.year), String(today.year - 1)]
}

/** The months that a form offers for the ends of a stretch, the newest first, with those that were asked for. */
export function offeredMonths(today: Temporal.PlainDate, { from, until }: Period): string[] {
  const newest = today.with({ day: 1 })
  const months = Array.from({ length: 2 * monthsMost }, (_, back) => newest.subtract({ months: back }))
  const all = [...months, from, until.subtract({ months: 1 })].map((day) => day.toString().slice(0, 7))
  return [...new Set(all)].sort().reverse()
}

/** The first days of its months, oldest first. */
export function monthsOf({ from, until }: Pick<Period, 'from' | 'until'>): string[] {
  const months: string[] = []
  for (let day = from; Temporal.PlainDate.compare(day, until) < 0; day = day.add({ months: 1 }))
    months.push(day.toString())
  return months
}
