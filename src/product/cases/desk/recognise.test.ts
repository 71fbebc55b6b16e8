import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { openBrowser, person } from '#tests/browser.ts'
import { hasan, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { checkPage } from '#tests/check-page.ts'
import { fillRegistration } from '#tests/fill-registration.ts'
import { landRegistration, landService, offerLandService } from '#tests/land-service.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, type Registration, registration } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleRegister } from '#tests/sample-register.ts'
import { deskCss, deskScript, showPage } from '#tests/show-page.ts'
import { type SentFile, startTestServer } from '#tests/test-server.ts'
import { refused, written } from '#tests/written.ts'
import { registerCase } from '../acts/register-case.ts'
import type { Recognised } from '../contract/recognised.ts'
import { registerPage } from '../views/register-page.ts'
import { renderRegisterPage } from './register.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const office = await openOffice()
const clerk = office.officer('petugas-loket')
const definition = await offerLandService(office)
const server = await startTestServer(office)
const counter = server.as(clerk)

test('somebody seen before is offered, and what was typed stays as it was', async () => {
  const puan = { name: 'Puan Misal', nik: '1403014704609990' }
  const number = await register({ ...puan, phone: '0812 0000 9990', address: 'Jalan Umpama 9' })
  const form = await newForm()
  form.fill('NIK pemohon', puan.nik).fill('Alamat', 'Jalan Baru 1').mark('NPWP', 'Ada')
  const found = await lookUp(form)
  assert.equal(found.status, 200)
  assert.match(found.page.text, /Puan Misal 140301\*{6}9990/)
  assert.match(found.page.text, new RegExp(number))
  await checkHtml(found.body.toString(), 'a form with somebody known')
  const offered = found.page.form(/^Buka berkas/)
  assert.equal(offered.value('name'), '', 'nothing is filled in by itself')
  const filled = (await ask(offered.set('fill', 'applicant'))).page.form(/^Buka/)
  assert.equal(filled.value('name'), 'Puan Misal')
  assert.equal(filled.value('phone'), '0812 0000 9990')
  assert.equal(filled.value('village'), office.villages()[0])
  assert.equal(filled.value('address'), 'Jalan Baru 1', 'what was said today stays')
  assert.equal(filled.value('requirement.npwp'), 'received')
})

test('a party is found again as the witness of another case, with the day of birth', async () => {
  const seller = { name: 'Atok Ibarat', nik: '1403010704609995', bornOn: '1960-04-07', address: 'Jalan Andai 3' }
  const parties = { penjual: [seller], pembeli: [{ name: 'Siti Andai', nik: '1403014704609996' }] }
  await act(landRegistration(office, definition, { parties }))
  const form = (await counter.get(`/cases/new?service=${landService}`)).page.form(/^Buka berkas/)
  form.fill('NIK Penjual 2', seller.nik)
  const found = (await lookUp(form)).page.form(/^Buka berkas/).set('fill', 'party.penjual.1')
  const filled = (await ask(found)).page.form(/^Buka berkas/)
  assert.equal(filled.value('party.penjual.1.name'), seller.name)
  assert.equal(filled.value('party.penjual.1.bornOn'), seller.bornOn)
  assert.equal(filled.value('party.penjual.1.address'), seller.address)
})

test('looking somebody up is on record, found or not; opening an empty form is not', async () => {
  const nobody = await written(
    office,
    async () => await lookUp((await newForm()).fill('NIK pemohon', '1403014704609980')),
  )
  assert.deepEqual(
    nobody.map(({ name, by, facts }) => [name, by, facts]),
    [['person.looked-up', clerk.id, { why: 'registering', cases: [] }]],
  )
  const number = await register({ name: 'Tok Peraga', nik: '1403014704609981' })
  const [line] = await written(
    office,
    async () => await lookUp((await newForm()).fill('NIK pemohon', '1403014704609981')),
  )
  assert.deepEqual(line?.facts.cases, [await idOf(number)])
  assert.doesNotMatch(JSON.stringify(line?.facts), /1403|Tok/)
  assert.deepEqual(await written(office, newForm), [])
})

test('another office knows nobody of ours', async () => {
  await register({ name: 'Wan Andai', nik: '1403014704609982' })
  const far = server.as(office.officer('petugas-loket', 'rupat-utara'))
  const form = (await far.get('/cases/new')).page.form(/^Buka berkas/).fill('NIK pemohon', '1403014704609982')
  const { page } = await far.send({ ...form.set('lookUp', 'yes'), action: '/cases/known' })
  assert.match(page.text, /Belum ada berkas lain dengan NIK ini di kantor ini/)
  assert.doesNotMatch(page.text, /Wan Andai/)
})

test('a paper handed in before is offered with its photo, and taken over under the same hash', async () => {
  const nik = '1403014704609983'
  const first = (await newForm()).fill('NIK pemohon', nik)
  await fillRest(first)
  const files: SentFile[] = [
    { field: 'file.kk', name: 'kk.jpg', content: await plainPhoto(31, 20), type: 'image/jpeg' },
  ]
  assert.equal((await counter.send(first, { files })).status, 303)
  const form = (await counter.get(`/cases/new?service=${landService}`)).page.form(/^Buka berkas/)
  const found = await lookUp(form.fill('NIK pemohon', nik))
  assert.match(found.page.text, /Pernah diperlihatkan .*Periksa apakah masih berlaku/)
  const value = /name="kept\.kk" value="([^"]+)"/.exec(found.body.toString())?.[1] ?? ''
  assert.match(value, /^[0-9a-f]{64}\|\d+\|image\/jpeg\|kk\.jpg$/)
  assert.doesNotMatch(found.body.toString(), /name="kept\.kk" value="[^"]+" checked/, 'offered, not taken')
  const again = found.page
    .form(/^Buka berkas/)
    .set('kept.kk', value)
    .set('intent', 'return')
  again.fill('Nama sesuai KTP', 'Nur Contoh').fill('Kelurahan atau desa', office.villages()[0] ?? '')
  const done = await counter.send(again)
  assert.equal(done.status, 303)
  const rows = await connect(office.owner).all<{ sha256: string }>(sql`
    select attachment.sha256 from cases.attachment where attachment.sha256 = ${value.slice(0, 64)}`)
  assert.equal(rows.length, 2, 'one photo, two cases')
})

