import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleRow, sampleWork } from '#tests/sample-work.ts'
import { renderPage } from '#ui/document.ts'
import type { WorkPage } from '../contract.ts'
import { renderWorkPage } from './work.page.tsx'

const work = (facts: Partial<WorkPage> = {}, language: 'id' | 'en' = 'id') =>
  renderPage(renderWorkPage(sampleWork(facts), sampleFrame({ language })))

test('the desk is told in one sentence before any list', () => {
  assert.match(work(), /<h1>Selasa, 24 November<\/h1>.*6 berkas di meja Ibu\. 1 lewat janji, 2 segera jatuh waktu\./s)
  assert.match(work({}, 'en'), /6 files on your desk\. 1 past the promise, 2 due soon\./)
})

test('the list is grouped by urgency, and what is due today shows only the hour', () => {
  const html = work()
  const headings = [...html.matchAll(/scope="rowgroup">([^<]+)</g)].map(([, heading]) => heading)
  assert.deepEqual(headings, ['Lewat janji', 'Hari ini', 'Besok dan sesudahnya', 'Jam berhenti, menunggu pemohon'])
  assert.match(html, /<time datetime="2026-11-24T16:00\+07:00">16\.00<\/time>/)
  assert.match(html, /<time datetime="2026-11-25T16:00\+07:00">Rab 25 Nov, 16\.00<\/time>/)
})

test('each row is a link that names the service and the number', () => {
  assert.match(
    work(),
    /<a href="\/cases\/MDU-2026-004127">Surat keterangan tanggungan keluarga <span class="sub nb">MDU-2026-004127/,
  )
})

test('a stopped clock has a word and no bar', () => {
  const waiting = sampleRow({ flag: 'waiting', used: 0.4, dueAt: undefined, remaining: { id: 'sejak 19 Nov', en: '' } })
  const html = work({ groups: [{ heading: 'waiting', rows: [waiting] }] })
  assert.match(html, /<span class="st wait">sejak 19 Nov<\/span>/)
  assert.match(html, /belum ada/)
  assert.match(html, /berhenti/)
  assert.doesNotMatch(html, /terpakai \d/)
})

test('a letter that waits to be collected is ready: no date is owed any more, and no clock is called stopped', () => {
  const ready = sampleRow({
    flag: 'ready',
    used: undefined,
    dueAt: undefined,
    remaining: { id: 'siap diambil', en: '' },
  })
  const html = work({ groups: [{ heading: 'ready', rows: [ready] }] })
  assert.match(html, /scope="rowgroup">Siap diambil</)
  assert.match(html, /<span class="st done">siap diambil<\/span>/)
  assert.doesNotMatch(html, /berhenti|belum ada/)
})

test('what is done today is ticked, and its clock is not called stopped', () => {
  const done = sampleRow({
    flag: 'waiting',
    used: undefined,
    dueAt: undefined,
    remaining: { id: 'Selesai', en: 'Done' },
  })
  const html = work({ tab: 'done', groups: [{ heading: 'done', rows: [done] }] })
  assert.match(html, /<span class="st done">Selesai<\/span>/)
  assert.doesNotMatch(html, /berhenti|belum ada/)
})

test('a file past its promise fills its bar and no more', () => {
  const late = sampleRow({ flag: 'late', used: 1.4 })
  const html = work({ groups: [{ heading: 'late', rows: [late] }] })
  assert.match(html, /aria-label="terpakai 140 persen"/)
  assert.match(html, /<rect class="fl" width="72"/)
})

test('filters are links with counts, and the one in force says so', () => {
  const html = work({ tab: 'office' })
  assert.match(html, /<a href="\/work\?tab=office" aria-current="page">Seluruh kantor 17<\/a>/)
  assert.match(html, /<a href="\/work">Di meja saya 6<\/a>/)
})

test('pages of a long list keep the filter', () => {
  const html = work({ tab: 'office', page: 2, pages: 9 })
  assert.match(html, /href="\/work\?tab=office" rel="prev"/)
  assert.match(html, /href="\/work\?tab=office&amp;page=3" rel="next"/)
  assert.match(html, /Halaman 2 dari 9/)
})

test('many files due together are one mark with their number, in the shape of the most urgent', () => {
  const marks = Array.from({ length: 40 }, (_, place) => ({
    at: 960,
    flag: place === 7 ? ('soon' as const) : ('in-time' as const),
  }))
  const html = work({ day: { spans: [{ from: 450, to: 960 }], now: 624, marks } })
  assert.equal(html.match(/class="fs" d="M1000 /g)?.length, 1)
  assert.match(html, /<text x="1000" y="0" text-anchor="middle">40<\/text>/)
  assert.match(html, /40 berkas jatuh waktu/)
})

test('a day off has no strip but a sentence', () => {
  const html = work({ day: { spans: [], now: 600, marks: [] } })
  assert.match(html, /Hari ini kantor tutup\./)
  assert.doesNotMatch(html, /class="chart/)
})

test('an empty desk says what is under way and what comes next', () => {
  const counts = { mine: 0, post: 0, waiting: 2, office: 7, done: 0, late: 0, soon: 0 }
  const html = work({ groups: [], counts })
  assert.match(html, /Meja Ibu kosong\./)
  assert.match(html, /Di kantor ini 7 berkas sedang berjalan, 2 menunggu pemohon\./)
  assert.doesNotMatch(html, /<table/)
})

test('only who may receive is offered a new file', () => {
  assert.match(work(), /href="\/cases\/new" data-key="B"/)
  assert.doesNotMatch(work({ mayRegister: false }), /data-key="B"/)
  assert.match(work({ mayRegister: true }), /<a href="\/blanks">Slip kosong bernomor<\/a>/)
  assert.doesNotMatch(work({ mayRegister: false }), /"\/blanks"/)
})

test('the page keeps to the HTML standard, full and empty', async () => {
  await checkHtml(work(), 'work')
  await checkHtml(work({ groups: [], day: { spans: [], now: 0, marks: [] } }), 'empty work')
})
