import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ComponentChildren, h, type VNode } from 'preact'
import { findHtmlFaults } from '#tests/check-html.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { ActButton, reasonPlaces } from './button.tsx'
import { CheckField, RadioField, SelectField } from './choice-field.tsx'
import { DeskLayout } from './desk-layout.tsx'
import { renderPage } from './document.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Facts } from './facts.tsx'
import { fileSize } from './file-size.ts'
import type { FormState, Frame } from './frame.ts'
import { HiddenValues } from './hidden-values.tsx'
import { withQuery } from './page-links.ts'
import { PublicLayout } from './public-layout.tsx'
import { Qr } from './qr.tsx'
import { Rail } from './rail.tsx'
import { rupiah } from './rupiah.ts'
import { Slip } from './slip.tsx'
import { Status } from './status.tsx'
import { LongTextField, TextField } from './text-field.tsx'

const said = (id: string) => ({ id, en: id })
const part = <Props>(vnode: VNode<Props>): string => renderPage(vnode).replace('<!doctype html>\n', '').trim()
const asked = (form?: FormState) => ({ frame: sampleFrame(form ? { form } : {}), name: 'name', label: 'Nama' })
const wrong = { values: { name: 'N' }, errors: { name: said('Tulis nama lengkap.') } }

function desk(frame: Frame, children: ComponentChildren = h('h1', null, 'Isi')): string {
  return renderPage(h(DeskLayout, { frame, title: 'Isi', children }))
}

test('an act that may not be done keeps its place, tells why, and sends nothing', () => {
  const html = part(h(ActButton, { id: 'sign', label: 'Tanda tangani', why: 'Wewenang Camat.', kbd: 'P' }))
  assert.match(html, /<button[^>]* type="button"[^>]* aria-disabled="true"[^>]* aria-describedby="sign-why"/)
  assert.match(html, /<p class="why" id="sign-why" tabindex="-1">Wewenang Camat\.<\/p>/)
  assert.doesNotMatch(html, /kbd|data-key/)
})

test('an act that may be done prints its key and says which value it sends', () => {
  const html = part(h(ActButton, { id: 'open', label: 'Buka', name: 'intent', value: 'open', kbd: 'F9' }))
  assert.match(html, /type="submit" id="open" name="intent" value="open" aria-keyshortcuts="F9" data-key="F9"/)
  assert.match(html, /<span aria-hidden="true"><kbd>F9<\/kbd><\/span>/)
  assert.doesNotMatch(html, /aria-disabled/)
})

test('a form that another page carries keeps every value under its name, one that was repeated as often', () => {
  const html = part(h(HiddenValues, { values: { name: 'Nur & Wati', papers: ['kk', 'ktp'] } }))
  assert.equal(
    html,
    '<input type="hidden" name="name" value="Nur &amp; Wati"/><input type="hidden" name="papers" value="kk"/><input type="hidden" name="papers" value="ktp"/>',
  )
})

test('refusing is outlined, the second way is lighter', () => {
  assert.match(part(h(ActButton, { id: 'a', label: 'Tolak', risk: true })), /class="btn risk"/)
  assert.match(part(h(ActButton, { id: 'a', label: 'Kembali', alt: true })), /class="btn alt"/)
})

test('neighbours that wait for one thing share its sentence, under the last of them', () => {
  const acts = [
    { id: 'a', why: 'Ini tugas loket.' },
    { id: 'b', why: 'Ini tugas loket.' },
    { id: 'c', why: undefined },
    { id: 'd', why: 'Ini tugas loket.' },
  ]
  assert.deepEqual(reasonPlaces(acts), ['b-why', 'b-why', 'c-why', 'd-why'])
  const html = part(h(ActButton, { id: 'a', label: 'Cabut', why: 'Ini tugas loket.', whyAt: 'b-why' }))
  assert.match(html, /aria-describedby="b-why"/)
  assert.doesNotMatch(html, /Ini tugas loket/)
})

test('a field keeps what was typed and stands beside its error', () => {
  const html = part(h(TextField, { ...asked(wrong), hint: 'Sesuai KTP-el' }))
  assert.match(html, /<label for="f-name">Nama/)
  assert.match(html, /aria-describedby="f-name-hint f-name-error" aria-invalid="true"/)
  assert.match(html, /<p class="err" id="f-name-error">Tulis nama lengkap\.<\/p>/)
  assert.match(html, /value="N"/)
})

