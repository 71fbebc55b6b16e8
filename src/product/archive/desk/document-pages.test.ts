import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLetter } from '#documents'
import { archive, archiveEvents, issuedDocument } from '#tests/archive.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { corrections } from '#tests/correct.ts'
import { notices } from '#tests/notices.ts'
import { daysAfter, decidedOnLetter, objections, objectTo } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { pdfPages, pdfText } from '#tests/pdf-text.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'

const office = await openOffice()
const server = await startTestServer(office)
const operator = server.as(office.officer('operator'))
const camat = office.officer('camat')
const document = await archiveEvents(office, 'mandau')

test('the page of a letter says what it is, whether it holds, and where its file lies', async () => {
  const answer = await operator.get(`/documents/${document}`)
  await checkHtml(answer.body.toString(), 'document')
  assert.equal(answer.page.heading, 'Surat 400.12.2.1/1/MDU')
  for (const words of [
    /Terbit, berlaku/,
    /Nur Contoh/,
    /Klasifikasi arsip ?400\.12\.2\.1/,
    /[0-9a-f]{64}/,
    /Ruang arsip, Lemari 2, Boks 14, Map Maret/,
    /Pernah dipinjam 1 kali/,
    /Buka salinan ke-1 ?Bank Peraga ?Diminta untuk kredit usaha/,
    /belum pernah dibuka untuk dicetak/,
  ])
    assert.match(answer.page.text, words)
})

test('a letter that is opened is counted, and its page says by whom and why', async () => {
  const [line] = await written(office, () => operator.get(`/documents/${document}/paper.pdf`))
  assert.equal(line?.name, 'letter.read')
  const { page } = await operator.get(`/documents/${document}`)
  assert.match(page.text, /dibuka 1 kali.*Berkas ini urusannya/)
})

test('a copy is made by a form, says SALINAN on its pages, and which one it is', async () => {
  const form = (await operator.get(`/documents/${document}`)).page.form('Buat salinan ini')
  const made = await operator.send(form.set('forWhom', 'KUA Peraga').set('reason', 'Syarat nikah.'))
  assert.equal(made.location, `/documents/${document}?saved=copy-2`)
  assert.match((await operator.get(made.location ?? '')).page.text, /Salinan ke-2 siap dicetak/)
  const paper = await operator.get(`/documents/${document}/copies/2`)
  const text = pdfText(paper.body).replace(/\s+/g, ' ')
  assert.match(text, /SALINAN/)
  assert.match(text, /Salinan ke-2 dari surat nomor 400\.12\.2\.1\/1\/MDU.*untuk KUA Peraga\. Bukan surat asli/)
  assert.equal(pdfPages(paper.body), 1)
  assert.deepEqual((await operator.get(`/documents/${document}/copies/2`)).body, paper.body)
  assert.equal((await operator.get(`/documents/${document}/copies/9`)).status, 404)
})

test('a form that lacks its reason comes back with what was typed', async () => {
  const form = (await operator.get(`/documents/${document}`)).page.form('Buat salinan ini')
  const back = await operator.send(form.set('forWhom', 'KUA Peraga').set('reason', ''))
  assert.equal(back.status, 422)
  assert.match(back.page.text, /paling sedikit lima huruf/)
})

test('what is lent stands in the list, overdue first', async () => {
  await archive(office).lend(document)
  const [line] = await written(office, () => operator.get('/documents'))
  assert.deepEqual([line?.name, line?.facts.cases], ['work.read', [document]])
  const answer = await operator.get('/documents')
  await checkHtml(answer.body.toString(), 'loans')
  assert.match(answer.page.text, /sesuai janji.*Kasi Pelum/)
  await archive(office).takeBack(document)
  assert.match((await operator.get('/documents')).page.text, /Semua berkas ada di tempatnya/)
})

