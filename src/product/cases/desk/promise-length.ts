import { sayDuration, units } from '#clock'
import type { Text } from '#ui/language.ts'

/** A promise as the standard names it: `1 hari kerja`. A unit the clock does not know is shown as written. */
export function promiseLength(amount: number, unit: string): Text {
  const known = units.find((one) => one === unit)
  return known ? sayDuration({ unit: known, amount }) : { id: `${amount} ${unit}`, en: `${amount} ${unit}` }
}
