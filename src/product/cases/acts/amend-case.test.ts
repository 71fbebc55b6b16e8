import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { connect, sql, type Tx } from '#platform/db.ts'
import { findByName, findByPhone, foldPhone, type Hit } from '#search'
import { hasan, minutesAfter, monday, nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, registration, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { everything, refused, written, wrongForm } from '#tests/written.ts'
import type { Amending } from '../contract/daily.ts'
import { maskNik } from '../nik.ts'
import { findApplicant } from '../store/find.ts'
import { amendCase } from './amend-case.ts'
import { proposeRefusal } from './propose-refusal.ts'
import { sendBack } from './send-back.ts'
import { signLetter } from './sign-letter.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const camat = office.officer('camat')
const later = minutesAfter(monday, 50)
const filledIn = await registration(office)

test('each field that changed is kept as it was and as it became, and the line names fields, not persons', async () => {
  const number = await openCase(office)
  const changes = { name: 'Nur Contoh Umpama', phone: '0812 0000 9999', village: office.villages()[1] ?? '' }
  const lines = await written(office, () => amend(counter, number, 1, changes))
  assert.deepEqual(
    lines.map(({ name, by, post, facts }) => ({ name, by, post, facts })),
    [
      {
        name: 'case.amended',
        by: counter.id,
        post: 'petugas-loket',
        facts: { number, amendment: 1, fields: ['name', 'phone', 'village'] },
      },
    ],
  )
  assert.deepEqual(lines[0]?.images, [
    ...['cases.amended_field I', 'cases.amended_field I', 'cases.amended_field I'],
    ...['cases.amendment I', 'cases.case_file U', 'cases.party U'],
  ])
  const kept = await amendedFields(number)
  assert.deepEqual(kept.slice(0, 2), [
    { name: 'name', was: nur.name, became: 'Nur Contoh Umpama' },
    { name: 'phone', was: '0812 0000 4471', became: '0812 0000 9999' },
  ])
  const file = await getCase(office, counter, number)
  const applicant = await office.read(counter, (tx) => findApplicant(tx, file.id))
  assert.deepEqual([applicant?.name, file.village], ['Nur Contoh Umpama', office.villages()[1]])
})

test('a NIK is kept encrypted before and after, and the same person is found by the new one', async () => {
  const number = await openCase(office)
  await amend(counter, number, 1, { nik: hasan.nik })
  const [change] = await amendedFields(number)
  assert.equal(change?.name, 'nikCipher')
  for (const [cipher, nik] of [
    [change?.was, nur.nik],
    [change?.became, hasan.nik],
  ]) {
    assert.doesNotMatch(String(cipher), new RegExp(String(nik)))
    assert.equal(office.equipment.keys.decrypt(String(cipher), 'nik'), nik)
  }
  const found = await connect(office.owner).one<{ hash: string }>(sql`
    select person_hash.hash from cases.person_hash join cases.party on party.id = person_hash.party
    join cases.case_file on case_file.id = party.case_id where case_file.number = ${number}`)
  assert.equal(found?.hash, office.equipment.keys.keyedHash(hasan.nik, 'nik-hash'))
})

test('an amended applicant is found by the new name and telephone, no longer by the old ones', async () => {
  const number = await openCase(office)
  await amend(counter, number, 1, { name: 'Zulfikar Peraga', phone: '0813 7777 6666' })
  const { id } = await getCase(office, counter, number)
  const subjects = async (find: (tx: Tx) => Promise<Hit[]>) =>
    (await office.read(counter, find)).map(({ subject }) => subject)
  assert.deepEqual(await subjects((tx) => findByName(tx, 'Zulfikar Peraga', 9)), [id])
  assert.deepEqual(await subjects((tx) => findByPhone(tx, foldPhone('0813 7777 6666') ?? '', 9)), [id])
  assert.ok(!(await subjects((tx) => findByName(tx, nur.name, 99))).includes(id))
})

test('the same NIK typed again, or left masked as the form shows it, changes nothing', async () => {
  const number = await openCase(office)
  await refused(office, 'nothing-amended', () => amend(counter, number, 1, { nik: nur.nik }))
  await refused(office, 'nothing-amended', () => amend(counter, number, 1, {}))
})

test('a NIK goes away only with a reason, and one shown masked stays with whom it was shown for', async () => {
  const number = await openCase(office)
  const wrong = async (nik: string) => await wrongForm(amend(counter, number, 1, { nik }))
  assert.deepEqual(await wrong(''), { nik: 'nik-or-reason' })
  assert.deepEqual(await wrong(maskNik(hasan.nik)), { nik: 'nik-masked' })
  await amend(counter, number, 1, { nik: '', noNikReason: 'NIK itu milik kakaknya' })
  const { id } = await getCase(office, counter, number)
  assert.equal((await office.read(counter, (tx) => findApplicant(tx, id)))?.nikCipher, null)
})

test('answers of the service are amended, also rows of a list', async () => {
  const number = await openCase(office)
  const rows = [{ nama: 'Melati Contoh', hubungan: 'anak', 'tanggal-lahir': '2013-03-11' }]
  await amend(counter, number, 1, { fields: { ...filledIn.fields, tanggungan: rows } })
  const file = await getCase(office, counter, number)
  assert.deepEqual(file.fields.tanggungan, rows)
  assert.deepEqual(
    (await amendedFields(number)).map(({ name }) => name),
    ['field.tanggungan'],
  )
})

test('what is wrong is told beside its field, and nothing is written', async () => {
  const number = await openCase(office)
  const before = await everything(office)
  const elsewhere = office.villages('rupat-utara')[0] ?? ''
  const wrong = { village: elsewhere, fields: { ...filledIn.fields, 'tanggal-lahir': '30 Februari' } }
  const told = { 'field.tanggal-lahir': 'date', village: 'choose' }
  assert.deepEqual(await wrongForm(amend(counter, number, 1, wrong)), told)
  assert.deepEqual(await everything(office), before)
})

test('whoever holds the file may amend it, and no other desk', async () => {
  const number = await openCase(office)
  await refused(office, 'not-your-turn', () => amend(office.officer('kasi-tapem'), number, 1, { phone: '0813 1111' }))
  await amend(office.officer('kasi-pelum'), number, 1, { phone: '0813 1111' })
  await refused(office, 'not-your-turn', () => amend(office.officer('operator'), number, 2, { phone: '0813 2222' }))
})

test('an incomplete file is amended at the counter', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  await amend(counter, number, 0, { name: 'Nur Contoh Andai' })
  await refused(office, 'not-your-turn', () => amend(camat, number, 1, { name: 'Nur Contoh Misal' }))
})

