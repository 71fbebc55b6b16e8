import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import sharp from 'sharp'
import { connect, sql } from '#platform/db.ts'
import { hasan, monday, wati } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { asReturn, fillRegistration } from '#tests/fill-registration.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { phonePhoto, pixelBomb, plainPhoto, smallPdf, textFile } from '#tests/photos.ts'
import { type Answer, type SentFile, startTestServer } from '#tests/test-server.ts'
import { everything } from '#tests/written.ts'

let now = monday
const office = await openOffice()
const server = await startTestServer(office, { now: () => now })
const counter = server.as(office.officer('petugas-loket'))

test('a walk-in is registered, and the promise slip says number, finish date, cost and code', async () => {
  const answer = await counter.send(await newForm())
  assert.equal(answer.status, 303)
  const slip = (await counter.get(answer.location ?? '')).page
  assert.match(slip.text, /MDU-2026-\d{6}/)
  assert.match(slip.text, /3 Maret 2026/)
  assert.match(slip.text, /Rp0/)
  assert.match(slip.text, /[2-9A-HJ-NP-Z]{4}[ -]?[2-9A-HJ-NP-Z]{4}/)
})

test('everything wrong is told at once, each beside its field, and everything typed stays', async () => {
  const form = await newForm()
  form.fill('Nama sesuai KTP', '').fill('Tanggal lahir pemohon', '1990-02-30').fill('Nomor HP', 'nanti')
  const answer = await counter.send(form)
  assert.equal(answer.status, 422)
  assert.match(answer.page.alert ?? '', /^3 hal perlu diperbaiki/)
  const kept = answer.page.form(/^Buka/)
  assert.equal(kept.error('Nomor HP'), 'Nomor HP hanya angka, misalnya 0812 3456 7890.')
  assert.equal(kept.error('Nama sesuai KTP'), 'Tulis nama seperti di KTP-el.')
  assert.match(kept.error('Tanggal lahir pemohon') ?? '', /Tanggal itu tidak ada/)
  const typed = new Map(form.values)
  for (const name of [
    'nik',
    'village',
    'field.keperluan',
    'field.tanggungan.0.hubungan',
    'requirement.kk',
    'address',
    'phone',
  ])
    assert.equal(kept.value(name), typed.get(name), name)
})

test('the form of every service is read as a browser sends it, with each photo that was not chosen', async () => {
  const keys = await everyService()
  assert.ok(keys.length > 20)
  for (const key of keys) {
    const { page } = await counter.get(`/cases/new?service=${key}`)
    assert.equal((await counter.send(page.form(/^Buka berkas/))).status, 422, key)
  }
})

test('a text far too long is told beside its field, and the others stay', async () => {
  const form = (await newForm()).fill('Keperluan surat', 'x'.repeat(2_000_000))
  const answer = await counter.send(form)
  assert.equal(answer.status, 422)
  assert.match(answer.page.form(/^Buka/).error('Keperluan surat') ?? '', /Terlalu panjang/)
  assert.equal(answer.page.form(/^Buka/).value('name'), form.value('name'))
})

test('photos that came with a wrong form are kept, and the second sending attaches them', async () => {
  const files = [file('kk', 'kartu keluarga.jpg', await phonePhoto()), file('ktp', 'ktp.pdf', smallPdf())]
  const wrong = await counter.send((await newForm()).fill('Nama sesuai KTP', ''), { files })
  assert.equal(wrong.status, 422)
  const second = wrong.page.form(/^Buka/)
  assert.deepEqual(
    second.values.filter(([name]) => name.startsWith('kept.')).map(([name, value]) => [name, value.split('|')[3]]),
    [
      ['kept.ktp', 'ktp.pdf'],
      ['kept.kk', 'kartu keluarga.jpg'],
    ],
  )
  const answer = await counter.send(second.fill('Nama sesuai KTP', hasan.name))
  const attached = await attachmentsOf(answer)
  assert.deepEqual(
    attached.map(({ requirement, name, type }) => [requirement, name, type]),
    [
      ['kk', 'kartu keluarga.jpg', 'image/jpeg'],
      ['ktp', 'ktp.pdf', 'application/pdf'],
    ],
  )
})

