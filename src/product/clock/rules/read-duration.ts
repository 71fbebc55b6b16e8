import type { Duration, Unit } from '../contract.ts'

/**
 * A length of time as people write it: "3 working days", "45 working minutes", "14 days", "72 hours", also the singular.
 * Returns nothing for anything else: a number of months or weeks has no one length.
 */
export function readDuration(written: string): Duration | undefined {
  const [, digits = '', word = ''] =
    /^([1-9]\d{0,5})\s+([a-z]+(?:\s+[a-z]+)?)$/.exec(written.trim().toLowerCase()) ?? []
  const unit = unitOf[word.replace(/\s+/g, ' ').replace(/([^s])$/, '$1s')]
  return unit && { unit, amount: Number(digits) }
}

const unitOf: Readonly<Record<string, Unit>> = {
  'working minutes': 'working-minutes',
  'working days': 'working-days',
  days: 'days',
  hours: 'hours',
}
