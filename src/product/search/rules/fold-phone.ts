/** Digits that a telephone number has, with its country: fewer or more is something else. */
const digitsMin = 8
const digitsMax = 15

/** A telephone number as digits with its country, so that 0812…, +62 812… and 812… are one; nothing when it is none. */
export function foldPhone(typed: string): string | undefined {
  const digits = typed.replace(/\D/g, '')
  const whole = typed.trim().startsWith('+') ? digits : digits.replace(/^0(?=[1-9])/, '62').replace(/^8/, '628')
  return whole.length >= digitsMin && whole.length <= digitsMax ? whole : undefined
}

/** The last digits of a telephone that somebody remembers: so many at least, for fewer are everybody's. */
const endingMin = 4

/** The digits that a telephone ends with, when that is all of it that was typed; nothing when they are too few. */
export function phoneEnding(typed: string): string | undefined {
  const digits = typed.replace(/\D/g, '')
  return digits.length >= endingMin && digits.length <= digitsMax ? digits : undefined
}

/** A telephone as it is kept, so that what it ends with is what its row begins with. */
export function backwards(digits: string): string {
  return [...digits].reverse().join('')
}
