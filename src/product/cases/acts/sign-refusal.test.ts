import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { findApproval } from '#signing'
import { endAuthority } from '#tests/authority.ts'
import { tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { reason, refusals, refuseTo } from '#tests/refuse.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const camat = office.officer('camat')
const acts = refusals(office)

test('the camat approves the reasons, without the NIK and without the answers of the form', async () => {
  const number = await refuseTo(office, 'proposed')
  const lines = await written(office, () => acts.sign(number))
  assert.deepEqual(
    lines.map(({ name, post, images }) => ({ name, post, images })),
    [{ name: 'refusal.signed', post: 'camat', images: ['documents.letter I', 'signing.approval I'] }],
  )
  const file = await getCase(office, camat, number)
  const approval = await office.read(camat, (tx) => findApproval(tx, file.refusing?.id ?? ''))
  assert.deepEqual(approval?.frozen.data.refusal?.reasons, [reason])
  assert.deepEqual([approval?.frozen.data.applicant.nik, approval?.frozen.data.fields], [null, {}])
  assert.equal(file.refusing?.stage, 'signed')
})

test('refuses whose signature is not asked, another office, and who comes second', async () => {
  const number = await refuseTo(office, 'proposed')
  await refused(office, 'not-your-turn', () => acts.sign(number, office.officer('sekcam')))
  await acts.sign(number)
  await refused(office, 'already-moved', () => acts.sign(number))
  await assert.rejects(acts.sign(number), { facts: { by: camat.name, time: '09.50', what: 'refusal-signed' } })
  const far = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => acts.sign(far))
})

test('two sign at once: one approval stands, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await refuseTo(office, 'proposed')
    const { done, refused } = await race([() => acts.sign(number), () => acts.sign(number)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

test('refuses without an authority in force, and with a pack of an earlier release that has no such template', async (t) => {
  const old = await openOffice(t)
  const number = await refuseTo(old, 'proposed')
  const owner = connect(old.owner)
  await owner.all(sql`alter table offices.pack disable trigger user`)
  await owner.all(sql`update offices.pack set files = pack.files - 'letters/penolakan.typ'`)
  await refused(old, 'refusal-template-missing', () => refusals(old).sign(number))
  await endAuthority(old, 'PEM-05', '2026-03-03')
  await refused(old, 'authority-ended', () => refusals(old).sign(number, old.officer('camat'), tuesday))
})
