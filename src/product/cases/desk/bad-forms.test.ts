import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeAccount } from '#identity'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import type { Form } from '#tests/page.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { appointPeer } from '#tests/peer.ts'
import { lockedPdf, plainPhoto, smallPdf, textFile } from '#tests/photos.ts'
import { refuseTo } from '#tests/refuse.ts'
import { type Client, type SentFile, startTestServer } from '#tests/test-server.ts'
import { everything } from '#tests/written.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => minutesAfter(monday, 60) })
const counter = server.as(office.officer('petugas-loket'))
const [camat, tapem, operator] = [
  server.as(office.officer('camat')),
  server.as(office.officer('kasi-tapem')),
  server.as(office.officer('operator')),
]

const scripts = `<script>alert(1)</script> {{7*7}} \${x} #eval("1") $x$ '; drop table cases.party; -- "q" \\ @y [z]`
const marks = 'Ñguyễn Ởđø ’Aẞȷ̈ ꦲꦏ꧀ꦱꦫ Ḥājī Żółć Ğüneş'.normalize('NFC')

test('a field check keeps scripts as words, asks about a point at sea, and names each photo it cannot keep', async () => {
  const number = await openCase(office, { service: 'skgr', until: 'step 2' })
  const form = (await tapem.get(`/cases/${number}`)).page.form(/^Catat|pemeriksaan/i)
  form.set('wentOn', '2026-03-02').set('went', scripts).set('findings', scripts)
  form.set('latitude', '1,371200').set('longitude', '104,900000') // in the strait, far from any village
  const files = [
    photo('patok.jpg', await plainPhoto(10_000, 6_000)),
    photo('kunci.pdf', lockedPdf()),
    photo('rusak.pdf', textFile('%PDF-1.4\n1 0 obj<<>>endobj')),
    photo('foto.jpg', textFile('PK\x03\x04 bukan foto')),
  ]
  const told = await tapem.send(form, { files })
  assert.equal(told.status, 422)
  await checkHtml(told.body.toString(), 'a field check with mistakes')
  const alert = told.page.alert ?? ''
  assert.match(`${alert} ${told.page.text}`, /(kunci\.pdf dikunci|rusak\.pdf rusak|foto\.jpg bukan foto)/)
  assert.doesNotMatch(alert, /patok\.jpg/)
  assert.doesNotMatch(told.body.toString(), /<script>alert/)

  const again = told.page.form(/^Catat|pemeriksaan/i)
  assert.equal(again.value('findings'), scripts)
  const asked = await tapem.send(again)
  assert.equal(asked.status, 422)
  assert.match(asked.page.text, /di luar/)
  const kept = asked.page.form(/^Catat|pemeriksaan/i).set('outside', 'yes')
  assert.equal((await tapem.send(kept)).status, 303)
  const shown = await server.as(office.officer('kasi-tapem')).get(`/cases/${number}`)
  await checkHtml(shown.body.toString(), 'a case with a field check')
  assert.match(shown.page.text, /patok\.jpg/)
  assert.doesNotMatch(shown.body.toString(), /<script>alert/)
})

test('scripts in every daily form are words on the page, on the slip and on the receipt', async () => {
  const number = await openCase(office)
  const lost = (await counter.get(`/cases/${number}`)).page.form(/^Buat slip baru/)
  lost.set('askedBy', scripts.slice(0, 150)).set('identitySeen', scripts.slice(0, 90))
  const slip = await counter.send(lost)
  assert.equal(slip.status, 303)
  const sheet = await counter.get(slip.location ?? '')
  await checkHtml(sheet.body.toString(), 'the slip in the place of a lost one')
  assert.match(sheet.page.text, /Kode pada slip lama sudah mati/)
  const withdrawing = (await counter.get(`/cases/${number}`)).page.form(/^Cabut permohonan/)
  withdrawing.set('askedBy', marks).set('identitySeen', scripts.slice(0, 90)).set('reason', scripts)
  const receipt = await counter.get((await counter.send(withdrawing)).location ?? '')
  await checkHtml(receipt.body.toString(), 'a receipt full of scripts')
  assert.ok(receipt.page.text.includes(marks))
  assert.match(receipt.page.text, /Diterima, tanda tangan:/)
  for (const path of [`/cases/${number}`, `/cases/${number}/receipt`])
    assert.doesNotMatch((await counter.get(path)).body.toString(), /<script>alert/, path)
})

test('reasons of a refusal and of a correction are typeset as they were written', async () => {
  const refused = await openCase(office)
  const propose = (await server.as(office.officer('kasi-pelum')).get(`/cases/${refused}`)).page.form(
    /^Usulkan penolakan/,
  )
  const sent = await server.as(office.officer('kasi-pelum')).send(propose.set('reason', scripts).set('basis', marks))
  assert.equal(sent.status, 303)
  const draft = await camat.get(`/cases/${refused}/refusal/draft.pdf`)
  assert.equal(draft.status, 200)
  assert.ok(squeezed(pdfText(draft.body)).includes(squeezed(scripts).slice(0, 40)))

  const done = await openCase(office, { until: 'done' })
  const form = (await counter.get(`/cases/${done}/correction`)).page.form(/^Minta perbaikan/)
  form.set('name', marks).set('fault', 'office').set('paperBack', 'no').set('reason', scripts)
  assert.equal((await counter.send(form)).status, 303)
  const fresh = await camat.get(`/cases/${done}/correction/draft.pdf`)
  assert.equal(fresh.status, 200)
  const page = await camat.get(`/cases/${done}`)
  await checkHtml(page.body.toString(), 'a correction full of scripts')
  assert.doesNotMatch(page.body.toString(), /<script>alert/)
})

