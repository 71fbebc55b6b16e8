import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { VNode } from 'preact'
import { openBrowser, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { assertLight, many, publicCss } from '#tests/light-page.ts'
import { plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleFind, sampleFoundService, sampleHome, sampleOfficePage } from '#tests/sample-guide.ts'
import { sampleServicePage } from '#tests/sample-service-page.ts'
import { pretended } from '#tests/show-page.ts'
import { renderPage } from '#ui/document.ts'
import type { Frame } from '#ui/frame.ts'
import { renderChooseOfficePage } from './choose-office.page.tsx'
import { renderEventPage } from './event.page.tsx'
import { renderFindPage } from './find.page.tsx'
import { renderHomePage } from './home.page.tsx'
import { renderOfficePage } from './office.page.tsx'
import { renderServicePage } from './service.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const frameOf = (facts: { largeText?: boolean; language?: 'id' | 'en'; path?: string } = {}) =>
  sampleFrame({ path: '/layanan', seat: undefined, inlineCss: publicCss, ...facts })
const ten = Array.from({ length: 10 }, (_, place) => sampleFoundService({ key: `layanan-${place}` }))
const office = { key: 'mandau', name: 'Kecamatan Mandau', seat: 'Duri' }
const service = sampleFoundService()
const sure = { sure: 'a', source: 'papan nama kantor' } as const
const filledOffice = sampleOfficePage({
  standards: { inForce: 3, pledged: 2, open: 1 },
  ...{ address: 'Jalan Contoh 1', postcode: '28884', phone: '+62 765 0000', email: 'mandau@contoh.example' },
  today: {
    ...{ says: { id: 'Tutup: Hari Contoh', en: 'Closed: Sample Day' }, isOpen: false },
    opensAt: Temporal.Instant.from('2026-11-25T00:30:00Z'),
  },
  profile: {
    contact: sure,
    complaints: { where: { id: 'Loket 2', en: 'Counter 2' }, phone: '0800 1234', ...sure },
    budget: { year: 2026, amountRupiah: 1_250_000_000, ...sure, sure: 'b' },
  },
})

function pages(frame: Frame): readonly (readonly [string, VNode])[] {
  const shared = [{ name: { id: 'Kartu keluarga', en: 'Family card' }, times: 2 }]
  const event = { key: 'menikah', ...sampleHome().events[0], tells: service.purpose, office: undefined, shared }
  return [
    ['first page', renderHomePage(sampleHome(), frame)],
    ['found', renderFindPage(sampleFind({ found: ten, total: 34, from: 10, office }), frame)],
    [
      'near',
      renderFindPage(sampleFind({ found: [], near: ten, total: 0, readAs: [{ typed: 'nikha', as: 'nikah' }] }), frame),
    ],
    ['nothing', renderFindPage(sampleFind({ typed: '<b>"x', found: [], total: 0 }), frame)],
    ['event', renderEventPage({ ...event, name: { id: 'Akan menikah', en: 'Getting married' }, services: ten }, frame)],
    ['office', renderOfficePage(sampleOfficePage(), frame)],
    ['office, filled in', renderOfficePage(filledOffice, frame)],
    ['service', renderServicePage(sampleServicePage(), frame)],
    ['choose', renderChooseOfficePage({ ...service, offices: [{ ...office, published: true }] }, frame)],
  ]
}

test('on the narrowest phone, with large letters and no script, every page keeps within the screen and the rules', async () => {
  await using phone = await person(browser, { width: 320, javaScript: false })
  for (const language of ['id', 'en'] as const)
    for (const [name, page] of pages(frameOf({ largeText: true, language }))) {
      const html = renderPage(page)
      await phone.unrouteAll()
      await phone.route(
        `${pretended}/**`,
        async (route) => await route.fulfill({ body: html, contentType: 'text/html' }),
      )
      await phone.goto(`${pretended}/`)
      await assert.doesNotReject(checkPage(phone), `${name}, ${language}`)
    }
})

test('every page weighs at most 14 KB on a first visit, and asks for nothing else', () => {
  for (const [, page] of pages(frameOf())) assertLight(page)
})

test('a service with thirty papers, twenty laws and twenty steps stays within 14 KB', () => {
  const view = sampleServicePage({
    requirements: many(30, (name, place) => ({
      name,
      note: many(2, (note) => note)[place % 2],
      fromPage: place % 3 > 0,
      originalMayFollow: place % 2 > 0,
    })),
    legalBasis: many(20, (text, place) => ({ text, sure: place % 2 > 0 ? 'a' : 'b' })),
    steps: many(20, (text) => text),
    notices: many(3, (text) => text),
    source: { ...sampleServicePage().source, adopted: true },
  })
  assertLight(renderServicePage(view, frameOf()))
})

test('the first page asks, tells of events and offices, and lets officers and holders of a slip in', () => {
  const html = renderPage(renderHomePage(sampleHome(), frameOf({ path: '/' })))
  assert.match(html, /<form class="flow" method="get" action="\/layanan" role="search">/)
  assert.match(html, /href="\/peristiwa\/menikah"/)
  assert.match(html, /href="\/kecamatan\/rupat-utara"/)
  assert.match(html, /<a class="btn alt" href="\/lacak">Lacak berkas saya<\/a>/)
  assert.match(html, /Petugas kantor\? <a href="\/sign-in">Masuk<\/a>/)
})

test('a service says how long, how much and where before it is opened', () => {
  assert.match(plainText(renderFindPage(sampleFind(), frameOf())), /10 menit.* · Rp0, gratis · di 11 kecamatan/)
  const here = sampleFind({ office, found: [sampleFoundService({ here: 'illustrative' })] })
  const html = renderPage(renderFindPage(here, frameOf()))
  assert.match(html, /href="\/layanan\/mandau\/dispensasi-nikah"/)
  assert.match(html, /contoh, belum ditetapkan di sini/)
  const away = sampleFind({ office, found: [sampleFoundService({ here: 'not-here' })] })
  assert.match(renderPage(renderFindPage(away, frameOf())), /href="\/layanan\/dispensasi-nikah"/)
})

test('the pages of a long answer lead on and back, and keep what was asked', () => {
  const html = renderPage(renderFindPage(sampleFind({ found: ten, total: 34, from: 10, office }), frameOf()))
  assert.match(html, /href="\/layanan\?q=nikah\+cepat&amp;kecamatan=mandau&amp;mulai=20"/)
  assert.match(html, /href="\/layanan\?q=nikah\+cepat&amp;kecamatan=mandau"/)
  assert.match(html, /11–20 \/ 34/)
})

test('a key and a word from outside lead nowhere else', () => {
  const key = '../x"><script>'
  const html = renderPage(renderFindPage(sampleFind({ typed: key, found: [sampleFoundService({ key })] }), frameOf()))
  assert.doesNotMatch(html, /<script/)
  assert.match(html, /href="\/layanan\/..%2Fx%22%3E%3Cscript%3E"/)
})

test('what has ended is told with its law and day, what is known by name with why, and neither leads to a form', () => {
  const page = renderOfficePage(sampleOfficePage({ fields: [] }), frameOf())
  const text = plainText(page)
  assert.match(text, /Izin gangguan \(HO\) berakhir 30 Maret 2017 \(Permendagri 19\/2017\)\. belum/)
  assert.match(text, /Legalisir dokumen SIPPN 8209398\. Belum ada kewenangannya\. Syarat di sana: kartu keluarga\./)
  assert.doesNotMatch(renderPage(page), /href="[^"]*(gangguan|legalisir)/)
})

