import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findLetter } from '#documents'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { refused } from '#tests/written.ts'
import { numberLetter } from './number-letter.ts'

const office = await openOffice()
const operator = office.officer('operator')
const later = minutesAfter(monday, 70)
const outside = { outsideNumber: '400.12/77/SETDA', outsideSource: 'SRIKANDI' }

test('a letter that another register numbered bears that number and says whose it is; none of ours is used', async () => {
  const ours = await numbered(later)
  const number = await openCase(office, { until: 'step 5' })
  await give(number, later, outside)
  const letter = await letterOf(number)
  assert.deepEqual([letter?.number, letter?.numberSource], ['400.12/77/SETDA', 'SRIKANDI'])
  const text = pdfText(readFileSync(office.equipment.files.path(letter?.sha256 ?? ''))).replace(/\s+/g, ' ')
  assert.match(text, /Nomor: 400\.12\/77\/SETDA \(nomor dari SRIKANDI\)/)
  assert.equal(await numbered(later), ours + 1)
})

test('the same number of another register is refused for a second letter', async () => {
  const number = await openCase(office, { until: 'step 5' })
  await refused(office, 'number-known', () => give(number, later, outside))
})

test('a number without its register, or a register without its number, is asked for', async () => {
  const number = await openCase(office, { until: 'step 5' })
  await assert.rejects(
    give(number, later, { outsideNumber: '77', outsideSource: '' }),
    new WrongForm({ outsideSource: 'empty' }),
  )
  await assert.rejects(
    give(number, later, { outsideNumber: '', outsideSource: 'SRIKANDI' }),
    new WrongForm({ outsideNumber: 'empty' }),
  )
})

test('at midnight of New Year, where the office is, numbers begin again at 1', async () => {
  const midnight = Temporal.Instant.from('2027-01-01T00:00:00+07:00')
  const last = await numbered(midnight.subtract({ milliseconds: 1 }))
  assert.ok(last > 1)
  assert.equal(await numbered(midnight), 1)
  // An act that began before midnight is of the old year, whoever was faster.
  assert.equal(await numbered(midnight.subtract({ seconds: 1 })), last + 1)
})

test('two who number across midnight at once get the last of the old year and the next of the new one', async () => {
  const midnight = Temporal.Instant.from('2030-01-01T00:00:00+07:00')
  for (let round = 1; round <= 20; round += 1) {
    const both = await Promise.all([numbered(midnight.subtract({ seconds: 1 })), numbered(midnight)])
    assert.deepEqual(both, [round, round])
  }
})

async function numbered(at: Temporal.Instant): Promise<number> {
  const number = await openCase(office, { until: 'step 5' })
  await give(number, at)
  return Number((await letterOf(number))?.number?.split('/')[1])
}

async function letterOf(number: string) {
  const file = await getCase(office, operator, number)
  return await office.read(operator, (tx) => findLetter(tx, file.id))
}

async function give(number: string, at: Temporal.Instant, given: Partial<typeof outside> = {}) {
  const input = { ...sent(number, 5), step: 'nomor', ...given }
  return await office.inAct(operator, at, (tx) => numberLetter(tx, operator, input, at, office.equipment))
}