test('photos are kept when the office says no, also those kept before', async () => {
  const first = await counter.send((await newForm()).fill('Nama sesuai KTP', ''), {
    files: [file('kk', 'kk.jpg', await plainPhoto(30, 20))],
  })
  const form = first.page.form(/^Buka/).fill('Nama sesuai KTP', hasan.name).mark('NPWP', 'Kurang')
  const refused = await counter.send(form, { files: [file('kk', 'kk-2.jpg', await plainPhoto(31, 20))] })
  assert.equal(refused.status, 409)
  assert.match(refused.page.alert ?? '', /Masih kurang: NPWP/)
  const answer = await counter.send(refused.page.form(/^Buka/).mark('NPWP', 'Ada'))
  assert.deepEqual(
    (await attachmentsOf(answer)).map(({ name }) => name),
    ['kk-2.jpg', 'kk.jpg'],
  )
})

test('a photo that is unticked is not attached', async () => {
  const wrong = await counter.send((await newForm()).fill('Nama sesuai KTP', ''), {
    files: [file('kk', 'salah.jpg', await plainPhoto(33, 20))],
  })
  const form = wrong.page.form(/^Buka/).fill('Nama sesuai KTP', hasan.name)
  form.values.splice(0, form.values.length, ...form.values.filter(([name]) => name !== 'kept.kk'))
  assert.deepEqual(await attachmentsOf(await counter.send(form)), [])
})

test('what a file is decides, not its name: each that cannot be kept is told, and nothing typed is lost', async () => {
  const photo = await plainPhoto(300, 200)
  const files = [
    file('ktp', 'ktp.jpg', textFile('just words')),
    file('kk', 'kk.jpg', photo.subarray(0, photo.length / 2)),
    file('buku-nikah', 'nikah.png', pixelBomb()),
    file('npwp', 'npwp.jpg', new Uint8Array(16 * 1024 * 1024)),
    file('identitas-kerja', 'kerja.jpg', photo),
  ]
  const answer = await counter.send(await newForm(), { files })
  assert.equal(answer.status, 422)
  const told = answer.page.alert ?? ''
  assert.match(told, /ktp\.jpg bukan foto atau PDF/)
  assert.match(told, /kk\.jpg rusak/)
  assert.match(told, /nikah\.png terlalu besar/)
  assert.match(told, /npwp\.jpg lebih dari 15 MB/)
  assert.doesNotMatch(told, /kerja\.jpg/)
  const form = answer.page.form(/^Buka/)
  assert.equal(form.value('field.keperluan'), 'Tunjangan keluarga di tempat kerja')
  assert.match(form.value('kept.identitas-kerja') ?? '', /\|kerja\.jpg$/)
})

test('an attached photo is handed out clean, to this office only', async () => {
  const answer = await counter.send(await newForm(), { files: [file('kk', 'kk.jpg', await phonePhoto())] })
  const [attached] = await attachmentsOf(answer)
  const href = `${casePath(answer)}/attachments/${attached?.id}`
  const shown = await counter.get(href)
  assert.deepEqual([shown.status, shown.headers['content-type']], [200, 'image/jpeg'])
  const { width, height, exif } = await sharp(shown.body).metadata()
  assert.deepEqual([width, height, exif], [20, 40, undefined])
  assert.equal((await server.as(office.officer('camat', 'rupat-utara')).get(href)).status, 404)
  assert.equal((await counter.get(href.replace(/[^/]+$/, '-'.repeat(36)))).status, 404)
})

test('the same form sent twice, one after the other or both at once, makes one case, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const form = await newForm()
    const before = await casesHere()
    const [one, other] = await Promise.all([counter.send(form), counter.send(form)])
    const late = await counter.send(form)
    assert.deepEqual([one.status, other.status, late.status], [303, 303, 303])
    assert.match(one.location ?? '', /\/slip$/)
    assert.deepEqual([other.location, late.location], [one.location, one.location])
    assert.equal(await casesHere(), before + 1)
  }
})

test('a form without an id of its own is not carried out', async () => {
  const form = await newForm()
  const before = await everything(office)
  const answer = await counter.send(form.set('requestId', 'once'))
  assert.equal(answer.status, 422)
  assert.match(answer.page.alert ?? '', /Formulir ini tidak lengkap/)
  assert.deepEqual(await everything(office), before)
})

test('a return slip says all that is missing, and the file is completed under its own number', async () => {
  const returned = await counter.send(asReturn(await newForm(), 'NPWP', 'Identitas kerja'))
  const slip = (await counter.get(returned.location ?? '')).page.text
  assert.match(slip, /Identitas kerja/)
  assert.match(slip, /NPWP/)
  const completion = await counter.get(`${casePath(returned)}/completion`)
  assert.equal(completion.status, 200)
  const form = completion.page
    .form(/^Buka berkas/)
    .mark('NPWP', 'Ada')
    .mark('Identitas kerja', 'Ada')
  const files = [file('npwp', 'npwp.jpg', await plainPhoto(44, 20))]
  const done = await counter.send(form, { files })
  assert.equal(done.status, 303)
  assert.equal(casePath(done), casePath(returned))
  assert.equal((await attachmentsOf(done)).length, 1)
})