test('a paper that holds for some months is offered again only while it does', async () => {
  const nik = '1403014704609974'
  await act(landRegistration(office, definition, { nik }))
  const offered = async (now: Temporal.Instant) => {
    const ask = { service: landService, now }
    const form = { values: { nik, lookUp: 'yes' }, errors: {} }
    const page = await office.read(clerk, (tx) => registerPage(tx, clerk, ask, office.equipment, form))
    return page?.recognised.known?.papers ?? {}
  }
  const { 'identitas-kerja': work, kk } = await offered(monday)
  assert.deepEqual([work?.validThrough?.toString(), kk?.validThrough], ['2026-06-01', undefined])
  const after = await offered(monday.add({ hours: 24 * 92 }))
  assert.deepEqual([after['identitas-kerja'], after.kk?.number !== undefined], [undefined, true])
})

test('a photo that comes with a look-up is kept, and stays with the form', async () => {
  const form = (await newForm()).fill('NIK pemohon', '1403014704609984').set('lookUp', 'yes')
  const files: SentFile[] = [
    { field: 'file.kk', name: 'kk.jpg', content: await plainPhoto(32, 20), type: 'image/jpeg' },
  ]
  const found = await ask(form, files)
  assert.match(found.body.toString(), /name="kept\.kk" value="[0-9a-f]{64}\|\d+\|image\/jpeg\|kk\.jpg" checked/)
})

test('a file that waits is completed with what its people brought before, itself left out', async () => {
  const nik = '1403014704609975'
  await act(landRegistration(office, definition, { name: 'Nur Contoh', nik }))
  const seller = { name: 'Atok Ibarat', nik: '1403010704609976', bornOn: '1960-04-07', address: 'Jalan Andai 3' }
  const requirements = { ...landRegistration(office, definition).requirements, npwp: 'missing' } as const
  const parties = { penjual: [{ name: seller.name, nik: seller.nik }] }
  const waiting = landRegistration(office, definition, { nik, intent: 'return', requirements, parties })
  const { number } = await act(waiting)
  await act(landRegistration(office, definition, { parties: { penjual: [seller], pembeli: [hasan] } }))
  const form = (await counter.get(`/cases/${number}/completion`)).page.form(/^Buka berkas/)
  assert.equal(form.value('party.penjual.0.nik'), '140301******9976')
  const action = `/cases/${number}/completion/known`
  const lines = await written(office, async () => await counter.send({ ...form.set('lookUp', 'yes'), action }))
  assert.deepEqual(
    lines.map(({ name, facts }) => [name, facts.why]),
    [['person.looked-up', 'on-case']],
  )
  const found = await counter.send({ ...form, action })
  await checkHtml(found.body.toString(), 'a completion with somebody known')
  assert.match(found.page.text, /Pernah diperlihatkan/)
  const offered = found.page.form(/^Buka berkas/).set('fill', 'party.penjual.0')
  const filled = (await counter.send({ ...offered, action })).page.form(/^Buka berkas/)
  assert.equal(filled.value('party.penjual.0.address'), seller.address)
  assert.equal(filled.value('party.penjual.0.nik'), '140301******9976')
  filled.fill('NIK Pembeli', hasan.nik).fill('Nama Pembeli', hasan.name).mark('NPWP', 'Ada')
  assert.equal((await counter.send(filled)).status, 303)
  assert.equal((await counter.get(action)).location, `/cases/${number}/completion`)
})

