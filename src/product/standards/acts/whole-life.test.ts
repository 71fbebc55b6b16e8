import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/office.ts'
import { wholeLives } from '#tests/standards.ts'
import { findLife } from '../store/life.ts'

const office = await openOffice()

test('a standard lives from its draft to the review of the third year, and each step is a row with who and when', async () => {
  const id = await wholeLives(office, 'mandau')
  const life = await office.read(office.officer('camat'), (tx) => findLife(tx, id))
  assert.equal(life?.pledge?.byName, 'Tengku Andai')
  assert.deepEqual([life?.comments.given, life?.comments.unanswered], [2, 0])
  assert.deepEqual([life?.evaluations.length, life?.reviews[0]?.outcome], [1, 'kept'])
})
