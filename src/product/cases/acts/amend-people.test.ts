import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { connect, sql } from '#platform/db.ts'
import { hasan, minutesAfter, monday, nur, wati } from '#tests/cast.ts'
import { buyer, landRegistration, offerLandService, seller, witness } from '#tests/land-service.ts'
import { openOffice } from '#tests/office.ts'
import { type Registration, sent } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { race } from '#tests/race.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import type { Amending } from '../contract/daily.ts'
import { maskNik } from '../nik.ts'
import { casePage } from '../views/case-page.ts'
import { amendCase } from './amend-case.ts'
import { registerCase } from './register-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const definition = await offerLandService(office)
const later = minutesAfter(monday, 50)
const saksi = { name: 'Puan Misal', nik: wati.nik, address: 'Jalan Contoh 5' }
const whole = (changes: Partial<Registration> = {}) =>
  landRegistration(office, definition, {
    parties: { penjual: [seller], pembeli: [buyer], saksi: [witness, saksi] },
    ...changes,
  })

test('somebody in a role is amended, old and new shown, the NIK masked and found again by the new one', async () => {
  const number = await register()
  const penjual = [{ ...seller, nik: hasan.nik, name: 'Hasan Peraga Umpama', bornOn: '1990-05-07' }]
  const [line] = await written(office, () => amend(number, 1, { parties: { ...same().parties, penjual } }))
  assert.deepEqual(line?.facts.fields, ['party.penjual.0.name', 'party.penjual.0.bornOn'])
  assert.deepEqual(line?.images, [
    ...['cases.amended_field I', 'cases.amended_field I', 'cases.amendment I', 'cases.party U'],
  ])
  const pembeli = [{ ...buyer, nik: '1403015202880003' }]
  await amend(number, 2, { parties: { ...same().parties, penjual, pembeli } })
  assert.deepEqual(await shown(number), [
    ['Pembeli: NIK', maskNik(buyer.nik), '140301******0003'],
    ['Penjual 1: nama', 'Hasan Peraga', 'Hasan Peraga Umpama'],
    ['Penjual 1: tanggal lahir', '7 April 1990', '7 Mei 1990'],
  ])
  const hashes = await connect(office.owner).all<{ hash: string }>(sql`
    select person_hash.hash from cases.person_hash join cases.party on party.id = person_hash.party
    join cases.case_file on case_file.id = party.case_id
    where case_file.number = ${number} and party.role = 'pembeli'`)
  assert.deepEqual(hashes, [{ hash: office.equipment.keys.keyedHash('1403015202880003', 'nik-hash') }])
})

test('who leaves and who comes is told of them alone: the one who only moved up is no change', async () => {
  const number = await register()
  await amend(number, 1, { parties: { ...same().parties, saksi: [saksi] } })
  assert.deepEqual(await shown(number), [
    ['Saksi sempadan 1: nama', witness.name, '(kosong)'],
    ['Saksi sempadan 1: alasan tanpa NIK', witness.noNikReason, '(kosong)'],
    ['Saksi sempadan 1: alamat', witness.address, '(kosong)'],
  ])
  assert.deepEqual(await namesIn(number, 'saksi'), [saksi.name])
  await amend(number, 2, { parties: { ...same().parties, saksi: [saksi, witness] } })
  assert.deepEqual(await namesIn(number, 'saksi'), [saksi.name, witness.name])
  await amend(number, 3, { parties: { ...same().parties, saksi: [witness, saksi] } })
  assert.deepEqual((await shown(number)).slice(0, 2), [
    ['Saksi sempadan 1: urutan', '1', '2'],
    ['Saksi sempadan 2: urutan', '2', '1'],
  ])
  assert.deepEqual(await namesIn(number, 'saksi'), [witness.name, saksi.name])
})

test('a proxy comes, with their letter and its photo, and a guardian; either may be amended and go', async () => {
  const number = await register()
  const proxy = { ...hasan, relation: 'Saudara', letterSeen: true }
  const wrong = { ...proxy, letterSeen: false }
  assert.deepEqual(await wrongForm(amend(number, 1, { proxy: wrong })), { 'proxy.letterSeen': 'letter-not-seen' })
  const stored = await office.equipment.files.put(await plainPhoto(12, 6), 'image/jpeg')
  const uploads = [{ ...stored, type: 'image/jpeg', requirement: 'proxy-letter', name: 'kuasa.jpg' } as const]
  const guardian = { ...wati, relation: 'Ibu kandung' }
  await amend(number, 1, { proxy, guardian, uploads })
  const told = await shown(number)
  for (const line of [
    ['Foto surat kuasa', '(kosong)', 'kuasa.jpg'],
    ['Kuasa: nama', '(kosong)', hasan.name],
    ['Kuasa: surat kuasa', '(kosong)', 'sudah dilihat'],
    ['Wali: NIK', '(kosong)', maskNik(wati.nik)],
  ])
    assert.ok(
      told.some((one) => one.join('|') === line.join('|')),
      `${line.join(', ')} in ${JSON.stringify(told)}`,
    )
  const page = await readCase(number)
  assert.deepEqual(page?.people.find(({ letter }) => letter)?.letter?.attachments[0]?.name, 'kuasa.jpg')
  const again = uploads.map((upload) => ({ ...upload, fresh: true, name: 'kuasa lagi.jpg' }))
  await refused(office, 'file-twice', () => amend(number, 2, { proxy, guardian, uploads: again }))
  await amend(number, 2, { proxy: { ...proxy, nik: maskNik(hasan.nik), relation: 'Abang' } })
  assert.deepEqual(await namesIn(number, 'guardian'), [])
  assert.ok((await shown(number)).some(([part, , now]) => part === 'Kuasa: hubungan' && now === 'Abang'))
})

