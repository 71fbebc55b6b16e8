import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBrowser, type Person, person } from '#tests/browser.ts'
import { checkHtml } from '#tests/check-html.ts'
import { checkPage } from '#tests/check-page.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleRegister } from '#tests/sample-register.ts'
import { deskCss, deskScript, showPage } from '#tests/show-page.ts'
import { renderPage } from '#ui/document.ts'
import type { FormState } from '#ui/frame.ts'
import type { RegisterPage, RegisterRole } from '../contract.ts'
import { renderRegisterPage } from './register.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const assets = { css: deskCss(), script: await deskScript() }

const role = (key: string, name: string, min: number, max: number): RegisterRole => ({
  ...{ key, name: { id: name, en: name }, help: undefined, min, max, fromPage: key !== 'saksi' },
  asks: ['born-on', 'address', 'phone'],
})
const land: Partial<RegisterPage> = {
  service: {
    ...sampleRegister().service,
    applicants: ['person', 'body', 'village-government'],
    parties: [role('penjual', 'Penjual', 1, 3), role('saksi', 'Saksi sempadan', 0, 6)],
  },
}
const view =
  (facts: Partial<RegisterPage> = {}, form?: FormState) =>
  () =>
    renderRegisterPage(
      sampleRegister({ ...land, ...facts }),
      sampleFrame({ path: '/cases/new', ...(form ? { form } : {}) }),
    )
const html = (facts: Partial<RegisterPage> = {}, form?: FormState) => renderPage(view(facts, form)())

async function at(make: ReturnType<typeof view>, who: Person = {}) {
  const page = await person(browser, who)
  await showPage(page, make, assets)
  return page
}

test('a service for persons asks nothing about bodies; a proxy and a guardian may always come', () => {
  const { applicants: _, ...service } = sampleRegister().service
  const page = html({ service: { ...service, applicants: ['person'], parties: [] } })
  assert.doesNotMatch(page, /applicantKind|represented\.|party\./)
  assert.match(page, /<summary>Dikuasakan kepada orang lain<\/summary>/)
  assert.match(page, /name="guardian\.relation"/)
})

test('a service for villages alone does not ask who applies', () => {
  const page = html({ service: { ...sampleRegister().service, applicants: ['village-government'] } })
  assert.match(page, /<input type="hidden" name="applicantKind" value="village-government"\/>/)
  assert.match(page, /name="represented\.post"/)
  assert.doesNotMatch(page, /represented\.name/)
})

test('each role has in sight as many people as it must name, and unfolds the rest without a script', () => {
  const page = html()
  assert.match(page, /Penjual <span class="sub">1 sampai 3 orang<\/span>/)
  assert.match(page, /Saksi sempadan <span class="sub">boleh kosong, sampai 6 orang; tidak disebut halaman standar/)
  assert.match(page, /<summary>Penjual 2 sampai 3<\/summary>/)
  assert.match(page, /name="party\.saksi\.5\.address"/)
  assert.doesNotMatch(page, /party\.saksi\.6\./)
})

test('what came back stands open, with everything typed and each error at its field', async () => {
  const said = (id: string) => ({ id, en: id })
  const form = {
    values: { 'party.penjual.1.name': 'Hasan Peraga', 'proxy.name': 'Puan Misal', applicantKind: 'body' },
    errors: {
      'party.penjual': said('Belum cukup.'),
      'party.penjual.1.nik': said('Isi NIK.'),
      'proxy.letterSeen': said('Lihat dulu surat kuasanya.'),
      'guardian.relation': said('Tulis hubungannya.'),
      'represented.name': said('Tulis nama badan.'),
    },
  }
  const page = html({}, form)
  assert.match(page, /<details open><summary>Penjual 2 sampai 3<\/summary>/)
  assert.match(page, /<details class="all" open><summary>Dikuasakan/)
  assert.match(page, /<details class="all" open><summary>Didampingi wali/)
  assert.match(page, /<a href="#f-party-penjual-1-nik">NIK Penjual 2: Isi NIK\.<\/a>/)
  assert.match(page, /<a href="#f-party-penjual">Penjual: Belum cukup\.<\/a>/)
  await checkHtml(page, 'register with parties that came back')
})

test('NIK and name are those of the representative where a body or a village applies', async () => {
  await using page = await at(view(), { javaScript: false })
  assert.equal(await page.getByLabel('NIK pemohon').isVisible(), true)
  await page.getByLabel(/^Badan/).check()
  assert.equal(await page.getByText('NIK pemohon').isVisible(), false)
  assert.equal(await page.getByLabel('NIK wakilnya').isVisible(), true)
  assert.equal(await page.getByLabel('Nama wakilnya sesuai KTP-el').isVisible(), true)
  const village = html({ service: { ...sampleRegister().service, applicants: ['village-government'] } })
  assert.match(village, /NIK wakilnya/)
  assert.doesNotMatch(village, /NIK pemohon/)
  const empty = { id: 'Isi NIK.', en: 'Enter the NIK.' }
  const wrong = (applicantKind: string) => html({}, { values: { applicantKind }, errors: { nik: empty } })
  assert.match(wrong('body'), /<a href="#f-nik">NIK wakilnya: Isi NIK\.<\/a>/)
  assert.match(wrong('person'), /<a href="#f-nik">NIK pemohon: Isi NIK\.<\/a>/)
})

test('the form keeps to the HTML standard', async () => {
  await checkHtml(html(), 'register with parties')
})

test('the body is asked for once it is chosen, with the script and without', async () => {
  await using page = await at(view(), { javaScript: false })
  const body = page.getByLabel('Nama badan')
  assert.equal(await body.isVisible(), false)
  await page.getByLabel(/^Badan/).check()
  assert.equal(await body.isVisible(), true)
  await page.getByLabel(/^Pemerintah desa/).check()
  assert.equal(await body.isVisible(), false)
  assert.equal(await page.getByLabel('Jabatan wakilnya').isVisible(), true)
})

test('a role that is not filled is missing until somebody is named', async () => {
  await using page = await at(view())
  for (const group of await page.locator('tr[data-requirement]').all())
    await group.getByLabel('Ada', { exact: true }).check()
  const ready = page.locator('#kesiapan')
  assert.match(await ready.innerText(), /Kurang 1\s+Penjual/)
  await page.getByLabel('Nama Penjual 1').fill('Hasan Peraga')
  await page.getByLabel('Nama Penjual 1').blur()
  assert.match(await ready.innerText(), /Isi 5 lagi/)
})

test('the whole form is reached by the keyboard, folded parts included', async () => {
  await using page = await at(view())
  await page.getByText('Dikuasakan kepada orang lain').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  assert.equal(await page.locator(':focus').getAttribute('name'), 'proxy.nik')
})

test('it holds on a desk and on a phone', async () => {
  for (const width of [1280, 390]) {
    await using page = await at(
      view({}, { values: { applicantKind: 'body', 'proxy.name': 'Puan', 'party.saksi.0.name': 'Atok' }, errors: {} }),
      { width },
    )
    await checkPage(page)
  }
})
