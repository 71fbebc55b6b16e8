import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { documentsOf } from '#archive'
import {
  amendCase,
  linkCase,
  rebuildFindables,
  rebuildStanding,
  refundPayment,
  registerCase,
  requestCorrection,
  withdrawCase,
  writeNote,
} from '#cases'
import { findByName } from '#search'
import { archive } from '#tests/archive.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { corrections } from '#tests/correct.ts'
import { buyer, landRegistration, offerLandService, seller, witness } from '#tests/land-service.ts'
import { notices } from '#tests/notices.ts'
import { objections } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, registration, sent } from '#tests/open-case.ts'
import { refusals } from '#tests/refuse.ts'
import { reschedule, retention, seal, verified, yearsLater } from '#tests/retention.ts'
import { wherever } from '#tests/wherever.ts'
import { refused } from '#tests/written.ts'

const office = await openOffice()
const acts = retention(office)
const camat = office.officer('camat')
const rukaiyah = { name: 'Rukaiyah Ibarat Qowiyyah', nik: '1403017112059993' }
await reschedule(office, (plan) => ({
  ...plan,
  periods: plan.periods.map((one) => (one.code === '400.12.2' ? { ...one, inactiveYears: 0, fate: 'destroy' } : one)),
}))

async function destroyFiles(): Promise<string> {
  await seal(office)
  const { list } = await acts.prepare('files')
  await acts.approve(list)
  await acts.carryOut(list)
  await acts.goOn(minutesAfter(yearsLater, 24 * 60))
  await seal(office)
  return list
}

const findsRukaiyah = async () =>
  (await office.read(camat, (tx) => findByName(tx, 'Rukaiyah Qowiyyah', 10))).map(({ subject }) => subject)

test('of a file whose fate it is no table and no image says who took part, and what they answered', async () => {
  const number = await openCase(office, { until: 'done', applicant: rukaiyah })
  const { id } = await getCase(office, camat, number)
  const correcting = corrections(office)
  const asked = { name: 'Rukaiyah Binti Ibarat Qowiyyah', nik: rukaiyah.nik, askedBy: 'Sulung Wakilullah' }
  await correcting.ask(number, { ...asked, reason: 'Kurang kata Binti Ibarat.' })
  await correcting.approve(number)
  await correcting.number(number)
  await correcting.archive(number)
  await correcting.handOver(number, { collectedBy: 'Sulung Wakilullah' })
  await archive(office).copy(id, { forWhom: 'Bank Qowiyyah', reason: 'Kredit Rukaiyah.' })
  await archive(office).lend(id, { borrower: 'Peminjam Rukaiyah', purpose: 'Perkara Qowiyyah.' })
  await archive(office).takeBack(id)
  const counter = office.officer('petugas-loket')
  const note = { ...sent(number, 9), text: 'Bu Rukaiyah menelepon.', to: '', answers: '' }
  await office.inAct(counter, minutesAfter(monday, 95), (tx) => writeNote(tx, counter, note, minutesAfter(monday, 95)))
  const other = await openCase(office, { applicant: rukaiyah })
  const refusing = refusals(office)
  for (const act of [refusing.propose, refusing.sign, refusing.number, refusing.handOver]) await act(other)
  const { number: objection } = await objections(office).object(other, undefined, { filedBy: rukaiyah.name })
  await objections(office).decide(objection, false)

  assert.equal((await findsRukaiyah()).length, 2)
  const told = [
    ...['Rukaiyah', 'Qowiyyah', 'Wakilullah', 'Bu Rukaiyah', 'Kurang kata', 'Alamat di kartu keluarga'],
    ...['Lampirannya sudah benar', '0812 0000 4471', '1744000021'],
  ]
  await destroyFiles()
  for (const words of told) assert.deepEqual(await wherever(office, words), [], words)
  const { rows: hashes } = await office.owner.query('select 1 from cases.person_hash')
  assert.equal(hashes.length, 0)
  assert.deepEqual(await findsRukaiyah(), [])
  assert.deepEqual((await verified(office)).findings, [])
})

