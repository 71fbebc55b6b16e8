import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findByName } from '#search'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { makeFindable } from './make-findable.ts'

const office = await openOffice()

test('people whom an earlier release registered are found by name after the first start of this one, in every office', async () => {
  assert.equal(await makeFindable(office.pool), false)
  await openCase(office, { until: 'incomplete' })
  await openCase(office, { until: 'incomplete', place: 'rupat-utara' })
  assert.equal(await makeFindable(office.pool), false)

  await office.owner.query('delete from search.name_word; delete from search.findable')
  await office.owner.query('delete from search.word_key')
  assert.equal(await found('mandau'), 0)
  assert.equal(await makeFindable(office.pool), true)
  assert.equal(await makeFindable(office.pool), false)
  assert.equal(await found('mandau'), 1)
  assert.equal(await found('rupat-utara'), 1)
})

async function found(place: 'mandau' | 'rupat-utara'): Promise<number> {
  const hits = await office.read(office.officer('camat', place), (tx) => findByName(tx, 'nur', 10))
  return hits.length
}
