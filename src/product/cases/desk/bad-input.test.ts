import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { hasan, wati } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { fillRegistration } from '#tests/fill-registration.ts'
import { landRegistration, landService, offerLandService } from '#tests/land-service.ts'
import { openOffice } from '#tests/office.ts'
import type { Form } from '#tests/page.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { lockedPdf, plainPhoto, smallPdf, textFile } from '#tests/photos.ts'
import { type SentFile, startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office)
const counter = server.as(office.officer('petugas-loket'))
const land = await offerLandService(office)

const scripts = `<script>alert(1)</script> {{7*7}} \${x} #eval("1") $x$ '; drop table cases.party; -- "q" \\ @y [z]`

test('scripts, templates, Typst and SQL in every text of a form are kept and printed as they were typed', async () => {
  const form = await newForm()
  const filled = [...everyText(form)]
  for (const [name] of filled) form.set(name, scripts)
  assert.ok(filled.length >= 7, `${filled.length} fields of text`)
  const slip = await counter.send(form)
  assert.equal(slip.status, 303)
  const number = numberOf(slip.location)
  for (const path of [`/cases/${number}`, `/cases/${number}/slip`, `/cases/${number}/amendment`, '/work?tab=office']) {
    const shown = (await counter.get(path)).body.toString()
    assert.doesNotMatch(shown, /<script>alert|49 \$/, path)
    await checkHtml(shown, path)
    assert.ok(shown.includes('&lt;script>alert(1)&lt;/script>') || shown.includes('&lt;script&gt;alert(1)'), path)
  }
  const draft = await counter.get(`/cases/${number}/draft.pdf`)
  assert.equal(draft.status, 200)
  assert.ok(pdfText(draft.body).replace(/\s/g, '').includes(scripts.replace(/\s/g, '').slice(0, 40)))
  const found = await counter.send((await counter.get('/work')).page.form(/^Cari/).set('q', scripts.slice(0, 100)))
  assert.ok(found.status === 303 || found.status === 200)
  const parties = await connect(office.owner).one<{ name: string }>(sql`
    select party.name from cases.party join cases.case_file on case_file.id = party.case_id
    where case_file.number = ${number}`)
  assert.equal(parties?.name, scripts)
})

test('the same in the names of parties, a note and the reason of an amendment', async () => {
  const form = await landForm()
  for (const name of ['party.penjual.0.name', 'party.penjual.0.address', 'party.saksi.0.name', 'proxy.relation'])
    form.set(name, scripts)
  form.set('proxy.name', 'Wan Andai').set('proxy.nik', wati.nik).set('proxy.letterSeen', 'yes')
  const number = numberOf((await counter.send(form.set('proxy.relation', scripts.slice(0, 100)))).location)
  const note = (await counter.get(`/cases/${number}`)).page.form(/^Simpan catatan/).fill('Catatan', scripts)
  assert.equal((await counter.send(note)).status, 303)
  const amendment = (await counter.get(`/cases/${number}/amendment`)).page.form(/^Simpan perubahan/)
  amendment.fill('Alamat Penjual 1', scripts.slice(0, 60)).fill('Mengapa diubah', scripts)
  assert.equal((await counter.send(amendment)).status, 303)
  const shown = (await counter.get(`/cases/${number}`)).body.toString()
  await checkHtml(shown, 'a case full of scripts')
  assert.doesNotMatch(shown, /<script>alert/)
  assert.ok((shown.match(/drop table cases\.party/g) ?? []).length >= 5)
})

test('a name of one letter, one of 200 and one with every mark stay whole on screen and paper', async () => {
  const marks = 'Ñguyễn Ởđø ’Aẞȷ̈ ꦲꦏ꧀ꦱꦫ Ḥājī Żółć Ğüneş'.normalize('NFC')
  for (const name of ['O', `${'Wahyuningtyas '.repeat(15).slice(0, 199)}x`, marks]) {
    const slip = await counter.send((await newForm()).fill('Nama sesuai KTP', name))
    assert.equal(slip.status, 303, name)
    const number = numberOf(slip.location)
    assert.ok((await counter.get(slip.location ?? '')).page.text.includes(name), name)
    assert.ok((await counter.get(`/cases/${number}`)).page.text.includes(name), name)
    assert.equal((await counter.get(`/cases/${number}/draft.pdf`)).status, 200)
  }
  const long = await counter.send((await newForm()).fill('Nama sesuai KTP', 'x'.repeat(201)))
  assert.match(long.page.form(/^Buka/).error('Nama sesuai KTP') ?? '', /Terlalu panjang/)
})

test('days that are not there, or of another century, are told beside their field', async () => {
  const told = async (day: string, label = 'Tanggal lahir pemohon') => {
    const answer = await counter.send((await newForm()).fill(label, day))
    return answer.status === 303 ? 'taken' : (answer.page.form(/^Buka/).error(label) ?? '')
  }
  assert.match(await told('2026-02-31'), /Tanggal itu tidak ada/)
  assert.match(await told('1849-12-31'), /Tanggal itu tidak ada/)
  assert.match(await told('2150-01-01'), /Tanggal lahir itu belum tiba/)
  assert.match(await told('2026-03-03'), /Tanggal lahir itu belum tiba/, 'born tomorrow')
  assert.equal(await told('2026-03-02'), 'taken', 'born today')
  assert.equal(await told('1850-01-01'), 'taken', 'as old papers say it; the NIK is warned about')
  const list = await counter.send((await newForm()).set('field.tanggungan.0.tanggal-lahir', '2150-01-01'))
  assert.match(list.page.text, /Tanggal lahir itu belum tiba/)
  const party = await counter.send((await landForm()).set('party.penjual.0.bornOn', '2150-01-01'))
  assert.match(party.page.text, /Tanggal lahir itu belum tiba/)
})

