import { letterDate } from '#clock'
import type { Text } from '#ui/language.ts'
import { firstDayOf } from '../rules.ts'

/** A month as it is written: `November 2026`. */
export function sayMonth(month: string): Text {
  const { id, en } = letterDate(firstDayOf(month))
  return { id: id.replace(/^1 /, ''), en: en.replace(/^1 /, '') }
}