test('a field without error carries no mark of one', () => {
  assert.doesNotMatch(part(h(TextField, asked())), /aria-invalid|aria-describedby|class="f bad"/)
})

test('a password never comes back to the page', () => {
  const html = part(h(TextField, { ...asked({ values: { name: 'rahasia' }, errors: {} }), kind: 'password' }))
  assert.match(html, /type="password"/)
  assert.doesNotMatch(html, /rahasia/)
})

test('what people type is shown as text, never as markup', () => {
  const evil = { values: { name: '"><script>alert(1)</script>' }, errors: { name: said('<b>tebal</b>') } }
  assert.doesNotMatch(part(h(TextField, asked(evil))) + part(h(LongTextField, asked(evil))), /<script|<b>tebal/)
})

test('a list starts on nothing and keeps the choice', () => {
  const choices = [
    { value: 'a', label: 'Air Jamban' },
    { value: 'b', label: 'Babussalam' },
  ]
  assert.match(part(h(SelectField, { ...asked(), choices })), /<option value selected>Pilih satu/)
  const kept = part(h(SelectField, { ...asked({ values: { name: 'b' }, errors: {} }), choices }))
  assert.match(kept, /<option[^>]*selected[^>]*>Babussalam/)
})

test('the error of a choice leads to its first radio, and the group names it', () => {
  const choices = [
    { value: 'ya', label: 'Ya' },
    { value: 'tidak', label: 'Tidak' },
  ]
  const html = part(h(RadioField, { ...asked(wrong), choices }))
  assert.match(html, /<fieldset class="f bad" aria-describedby="f-name-error"/)
  assert.match(html, /<input type="radio" id="f-name" name="name" value="ya"/)
  assert.equal(html.match(/id="f-name"/g)?.length, 1)
})

test('several boxes stay ticked', () => {
  const choices = ['kk', 'ktp', 'npwp'].map((value) => ({ value, label: value }))
  const html = part(h(CheckField, { ...asked({ values: { name: ['kk', 'npwp'] }, errors: {} }), choices }))
  assert.deepEqual(
    [...html.matchAll(/value="(\w+)" checked/g)].map(([, value]) => value),
    ['kk', 'npwp'],
  )
})

test('the summary takes focus and links each error to its field', () => {
  const form = { values: {}, errors: { 'field.anak.0.nama': said('Tulis nama anak.'), phone: said('Hanya angka.') } }
  const html = part(h('div', null, h(ErrorSummary, { frame: sampleFrame({ form }) })))
  assert.match(html, /role="alert" id="periksa" tabindex="-1"/)
  assert.match(html, /2 hal perlu diperbaiki/)
  assert.match(html, /<a href="#f-field-anak-0-nama">Tulis nama anak\.<\/a>/)
})

test('a refusal stands in the summary as its sentence', () => {
  const form = { values: {}, errors: {}, refusal: said('Sudah diparaf Bu Rahmah pukul 10.31.') }
  assert.match(
    part(h('div', null, h(ErrorSummary, { frame: sampleFrame({ form }) }))),
    /Sudah diparaf Bu Rahmah pukul 10\.31\./,
  )
})

test('a new form has no summary', () => {
  assert.equal(part(h('div', null, h(ErrorSummary, { frame: sampleFrame() }))), '<div></div>')
})

test('the boat lies at one stop of the rail, and says so aloud', () => {
  const html = part(
    h(Rail, {
      label: 'Prosedur',
      stops: [
        { state: 'past', name: 'Loket', detail: '09.12' },
        { state: 'now', name: 'Kasi Pelum', detail: 'sejak 09.41' },
        { state: 'ahead', name: 'Camat', detail: 'tanda tangan' },
      ],
    }),
  )
  assert.match(html, /<li class="now" aria-current="step"><b>Kasi Pelum/)
  assert.equal(html.match(/aria-current/g)?.length, 1)
})

test('a slip is named by its heading, and a late one looks late', () => {
  const html = part(
    h(Slip, { id: 'janji', heading: 'Lewat janji', due: 'Rab 25 Nov', look: 'late', children: h('p', null, 'x') }),
  )
  assert.match(html, /<section class="slip is-late" aria-labelledby="janji"><h2 id="janji">Lewat janji/)
  assert.match(html, /<hr\/>/)
})

test('a status always carries its word', () => {
  assert.equal(part(h(Status, { flag: 'late', text: 'lewat 1 hari' })), '<span class="st late">lewat 1 hari</span>')
})

