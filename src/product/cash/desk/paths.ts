/** Where the pages of cash are. */
export const paths = {
  cash: '/cash',
  book: '/cash/book',
  bookPaper: '/cash/book.pdf',
  deposits: '/cash/deposits',
  accounts: '/cash/accounts',
  offices: '/cash/offices',
  day: (id: string) => `/cash/days/${id}`,
  sheet: (id: string) => `/cash/days/${id}/sheet.pdf`,
  slip: (id: string) => `/cash/deposits/${id}/slip.pdf`,
  proof: (id: string) => `/cash/deposits/${id}/proof`,
  account: (month: Temporal.PlainDate) => `/cash/accounts/${monthKey(month)}/account.pdf`,
} as const

/** A month as it stands in an address: `2026-11`. */
export function monthKey(month: Temporal.PlainDate): string {
  return month.toString().slice(0, 7)
}

/** The book of a month, of one office where the reader sees several. */
export function bookOf(
  month: Temporal.PlainDate,
  { office, page, q }: { office?: string | undefined; page?: number; q?: string } = {},
): string {
  const query = new URLSearchParams({ month: monthKey(month) })
  if (office) query.set('office', office)
  if (q) query.set('q', q)
  if (page && page > 1) query.set('page', String(page))
  return `${paths.book}?${query}`
}