test('the same request of the same person is told once with its number, and goes on when it is meant', async () => {
  const nik = '1403014704609985'
  const number = await register({ name: 'Nur Contoh', nik })
  const form = (await newForm()).fill('NIK pemohon', nik)
  await fillRest(form)
  const told = await counter.send(form)
  assert.equal(told.status, 409)
  assert.match(told.page.alert ?? '', new RegExp(number))
  assert.equal(told.page.link(number), `/cases/${number}`)
  await checkHtml(told.body.toString(), 'a form with a like request')
  const done = await counter.send(told.page.form(/^Buka berkas/))
  assert.equal(done.status, 303)
  const made = done.location?.split('/')[2] ?? ''
  const row = await connect(office.owner).one(sql`select despite from cases.case_file where number = ${made}`)
  assert.deepEqual(row, { despite: [number] })
  assert.match((await counter.get(`/cases/${made}`)).page.text, new RegExp(`walau sudah ada ${number}`))
})

test('another service, another person or an old letter is no like request', async () => {
  const nik = '1403014704609986'
  const input = await registration(office, { name: 'Nur Contoh', nik, despite: '' })
  await act(input)
  await refused(office, 'request-repeated', () => act(input))
  await act(landRegistration(office, definition, { name: 'Nur Contoh', nik, despite: '' }))
  await act({ ...input, nik: '1403014704609987' })
  await act({ ...input, nik: '', noNikReason: 'KTP hilang' })
  const old = { name: 'Nur Contoh', nik: '1403014704609988' }
  await openCase(office, { applicant: old, until: 'done' })
  await refused(office, 'request-repeated', () => act({ ...input, ...old }))
  const asked = (await newForm()).fill('NIK pemohon', old.nik)
  assert.match((await lookUp(asked)).page.text, /suratnya baru terbit \(belum 30 hari\) belum dipastikan/)
  await act({ ...input, ...old }, monday.add({ hours: 24 * 31 }))
})

test('a body is the same by its name: its director may ask for another one', async () => {
  const body = (name: string) => {
    const represented = { name, post: 'Direktur' }
    const nik = '1403014704609989'
    return landRegistration(office, definition, { nik, applicantKind: 'body', represented, despite: '' })
  }
  await act(body('PT Contoh Satu'))
  await act(body('PT Contoh Dua'))
  await refused(office, 'request-repeated', () => act(body('PT Contoh Satu')))
})

test('what is offered holds on a desk and on a phone, and is reached by the keyboard', async () => {
  const since = monday
  const known: Recognised['known'] = {
    people: [
      {
        ...{ place: 'applicant', name: 'W'.repeat(200), nikMasked: '140301******9992', address: 'Jalan Contoh 1' },
        ...{ phone: '0812', village: undefined, bornOn: '1899-12-31', number: 'MDU-2026-000001', since },
      },
    ],
    papers: {
      kk: {
        ...{ number: 'MDU-2026-000001', at: monday, validThrough: Temporal.PlainDate.from('2026-08-31') },
        files: [{ value: `${'a'.repeat(64)}|5|image/jpeg|kk.jpg`, name: 'kk.jpg', bytes: 5 }],
      },
    },
    filled: { name: 'W'.repeat(200) },
  }
  const repeated = [{ caseId: 'x', number: 'MDU-2026-000002', state: 'open' as const, since }]
  const view = sampleRegister({ recognised: { known, repeated, readCases: [] } })
  for (const width of [1280, 390]) {
    const page = await person(browser, { width })
    const form = { values: { lookUp: 'yes' }, errors: {} }
    await showPage(page, () => renderRegisterPage(view, sampleFrame({ path: '/cases/new', form })), {
      css: deskCss(),
      script: await deskScript(),
    })
    await checkPage(page)
    assert.equal(await page.getByLabel('Nama sesuai KTP-el').inputValue(), 'W'.repeat(200))
    await page.getByRole('button', { name: /^Cari data/ }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    assert.match((await page.locator(':focus').textContent()) ?? '', /^Isi yang masih kosong/)
    assert.match(await page.locator('main').innerText(), /berlaku sampai 31 Agustus 2026/)
    await page[Symbol.asyncDispose]()
  }
})

async function newForm() {
  return (await counter.get('/cases/new?service=tanggungan-keluarga')).page.form(/^Buka berkas/)
}

// Everything but who it is.
async function fillRest(form: Awaited<ReturnType<typeof newForm>>): Promise<void> {
  const whole = fillRegistration((await counter.get('/cases/new?service=tanggungan-keluarga')).page, office)
  for (const [name, value] of whole.values)
    if (!['nik', 'requestId', 'despite', 'intent'].includes(name)) form.set(name, value)
}

async function lookUp(form: Awaited<ReturnType<typeof newForm>>) {
  return await ask(form.set('lookUp', 'yes'))
}

// The button leads to another address than the form's own.
async function ask(form: Awaited<ReturnType<typeof newForm>>, files: readonly SentFile[] = []) {
  return await counter.send({ ...form, action: '/cases/known' }, { files })
}

async function register(changes: Partial<Registration>): Promise<string> {
  return (await act(await registration(office, changes))).number
}

async function act(input: Registration, at = monday): Promise<{ number: string }> {
  return await office.inAct(clerk, at, (tx) => registerCase(tx, clerk, input, at, office.equipment))
}

async function idOf(number: string): Promise<string | undefined> {
  const row = await connect(office.owner).one<{ id: string }>(
    sql`select case_file.id from cases.case_file where case_file.number = ${number}`,
  )
  return row?.id
}
