import type { CashFile } from '../contract.ts'

/** How long cash may stay; `regulation` is the one that allows longer than the law does. */
export type Limit = {
  days: number
  unit: 'working-days' | 'days'
  regulation: string | null
  source: CashFile['deposit']['source']
  sure: CashFile['deposit']['sure']
}

/** The limit of an office: that of the law (PP 12/2019 article 137(1)), or the longer one of a Perkada that names it (137(2)). */
export function depositLimit({ deposit }: CashFile, office: string): Limit {
  const longer = deposit.longer.find(({ offices }) => offices === undefined || offices.includes(office))
  const { days, unit } = longer ?? deposit
  return { days, unit, regulation: longer?.regulation ?? null, source: deposit.source, sure: deposit.sure }
}

/** How a deposit came; `unknown` while the last day of one of its days falls in a year whose holidays nobody knows yet. */
export type Timing = 'in-time' | 'late' | 'unknown'

/** How a deposit came by the last days of its days: one that is past makes it late, whatever the others are. */
export function timingOf(on: Temporal.PlainDate, dues: readonly (Temporal.PlainDate | null)[]): Timing {
  if (dues.some((due) => isLate(on, due))) return 'late'
  return dues.includes(null) ? 'unknown' : 'in-time'
}

/** Whether something came after its last day; one whose last day nobody can count yet is not called late. */
export function isLate(on: Temporal.PlainDate, due: Temporal.PlainDate | null): boolean {
  return due !== null && Temporal.PlainDate.compare(due, on) < 0
}

/** The last day on which a month is answered for in time: the 10th of the next one (PP 12/2019 article 139). */
export function accountDue({ account }: CashFile, month: Temporal.PlainDate): Temporal.PlainDate {
  return month.with({ day: 1 }).add({ months: 1 }).with({ day: account.dayOfMonth })
}
