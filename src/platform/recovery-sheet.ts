import { join } from 'node:path'
import { keyAsText, keyFromText } from './key-text.ts'
import { KeyProblem, keysFrom } from './keys.ts'
import { qrPath } from './qr.ts'
import { typeset } from './typeset.ts'

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const groupLetters = 4
const groupsInLine = 4
const plainLetters = 56
const sheetLetters = 72

/**
 * Typesets the A4 sheet that a master key of 32 bytes is kept on: what it is, where to keep it, the key in four lines
 * with a check group each, the same as a QR code. `installation` names the office it belongs to; `at` is printed in UTC.
 */
export function recoverySheet(about: { key: Uint8Array; installation: string; at: Temporal.Instant }): Uint8Array {
  const { key, installation, at } = about
  const { path, size } = qrPath(keyAsText(key))
  const edge = size + 8
  const data = {
    installation,
    date: `${spoken.format(at.epochMilliseconds)} UTC`,
    fingerprint: keysFrom(key).fingerprint,
    lines: sheetLines(key).map((line) => line.split(' ')),
    qr: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${edge} ${edge}"><path d="${path}"/></svg>`,
  }
  return typeset({ template: 'recovery-sheet.typ', data, folder: join(import.meta.dirname, 'papers'), date: at })
}

const spoken = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** The lines of the sheet: up to four groups of the key's text, and at the end a group that checks this line alone. */
export function sheetLines(key: Uint8Array): readonly string[] {
  const groups = keyAsText(key).split(' ')
  const lines = Array.from({ length: Math.ceil(groups.length / groupsInLine) }, (_, index) =>
    groups.slice(index * groupsInLine, (index + 1) * groupsInLine),
  )
  return lines.map((line, index) => [...line, checkGroup(line.join(''), index)].join(' '))
}

/**
 * Reads a key as it was typed from the sheet, whatever its spaces, dashes, case and line numbers, with the check groups
 * or without them. Refuses one with a mistake, as a KeyProblem that names the line: any one wrong group is found.
 */
export function keyFromSheet(typed: string): Uint8Array {
  const lines = typedLines(typed)
  const all = lines.join('')
  if (all.length === plainLetters) return keyFromText(all)
  const whole = lines.length === 1 && all.length === sheetLetters ? (all.match(/.{1,20}/g) ?? []) : lines
  if (whole.length !== 4) {
    throw new KeyProblem(`The key of a recovery sheet has 4 lines, ${sheetLetters} letters; ${all.length} were typed.`)
  }
  return keyFromText(whole.map(withoutCheck).join(''))
}

function typedLines(typed: string): readonly string[] {
  return typed
    .split('\n')
    .map((line) => line.replace(/^\s*[1-4]\s*[.):]/, ''))
    .map((line) => line.toUpperCase().replace(/[\s.-]/g, ''))
    .filter((line) => line !== '')
}

function withoutCheck(line: string, index: number): string {
  const strange = [...line].find((letter) => !letters.includes(letter))
  if (strange !== undefined) {
    throw new KeyProblem(`Line ${index + 1} has "${strange}"; the sheet uses 2 to 9 and A to Z without I and O.`)
  }
  const wanted = index === 3 ? 12 : 20
  if (line.length !== wanted) {
    throw new KeyProblem(`Line ${index + 1} has ${wanted} letters on the sheet; ${line.length} were typed.`)
  }
  const groups = line.slice(0, -groupLetters)
  if (checkGroup(groups, index) === line.slice(-groupLetters)) return groups
  throw new KeyProblem(`Line ${index + 1} does not match its last group: look for a typing mistake in this line.`)
}

// A remainder of 20 bits by x^20 + x^3 + 1 misses no error that lies within 20 neighbouring bits, which is any one
// group, and no two exchanged neighbours. The number of the line goes in first, so exchanged lines are found too.
function checkGroup(text: string, index: number): string {
  let remainder = 0
  for (const value of [index + 1, ...Array.from(text, (letter) => letters.indexOf(letter))]) {
    for (let bit = 4; bit >= 0; bit--) {
      const top = ((remainder >> 19) ^ (value >> bit)) & 1
      remainder = ((remainder << 1) & 0xfffff) ^ (top ? 0b1001 : 0)
    }
  }
  return [15, 10, 5, 0].map((shift) => letters.charAt((remainder >> shift) & 31)).join('')
}