test('number, steps and book stay; the same is rebuilt from the rows, and nothing is done with the file any more', async () => {
  const { rows } = await office.owner.query<{ number: string; applicant: string }>(
    'select number, applicant from cases.standing order by number limit 1',
  )
  assert.equal(rows[0]?.applicant, '(musnah)')
  const number = rows[0]?.number ?? ''
  const { taken, forgotten } = await getCase(office, camat, number)
  assert.ok(taken.length > 5 && forgotten)
  const { rows: books } = await office.owner.query<{ word: string }>(
    `select distinct word from documents.book_word where series = 'case'`,
  )
  assert.ok(books.some(({ word }) => word === 'musna'))
  const derived = async () =>
    (await office.owner.query('select * from search.findable, cases.standing order by standing.number')).rows
  const before = await derived()
  await office.inAct({ scope: office.officer('pengawas').scope }, monday, async (tx) => {
    await rebuildFindables(tx)
    await rebuildStanding(tx)
  })
  assert.deepEqual(await derived(), before)
  const counter = office.officer('petugas-loket')
  const { name, nik, address, village, fields } = await registration(office)
  const why = {
    reason: 'Nama kurang satu kata.',
    fault: 'office',
    paperBack: 'yes',
    askedBy: '',
    identitySeen: '',
  } as const
  const asking = { ...sent(number, 9), name, nik, noNikReason: '', phone: '', address, village, fields, ...why }
  await refused(office, 'case-forgotten', () =>
    office.inAct(counter, yearsLater, (tx) => requestCorrection(tx, counter, asking, yearsLater, office.equipment)),
  )
  const link = (from: string, other: string) =>
    office.inAct(counter, yearsLater, (tx) =>
      linkCase(tx, counter, { requestId: randomUUID(), number: from, other, kind: 'follows-from' }, yearsLater),
    )
  const living = await openCase(office)
  await refused(office, 'case-forgotten', () => link(number, living))
  await refused(office, 'case-forgotten', () => link(living, number))
  const money = { means: 'transfer', amount: '1.000', decision: 'SK-1' } as const
  const refund = {
    ...sent(number, 9),
    place: 1,
    ...money,
    decidedOn: '2026-03-02',
    askedOn: '2026-03-02',
    reason: 'Lebih.',
  }
  await refused(office, 'case-forgotten', () =>
    office.inAct(camat, yearsLater, (tx) => refundPayment(tx, camat, refund, yearsLater)),
  )
})

test('whoever has another file that lives stays there, and is found by it alone', async () => {
  const ended = await openCase(office, { until: 'done', applicant: rukaiyah })
  const living = await openCase(office, { until: 'step 3', applicant: rukaiyah })
  await destroyFiles()
  const { id } = await getCase(office, camat, living)
  assert.deepEqual(await findsRukaiyah(), [id])
  assert.equal((await getCase(office, camat, ended)).forgotten, true)
  assert.ok((await wherever(office, 'Rukaiyah')).includes('cases.party'))
  assert.deepEqual((await verified(office)).findings, [])
})

const leaving = { askedBy: 'Sulung Umpama', identitySeen: 'KTP-el', relation: 'applicant' as const, originals: [] }
const withdraw = async (number: string, seen: number, at = minutesAfter(monday, 90)) => {
  const counter = office.officer('petugas-loket')
  const input = { ...sent(number, seen), ...leaving, reason: 'Tidak jadi diurus.' }
  await office.inAct(counter, at, (tx) => withdrawCase(tx, counter, input, at))
}

test('what a withdrawn case had signed, and whoever was taken off a request, is in no image any more', async () => {
  await withdraw(await openCase(office, { until: 'step 5', applicant: { ...rukaiyah, name: 'Zubaidah Tertanda' } }), 5)
  const definition = await offerLandService(office)
  const counter = office.officer('petugas-loket')
  const other = { ...witness, name: 'Murkiyah Terlepas', address: 'Jalan Terlepas 9' }
  const parties = { penjual: [seller], pembeli: [buyer], saksi: [witness, other] }
  const given = landRegistration(office, definition, { parties })
  const { number } = await office.inAct(counter, monday, (tx) =>
    registerCase(tx, counter, given, monday, office.equipment),
  )
  const { name, nik, phone, village, address, fields } = given
  const people = { name, nik, noNikReason: '', phone, village, address, fields }
  const amended = { ...people, parties: { ...parties, saksi: [witness] } }
  const at = minutesAfter(monday, 50)
  const amending = { ...sent(number, 1), ...amended, reason: 'Saksinya satu saja.' }
  await office.inAct(counter, at, (tx) => amendCase(tx, counter, amending, at, office.equipment))
  await withdraw(number, 2)
  await reschedule(office, (plan) => ({
    ...plan,
    periods: plan.periods.map((one) => ({ ...one, inactiveYears: 0, fate: 'destroy' })),
  }))
  for (const words of ['Tertanda', 'Terlepas'])
    assert.ok((await wherever(office, words)).includes('journal.image'), words)
  await destroyFiles()
  for (const words of ['Tertanda', 'Terlepas']) assert.deepEqual(await wherever(office, words), [], words)
  assert.deepEqual((await verified(office)).findings, [])
})

test('with a forgotten file nothing is lent or declared void, and its letter is said to be destroyed', async () => {
  const number = await openCase(office, { until: 'done', applicant: { ...rukaiyah, name: 'Halimah Terbit' } })
  await destroyFiles()
  const file = await getCase(office, camat, number)
  await refused(office, 'file-forgotten', () => archive(office).lend(file.id))
  await refused(office, 'case-forgotten', () => notices(office).declare(number))
  const [line] = await office.read(camat, (tx) => documentsOf(tx, camat, file, yearsLater))
  assert.equal(line?.state?.id, 'musnah')
})
