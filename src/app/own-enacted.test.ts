import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/office.ts'
import { enactPlainly, standardOf } from '#tests/standards.ts'
import { ownWhatWasEnacted } from './own-enacted.ts'

const office = await openOffice()
const place = 'rupat-utara'

test('a service whose standard an earlier release enacted and left an example becomes the office’s own, once', async () => {
  const standard = await standardOf(office, { place, until: 'mended' })
  const { at, version, find } = await enactPlainly(office, standard, place)
  assert.equal((await find())?.adopted, 'illustrative')
  assert.deepEqual([await ownWhatWasEnacted(office.pool, at), await ownWhatWasEnacted(office.pool, at)], [1, 0])
  const after = await find()
  assert.deepEqual([after?.adopted, after?.versionId], ['published', version])
})
