import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { archiveFaults } from '#tests/pdf-archive.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { keyAsText } from './key-text.ts'
import { KeyProblem, keysFrom } from './keys.ts'
import { keyFromSheet, recoverySheet, sheetLines } from './recovery-sheet.ts'

const letters = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ']
const key = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256)
const lines = sheetLines(key)
const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 })

function asBytes(typed: string): number[] {
  return [...keyFromSheet(typed)]
}

/** What the program says about a key that was typed wrongly. */
function said(typed: string): string {
  try {
    keyFromSheet(typed)
  } catch (error) {
    if (error instanceof KeyProblem) return error.message
    throw error
  }
  assert.fail('the key was accepted')
}

function replaced(text: string, index: number, by: string): string {
  return text.slice(0, index) + by + text.slice(index + by.length)
}

test('a key has four lines, each with a group of its own that checks it', () => {
  assert.deepEqual(
    lines.map((line) => line.split(' ').map((group) => group.length)),
    [
      [4, 4, 4, 4, 4],
      [4, 4, 4, 4, 4],
      [4, 4, 4, 4, 4],
      [4, 4, 4],
    ],
  )
  assert.equal(new Set(lines.map((line) => line.slice(-4))).size, 4)
})

test('every key comes back from its sheet', () => {
  fc.assert(fc.property(anyKey, (any) => assert.deepEqual(asBytes(sheetLines(any).join('\n')), [...any])))
})

test('a key is read however it was typed: small letters, dashes, line numbers, one line, without the checks', () => {
  assert.deepEqual(asBytes(lines.join('\r\n').toLowerCase()), [...key])
  assert.deepEqual(asBytes(lines.map((line, index) => ` ${index + 1}. ${line} `).join('\n\n')), [...key])
  assert.deepEqual(asBytes(lines.join(' ').replaceAll(' ', '-')), [...key])
  assert.deepEqual(asBytes(lines.map((line) => line.slice(0, -5)).join('\n')), [...key])
  assert.deepEqual(asBytes(keyAsText(key)), [...key])
})

test('every single wrong letter is found, and its line is named', () => {
  const missed = lines.flatMap((line, number) =>
    [...line].flatMap((letter, index) => {
      if (letter === ' ') return []
      return letters.filter((other) => {
        if (other === letter) return false
        const typed = lines.with(number, replaced(line, index, other)).join('\n')
        return (
          said(typed) !== `Line ${number + 1} does not match its last group: look for a typing mistake in this line.`
        )
      })
    }),
  )
  assert.deepEqual(missed, [])
})

test('any one wrong group is found, whatever stands in its place', () => {
  const group = fc.array(fc.constantFrom(...letters), { minLength: 4, maxLength: 4 }).map((four) => four.join(''))
  fc.assert(
    fc.property(anyKey, fc.nat(3), fc.nat(4), group, (any, number, place, wrong) => {
      const right = sheetLines(any)
      const line = right[number] ?? ''
      const at = (place * 5) % (line.length + 1)
      fc.pre(line.slice(at, at + 4) !== wrong)
      assert.match(said(right.with(number, replaced(line, at, wrong)).join('\n')), new RegExp(`^Line ${number + 1} `))
    }),
  )
})

test('exchanged letters, groups and lines are found', () => {
  const [first = '', second = '', third = '', fourth = ''] = lines
  assert.match(said([`E3S7${first.slice(4)}`, second, third, fourth].join('\n')), /^Line 1 does not match/)
  const groups = second.split(' ')
  const turned = [groups[1], groups[0], ...groups.slice(2)].join(' ')
  assert.match(said([first, turned, third, fourth].join('\n')), /^Line 2 does not match/)
  assert.match(said([second, first, third, fourth].join('\n')), /^Line 1 does not match/)
})

test('a letter too few, a letter the sheet does not use and a missing line are told in words', () => {
  assert.equal(
    said(lines.with(2, (lines[2] ?? '').slice(1)).join('\n')),
    'Line 3 has 20 letters on the sheet; 19 were typed.',
  )
  assert.equal(
    said(lines.with(3, replaced(lines[3] ?? '', 0, '0')).join('\n')),
    'Line 4 has "0"; the sheet uses 2 to 9 and A to Z without I and O.',
  )
  assert.equal(
    said(lines.slice(0, 3).join('\n')),
    'The key of a recovery sheet has 4 lines, 72 letters; 60 were typed.',
  )
  assert.match(said(''), /0 were typed/)
})

test('lines of two sheets do not make a key', () => {
  const other = sheetLines(Uint8Array.from({ length: 32 }, (_, index) => index))
  assert.match(said(lines.with(1, other[1] ?? '').join('\n')), /does not match its last group/)
})

test('the sheet is one page that says whose key it is, since when, how to use it, and the key itself', () => {
  const at = Temporal.Instant.from('2026-11-23T03:00:00Z')
  const about = { key, installation: 'Kabupaten Bengkalis #1', at }
  const pdf = recoverySheet(about)
  const text = pdfText(pdf)
  assert.ok(!text.includes('\f'))
  assert.match(text, /Kabupaten Bengkalis #1/)
  assert.match(text, /23 November 2026 pukul 03\.00 UTC/)
  assert.ok(text.includes(keysFrom(key).fingerprint))
  const printed = text.replace(/\s/g, '')
  for (const line of lines) assert.ok(printed.includes(line.replace(/ /g, '')))
  assert.deepEqual(archiveFaults(pdf), [])
  assert.deepEqual(recoverySheet(about), pdf)
})