test('the signer who saw the draft before it was amended does not sign the amended one', async () => {
  const number = await openCase(office, { until: 'step 4' })
  await amend(counter, number, 4, { name: 'Nur Contoh Ibarat' })
  const sign = (seen: number) =>
    office.inAct(camat, later, (tx) =>
      signLetter(tx, camat, { ...sent(number, seen), step: 'tanda-tangan' }, later, office.equipment),
    )
  await refused(office, 'already-moved', () => sign(4))
  await sign(5)
  await refused(office, 'letter-signed', () => amend(counter, number, 6, { name: 'Nur Contoh' }))
})

test('a signed letter is amended after it was sent back', async () => {
  const number = await openCase(office, { until: 'step 5' })
  await refused(office, 'letter-signed', () => amend(counter, number, 5, { phone: '0813 3333' }))
  const operator = office.officer('operator')
  const back = { ...sent(number, 5), to: 'tanda-tangan', reason: 'Nomor HP pemohon salah tulis.' }
  await office.inAct(operator, later, (tx) => sendBack(tx, operator, back, later))
  await amend(counter, number, 6, { phone: '0813 3333' })
})

test('refuses once the letter has its number, and a case that has ended', async () => {
  const issued = await openCase(office, { until: 'step 6' })
  await refused(office, 'letter-issued', () => amend(counter, issued, 6, { phone: '0813 4444' }))
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => amend(counter, done, 8, { phone: '0813 4444' }))
  const over = await openCase(office, { until: 'incomplete' })
  const reason = 'Pemohon pindah ke luar kecamatan.'
  await office.inAct(counter, later, (tx) =>
    proposeRefusal(tx, counter, { ...sent(over, 0), reason, basis: '' }, later),
  )
  await refused(office, 'already-moved', () => amend(counter, over, 0, { phone: '0813 4444' }))
})

test('of two who amend at once one is told who was faster, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office)
    const attempts = [counter, office.officer('kasi-pelum')].map(
      (by) => () => amend(by, number, 1, { phone: `0813 ${by.posts[0] === 'petugas-loket' ? 1 : 2}` }),
    )
    const { done, refused: codes } = await race(attempts)
    assert.deepEqual([done.length, codes], [1, ['already-moved']])
    assert.equal((await getCase(office, counter, number)).amendments, 1)
  }
})

test('who comes second is told that somebody amended it', async () => {
  const number = await openCase(office)
  await amend(counter, number, 1, { phone: '0813 5555' })
  await assert.rejects(amend(counter, number, 1, { phone: '0813 6666' }), {
    code: 'already-moved',
    facts: { by: counter.name, time: '09.50', what: 'amended' },
  })
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => amend(counter, number, 1, { phone: '0813 7777' }))
})

async function amend(by: Officer, number: string, seen: number, changes: Partial<Amending>) {
  const { name, phone, village, address, fields } = filledIn
  const input = { ...sent(number, seen), reason: 'Salah tulis di loket.', nik: maskNik(nur.nik), noNikReason: '' }
  return await office.inAct(by, later, (tx) =>
    amendCase(tx, by, { ...input, name, phone, village, address, fields, ...changes }, later, office.equipment),
  )
}

async function amendedFields(number: string) {
  return await connect(office.owner).all<{ name: string; was: unknown; became: unknown }>(sql`
    select amended_field.name, amended_field.was, amended_field.became from cases.amended_field
    join cases.case_file on case_file.id = amended_field.case_id where case_file.number = ${number}
    order by amended_field.name`)
}