test('a body and who represents it are amended, and a person may turn out to ask for a body', async () => {
  const number = await register()
  const body = { applicantKind: 'body', represented: { name: 'PT Contoh Sejahtera', post: 'Direktur' } } as const
  await amend(number, 1, body)
  const page = await readCase(number)
  assert.deepEqual([page?.applicant.kind, page?.applicant.name], ['body', 'PT Contoh Sejahtera'])
  assert.deepEqual([page?.people[0]?.name, page?.people[0]?.nikMasked], [nur.name, maskNik(nur.nik)])
  const told = await shown(number)
  assert.ok(told.some((one) => one.join('|') === 'Siapa yang memohon|perorangan|badan'))
  assert.ok(told.some((one) => one.join('|') === `NIK|${maskNik(nur.nik)}|(kosong)`))
  await amend(number, 2, { ...body, represented: { ...body.represented, post: 'Komisaris', registration: 'NIB 9' } })
  assert.deepEqual((await shown(number)).slice(0, 2), [
    ['NIB atau nomor akta', '(kosong)', 'NIB 9'],
    ['Wakil pemohon: jabatan', 'Direktur', 'Komisaris'],
  ])
})

test('an open file names everybody whom its service asks for, each whole', async () => {
  const number = await register()
  const parties = {
    penjual: [{ ...seller, address: '' }],
    pembeli: [],
    saksi: [{ name: 'Atok', nik: maskNik(nur.nik) }],
  }
  assert.deepEqual(await wrongForm(amend(number, 1, { parties })), {
    'party.penjual.0.address': 'empty',
    'party.pembeli': 'too-few',
    'party.saksi.0.nik': 'nik-masked',
    'party.saksi.0.address': 'empty',
  })
})

test('people of another case, and of a letter that is signed, are not amended', async () => {
  const number = await register()
  const elsewhere = office.officer('petugas-loket', 'rupat-utara')
  await refused(office, 'case-unknown', () => amend(number, 1, { parties: {} }, elsewhere))
  await refused(office, 'not-your-turn', () => amend(number, 1, { name: 'Nur' }, office.officer('camat')))
})

test('of two who amend people at once one is told who was faster, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await register()
    const attempts = [counter, office.officer('kasi-pelum')].map(
      (by) => () => amend(number, 1, { parties: { ...same().parties, pembeli: [{ ...buyer, name: by.name }] } }, by),
    )
    const { done, refused: codes } = await race(attempts)
    assert.deepEqual([done.length, codes], [1, ['already-moved']])
    assert.equal((await namesIn(number, 'pembeli')).length, 1)
  }
})

async function register(): Promise<string> {
  const input = whole()
  const at = (tx: Parameters<typeof registerCase>[0]) => registerCase(tx, counter, input, monday, office.equipment)
  return (await office.inAct(counter, monday, at)).number
}

/** Everything as it was registered, with the NIK as the form shows them. */
function same() {
  const { name, nik, phone, village, address, fields, parties = {} } = whole()
  const masked = Object.entries(parties).map(([role, people]) => [
    role,
    people.map((one) => ({ ...one, nik: maskNik(one.nik ?? '') })),
  ])
  return {
    name,
    nik: maskNik(nik),
    noNikReason: '',
    phone,
    village,
    address,
    fields,
    parties: Object.fromEntries(masked),
  }
}

async function amend(number: string, seen: number, changes: Partial<Amending>, by: Officer = counter) {
  const input = { ...sent(number, seen), reason: 'Salah tulis di loket.', ...same(), ...changes }
  return await office.inAct(by, later, (tx) => amendCase(tx, by, input, later, office.equipment))
}

async function readCase(number: string) {
  return await office.read(counter, (tx) => casePage(tx, counter, { number, now: later }, office.equipment))
}

/** What the case page tells of its amendments, the newest first: part, before, after. */
async function shown(number: string): Promise<string[][]> {
  const amendments = (await readCase(number))?.daily.amendments ?? []
  return amendments.flatMap(({ changes }) => changes.map(({ label, was, became }) => [label.id, was.id, became.id]))
}

async function namesIn(number: string, role: string): Promise<string[]> {
  const rows = await connect(office.owner).all<{ name: string }>(sql`
    select party.name from cases.party join cases.case_file on case_file.id = party.case_id
    where case_file.number = ${number} and party.role = ${role} order by party.ordinal`)
  return rows.map(({ name }) => name)
}