test('two clerks complete one file: the second sees who was faster, on the case itself', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const path = `/cases/${number}/completion`
  const form = (await counter.get(path)).page.form(/^Buka berkas/).mark('Identitas kerja', 'Ada')
  const late = (await counter.get(path)).page.form(/^Buka berkas/).mark('Identitas kerja', 'Ada')
  assert.equal((await counter.send(form)).status, 303)
  const told = await counter.send(late)
  assert.equal(told.status, 409)
  assert.match(told.page.alert ?? '', /Wan Peraga lebih dulu/)
  assert.match(told.page.text, new RegExp(number))
})

test('opening the form of somebody who waits leaves a line that says who looked', async () => {
  const number = await openCase(office, { until: 'incomplete', applicant: wati })
  await counter.get(`/cases/${number}/completion`)
  const row = await connect(office.owner).one(sql`
    select count(*)::int as looked from journal.line join cases.case_file on case_file.id = line.subject
    where line.name = 'case.read' and case_file.number = ${number}`)
  assert.deepEqual(row, { looked: 1 })
})

test('a session that ended while the form lay open loses nothing but the photos, and says so', async () => {
  const form = await newForm()
  const files = [file('kk', 'kk.jpg', await plainPhoto(50, 20))]
  const stored = await filesStored()
  now = monday.add({ hours: 13 })
  const late = await counter.send(form, { files })
  assert.equal(late.status, 401)
  assert.match(late.page.heading, /Masuk lagi/)
  await checkHtml(late.body.toString(), '/cases after the session ended')
  assert.equal(late.page.link('Masuk di tab baru'), '/sign-in')
  assert.equal(await filesStored(), stored, 'nothing of a stranger is stored')
  const again = late.page.form('Kirim lagi')
  assert.deepEqual(
    again.values.filter(([, value]) => value !== ''),
    form.values.filter(([, value]) => value !== ''),
  )
  assert.match(late.page.text, /kk\.jpg/)
  now = monday
  assert.equal((await counter.send(again, { files })).status, 303)
})

test('nobody without a session has a photo stored, and nobody without the duty', async () => {
  const files = [file('kk', 'kk.jpg', await plainPhoto(51, 20))]
  const stored = await filesStored()
  assert.equal((await server.anyone.post('/cases', { name: 'x' }, { files })).status, 401)
  assert.equal((await server.as(office.officer('kasi-pelum')).post('/cases', { name: 'x' }, { files })).status, 404)
  assert.equal((await server.anyone.post('/lacak', { nomor: 'x' }, { files })).status, 415)
  assert.equal((await server.anyone.post('/sign-in', { username: 'x' }, { files })).status, 415)
  assert.equal(await filesStored(), stored)
})

test('choosing no service shows the usual form, not a page that is not there', async () => {
  const { status, page } = await counter.get('/cases/new?service=')
  assert.equal(status, 200)
  assert.match(page.text, /Isian surat/)
})

async function newForm() {
  return fillRegistration((await counter.get('/cases/new')).page, office)
}

function file(requirement: string, name: string, content: Uint8Array<ArrayBuffer>): SentFile {
  return { field: `file.${requirement}`, name, content, type: 'image/jpeg' }
}

function casePath(answer: Answer): string {
  return answer.location?.replace(/\/slip.*$/, '') ?? ''
}

type Attachment = { id: string; requirement: string; name: string; type: string }

async function attachmentsOf(answer: Answer): Promise<Attachment[]> {
  const number = casePath(answer).split('/').at(-1)
  return await connect(office.owner).all(sql`
    select attachment.id, attachment.requirement, attachment.name, file.type
    from cases.attachment join cases.case_file on case_file.id = attachment.case_id
    join documents.file on file.office = attachment.office and file.sha256 = attachment.sha256
    where case_file.number = ${number} order by attachment.requirement, attachment.name`)
}

async function casesHere(): Promise<number> {
  const row = await connect(office.owner).one<{ count: number }>(
    sql`select count(*)::int as count from cases.case_file`,
  )
  return row?.count ?? 0
}

async function filesStored(): Promise<number> {
  const names = await readdir(`${office.dataFolder}/files`, { recursive: true })
  return names.filter((name) => /[0-9a-f]{64}$/.test(name)).length
}

async function everyService(): Promise<string[]> {
  const { rows } = await office.owner.query('select key from catalogue.service order by 1')
  return rows.map(({ key }) => key)
}
