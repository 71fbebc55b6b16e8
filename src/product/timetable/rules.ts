import type { TimetableRefusal } from './contract.ts'

/** How long ago a closing may lie that is entered afterwards: a flood is written down when the office is dry again. */
export const daysBackMax = 31

/** Why a day may not be decided, or taken back, now: what lies further back is history, which nobody writes anew. */
export function whyNotDecide(day: Temporal.PlainDate, today: Temporal.PlainDate): TimetableRefusal | undefined {
  return day.until(today).days > daysBackMax ? 'day-past' : undefined
}

/** Whether a decided day is this officer's to take back: the office its own, the regency what it decided for all. */
export function mayWithdraw(
  by: { office: string; regency: string },
  { decision }: { decision: string | null },
): boolean {
  return (by.office === by.regency) === (decision !== null)
}
