import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findServiceVersion } from '#catalogue'
import { record } from '#journal'
import { openOffice } from '#tests/office.ts'
import { standardOf, standardService } from '#tests/standards.ts'
import { findLife } from '../product/standards/store/life.ts'
import { saveEnactment } from '../product/standards/store/save.ts'
import { ownWhatWasEnacted } from './own-enacted.ts'

const office = await openOffice()
const place = 'rupat-utara'
const camat = office.officer('camat', place)

test('a service whose standard an earlier release enacted and left an example becomes the office’s own, once', async () => {
  const standard = await standardOf(office, { place, until: 'mended' })
  const mending = (await office.read(camat, (tx) => findLife(tx, standard)))?.mending
  assert.ok(mending)
  const at = mending.at.add({ hours: 1 })
  const on = at.toZonedDateTimeISO(camat.zone).toPlainDate()
  const find = () =>
    office.read(camat, (tx) => findServiceVersion(tx, { office: camat.office, key: standardService, on }))
  const before = await find()
  assert.equal(before?.adopted, 'illustrative')
  const plain = { number: '1/2026', decidedOn: on, holdsFrom: on, version: before.versionId, decision: null }
  await office.inAct(camat, at, async (tx) => {
    await saveEnactment(tx, { standard, office: camat.office, officer: camat.id, at }, plain)
    const by = { kind: 'officer', id: camat.id, post: null } as const
    await record(tx, { name: 'standard.enacted', office: camat.office, subject: standard, by, at })
  })
  assert.deepEqual([await ownWhatWasEnacted(office.pool, at), await ownWhatWasEnacted(office.pool, at)], [1, 0])
  const after = await find()
  assert.deepEqual([after?.adopted, after?.versionId], ['published', before.versionId])
})
