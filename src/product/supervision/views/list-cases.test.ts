import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { foldAll } from '../../../app/fold-figures.ts'
import { listCases, listMax } from './list-cases.ts'

const office = await openOffice()
const count = listMax + 5
for (let file = 0; file < count; file += 1)
  await openCase(office, { at: minutesAfter(monday, (file % 5) * 24 * 60 + file), until: 'step 1' })

async function numbersOf(skip: number): Promise<string[]> {
  const reader = office.officer('camat')
  const month = monday.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().with({ day: 1 })
  const wanted = {
    ...({ office: reader.office, zone: 'Asia/Jakarta', what: 'opened', service: undefined, skip } as const),
    ...{ period: { from: month, until: month.add({ months: 1 }) }, now: minutesAfter(monday, 14 * 24 * 60) },
  }
  return (await office.read(reader, (tx) => listCases(tx, wanted))).map(({ number }) => number)
}

test('pages of a list are full and follow each other, folded or not', async () => {
  const before = [await numbersOf(0), await numbersOf(listMax)]
  assert.deepEqual(
    before.map((page) => page.length),
    [listMax + 1, 5],
  )
  assert.equal(before[0]?.at(-1), before[1]?.[0])
  await foldAll(office.pool, minutesAfter(monday, 14 * 24 * 60))
  assert.deepEqual([await numbersOf(0), await numbersOf(listMax)], before)
})
