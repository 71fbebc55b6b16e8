import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page, Request } from 'playwright-core'
import type { VNode } from 'preact'
import { openBrowser, type Person, person } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleRegister } from '#tests/sample-register.ts'
import { deskCss, deskScript, showPage } from '#tests/show-page.ts'
import { renderRegisterPage } from './register.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const assets = { css: deskCss(), script: await deskScript() }

async function at(make: () => VNode, who: Person = {}): Promise<Page & AsyncDisposable> {
  const page = await person(browser, who)
  await showPage(page, make, assets)
  return page
}

const counter = () => renderRegisterPage(sampleRegister(), sampleFrame({ path: '/cases/new' }))

test('the form begins in the field for the NIK, and on a phone it waits to be touched', async () => {
  await using desk = await at(counter)
  assert.equal(await desk.locator(':focus').getAttribute('name'), 'nik')
  await using phone = await at(counter, { width: 390 })
  assert.equal(await phone.locator('input:focus').count(), 0)
})

test('Enter in an empty row of a list goes on to the papers', async () => {
  await using page = await at(counter)
  await page.locator('[name="field.tanggungan.0.nama"]').fill('Melati Contoh')
  await page.locator('[name="field.tanggungan.0.nama"]').press('Enter')
  assert.equal(await page.locator(':focus').getAttribute('name'), 'field.tanggungan.0.hubungan')
  await page.locator('[name="field.tanggungan.1.nama"]').press('Enter')
  assert.equal(await page.locator(':focus').getAttribute('name'), 'requirement.ktp')
})

test('a date is said in words, and one that the NIK does not bear out is told', async () => {
  await using page = await at(counter)
  await page.getByLabel('NIK pemohon').fill('1403010704909991')
  const born = page.getByLabel('Tanggal lahir', { exact: true }).first()
  await born.fill('1990-07-04')
  await page.getByText('4 Juli 1990', { exact: true }).waitFor()
  await page.getByText('Menurut NIK, pemohon lahir 7 April 1990; isian menulis 4 Juli 1990.').waitFor()
  await born.fill('1990-04-07')
  await page.getByText('7 April 1990', { exact: true }).waitFor()
  assert.equal(await page.locator('#nik-peringatan').count(), 0)
})

test('with every paper there, what is still empty is counted and named, and no slip sends anybody for it', async () => {
  await using page = await at(counter)
  const papers = page.locator('tr[data-requirement]')
  for (let row = 0; row < (await papers.count()); row += 1) await papers.nth(row).getByLabel('Ada').check()
  const slip = page.locator('#kesiapan')
  assert.match(
    await slip.innerText(),
    /Belum ada janji\s*Isi 5 lagi\s+Tempat lahir, Tanggal lahir, Status kerja, Keperluan/,
  )
  await page.getByLabel('Tempat lahir').fill('Duri')
  await page.getByLabel('Tanggal lahir', { exact: true }).first().fill('1990-04-07')
  await page.getByLabel('Tetap').check()
  await page.locator('[name="field.tanggungan.0.nama"]').fill('Melati Contoh')
  await page.locator('[name="field.tanggungan.0.tanggal-lahir"]').fill('2013-04-07')
  assert.match(await slip.innerText(), /Isi 2 lagi\s+Keperluan surat, Anggota keluarga yang ditanggung/)
  await page.locator('[name="field.tanggungan.0.hubungan"]').selectOption('anak')
  const open = page.locator('#open')
  assert.equal(await open.getAttribute('aria-disabled'), 'true')
  assert.match(await page.locator('#open-why').innerText(), /masih kosong: Keperluan surat\. Tanyakan langsung/)
  assert.match(await page.locator('#return-why').innerText(), /Belum ada yang tahu\? Simpan isian, lanjutkan nanti/)
  await page.getByLabel('Keperluan surat').pressSequentially('T')
  assert.match(await slip.innerText(), /Siap dibuka\s*Lengkap/)
  assert.equal(await open.getAttribute('aria-disabled'), null)
})

test('a file that waits says that it goes on waiting while an answer is empty', async () => {
  const completing = {
    ...{ number: 'MDU-2026-004060', seen: 0, applicant: 'Wati Andai', answers: {}, letterUnseen: false },
    decided: { applicant: 'person', proxy: 'no' },
  }
  await using page = await at(() => {
    const { service } = sampleRegister()
    return renderRegisterPage(
      sampleRegister({ completing, service: { ...service, requirements: [] } }),
      sampleFrame({ path: '/cases/MDU-2026-004060/completion' }),
    )
  })
  assert.match(await page.locator('#return-why').innerText(), /Berkas ini tetap menunggu/)
})