test('a replaced letter says by which, and is printed marked; the draft before it is no letter yet', async () => {
  const acts = corrections(office)
  const number = (await getNumber()) ?? ''
  await acts.ask(number)
  await acts.approve(number)
  await acts.number(number)
  const { page } = await operator.get(`/documents/${document}`)
  assert.match(page.text, /Tidak berlaku, diganti/)
  assert.match(page.text, /Diganti surat ?400/)
  for (const [path, word] of [
    ['paper.pdf', /DIBATALKAN/],
    ['copies/2', /SALINAN/],
  ] as const) {
    const paper = await paperOf(`/documents/${document}/${path}`)
    assert.match(paper, word)
    assert.match(paper, /Surat ini tidak berlaku lagi sejak 2 Maret 2026: diganti surat nomor 400\S+\./)
  }
  const draft = await getCase(office, camat, await openCase(office))
  const seen = await server.as(office.officer('kasi-pelum')).get(`/documents/${draft.id}`)
  assert.match(seen.page.text, /Surat ?Konsep.*Buka konsep/)
})

test('another office does not find it, and nothing is found at an address that is none', async () => {
  const far = server.as(office.officer('operator', 'rupat-utara'))
  for (const path of ['', '/paper.pdf', '/copies/1'])
    assert.equal((await far.get(`/documents/${document}${path}`)).status, 404)
  assert.equal((await operator.get('/documents/entah')).status, 404)
})

async function getNumber(): Promise<string | undefined> {
  const { rows } = await office.owner.query<{ number: string }>('select number from cases.case_file where id = $1', [
    document,
  ])
  return rows[0]?.number
}

test('who signs declares a letter void on its page; book, page and tracking say so', async () => {
  const { number, document: other } = await issuedDocument(office)
  const signer = server.as(camat)
  const seen = await operator.get(`/documents/${other}`)
  assert.match(seen.page.text, /Nyatakan tidak berlaku.*Ini keputusan Camat atau Sekcam/)
  assert.doesNotMatch(seen.page.text, /di meja lain/)
  const form = (await signer.get(`/documents/${other}`)).page.form('Nyatakan surat ini tidak berlaku')
  const lacking = await signer.send(form.set('reason', 'Alamatnya bukan di sini.'))
  assert.match(lacking.page.text, /Pilih salah satu/)
  const court = await signer.send(form.set('ground', 'court').set('reason', 'Alamatnya bukan di sini.'))
  assert.match(court.page.text, /Tanggal putusan.*Isi bagian ini|Bagian ini perlu diisi/)
  const done = await signer.send(form.set('decision', '7/G/2026/PTUN.PBR').set('decidedOn', '2026-02-27'))
  assert.equal(done.location, `/documents/${other}?saved=voided`)
  const { page } = await signer.get(done.location ?? '')
  const said = /Dinyatakan oleh .*Dasar pembatalan ?Putusan pengadilan ?Nomor 7\/G\/2026\/PTUN\.PBR, 27 Februari 2026/
  assert.match(page.text, /Tidak berlaku, dibatalkan.*Alasan pembatalan ?Alamatnya bukan di sini\./)
  assert.match(page.text, said)
  const notice = page.link(/^400\./)
  assert.match(page.text, /Diberitahukan dengan ?400/)
  const told = (await signer.get(notice ?? '')).page
  assert.match(told.text, /Surat pembatalan 400.*Tentang surat ?400/)
  assert.equal(told.link(/^400\./), `/documents/${other}`)
  await archive(office).copy(other)
  for (const path of [`/cases/${number}/letter.pdf`, `/documents/${other}/paper.pdf`, `/documents/${other}/copies/1`])
    assert.match(await paperOf(path), /sejak 2 Maret 2026: dibatalkan dengan surat nomor 400\S+\./, path)
  assert.match((await operator.get('/registers/letter')).page.text, /Tidak berlaku, dibatalkan: Alamatnya bukan/)
  const tracked = await server.anyone.get(`/lacak/${number}/${await codeOf(number)}`)
  assert.match(tracked.page.text, /Surat tidak berlaku lagi.*Jangan dipakai lagi.*Alamatnya bukan di sini/)
  const read = (await signer.get(`/cases/${number}`)).page.text
  assert.match(read, /Berkas ini dibuka \d+ kali/, 'whoever read its letter opened it')
})

