import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LetterData } from '#documents'
import { connect, sql } from '#platform/db.ts'
import type { FrozenLetter } from '#signing'
import { nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import type { Form } from '#tests/page.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { type Client, startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'

const office = await openOffice()
const server = await startTestServer(office)
const pelum = server.as(office.officer('kasi-pelum'))
const tapem = server.as(office.officer('kasi-tapem'))
const camat = server.as(office.officer('camat'))
const operator = server.as(office.officer('operator'))
const desk = server.as(office.officer('petugas-penyerahan'))
const far = server.as(office.officer('kasi-pelum', 'rupat-utara'))

test('a case is passed by the button of its page, and the page after it says what happened', async () => {
  const number = await openCase(office)
  const answer = await pelum.send(await formOf(pelum, number, 'Benar, teruskan ke Kasi Tapem'))
  assert.deepEqual([answer.status, answer.location], [303, `/cases/${number}`])
  const page = (await pelum.get(`/cases/${number}`)).page
  assert.match(page.text, /Diperiksa dan diteruskan/)
  assert.match(page.text, /Rahmah Umpama/)
})

test('my work shows what lies at my desk, and not what lies elsewhere', async () => {
  const mine = await openCase(office, { until: 'step 2' })
  const other = await openCase(office, { until: 'step 3' })
  const { text } = (await tapem.get('/work')).page
  assert.match(text, new RegExp(mine))
  assert.doesNotMatch(text, new RegExp(other))
  assert.match((await tapem.get('/work?tab=office')).page.text, new RegExp(other))
  assert.doesNotMatch((await far.get('/work?tab=office')).page.text, new RegExp(mine))
})

test('lists that nobody has are answered with the first of those there are', async () => {
  const asked = ['/work?tab=everything', '/work?page=0', '/work?page=-3', '/work?page=x', '/work?page=99999999999999']
  for (const path of asked) assert.equal((await pelum.get(path)).status, 200, path)
})

test('two officers act on one page: the second is told who was faster, and keeps what was typed', async () => {
  const number = await openCase(office, { until: 'step 2' })
  const back = await formOf(tapem, number, /^Kembalikan$/)
  const passed = await formOf(tapem, number, 'Benar, teruskan ke Sekcam')
  assert.equal((await tapem.send(passed)).status, 303)
  const reason = 'Nama anak kedua belum sama dengan kartu keluarga.'
  const late = await tapem.send(back.set('to', 'periksa-pelum').set('reason', reason))
  assert.equal(late.status, 409)
  assert.match(late.page.alert ?? '', /Datuk Ibarat lebih dulu: memeriksa dan meneruskan berkas ini pukul 09\.00/)
  assert.match(late.page.text, new RegExp(reason))
})

test('a file is sent back with a reason that the desk before reads; without one it stays', async () => {
  const number = await openCase(office, { until: 'step 2' })
  const form = await formOf(tapem, number, /^Kembalikan$/)
  const empty = await tapem.send(form.set('to', 'periksa-pelum').set('reason', ' ya '))
  assert.equal(empty.status, 422)
  assert.match(empty.page.alert ?? '', /Tulis alasannya/)
  const again = empty.page.form(/^Kembalikan$/)
  assert.equal(again.value('to'), 'periksa-pelum')
  assert.equal((await tapem.send(again.set('reason', 'Nama anak kedua belum sama.'))).status, 303)
  assert.match((await pelum.get(`/cases/${number}`)).page.text, /Nama anak kedua belum sama\./)
})

test('a proposed refusal is told on the page with its reason, and nothing else can be done with the file', async () => {
  const number = await openCase(office)
  const reason = 'Alamat pada kartu keluarga berada di luar kecamatan ini.'
  const answer = await pelum.send((await formOf(pelum, number, 'Usulkan penolakan')).set('reason', reason))
  assert.equal(answer.status, 303)
  const page = (await pelum.get(`/cases/${number}`)).page
  assert.match(page.text, /Penolakan sedang disiapkan: menunggu tanda tangan/)
  assert.match(page.text, new RegExp(reason))
  assert.throws(() => page.form(/teruskan/), /no form has a button/)
  const draft = await camat.get(`/cases/${number}/refusal/draft.pdf`)
  assert.match(pdfText(draft.body).replace(/\s+/g, ' '), /KONSEP.*Alamat pada kartu keluarga berada di luar/)
  assert.equal((await camat.get(`/cases/${number}/refusal/letter.pdf`)).status, 404)
})

test('the letter walks from signature to hand-over by the buttons of its page', async () => {
  const number = await openCase(office, { until: 'step 4' })
  assert.equal((await camat.send(await formOf(camat, number, 'Tanda tangani'))).status, 303)
  assert.equal((await operator.send(await formOf(operator, number, 'Beri nomor'))).status, 303)
  assert.equal((await operator.send(await formOf(operator, number, 'Arsipkan salinan'))).status, 303)
  const form = await formOf(desk, number, 'Serahkan surat')
  const unnamed = await desk.send(form.set('collectedBy', ' '))
  assert.equal(unnamed.status, 422)
  const named = unnamed.page.form('Serahkan surat').set('collectedBy', nur.name)
  assert.equal((await desk.send(named.set('identitySeen', 'KTP-el'))).status, 303)
  assert.match((await desk.get(`/cases/${number}`)).page.text, /Surat diserahkan/)
})

test('a promised original is asked for before the letter leaves, and what was typed stays', async () => {
  const number = await openCase(office, { until: 'step 7', toFollow: true })
  const form = (await formOf(desk, number, 'Serahkan surat')).set('identitySeen', 'SIM')
  const refused = await desk.send(form)
  assert.equal(refused.status, 409)
  assert.match(refused.page.alert ?? '', /Lihat dulu aslinya: Kartu keluarga/)
  const again = refused.page.form('Serahkan surat')
  assert.equal(again.value('identitySeen'), 'SIM')
  for (const key of ['kk', 'buku-nikah', 'identitas-kerja', 'npwp']) again.values.push(['originals', key])
  assert.equal((await desk.send(again)).status, 303)
})

test('pressing a button twice at once is pressing it once: nobody was slower than themselves', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office)
    const form = await formOf(pelum, number, 'Benar, teruskan ke Kasi Tapem')
    const lines = await written(office, async () => {
      const answers = await Promise.all([pelum.send(form), pelum.send(form)])
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303],
      )
    })
    assert.equal(lines.length, 1)
  }
})

