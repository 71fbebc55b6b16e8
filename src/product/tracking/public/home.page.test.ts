import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHtmlFaults } from '#tests/check-html.ts'
import { plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleHome } from '#tests/sample-tracking.ts'
import { renderPage } from '#ui/document.ts'
import { renderHomePage } from './home.page.tsx'

const citizen = sampleFrame({ path: '/', seat: undefined })
const visitor = sampleFrame({ path: '/', seat: undefined, language: 'en' })

test('a citizen finds their office, its letters, and the way to a file that is under way', () => {
  const html = renderPage(renderHomePage(sampleHome(), citizen))
  assert.match(html, /<summary>Kecamatan Mandau, <span class="sub">kantor di Duri<\/span><\/summary>/)
  assert.match(
    html,
    /<a class="pick" href="\/layanan\/mandau\/tanggungan-keluarga">Surat keterangan tanggungan keluarga</,
  )
  assert.match(html, /<a class="btn big" href="\/lacak">Lacak berkas saya<\/a>/)
})

test('an officer who knows only the address of the house finds the way in', () => {
  assert.match(renderPage(renderHomePage(sampleHome(), citizen)), /Petugas kantor\? <a href="\/sign-in">Masuk<\/a>/)
})

test('an office that offers nothing yet says so instead of opening an empty list', () => {
  assert.match(plainText(renderHomePage(sampleHome(), citizen)), /Kecamatan Talang Muandau: belum ada layanan di sini/)
})

test('a key from the pack cannot lead anywhere else', () => {
  const service = { key: '../x"><script>', name: { id: '<b>tebal</b>', en: 'x' } }
  const home = {
    ...sampleHome(),
    offices: [{ key: 'a/b', name: 'Kecamatan <Contoh>', seat: 'Duri', services: [service] }],
  }
  const html = renderPage(renderHomePage(home, citizen))
  assert.match(html, /href="\/layanan\/a%2Fb\/..%2Fx%22%3E%3Cscript%3E">&lt;b>tebal/)
  assert.match(html, /Kecamatan &lt;Contoh>/)
})

test('an English reader gets every sentence in English', () => {
  const text = plainText(renderHomePage(sampleHome(), visitor))
  assert.match(text, /Choose your sub-district/)
  assert.doesNotMatch(text, /\b(Kami|berkas|syarat|kantor|belum|Pilih)\b/)
})

test('the page is sound HTML in both languages', async () => {
  assert.deepEqual(await findHtmlFaults(renderPage(renderHomePage(sampleHome(), citizen))), [])
  assert.deepEqual(await findHtmlFaults(renderPage(renderHomePage(sampleHome(), visitor))), [])
})
