/** Three months of a year that are over. */
export type Quarter = {
  /** As open data write it: `2026-Q1`. */
  key: string
  from: Temporal.PlainDate
  /** The first day after it. */
  until: Temporal.PlainDate
}

/** The quarters of a year that are over on a day, the first first. */
export function endedQuarters(year: number, today: Temporal.PlainDate): Quarter[] {
  return [1, 2, 3, 4]
    .map((ordinal) => {
      const from = Temporal.PlainDate.from({ year, month: ordinal * 3 - 2, day: 1 })
      return { key: `${year}-Q${ordinal}`, from, until: from.add({ months: 3 }) }
    })
    .filter(({ until }) => Temporal.PlainDate.compare(until, today) <= 0)
}

/** The year of the quarter that was over last. */
export function newestYear(today: Temporal.PlainDate): number {
  return today.month > 3 ? today.year : today.year - 1
}
