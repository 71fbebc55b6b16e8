import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { documentsOf } from '#archive'
import {
  amendCase,
  linkCase,
  rebuildBookWords,
  rebuildFindables,
  rebuildStanding,
  refundPayment,
  registerCase,
  requestCorrection,
  withdrawCase,
  writeNote,
} from '#cases'
import { rebuildObjectionWords } from '#objections'
import { findByName } from '#search'
import { archive } from '#tests/archive.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { closedSeen, corrections } from '#tests/correct.ts'
import { buyer, landRegistration, offerLandService, seller, witness } from '#tests/land-service.ts'
import { notices } from '#tests/notices.ts'
import { daysAfter, objections } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, registration, sent } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { refusals } from '#tests/refuse.ts'
import { reschedule, retention, seal, verified, yearsLater } from '#tests/retention.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { wherever } from '#tests/wherever.ts'
import { refused } from '#tests/written.ts'
import { printMinutes } from '../print-minutes.ts'
import { destroyPapers } from './destroy-papers.ts'
import { releaseFile } from './release-file.ts'

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
  const inBooks = async () =>
    (await office.owner.query('select * from documents.book_word order by series, office, year, number, word')).rows
  const [before, booked] = [await derived(), await inBooks()]
  assert.ok(booked.some(({ series, word }) => series === 'letter' && word.startsWith('=')))
  await office.inAct({ scope: office.officer('pengawas').scope }, monday, async (tx) => {
    await rebuildFindables(tx)
    await rebuildStanding(tx)
    await rebuildBookWords(tx)
    await rebuildObjectionWords(tx)
  })
  assert.deepEqual(await derived(), before)
  assert.deepEqual(await inBooks(), booked)
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

test('a forgotten file is neither put away, lent nor declared void, and its letter is said to be destroyed', async () => {
  const number = await openCase(office, { until: 'done', applicant: { ...rukaiyah, name: 'Halimah Terbit' } })
  await destroyFiles()
  const file = await getCase(office, camat, number)
  await refused(office, 'file-forgotten', () => archive(office).lend(file.id))
  await refused(office, 'file-forgotten', () => archive(office).place(file.id))
  await refused(office, 'case-forgotten', () => notices(office).declare(number))
  const [line] = await office.read(camat, (tx) => documentsOf(tx, camat, file, yearsLater))
  assert.equal(line?.state?.id, 'musnah')
})

test('what was written of stopping, extending, holding and voiding goes with the file, or stays whole when it is stopped midway', async () => {
  const [counter, at] = [office.officer('petugas-loket'), (minutes: number) => minutesAfter(monday, minutes)]
  const clock = stopClock(office)
  const stopped = await openCase(office)
  await clock.pause(counter, stopped, at(60), { reason: 'Menunggu Bu Tersendat.' })
  await clock.resume(counter, stopped, at(24 * 60))
  await clock.extend(camat, stopped, at(24 * 60 + 5), { reason: 'Pak Terulur sakit.' })
  await withdraw(stopped, 1, at(24 * 60 + 9))
  const voided = await openCase(office, { until: 'done' })
  await notices(office).declare(voided, { reason: 'Bu Terhapus bukan warga kami.' })
  await notices(office).handOver(voided)
  const held = (await acts.hold(voided)).hold
  await office.inAct(camat, yearsLater, (tx) =>
    releaseFile(tx, camat, { requestId: randomUUID(), hold: held, reason: 'Pak Terlepaskan sudah puas.' }, yearsLater),
  )
  const told = ['Tersendat', 'Terulur', 'Terhapus', 'Terlepaskan']
  const places = async () => (await Promise.all(told.map((words) => wherever(office, words)))).flat()
  const before = await places()
  for (const place of ['clock.pause', 'clock.move', 'clock.extension', 'documents.voided_letter', 'retention.hold'])
    assert.ok(before.includes(place), place)
  await seal(office)
  const { list } = await acts.prepare('files')
  await acts.approve(list)
  await acts.carryOut(list)
  const killed = office.inAct(camat, yearsLater, async (tx) => {
    await destroyPapers(tx, { list, office: camat.office }, yearsLater)
    throw new Error('killed')
  })
  await assert.rejects(killed, /killed/)
  assert.deepEqual(await places(), before)
  await acts.goOn(minutesAfter(yearsLater, 24 * 60))
  await seal(office)
  assert.deepEqual(await places(), [])
  assert.deepEqual((await verified(office)).findings, [])
  const { due, extension } = await clock.promise(camat, stopped)
  assert.ok(due)
  assert.deepEqual([extension?.amount, extension?.reason], [1, '(musnah)'])
  const print = await office.read(camat, (tx) => printMinutes(tx, camat, { list, mode: 'demo' }))
  assert.match(pdfText((await print?.()) ?? new Uint8Array()), /musnah pula kata-kata bebas tentangnya/)
})