test('a paper that is not marked yet is not forgotten beside one that is missing', async () => {
  await using page = await at(counter)
  await page.getByRole('radiogroup', { name: 'NPWP' }).getByLabel('Kurang').check()
  assert.match(await page.locator('#kesiapan').innerText(), /Kurang 1, tandai 4 lagi/)
})

test('what a check refuses is not called ready, however complete the papers are', async () => {
  const born = { kind: 'before', field: 'field.tanggal-lahir', day: '2026-03-02', certain: true } as const
  const says = { id: 'Tanggal itu sudah lewat.', en: 'That day has passed.' }
  const basis = { id: 'PP 9/1975', en: 'PP 9/1975' }
  const line = { key: 'lewat', rule: born, outcome: 'silent', effect: 'refuse', says, basis, sure: 'a' } as const
  const checks = [{ ...line, fromPage: true }]
  const { service } = sampleRegister()
  const fields = service.fields.filter(({ key }) => key === 'tanggal-lahir')
  const view = sampleRegister({ checks, service: { ...service, fields } })
  await using page = await at(() => renderRegisterPage(view, sampleFrame()))
  for (const papers of await page.getByRole('radiogroup').all()) await papers.getByLabel('Ada').check()
  assert.match(await page.locator('#kesiapan').innerText(), /Isi 1 lagi/)
  await page.locator('[name="field.tanggal-lahir"]').fill('2026-03-01')
  await page.locator('[name="field.tanggal-lahir"]').blur()
  assert.match(await page.locator('#kesiapan').innerText(), /Belum ada janji/)
  assert.match(await page.locator('#open-why').innerText(), /baca catatan di atas/)
  await page.locator('[name="field.tanggal-lahir"]').fill('2026-03-03')
  await page.locator('[name="field.tanggal-lahir"]').blur()
  assert.match(await page.locator('#kesiapan').innerText(), /Siap dibuka/)
})

test('when the NIK is missing, the field for the reason stands open beside it', async () => {
  const form = {
    values: {},
    errors: { nik: { id: 'Isi NIK, atau tulis mengapa belum ada NIK.', en: 'Enter the NIK.' } },
  }
  await using page = await at(() => renderRegisterPage(sampleRegister(), sampleFrame({ form })))
  await page.getByLabel('Alasan tanpa NIK').fill('KTP hilang')
})

test('a service is typed and taken from the keyboard; with nothing typed its own address opens, else the form goes along', async () => {
  const services = ['Surat domisili', 'Legalisasi surat keterangan tidak mampu', ...'abcdef'].map((name, place) => ({
    ...{ key: `layanan-${place}`, name: { id: name, en: name }, field: 'government' as const },
  }))
  const view = sampleRegister({ services, recent: ['layanan-1'], chosen: 'layanan-0' })
  await using page = await at(() => renderRegisterPage(view, sampleFrame({ path: '/cases/new' })))
  const box = page.getByRole('combobox', { name: 'Layanan', exact: true })
  await page.locator('h1').click()
  await page.keyboard.press('l')
  assert.equal(await box.inputValue(), 'Surat domisili')
  await page.keyboard.press('ArrowDown')
  await checkPage(page)
  const options = page.locator('#daftar-layanan [role=option]:visible')
  assert.equal(await options.count(), 9)
  await page.keyboard.type('sktm')
  assert.equal(await options.count(), 1)
  await page.getByText('1 layanan.').waitFor()
  await checkPage(page)
  await page.keyboard.press('Escape')
  assert.equal(await box.inputValue(), 'Surat domisili')

  const opened = await navigated(page, async () => {
    await box.fill('tidak mampu')
    await box.press('Enter')
  })
  assert.deepEqual([opened.method(), new URL(opened.url()).search], ['GET', '?service=layanan-1'])
  const sent = await navigated(page, async () => {
    await page.getByLabel('Nama sesuai KTP-el').fill('Nur Contoh')
    await box.click()
    await options.filter({ hasText: 'Legalisasi' }).first().click()
  })
  assert.deepEqual([sent.method(), new URL(sent.url()).pathname], ['POST', '/cases/service'])
})

async function navigated(page: Page, work: () => Promise<void>): Promise<Request> {
  const asked = page.waitForRequest((request) => request.isNavigationRequest())
  await work()
  const request = await asked
  await page.waitForLoadState()
  return request
}