test('facts are terms and values', () => {
  const html = part(h(Facts, { rows: [{ term: 'Biaya', value: 'Rp0', sub: 'PP 12/2019 pasal 122' }] }))
  assert.match(html, /<dt>Biaya<\/dt><dd>Rp0 <span class="sub">PP 12\/2019 pasal 122<\/span><\/dd>/)
})

test('a QR code has a quiet edge and a name', () => {
  const html = part(h(Qr, { path: 'M0 0h1v1H0z', size: 33, label: 'Kode QR untuk melacak berkas' }))
  assert.match(html, /viewBox="-2 -2 37 37" width="148" role="img" aria-label="Kode QR untuk melacak berkas"/)
})

test('money and sizes are written as the country writes them', () => {
  assert.equal(rupiah(0n), 'Rp0')
  assert.equal(rupiah(1250000n), 'Rp1.250.000')
  assert.deepEqual(fileSize(212_345), { id: '212 KB', en: '212 KB' })
  assert.deepEqual(fileSize(1_250_000), { id: '1,3 MB', en: '1.3 MB' })
})

test('a link changes one thing of the address and keeps the rest', () => {
  assert.equal(withQuery('/work?tab=office&page=3', { page: '' }), '/work?tab=office')
  assert.equal(withQuery('/work', { lang: 'en' }), '/work?lang=en')
})

test('every desk page has its language, a way past the head, and the way out', async () => {
  const html = desk(sampleFrame({ language: 'en' }))
  assert.match(html, /^<!doctype html>\n<html lang="en">/)
  assert.match(html, /<a class="skip" href="#isi">Skip to content<\/a>/)
  assert.match(html, /<main id="isi"/)
  assert.match(html, /<form method="post" action="\/sign-out">/)
  assert.match(html, /<a href="\/work" aria-current="page">My work<\/a>/)
  assert.deepEqual(await findHtmlFaults(html), [])
})

test('nobody signed in sees neither rooms nor the way out', () => {
  assert.doesNotMatch(desk(sampleFrame({ seat: undefined })), /<nav|sign-out/)
})

test('demonstration says CONTOH on every screen; an office in production does not', () => {
  const publicPage = (mode: Frame['mode']) =>
    renderPage(h(PublicLayout, { frame: sampleFrame({ mode }), title: 'Isi', children: h('h1', null, 'Isi') }))
  assert.match(desk(sampleFrame()), /CONTOH PERAGAAN/)
  assert.match(publicPage('demo'), /CONTOH PERAGAAN/)
  assert.doesNotMatch(desk(sampleFrame({ mode: 'production' })) + publicPage('production'), /CONTOH/)
})

test('a page that came back says so first in its title', () => {
  assert.match(desk(sampleFrame({ form: wrong })), /<title>Periksa lagi: Isi · PATEN Kecamatan Mandau<\/title>/)
  assert.match(desk(sampleFrame()), /<title>Isi · PATEN/)
})

test('the style sheet is linked, or stands in the page exactly as its hash names it', () => {
  const css = 'a>b{content:"<&"}'
  assert.match(desk(sampleFrame()), /<link rel="stylesheet" href="\/assets\/desk\.css"\/>/)
  const inlined = desk(sampleFrame({ inlineCss: css }))
  assert.ok(inlined.includes(`<style>${css}</style>`))
  assert.doesNotMatch(inlined, /<link rel="stylesheet"/)
})

test('a public page offers the other language and larger text as plain links', async () => {
  const frame = sampleFrame({ path: '/lacak?nomor=MDU-1', seat: undefined })
  const html = renderPage(h(PublicLayout, { frame, title: 'Lacak', children: h('h1', null, 'Lacak') }))
  assert.match(html, /<a href="\/lacak\?nomor=MDU-1&amp;lang=en" lang="en" hreflang="en">English<\/a>/)
  assert.match(html, /<a href="\/lacak\?nomor=MDU-1&amp;text=large">Huruf besar<\/a>/)
  assert.deepEqual(await findHtmlFaults(html), [])
})

test('larger text is a mark on the page, and the link leads back', () => {
  const frame = sampleFrame({ path: '/', seat: undefined, largeText: true })
  const html = renderPage(h(PublicLayout, { frame, title: 'Isi', children: null }))
  assert.match(html, /<html lang="id" data-text="large">/)
  assert.match(html, /\/\?text=normal/)
})
