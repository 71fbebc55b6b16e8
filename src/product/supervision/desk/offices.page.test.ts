import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleOffices } from '#tests/sample-offices.ts'
import { renderPage } from '#ui/document.ts'
import type { OfficesPage } from '../contract.ts'
import { renderOfficesPage } from './offices.page.tsx'

const shown = (view: OfficesPage = sampleOffices()) =>
  renderPage(renderOfficesPage(view, sampleFrame({ path: '/offices' })))

test('the regency reads a sentence first: what is late, and where', () => {
  const html = shown()
  assert.match(html, /167 berkas berjalan, 5 lewat janji: Siak Kecil 5\. 13 segera jatuh waktu\./)
  assert.ok(html.indexOf('167 berkas') < html.indexOf('<table'))
})

test('when many offices are late, their number and the most pressed one are named', () => {
  const view = sampleOffices()
  const [first, ...others] = [...view.offices, ...view.offices].map((office) => ({ ...office, late: 1 }))
  assert.ok(first)
  const html = shown({ ...view, offices: [{ ...first, late: 4 }, ...others] })
  assert.match(html, /9 lewat janji: di 6 kantor, paling banyak di Siak Kecil \(4\)\./)
})

test('when nothing is late it says so', () => {
  const view = sampleOffices()
  const html = shown({ ...view, offices: view.offices.map((office) => ({ ...office, late: 0 })) })
  assert.match(html, /tidak ada yang lewat janji/)
  assert.doesNotMatch(html, /st late/)
})

test('the offices stay in the order they came, each with its burden: no ranking', () => {
  const html = shown()
  const names = [...html.matchAll(/<th scope="row"><b>([^<]+)</g)].map(([, name]) => name)
  assert.deepEqual(names, ['Siak Kecil', 'Mandau', 'Bantan'])
  assert.match(html, /17 desa, 1 penyeberangan, 1 titik tanpa sinyal/)
  assert.match(html, /bukan peringkat/)
})

test('colour is spent only where something presses', () => {
  assert.equal(shown().match(/st late/g)?.length, 1)
  assert.equal(shown().match(/st soon/g)?.length, 2)
})

test('the earliest promise is shown once it is known', () => {
  assert.match(shown(), /Jum 20 Nov, 10\.15/)
  const view = sampleOffices()
  const unknown = { ...view, offices: view.offices.map(({ oldestDueAt: _, ...office }) => office) }
  assert.doesNotMatch(shown(unknown), /Janji paling awal/)
})

test('the page keeps to the HTML standard', async () => {
  await checkHtml(shown(), 'offices')
})