test('a letter that holds again says since when it had not; what told of that is marked, and the next is told by its own', async () => {
  const number = await decidedOnLetter(office, 'voided')
  const { id } = await getCase(office, camat, number)
  const { object, decide } = objections(office)
  const { number: objection } = await object(number)
  await decide(objection, true)
  const read = async (path: string) => (await operator.get(`/documents/${path}`)).page.text
  assert.match(
    await read(id),
    new RegExp(`Terbit, berlaku.*Pernah tidak berlaku sejak ?2 Maret.*Berlaku lagi sejak ?4 Maret.*${objection}`),
  )
  const [first] = await notices(office).list(number)
  await saysOverturned(first?.id ?? '', objection)
  assert.doesNotMatch(await paperOf(`/documents/${id}/paper.pdf`), /DIBATALKAN|tidak berlaku/)
  await notices(office).declare(number, {}, camat, daysAfter(4))
  const second = (await notices(office).list(number))[1]?.number
  assert.match(await read(id), new RegExp(`Diberitahukan dengan ?${second}`))
})

const codeOf = async (number: string) => {
  const { rows } = await office.owner.query<{ code: string }>(
    'select code from cases.tracking_code join cases.case_file on case_file.id = case_id where number = $1',
    [number],
  )
  return rows[0]?.code
}

test('an objection says which letter it was about and what it undid, in the story of its file, in the book, to its applicant, on paper', async () => {
  const { object, decide, appeal } = objections(office)
  const [decides, later] = [server.as(camat), await startTestServer(office, { now: () => daysAfter(3) })]
  const textOf = async (path: string, by = decides) => (await by.get(path)).page.text
  const letterOf = async (number: string) => {
    const { id } = await getCase(office, camat, number)
    return (await office.read(camat, (tx) => findLetter(tx, id)))?.number ?? ''
  }
  const voided = await decidedOnLetter(office, 'voided')
  const { number: against } = await object(voided)
  const letter = await letterOf(voided)
  assert.match(
    await textOf(`/objections/${against}`),
    new RegExp(`Terhadap ?pembatalan surat ${letter} ?Alamatnya bukan`),
  )
  assert.match(
    await textOf(`/cases/${voided}`),
    new RegExp(`Keberatan diajukan ?${against}: pembatalan surat ${letter}`),
  )
  const follow = async (number: string) =>
    (await later.anyone.get(`/lacak/${number}/${await codeOf(number)}`)).page.text
  assert.match(await follow(voided), /Surat pembatalannya dapat Bapak\/Ibu ambil di loket/)
  await decide(against, true)
  assert.match(
    await textOf(`/cases/${voided}`),
    new RegExp(`${against}: dikabulkan, pembatalan surat ${letter} dibatalkan, suratnya berlaku lagi`),
  )
  const book = await textOf('/registers/letter', operator)
  assert.match(book, new RegExp(`${letter}.{0,120}?Pernah dibatalkan, berlaku lagi sejak 4 Maret 2026`))
  assert.match(book, new RegExp(`Surat pembatalan\\. Dibatalkan lewat keberatan ${against}`))
  assert.match(await follow(voided), new RegExp(`Dikabulkan, surat ${letter} berlaku lagi`))
  assert.doesNotMatch(await follow(voided), /dapat Bapak\/Ibu ambil/)
  const paper = await decides.get(`/objections/${against}/letter.pdf`)
  assert.match(pdfText(paper.body).replace(/\s+/g, ' '), new RegExp(`Nomor surat:${letter}`))

  const corrected = await decidedOnLetter(office, 'turned-down')
  assert.match(await follow(corrected), /Surat keputusannya dapat Bapak\/Ibu ambil di loket/)
  const { number: first } = await object(corrected)
  await decide(first, false)
  assert.match(await textOf(`/cases/${corrected}`), new RegExp(`Keberatan dijawab ?${first}: tidak dikabulkan`))
  const { number: second } = await appeal(first)
  const about = `perbaikan surat ${await letterOf(corrected)} yang ditolak`
  assert.match(
    await textOf(`/objections/${second}`),
    new RegExp(`jawaban atas keberatan ?${first}.*Semula terhadap ?${about}`),
  )
  const followed = await later.anyone.get(`/keberatan/${second}/${await codeOf(corrected)}`)
  assert.match(followed.page.text, new RegExp(`Terhadap ?${about}.*Menurut hukum banding dianggap dikabulkan`))
})