test('a body of one letter, and one of two hundred with every mark, keep their names; longer is told', async () => {
  const name = async (body: string): Promise<Form> => {
    const number = await openCase(office, { service: 'pakai-lapangan' })
    const form = (await counter.get(`/cases/${number}/amendment`)).page.form(/^Simpan perubahan/)
    return form
      .set('applicantKind', 'body')
      .set('represented.name', body)
      .set('represented.post', 'Direktur')
      .set('reason', 'Atas nama badan.')
  }
  for (const body of ['O', `${marks} `.repeat(6).slice(0, 199).padEnd(200, 'x')]) {
    const form = await name(body)
    const answer = await counter.send(form)
    const number = form.action.split('/')[2]
    if (answer.status === 409) assert.match(answer.page.alert ?? '', /masih kurang/)
    else assert.ok((await counter.get(`/cases/${number}`)).page.text.includes(body.trim().slice(0, 60)))
  }
  const long = await counter.send(await name('x'.repeat(201)))
  assert.match(long.page.text, /Terlalu panjang/)
})

test('an event in another century, or on no day at all, is told beside its field when it is amended', async () => {
  const number = await openCase(office, { service: 'rekomendasi-keramaian' })
  for (const [day, told] of [
    ['1826-03-14', /Tanggal itu tidak ada|sudah lewat/],
    ['2026-02-30', /Tanggal itu tidak ada/],
    ['9999-12-31', /./],
  ] as const) {
    const form = (await counter.get(`/cases/${number}/amendment`)).page.form(/^Simpan perubahan/)
    const answer = await counter.send(form.set('field.tanggal-acara', day).set('reason', 'Salah tulis.'))
    assert.notEqual(answer.status, 500)
    if (answer.status !== 303) assert.match(`${answer.page.alert} ${answer.page.text}`, told, day)
  }
})

test('the very same file once more on a case is told, also from the form that amends', async () => {
  const number = await openCase(office)
  const paper = smallPdf()
  const attach = async (): Promise<Form> =>
    (await counter.get(`/cases/${number}`)).page.form(/^Simpan lampiran/).set('requirement', 'kk')
  const files = [{ field: 'file.lampiran', name: 'kk.pdf', content: paper }]
  assert.equal((await counter.send(await attach(), { files })).status, 303)
  const twice = await counter.send(await attach(), { files })
  assert.match(twice.page.alert ?? '', /sama persis sudah ada/)
  const form = (await counter.get(`/cases/${number}/amendment`)).page.form(/^Simpan perubahan/)
  form.set('proxy.name', 'Wan Andai').set('proxy.noNikReason', 'KTP hilang').set('proxy.relation', 'Anak')
  form.set('proxy.letterSeen', 'yes').set('reason', 'Dikuasakan.')
  const letter = [{ field: 'file.proxy-letter', name: 'kuasa.pdf', content: paper }]
  const told = await counter.send(form, { files: letter })
  assert.equal(told.status, 409)
  assert.match(told.page.alert ?? '', /sudah dilampirkan pada: kuasa\.pdf \(Kartu keluarga\)/)
})

test('an officer who is closed while a form lies open acts no more, and what was typed can be sent by a colleague', async () => {
  const number = await openCase(office)
  const leaver = await appointPeer(office, 'kasi-pelum', 'Lukman Ibarat')
  const desk = server.as(leaver)
  const form = (await desk.get(`/cases/${number}`)).page.form(/^Usulkan penolakan/).set('reason', scripts)
  const head = office.officer('camat')
  const at = minutesAfter(monday, 60)
  await office.inAct(head, at, (tx) => closeAccount(tx, head, { officer: leaver.id, handOn: undefined }, at))
  const before = await everything(office)
  const answer = await desk.send(form)
  assert.equal(answer.status, 401)
  assert.deepEqual(await everything(office), before)
  await checkHtml(answer.body.toString(), 'a form whose sender was closed')
  assert.doesNotMatch(answer.body.toString(), /<script>alert/)
  const again = answer.page.form(/^Kirim lagi/)
  assert.equal(again.value('reason'), scripts)
  assert.equal((await server.as(office.officer('kasi-pelum')).send(again)).status, 303)
})

test('scripts of who collects a refusal are words in its history', async () => {
  const number = await refuseTo(office, 'issued')
  const desk = server.as(office.officer('petugas-penyerahan'))
  const form = (await desk.get(`/cases/${number}`)).page.form(/^Serahkan/)
  const answer = await desk.send(form.set('collectedBy', scripts.slice(0, 150)).set('identitySeen', marks))
  assert.equal(answer.status, 303)
  await checkHtml((await desk.get(`/cases/${number}`)).body.toString(), 'a collected refusal')
  await noScript(operator, number)
})

async function noScript(client: Client, number: string): Promise<void> {
  assert.doesNotMatch((await client.get(`/cases/${number}`)).body.toString(), /<script>alert/)
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '')
}

function photo(name: string, content: SentFile['content']): SentFile {
  return { field: 'file.photos', name, content }
}
