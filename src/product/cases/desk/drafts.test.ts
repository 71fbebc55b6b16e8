import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { keysFrom } from '#platform/keys.ts'
import { monday, nur } from '#tests/cast.ts'
import { fillRegistration } from '#tests/fill-registration.ts'
import { openOffice } from '#tests/office.ts'
import type { Form } from '#tests/page.ts'
import { smallPdf } from '#tests/photos.ts'
import { type SentFile, startTestServer } from '#tests/test-server.ts'
import { everything, written } from '#tests/written.ts'
import { draftLines } from '../drafts.ts'

const office = await openOffice()
const clerk = office.officer('petugas-loket')
const server = await startTestServer(office)
const counter = server.as(clerk)

test('a form is kept with its photos, told on the work page, and gone on with where it was left', async () => {
  const form = await halfway('Nur Contoh')
  const file: SentFile = { field: 'file.ktp', name: 'ktp.pdf', content: smallPdf() }
  const answer = await keep(form, [file])
  assert.deepEqual([answer.status, answer.location], [303, `/cases/new?draft=${form.value('draft')}`])
  const work = (await counter.get('/work')).page
  assert.match(work.text, /1 isian belum selesai\s*Nur Contoh\s*Surat keterangan tanggungan keluarga\s*disimpan 09\.00/)

  const lines = await written(office, async () => {
    const again = (await counter.get(answer.location ?? '')).page.form(/^Buka/)
    for (const name of ['name', 'nik', 'village', 'field.keperluan', 'requirement.kk', 'draft'])
      assert.equal(again.value(name), form.value(name), name)
    assert.match(again.value('kept.ktp') ?? '', /\|application\/pdf\|ktp\.pdf$/)
  })
  assert.deepEqual(
    lines.map((line) => [line.name, line.by, line.subject]),
    [['draft.read', clerk.id, form.value('draft')]],
  )
})

test('it is kept encrypted, and keeping it is no act: no line, no image, no number', async () => {
  const form = await halfway('Siti Umpama')
  const before = await everything(office)
  await keep(form)
  assert.deepEqual(await everything(office), before)
  const kept = await connect(office.owner).one<{ body: string }>(
    sql`select draft.body from cases.draft where draft.id = ${form.value('draft') ?? ''}`,
  )
  assert.ok(kept && !kept.body.includes('Siti') && !kept.body.includes(nur.nik))
  const other = keysFrom(new Uint8Array(32).fill(7))
  assert.deepEqual(await office.read(clerk, (tx) => draftLines(tx, clerk, monday, other)), [])
})

test('taking a form up again tells nothing of the people in it until the counter asks', async () => {
  const first = fillRegistration((await counter.get('/cases/new')).page, office)
  const number = /MDU-\d{4}-\d{6}/.exec((await counter.send(first)).location ?? '')?.[0]
  assert.ok(number)
  const form = fillRegistration((await counter.get('/cases/new')).page, office).set('nik', first.value('nik') ?? '')
  const { location } = await keep(form)
  const lines = await written(office, async () => {
    assert.doesNotMatch((await counter.get(location ?? '')).page.text, new RegExp(number))
  })
  assert.deepEqual(
    lines.map(({ name }) => name),
    ['draft.read'],
  )
})

test('registering ends the draft, and a saving that was on its way does not bring it back', async () => {
  const form = fillRegistration((await counter.get('/cases/new')).page, office)
  await keep(form)
  assert.equal((await counter.send(form)).status, 303)
  const late = await keep(form)
  assert.equal(late.status, 409)
  assert.match(late.page.alert ?? '', /sudah didaftarkan, dibuang, atau milik petugas lain/)
  const left = await connect(office.owner).one(
    sql`select draft.body from cases.draft where draft.id = ${form.value('draft') ?? ''}`,
  )
  assert.deepEqual(left, { body: null }, 'draft-ended')
})

test('a draft is thrown away with a button, and is gone', async () => {
  const form = await halfway('Buang Contoh')
  await keep(form)
  const discard = (await counter.get('/work')).page.form(/Buang isian Buang Contoh/)
  assert.deepEqual((await counter.send(discard)).location, '/work')
  assert.doesNotMatch((await counter.get('/work')).page.text, /Buang Contoh/)
  const gone = (await counter.get(`/cases/new?draft=${form.value('draft')}`)).page
  assert.equal(gone.form(/^Buka/).value('name'), '')
})

test('nobody else finds it, and nobody else writes over it', async () => {
  const form = await halfway('Milik Contoh')
  await keep(form)
  const far = server.as(office.officer('petugas-loket', 'rupat-utara'))
  const page = (await far.get(`/cases/new?draft=${form.value('draft')}`)).page
  assert.equal(page.form(/^Buka/).value('name'), '')
  assert.equal((await far.post('/drafts', [...form.values, ['name', 'Orang Misal']])).status, 409)
  const still = (await counter.get(`/cases/new?draft=${form.value('draft')}`)).page
  assert.equal(still.form(/^Buka/).value('name'), 'Milik Contoh')
})

test('seven days after the last key it is gone, and the next saving removes it', async () => {
  const old = await halfway('Lama Contoh')
  await keep(old)
  await connect(office.owner).all(
    sql`update cases.draft set saved_at = draft.saved_at - interval '169 hours' where draft.id = ${old.value('draft') ?? ''}`,
  )
  assert.doesNotMatch((await counter.get('/work')).page.text, /Lama Contoh/)
  await keep(await halfway('Baru Contoh'))
  const rows = await connect(office.owner).all(
    sql`select 1 from cases.draft where draft.id = ${old.value('draft') ?? ''}`,
  )
  assert.deepEqual(rows, [])
})

test('what is no form is told, and an address that names no draft opens an empty form', async () => {
  assert.equal((await counter.post('/drafts', { draft: 'x' })).status, 422)
  const far = await halfway('x'.repeat(400_000))
  assert.equal((await keep(far)).status, 422)
  assert.equal((await counter.get('/cases/new?draft=%00')).status, 200)
  assert.equal((await counter.get('/drafts')).location, '/cases/new')
})

async function halfway(name: string): Promise<Form> {
  const form = (await counter.get('/cases/new')).page.form(/^Buka/)
  form.fill('NIK pemohon', nur.nik).fill('Nama sesuai KTP', name).fill('Keperluan surat', 'Tunjangan')
  form.fill('Kelurahan atau desa', office.villages()[0] ?? '')
  return form.mark('Kartu keluarga', 'Ada')
}

async function keep(form: Form, files: readonly SentFile[] = []) {
  const values = form.values.filter(([name]) => name !== 'intent')
  return await counter.post('/drafts', values, files.length > 0 ? { files, multipart: true } : {})
}
