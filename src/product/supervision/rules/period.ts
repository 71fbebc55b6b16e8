/** A stretch of whole months, as it stands in an address. */
export type Period = {
  /** `1`, `3` or `12` months up to this one, or a year. */
  key: string
  from: Temporal.PlainDate
  /** The first day after it. */
  until: Temporal.PlainDate
  /** The first day of the month that runs: sums of what lies before change seldom. Nothing where nobody says what is over. */
  ended?: Temporal.PlainDate
}

const lengths = ['1', '3', '12']

/** The months that were asked for; the last three where nothing sensible was. */
export function readPeriod(asked: string | undefined, today: Temporal.PlainDate): Period {
  const firstDay = today.with({ day: 1 })
  if (asked !== undefined && /^20\d\d$/.test(asked)) {
    const from = Temporal.PlainDate.from({ year: Number(asked), month: 1, day: 1 })
    return { key: asked, from, until: from.add({ years: 1 }), ended: firstDay }
  }
  const key = asked !== undefined && lengths.includes(asked) ? asked : '3'
  const until = firstDay.add({ months: 1 })
  return { key, from: until.subtract({ months: Number(key) }), until, ended: firstDay }
}

/** The stretches a page offers: up to this month, this year, and the year before. */
export function offeredPeriods(today: Temporal.PlainDate): string[] {
  return [...lengths, String(today.year), String(today.year - 1)]
}

/** The first days of its months, oldest first. */
export function monthsOf({ from, until }: Pick<Period, 'from' | 'until'>): string[] {
  const months: string[] = []
  for (let day = from; Temporal.PlainDate.compare(day, until) < 0; day = day.add({ months: 1 }))
    months.push(day.toString())
  return months
}