test('an office tells whether it is open now, and if not, when it opens again', () => {
  const open = plainText(renderOfficePage(sampleOfficePage(), frameOf()))
  assert.match(open, /Buka sekarang Hari ini: Buka 07\.30–16\.00/)
  const shut = plainText(renderOfficePage(filledOffice, frameOf()))
  assert.match(shut, /Sedang tutup Buka lagi Rabu, 25 November, pukul 07\.30\. Hari ini: Tutup: Hari Contoh/)
  const unknown = plainText(renderOfficePage(sampleOfficePage({ today: undefined }), frameOf()))
  assert.doesNotMatch(unknown, /sekarang|Sedang tutup/)
})

test('an office tells the six things that the law names, and of what nobody filled in that it is so', () => {
  const text = plainText(renderOfficePage(sampleOfficePage(), frameOf()))
  for (const told of [
    /Alamat Duri belum dicatat Telepon belum diisi Surel belum diisi/,
    /Penanggung jawab Camat: Rahmat Andai/,
    /Pengaduan dilayani belum diisi Anggaran belum diisi/,
    /Camat \(1 orang\) Petugas Loket \(2 orang\) Operator \(belum terisi\)/,
    /Standar pelayanan : belum ada yang ditetapkan kantor ini\. Maklumat pelayanan : belum diumumkan/,
    /dalam 30 hari sejak dilayani \(UU 25\/2009 pasal 42\).*paling lama 14 hari .*paling lama 60 hari/,
    /lapor\.go\.id atau SMS 1708.*Ombudsman RI\..*UU 37\/2008 pasal 23–24/,
    /Penilaian kinerja: belum ada yang diumumkan/,
  ])
    assert.match(text, told)
  const filled = plainText(renderOfficePage(filledOffice, frameOf()))
  assert.match(
    filled,
    /Standar pelayanan : 3 layanan; 1 rancangan menunggu masukan\. Maklumat pelayanan : sudah diumumkan/,
  )
  assert.match(filled, /Jalan Contoh 1, 28884 Telepon \+62 765 0000 Surel mandau@contoh\.example/)
  assert.match(filled, /Pengaduan dilayani Loket 2, 0800 1234 Anggaran Rp1\.250\.000\.000 \(2026\) belum dipastikan/)
})
