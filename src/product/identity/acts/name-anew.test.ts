import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import { bearNames } from '../../../app/bear-names.ts'
import { NamingAnew, type Officer } from '../contract.ts'
import { findCalled, listNamings } from '../store/namings.ts'
import { bearName, nameAnew } from './name-anew.ts'

const office = await openOffice()
const [camat, sekcam, kasi] = [office.officer('camat'), office.officer('sekcam'), office.officer('kasi-pelum')]
const admin = office.officer('administrator')
const name = async (by: Officer, who: Officer, more: Record<string, string> = {}, at = monday) => {
  const called = { name: 'Rahmah Misal, S.Sos.', rank: 'Penata Tingkat I (III/d)', nip: '' }
  const ask = { requestId: crypto.randomUUID(), officer: who.id, from: '2026-03-02', ...called, ...more }
  return await office.inAct(by, at, (tx) => nameAnew(tx, by, NamingAnew.parse(ask), at))
}
const calledNow = async (who: Officer) => (await office.read(who, (tx) => findCalled(tx, who.id)))?.name

test('a new title is borne from its day on; what was signed before keeps the old one, byte for byte', async () => {
  const number = await openCase(office, { until: 'done' })
  const letter = async () =>
    (
      await office.owner.query(
        `select letter.sha256, approval.signer ->> 'name' as name, approval.frozen -> 'data' -> 'signer' as written
         from documents.letter join signing.approval on approval.letter = letter.id
         join cases.case_file on case_file.id = letter.subject where case_file.number = $1`,
        [number],
      )
    ).rows
  const before = await letter()
  const lines = await written(office, () => name(admin, camat, { name: 'Umar Ibarat, S.Sos., M.Si., M.H.' }))
  assert.deepEqual(
    lines.map((line) => [line.name, line.subject, line.images]),
    [['officer.named', camat.id, ['identity.naming I', 'identity.officer U']]],
  )
  assert.equal(await calledNow(camat), 'Umar Ibarat, S.Sos., M.Si., M.H.')
  assert.deepEqual(await letter(), before)
  assert.equal(before[0]?.name, camat.name)
})

test('a name of a day ahead waits for it, and the program lets it be borne then', async () => {
  await name(camat, kasi, { from: '2026-04-01' })
  assert.equal(await calledNow(kasi), kasi.name)
  assert.equal(await bearNames(office.pool, Temporal.Instant.from('2026-03-31T16:59:00Z')), 0)
  assert.equal(await bearNames(office.pool, Temporal.Instant.from('2026-03-31T17:00:00Z')), 1)
  assert.equal(await calledNow(kasi), 'Rahmah Misal, S.Sos.')
  const [planned] = await office.read(kasi, (tx) => listNamings(tx, kasi.id))
  assert.ok(planned)
  assert.equal(await office.inAct(kasi, monday, (tx) => bearName(tx, planned, monday)), false, 'once is enough')
  assert.deepEqual(await wrongForm(name(camat, kasi, { from: '2026-04-01' })), { from: 'named-that-day' })
})

test('a name of an earlier day that is written late leaves the one they bear by now', async () => {
  const tapem = office.officer('kasi-tapem')
  await name(camat, tapem, { name: 'Datuk Ibarat, M.Si.', from: '2026-02-02' })
  await name(camat, tapem, { name: 'Datuk Ibarat, S.Sos.', from: '2025-09-01' })
  assert.equal(await calledNow(tapem), 'Datuk Ibarat, M.Si.')
  const namings = await office.read(tapem, (tx) => listNamings(tx, tapem.id))
  assert.deepEqual(
    namings.map((one) => [one.name, one.nameBefore]),
    [
      ['Datuk Ibarat, M.Si.', tapem.name],
      ['Datuk Ibarat, S.Sos.', tapem.name],
    ],
  )
})

test('nobody names themselves, and of whoever manages an office the regency writes it', async () => {
  await refused(office, 'own-account', () => name(camat, camat))
  await refused(office, 'regency-appoints', () => name(sekcam, camat, { from: '2026-05-01' }))
  await refused(office, 'officer-unknown', () => name(office.officer('camat', 'rupat-utara'), kasi))
  assert.equal(await bearNames(office.pool, minutesAfter(monday, 1)), 0)
})