test('the draft is a PDF until the letter has its number, then the letter is, and to no other office', async () => {
  const number = await openCase(office, { until: 'step 4' })
  const [draft, letter] = [`/cases/${number}/draft.pdf`, `/cases/${number}/letter.pdf`]
  const shown = await camat.get(draft)
  assert.deepEqual([shown.headers['content-type'], shown.body.subarray(0, 5).toString()], ['application/pdf', '%PDF-'])
  assert.equal((await camat.get(letter)).status, 404)
  assert.equal((await server.as(office.officer('camat', 'rupat-utara')).get(draft)).status, 404)
  await camat.send(await formOf(camat, number, 'Tanda tangani'))
  await operator.send(await formOf(operator, number, 'Beri nomor'))
  assert.equal((await camat.get(draft)).status, 404)
  const issued = await camat.get(letter)
  assert.equal(issued.body.subarray(0, 5).toString(), '%PDF-')
  assert.match(String(issued.headers['content-disposition']), /^inline; filename="MDU-2026-\d{6}\.pdf"$/)
  assert.equal((await far.get(letter)).status, 404)
})

test('what is approved gives again, byte for byte, the draft that the camat read', async () => {
  const number = await openCase(office, { until: 'step 4' })
  const { body } = await camat.get(`/cases/${number}/draft.pdf`)
  await camat.send(await formOf(camat, number, 'Tanda tangani'))
  const db = connect(office.owner)
  const approved = await db.one<{ frozen: FrozenLetter }>(sql`
    select approval.frozen from signing.approval
    join documents.letter on letter.id = approval.letter
    join cases.case_file on case_file.id = letter.subject where case_file.number = ${number}`)
  assert.ok(approved)
  const { pack, template, on, data } = approved.frozen
  const { folder } = await office.equipment.letterFolder(db, pack)
  const read = { ...data, applicant: { ...data.applicant, nik: nur.nik } }
  const again = { folder, template, data: LetterData.parse(read), on: Temporal.Instant.from(on) }
  assert.ok(body.equals(await office.equipment.typesetLetter(again)))
})

test('whoever opens a case, its slip or its letter leaves one line that says so', async () => {
  const number = await openCase(office, { until: 'step 6' })
  const paths = [`/cases/${number}`, `/cases/${number}/slip`, `/cases/${number}/letter.pdf`, '/work']
  const lines = await written(office, async () => {
    for (const path of paths) await operator.get(path)
  })
  assert.deepEqual(
    lines.map(({ name, by, images }) => ({ name, by, images })),
    ['case.read', 'case.read', 'letter.read', 'work.read'].map((name) => ({
      name,
      by: office.officer('operator').id,
      images: [],
    })),
  )
})

test('what is not yours is not found, in the same words as what is not there, whichever way it is asked', async () => {
  const theirs = await openCase(office, { until: 'step 4' })
  const nowhere = 'MDU-2026-999999'
  const lines = await written(office, async () => {
    for (const page of ['', '/slip', '/draft.pdf', '/letter.pdf', '/completion']) {
      const [one, other] = [await far.get(`/cases/${theirs}${page}`), await far.get(`/cases/${nowhere}${page}`)]
      assert.deepEqual([one.status, one.page.text], [404, other.page.text], page)
    }
    for (const act of ['pass', 'return', 'refusal', 'signature', 'number', 'archive', 'handover']) {
      const values = { ...sent(theirs, 4), seen: '4', step: 'tanda-tangan', to: 'terima', reason: 'Bukan milik kami.' }
      const more = { collectedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el' }
      const one = await far.post(`/cases/${theirs}/${act}`, { ...values, ...more })
      const other = await far.post(`/cases/${nowhere}/${act}`, { ...values, ...more })
      assert.deepEqual([one.status, one.page.text], [404, other.page.text], act)
    }
  })
  assert.deepEqual(lines, [])
})

test('a number from the path counts, whatever the form says', async () => {
  const [mine, other] = [await openCase(office), await openCase(office)]
  const form = await formOf(pelum, mine, 'Benar, teruskan ke Kasi Tapem')
  const lines = await written(office, () => pelum.send(form.set('number', other)))
  assert.deepEqual(
    lines.map(({ facts }) => facts.number),
    [mine],
  )
})

async function formOf(client: Client, number: string, button: string | RegExp): Promise<Form> {
  return (await client.get(`/cases/${number}`)).page.form(button)
}