test('of a refusal, a voiding and a correction turned down that were overturned no image says why, who collected it, or on what grounds', async () => {
  const number = await openCase(office, { applicant: { ...rukaiyah, name: 'Salmiah Terbalik' } })
  const refusing = refusals(office)
  await refusing.propose(number, undefined, undefined, 'Menurut Pak Tertolak syaratnya kurang.')
  for (const act of [refusing.sign, refusing.number]) await act(number)
  await refusing.handOver(number, undefined, undefined, 'Dahlia Terambil')
  const { number: objection } = await objections(office).object(number, undefined, { grounds: 'Bu Terbantah keliru.' })
  await objections(office).decide(objection, true)
  const { taken } = await getCase(office, camat, number)
  await withdraw(number, taken.length, minutesAfter(monday, 3 * 24 * 60))
  const restored = await openCase(office, { until: 'done' })
  await notices(office).declare(restored, { reason: 'Bu Terpulih bukan warga kami.' })
  await objections(office).decide((await objections(office).object(restored)).number, true)
  assert.ok((await wherever(office, 'Terpulih')).includes('documents.restored_letter'))
  const correcting = corrections(office)
  const corrected = await openCase(office, { until: 'done' })
  await correcting.ask(corrected, { reason: 'Pak Terpinta salah tulis.', askedBy: 'Sulung Tertanya' })
  await correcting.turnDown(corrected, camat, undefined, undefined, 'Bu Terkukuh menurut KTP-nya benar.')
  await notices(office).handOver(corrected, { collectedBy: 'Puan Tersampaikan', seen: closedSeen + 1 })
  const about = { filedBy: 'Ratna Tergugat', grounds: 'Pak Terbukti lahir di Duri.' }
  const { number: overturning } = await objections(office).object(corrected, undefined, about)
  await objections(office).decide(overturning, true, undefined, undefined, undefined, 'Bu Tertimbang memang benar.')
  assert.ok((await wherever(office, 'Terkukuh')).includes('cases.correction_overturning'))
  await correcting.turnDown(corrected, camat, undefined, daysAfter(3), 'Pak Tersanggah tetap tidak dibetulkan.')
  const told = [
    ...['Terbalik', 'Tertolak', 'Terambil', 'Terbantah', 'Terpulih', 'Terpinta', 'Tertanya', 'Terkukuh'],
    ...['Tersampaikan', 'Tergugat', 'Terbukti', 'Tertimbang', 'Tersanggah'],
  ]
  for (const words of told) assert.ok((await wherever(office, words)).includes('journal.image'), words)
  const { rows } = await office.owner.query<{ place: string }>(
    `select distinct place from journal.image where op = 'I' and body ~ 'Tertolak|Terambil' order by 1`,
  )
  const both = ['cases.handover', 'cases.overturning', 'cases.refusal', 'cases.refusal_proposal']
  assert.deepEqual(
    rows.map(({ place }) => place).filter((place) => place.startsWith('cases.')),
    both,
  )
  await destroyFiles()
  for (const words of told) assert.deepEqual(await wherever(office, words), [], words)
  assert.deepEqual((await verified(office)).findings, [])
})
