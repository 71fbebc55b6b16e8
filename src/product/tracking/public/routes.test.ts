import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amendCase, replaceSlip, withdrawCase, writeNote } from '#cases'
import { connect, sql } from '#platform/db.ts'
import { monday, nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, registration, sent } from '#tests/open-case.ts'
import { reason, refusals as refusing } from '#tests/refuse.ts'
import { startTestServer } from '#tests/test-server.ts'
import { everything } from '#tests/written.ts'
import { refusals } from '../refusal-words.ts'

const office = await openOffice()
const server = await startTestServer(office)
const citizen = server.anyone

test('number and code from the slip show where the file lies, and nobody by name', async () => {
  const { number, code } = await slipOf(await openCase(office, { until: 'step 3' }))
  const { page } = await citizen.get('/lacak')
  const sentForm = page.form('Lihat berkas saya').fill('Nomor berkas', number.toLowerCase()).fill('Kode', typed(code))
  const answer = await citizen.send(sentForm)
  assert.equal(answer.status, 303)
  const shown = (await citizen.get(answer.location ?? '')).page
  assert.match(shown.text, /Sekretaris Camat/)
  assert.match(shown.text, new RegExp(number))
  const names = [nur.name, ...office.officers('mandau').map((officer) => officer.name)]
  for (const name of names) assert.doesNotMatch(shown.text, new RegExp(name))
  assert.doesNotMatch(shown.text, new RegExp(nur.nik))
})

test('a wrong code and a wrong number read the same, and the form keeps what was typed', async () => {
  const { number } = await slipOf(await openCase(office))
  const wrongCode = await citizen.post('/lacak', { nomor: number, kode: 'AAAA-AAAA' })
  const wrongNumber = await citizen.post('/lacak', { nomor: 'MDU-2026-999999', kode: 'AAAA-AAAA' })
  const nowhere = await citizen.post('/lacak', { nomor: 'ZZZ-2026-000001', kode: 'AAAA-AAAA' })
  assert.deepEqual([wrongCode.status, wrongNumber.status, nowhere.status], [409, 409, 409])
  assert.match(wrongCode.page.alert ?? '', /tidak menemukan berkas dengan nomor dan kode itu/)
  assert.deepEqual([wrongNumber.page.alert, nowhere.page.alert], [wrongCode.page.alert, wrongCode.page.alert])
  assert.equal(wrongCode.page.form('Lihat berkas saya').value('nomor'), number)
  const [byCode, byNumber] = [
    await citizen.get(`/lacak/${number}/AAAAAAAA`),
    await citizen.get('/lacak/MDU-2026-999999/AAAAAAAA'),
  ]
  assert.deepEqual([byCode.status, byCode.page.text], [404, byNumber.page.text])
})

test('what is left empty is told beside its field', async () => {
  const answer = await citizen.post('/lacak', { nomor: ' ', kode: '' })
  assert.equal(answer.status, 422)
  const form = answer.page.form('Lihat berkas saya')
  assert.equal(form.error('Nomor berkas'), 'Tulis nomor berkas dari slip.')
  assert.match(form.error('Kode') ?? '', /Tulis kode dari slip/)
})

test('who waits for papers reads what is missing; who was refused reads why', async () => {
  const waiting = await slipOf(await openCase(office, { until: 'incomplete' }))
  assert.match((await citizen.get(`/lacak/${waiting.number}/${waiting.code}`)).page.text, /Identitas kerja/)
  const number = await openCase(office)
  await refusing(office).propose(number)
  await refusing(office).sign(number)
  const before = await slipOf(number)
  const still = (await citizen.get(`/lacak/${number}/${before.code}`)).page.text
  assert.doesNotMatch(still, new RegExp(reason))
  assert.match(still, /di meja/)
  await refusing(office).number(number)
  const refused = await slipOf(number)
  const { text } = (await citizen.get(`/lacak/${number}/${refused.code}`)).page
  assert.match(text, /Surat penolakannya boleh diambil di loket penyerahan, Kecamatan Mandau/)
  await refusing(office).handOver(number)
  const after = (await citizen.get(`/lacak/${number}/${refused.code}`)).page.text
  assert.match(after, /Surat penolakan\s*Diambil .*10\.00/)
  assert.match(text, new RegExp(reason))
  assert.match(text, /keberatan/)
})

test('looking is not an act: it writes nothing', async () => {
  const { number, code } = await slipOf(await openCase(office))
  const before = await everything(office)
  await citizen.get(`/lacak/${number}/${code}`)
  await citizen.post('/lacak', { nomor: number, kode: code })
  assert.deepEqual(await everything(office), before)
})

