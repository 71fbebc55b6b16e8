import { createHash } from 'node:crypto'
import { KeyProblem } from './keys.ts'

// No 0, O, 1 or I: what is read from paper and typed by hand may not be mistaken.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const keyLetters = 52
const checkLetters = 4

/** A master key as it stands on the recovery sheet: 14 groups of 4 letters, the last of them a check of the others. */
export function keyAsText(key: Uint8Array): string {
  const text = toLetters(key, keyLetters) + check(key)
  return (text.match(/.{4}/g) ?? []).join(' ')
}

/** Reads a key as it was typed from the sheet, whatever its spaces, dashes and case. Refuses one with a typing mistake. */
export function keyFromText(text: string): Uint8Array {
  const typed = text.toUpperCase().replaceAll(/[\s.-]/g, '')
  const strange = [...typed].find((letter) => !letters.includes(letter))
  if (strange !== undefined) {
    throw new KeyProblem(`The key of a recovery sheet has no "${strange}": it uses 2 to 9 and A to Z without I and O.`)
  }
  if (typed.length !== keyLetters + checkLetters) {
    throw new KeyProblem(
      `The key of a recovery sheet has ${keyLetters + checkLetters} letters; ${typed.length} were typed.`,
    )
  }
  const key = fromLetters(typed.slice(0, keyLetters))
  if (toLetters(key, keyLetters) + check(key) === typed) return key
  throw new KeyProblem('The key does not match its last group: look for a typing mistake.')
}

function check(key: Uint8Array): string {
  return toLetters(createHash('sha256').update('paten key').update(key).digest(), checkLetters)
}

function toLetters(bytes: Uint8Array, count: number): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const fives = Array.from({ length: count }, (_, i) => bits.slice(i * 5, i * 5 + 5).padEnd(5, '0'))
  return fives.map((five) => letters[Number.parseInt(five, 2)]).join('')
}

function fromLetters(text: string): Uint8Array {
  const bits = Array.from(text, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2))
}