test('a photo of sixty megapixels is kept small; a locked and a broken paper are told, each by its name', async () => {
  const files = [
    file('kk', 'kk.jpg', await plainPhoto(10_000, 6_000)),
    file('ktp', 'ktp.pdf', lockedPdf()),
    file('npwp', 'npwp.pdf', textFile('%PDF-1.4\n1 0 obj<<>>endobj')),
    file('identitas-kerja', 'kerja.pdf', smallPdf()),
  ]
  const answer = await counter.send(await newForm(), { files })
  assert.equal(answer.status, 422)
  const told = answer.page.alert ?? ''
  assert.match(told, /ktp\.pdf dikunci dengan kata sandi/)
  assert.match(told, /npwp\.pdf rusak/)
  assert.doesNotMatch(told, /kk\.jpg|kerja\.pdf/)
  const again = answer.page.form(/^Buka/)
  const [, bytes] = (again.value('kept.kk') ?? '').split('|')
  assert.ok(Number(bytes) > 0 && Number(bytes) < 2_000_000, `${bytes} bytes are kept`)
  assert.equal((await counter.send(again)).status, 303)
})

test('the same file twice is told with where it lies, and goes on when one paper stands for both', async () => {
  const photo = await plainPhoto(41, 30)
  const files = [file('ktp', 'foto.jpg', photo), file('kk', 'foto.jpg', photo)]
  const told = await counter.send(await newForm(), { files })
  assert.equal(told.status, 409)
  assert.match(told.page.alert ?? '', /Berkas yang sama sudah dilampirkan pada: foto\.jpg \(KTP-el pemohon\)/)
  await checkHtml(told.body.toString(), 'a form with one file twice')
  const number = numberOf((await counter.send(told.page.form(/^Buka/))).location)
  assert.equal(await attachmentsOf(number), 2, 'one paper for two requirements')
  const more = (await counter.get(`/cases/${number}`)).page.form(/^Simpan lampiran/).set('requirement', 'npwp')
  const third = await counter.send(more, { files: [{ ...file('lampiran', 'lagi.jpg', photo) }] })
  assert.match(third.page.alert ?? '', /sama sudah dilampirkan pada: lagi\.jpg \(KTP-el pemohon, Kartu keluarga\)/)
  assert.equal((await counter.send(third.page.form(/^Simpan lampiran/))).status, 303)
})

test('a paper brought later that lies on the case already is told too', async () => {
  const photo = await plainPhoto(42, 30)
  const first = (await newForm()).mark('NPWP', 'Kurang').set('intent', 'return')
  const number = numberOf((await counter.send(first, { files: [file('kk', 'kk.jpg', photo)] })).location)
  const form = (await counter.get(`/cases/${number}/completion`)).page.form(/^Buka berkas/).mark('NPWP', 'Ada')
  const told = await counter.send(form, { files: [file('npwp', 'npwp.jpg', photo)] })
  assert.match(told.page.alert ?? '', /sama sudah dilampirkan pada: npwp\.jpg \(Kartu keluarga\)/)
  assert.equal((await counter.send(told.page.form(/^Buka berkas/))).status, 303)
})

async function newForm(): Promise<Form> {
  return fillRegistration((await counter.get('/cases/new?service=tanggungan-keluarga')).page, office)
}

/** The land letter, filled in as its registration says. */
async function landForm(): Promise<Form> {
  const form = (await counter.get(`/cases/new?service=${landService}`)).page.form(/^Buka berkas/)
  const whole = landRegistration(office, land)
  const { name, village, address } = whole
  for (const [field, text] of Object.entries({ name, village, address, nik: nextNik() })) form.set(field, text)
  for (const [key, state] of Object.entries(whole.requirements)) form.set(`requirement.${key}`, state)
  for (const [key, answer] of Object.entries(whole.fields)) {
    if (typeof answer === 'string') form.set(`field.${key}`, answer)
    else
      for (const [row, cells] of answer.entries())
        for (const [column, text] of Object.entries(cells)) form.set(`field.${key}.${row}.${column}`, text)
  }
  for (const [role, people] of Object.entries(whole.parties ?? {}))
    for (const [row, person] of people.entries())
      for (const [part, text] of Object.entries(person)) form.set(`party.${role}.${row}.${part}`, text ?? '')
  return form
}

let people = 0
function nextNik(): string {
  people += 1
  return `1403${String(people).padStart(2, '0')}${hasan.nik.slice(6)}`
}

/** Fields in which anything may be written: what is numbered, dated or chosen says itself what it takes. */
function* everyText(form: Form): Generator<[string, string]> {
  const closed =
    /(^|\.)(nik|requestId|draft|service|intent|village|phone|hubungan|tanggal-lahir|lookUp|despite)$|^paper|^requirement|^kept/
  for (const [name, value] of form.values)
    if (value !== '' && !closed.test(name) && !/^\d|^(tetap|kontrak)$/.test(value)) yield [name, value]
}

function file(requirement: string, name: string, content: SentFile['content']): SentFile {
  return { field: `file.${requirement}`, name, content }
}

function numberOf(location: string | undefined): string {
  return location?.split('/')[2] ?? ''
}

async function attachmentsOf(number: string): Promise<number | undefined> {
  const row = await connect(office.owner).one<{ count: number }>(sql`
    select count(*)::int as count from cases.attachment join cases.case_file on case_file.id = attachment.case_id
    where case_file.number = ${number}`)
  return row?.count
}
