import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { formAt, openAt } from '#tests/step-work.ts'
import { carryFile } from './acts/carry-file.ts'
import { planVisit } from './acts/plan-visit.ts'
import { type WorkingPaper, workingPapersOf } from './rules/working-papers.ts'
import { printWorkingPaper } from './working-papers.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const trantib = office.officer('kasi-trantib')
const later = minutesAfter(monday, 60)
const today = Temporal.PlainDate.from('2026-03-03')

async function papersOf(number: string): Promise<WorkingPaper[]> {
  return workingPapersOf(await getCase(office, counter, number))
}

/** The paper as a person reads it; its lines run together. */
async function read(number: string, paper: WorkingPaper): Promise<string> {
  const file = await getCase(office, counter, number)
  const pdf = await office.read(counter, (tx) => printWorkingPaper(tx, file, paper, today, office.equipment))
  assert.ok(pdf, `${number} has its ${paper}`)
  return pdfText(pdf).replace(/\s+/g, ' ')
}

test('a field check has its order letter once its day is set, with the number of the plan and the newest day', async () => {
  const number = await openAt(office, 'inspect')
  assert.deepEqual(await papersOf(number), [])
  const visit = { orderNumber: '800.1.11.1/5/MDU', orderDate: '2026-03-02', goes: 'Bakri Misal dan Zaleha Andai' }
  const plans = [{ plannedOn: '2026-03-04' }, { plannedOn: '2026-03-05', reason: 'Jalan ke lokasi terendam.' }]
  for (const day of plans) {
    const form = { ...(await formAt(office, trantib, number)), told: 'Lewat telepon', reason: '', ...visit, ...day }
    await office.inAct(trantib, later, (tx) => planVisit(tx, trantib, form, later))
  }
  assert.deepEqual(await papersOf(number), ['field-order'])
  const text = await read(number, 'field-order')
  assert.match(text, /SURAT TUGAS PEMERIKSAAN LAPANGAN ?Nomor: 800\.1\.11\.1\/5\/MDU/)
  assert.match(text, /menugaskan: ?Yang bertugas: ?Bakri Misal dan Zaleha Andai/)
  assert.match(
    text,
    new RegExp(`Nomor berkas: ?${number}.*Kamis, 5 Maret 2026.*tidak dipungut biaya.*Duri, 2 Maret 2026.*CAMAT MANDAU`),
  )
})

test('a field check that was made has its minutes, with the day in words, the boundaries and who recorded it', async () => {
  const number = await openCase(office, { service: 'skgr', until: 'step 3' })
  assert.deepEqual(await papersOf(number), ['field-minutes'])
  const text = await read(number, 'field-minutes')
  assert.match(text, /Pada hari ini, [A-Z][a-z]+ tanggal [a-z ]+ bulan [A-Z][a-z]+ tahun dua ribu dua puluh enam \(\d/)
  assert.match(text, /Koordinat: ?lintang [\d,]+ dan bujur [\d,]+.*Arah ?Berbatasan dengan.*Hasil pemeriksaan/)
  assert.match(text, /Pemohon, ?Yang memeriksa,.*Dicatat oleh,/)
  assert.match(text, /Nomor: …+/, 'no register gives it a number')
})

test('a file that goes to another agency has a cover from the step that takes it there, and keeps it', async () => {
  const earlier = await openCase(office, { service: 'pindah-kabupaten' })
  assert.deepEqual(await papersOf(earlier), [])
  const number = await openAt(office, 'carry')
  const text = await read(number, 'cover')
  assert.match(text, /Duri, 3 Maret 2026.*Yth\. Disdukcapil Kabupaten Bengkalis/)
  assert.match(text, new RegExp(`Berkas permohonan nomor ${number} ?1 \\(satu\\) berkas.*nomor \\S+/MDU`))
  assert.match(text, /Diterima tanggal/)
  const form = { carrier: 'Salim Contoh', happenedOn: '2026-03-02', paper: '12', expectedOn: '2026-03-05' }
  const sent = { ...(await formAt(office, counter, number)), ...form }
  await office.inAct(counter, later, (tx) => carryFile(tx, counter, sent, later))
  assert.deepEqual(await papersOf(number), ['cover'])
})

test('the same paper of the same day has the same bytes', async () => {
  const file = await getCase(office, counter, await openAt(office, 'forward'))
  const print = () => office.read(counter, (tx) => printWorkingPaper(tx, file, 'cover', today, office.equipment))
  assert.deepEqual(await print(), await print())
})
