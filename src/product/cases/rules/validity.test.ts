import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPast, validityOf, validUntil } from './validity.ts'

const said = { source: { id: 'Perda Contoh', en: 'Example regulation' }, sure: 'b' } as const
const day = (text: string) => Temporal.PlainDate.from(text)

test('a letter holds for the days or months of its rule, and without a limit where there is none', () => {
  const until = (issued: string, count: number, unit: 'days' | 'months') =>
    String(validUntil(day(issued), validityOf({ validFor: { count, unit, ...said } }, {})))
  assert.equal(until('2026-03-02', 30, 'days'), '2026-04-01')
  assert.equal(until('2026-08-31', 6, 'months'), '2027-02-28')
  assert.equal(validityOf({}, {}), undefined)
  assert.equal(validUntil(day('2026-03-02'), undefined), undefined)
})

test('a letter that names its last day holds until then, whenever it was issued; an answer that is no day sets no limit', () => {
  const rule = { holdsUntil: { field: 'sampai', ...said } }
  const validity = validityOf(rule, { sampai: '2026-03-14' })
  assert.equal(String(validUntil(day('2026-03-02'), validity)), '2026-03-14')
  assert.deepEqual([validity?.source.id, validity?.unconfirmed], ['Perda Contoh', true])
  assert.equal(validUntil(day('2026-03-02'), validityOf(rule, { sampai: '' })), undefined)
})

test('it is past on the day after its last one', () => {
  assert.deepEqual(
    ['2026-03-14', '2026-03-15'].map((today) => isPast(day('2026-03-14'), day(today))),
    [false, true],
  )
  assert.equal(isPast(undefined, day('2026-03-15')), false)
})
