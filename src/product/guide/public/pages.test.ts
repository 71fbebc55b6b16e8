import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { VNode } from 'preact'
import { openBrowser, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { assertLight, many, publicCss } from '#tests/light-page.ts'
import { plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleFind, sampleFoundService, sampleHome } from '#tests/sample-guide.ts'
import { sampleServicePage } from '#tests/sample-service-page.ts'
import { pretended } from '#tests/show-page.ts'
import { renderPage } from '#ui/document.ts'
import type { Frame } from '#ui/frame.ts'
import { renderEventPage } from './event.page.tsx'
import { renderFindPage } from './find.page.tsx'
import { renderHomePage } from './home.page.tsx'
import { renderChooseOfficePage, renderOfficePage } from './office.page.tsx'
import { renderServicePage } from './service.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const frameOf = (facts: { largeText?: boolean; language?: 'id' | 'en'; path?: string } = {}) =>
  sampleFrame({ path: '/layanan', seat: undefined, inlineCss: publicCss, ...facts })
const ten = Array.from({ length: 10 }, (_, place) => sampleFoundService({ key: `layanan-${place}` }))
const office = {
  key: 'mandau',
  name: 'Kecamatan Mandau',
  seat: 'Duri',
  address: null,
  hours: { id: 'Senin–Kamis 07.30–16.00; Jumat 07.30–16.30', en: 'Monday–Thursday 07:30–16:00; Friday 07:30–16:30' },
  hoursUnconfirmed: true,
}
const service = sampleFoundService()
const notOffered = {
  ended: [
    {
      ...{ name: { id: 'Izin gangguan (HO)', en: 'Disturbance permit (HO)' }, since: undefined, sure: 'b' as const },
      ...{ law: { id: 'Permendagri 19/2017', en: 'Permendagri 19/2017' }, on: Temporal.PlainDate.from('2017-03-30') },
    },
  ],
  byName: [
    {
      name: { id: 'Legalisir dokumen', en: 'Copies made official' },
      note: { id: 'Belum ada kewenangannya.', en: 'There is no power for it.' },
      seenAt: [{ id: 'SIPPN 8209398', en: 'SIPPN 8209398' }],
      requirements: [{ id: 'kartu keluarga', en: 'family card' }],
    },
  ],
}

function pages(frame: Frame): readonly (readonly [string, VNode])[] {
  const shared = [{ name: { id: 'Kartu keluarga', en: 'Family card' }, times: 2 }]
  const event = { key: 'menikah', ...sampleHome().events[0], tells: service.purpose, office: undefined, shared }
  const own = { key: service.key, name: service.name, published: false }
  return [
    ['first page', renderHomePage(sampleHome(), frame)],
    ['found', renderFindPage(sampleFind({ found: ten, total: 34, from: 10, office }), frame)],
    [
      'near',
      renderFindPage(sampleFind({ found: [], near: ten, total: 0, readAs: [{ typed: 'nikha', as: 'nikah' }] }), frame),
    ],
    ['nothing', renderFindPage(sampleFind({ typed: '<b>"x', found: [], total: 0 }), frame)],
    ['event', renderEventPage({ ...event, name: { id: 'Akan menikah', en: 'Getting married' }, services: ten }, frame)],
    [
      'office',
      renderOfficePage(
        { ...office, ...notOffered, fields: [{ name: service.field, services: [own, { ...own, published: true }] }] },
        frame,
      ),
    ],
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
  const page = renderOfficePage({ ...office, ...notOffered, fields: [] }, frameOf())
  const text = plainText(page)
  assert.match(text, /Izin gangguan \(HO\) berakhir 30 Maret 2017 \(Permendagri 19\/2017\)\. belum/)
  assert.match(text, /Legalisir dokumen SIPPN 8209398\. Belum ada kewenangannya\. Syarat di sana: kartu keluarga\./)
  assert.doesNotMatch(renderPage(page), /href="[^"]*(gangguan|legalisir)/)
})