test('the page of a refusal that an objection overturned, its line in the book, and every print and copy say so', async () => {
  const { number, objection } = await objectTo(office, 'filed')
  const refusal = (await getCase(office, camat, number)).refusing?.id ?? ''
  await objections(office).decide(objection, true)
  await saysOverturned(refusal, objection)
  assert.match(
    (await operator.get('/registers/letter')).page.text,
    new RegExp(`Surat penolakan\\. Dibatalkan lewat keberatan ${objection}`),
  )

  const { decide, appeal, carryOut, superior } = objections(office)
  const turnedDown = await objectTo(office, 'turned-down')
  const appealed = (await getCase(office, camat, turnedDown.number)).refusing?.id ?? ''
  const { number: banding } = await appeal(turnedDown.objection)
  await decide(banding, true, daysAfter(4), superior)
  await carryOut(banding, daysAfter(5))
  const last = await startTestServer(office, { now: () => daysAfter(6) })
  const read = async (path: string) => (await last.as(office.officer('operator')).get(path)).page.text
  assert.match(await read('/registers/letter'), new RegExp(`Surat penolakan\\. Dibatalkan lewat banding ${banding}`))
  assert.match(await read(`/documents/${appealed}`), new RegExp(`Isinya dibatalkan.*Lewat banding ?${banding}`))
  assert.match(await read(`/cases/${turnedDown.number}`), new RegExp(`dibatalkan .* lewat banding ${banding}`))
})

async function saysOverturned(letter: string, objection: string): Promise<void> {
  const { page } = await operator.get(`/documents/${letter}`)
  const said = `Tidak berlaku, dibatalkan.*Isinya dibatalkan ?4 Maret.*Lewat keberatan ?${objection}`
  assert.match(page.text, new RegExp(said))
  await archive(office).copy(letter)
  for (const [path, word] of [
    ['paper.pdf', 'DIBATALKAN'],
    ['copies/1', 'SALINAN'],
  ] as const) {
    const paper = await paperOf(`/documents/${letter}/${path}`)
    assert.match(paper, new RegExp(word))
    assert.match(paper, new RegExp(`4 Maret 2026: isinya dibatalkan lewat keberatan ${objection}`))
  }
}

async function paperOf(path: string, reader = operator): Promise<string> {
  return pdfText((await reader.get(path)).body).replace(/\s+/g, ' ')
}

test('a letter that names its last day has expired on the day after it, on its page, on that of its case and in the book', async () => {
  const number = await openCase(office, { service: 'rekomendasi-keramaian', until: 'done' })
  const { id } = await getCase(office, camat, number)
  const readerOn = async (day: number) =>
    (await startTestServer(office, { now: () => minutesAfter(monday, day * 24 * 60) })).as(office.officer('operator'))
  const on = async (day: number, path: string) => (await (await readerOn(day)).get(path)).page.text
  assert.match(
    await on(1, `/documents/${id}`),
    /Terbit, berlaku.*Berlaku sampai ?14 Maret 2026 ?Surat menyebut hari acaranya.*perlu memastikan/,
  )
  assert.match(await on(12, `/documents/${id}`), /Terbit, berlaku/)
  assert.doesNotMatch(await on(12, '/registers/letter'), /Masa berlakunya habis/)
  assert.match(await on(13, `/documents/${id}`), /Masa berlakunya habis/)
  assert.match(await on(13, '/registers/letter'), /Masa berlakunya habis, sampai 14 Maret 2026/)
  assert.match(await on(13, `/cases/${number}`), /masa berlakunya habis/)
  await archive(office).copy(id)
  const copyOn = async (day: number) => await paperOf(`/documents/${id}/copies/1`, await readerOn(day))
  assert.match(await copyOn(13), /Bukan surat asli\. Masa berlaku surat ini habis sesudah 14 Maret 2026\./)
  assert.doesNotMatch(await copyOn(12), /Masa berlaku/)
})