test('the code of a lost slip says that it was replaced, and nothing of the file', async () => {
  const { number, code } = await slipOf(await openCase(office))
  assert.equal((await citizen.get(`/lacak/${number}/${code}`)).status, 200)
  const counter = office.officer('petugas-loket')
  const [later, asked] = [monday.add({ minutes: 30 }), { askedBy: 'Nur Contoh', identitySeen: 'KTP-el' }]
  const input = { ...sent(number, 1), ...asked }
  await office.inAct(counter, later, (tx) => replaceSlip(tx, counter, input, later))
  const { status, page } = await citizen.get(`/lacak/${number}/${code}`)
  assert.equal(status, 200)
  assert.match(page.text, /Kode ini sudah diganti dengan kode baru/)
  assert.doesNotMatch(page.text, /tanggungan|Kasi|dijanjikan|meja|WIB/)
  const typedIn = await citizen.post('/lacak', { nomor: number, kode: code })
  assert.equal(typedIn.status, 409)
  assert.match(typedIn.page.alert ?? '', /sudah diganti dengan kode baru/)
  assert.equal(refusals['code-replaced'].id, typedIn.page.alert?.match(/Kode ini.*KTP\./)?.[0])
  const fresh = await slipOf(number)
  assert.notEqual(fresh.code, code)
  assert.equal((await citizen.get(`/lacak/${number}/${fresh.code}`)).status, 200)
  assert.equal((await citizen.get(`/lacak/${number}/AAAAAAAA`)).status, 404)
})

test('a withdrawn request says so in plain words, and what was given back', async () => {
  const { number, code } = await slipOf(await openCase(office))
  const counter = office.officer('petugas-loket')
  const who = { askedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el' } as const
  const input = { ...sent(number, 1), ...who, reason: 'Sudah tidak diperlukan.', originals: ['buku-nikah'] }
  const later = monday.add({ minutes: 30 })
  await office.inAct(counter, later, (tx) => withdrawCase(tx, counter, input, later))
  const { text } = (await citizen.get(`/lacak/${number}/${code}`)).page
  assert.match(text, /Permohonan dicabut/)
  assert.match(text, /Kembali.*Buku nikah/s)
  assert.match(text, /Permohonan baru boleh diajukan kapan saja/)
  assert.doesNotMatch(text, /ditolak|Sudah tidak diperlukan|Wan /)
})

test('an amended file says when, not what; a note between officers is never told', async () => {
  const { number, code } = await slipOf(await openCase(office))
  const counter = office.officer('petugas-loket')
  const later = monday.add({ minutes: 30 })
  const { name, nik, village, address, fields } = await registration(office)
  const input = {
    ...sent(number, 1),
    name,
    village,
    address,
    fields,
    nik,
    noNikReason: '',
    phone: '0813 2222 1111',
  }
  const amending = { ...input, reason: 'Nomor HP salah tulis.' }
  await office.inAct(counter, later, (tx) => amendCase(tx, counter, amending, later, office.equipment))
  const note = { requestId: amending.requestId, number, text: 'Pemohon sering menelepon.', to: '', answers: '' }
  await office.inAct(counter, later, (tx) => writeNote(tx, counter, note, later))
  const { text } = (await citizen.get(`/lacak/${number}/${code}`)).page
  assert.match(text, /Isian berkas ini dibetulkan .*09\.30/)
  assert.doesNotMatch(text, /0813|salah tulis|menelepon|[Cc]atatan antar/)
})

test('one address may not guess codes for ever', async (t) => {
  const guessed = await startTestServer(office, { t })
  const { number } = await slipOf(await openCase(office))
  for (let tries = 1; tries <= 20; tries += 1)
    assert.equal((await guessed.anyone.post('/lacak', { nomor: number, kode: `AAAA-${1000 + tries}` })).status, 409)
  const slowed = await guessed.anyone.post('/lacak', { nomor: number, kode: 'AAAA-AAAA' })
  assert.equal(slowed.status, 429)
  assert.match(slowed.page.text, /Terlalu sering mencoba/)
})

async function slipOf(number: string): Promise<{ number: string; code: string }> {
  const row = await connect(office.owner).one<{ code: string }>(sql`
    select tracking_code.code from cases.tracking_code join cases.case_file on case_file.id = tracking_code.case_id
    where case_file.number = ${number} and tracking_code.ended_at is null`)
  return { number, code: row?.code ?? '' }
}

function typed(code: string): string {
  return `${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`
}
