import { letterDate } from '#clock'
import type { Text } from '#ui/language.ts'

/** "November 2026". */
export function monthName(month: Temporal.PlainDate): Text {
  const { id, en } = letterDate(month.with({ day: 1 }))
  return { id: id.replace(/^1 /, ''), en: en.replace(/^1 /, '') }
}
