import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkPage } from '#tests/check-page.ts'
import { fillIn, fillInspection, findService, type Opened, openFile, openWalk, take } from '#tests/walk.ts'

const walk = await openWalk()
after(() => walk[Symbol.asyncDispose]())

test('a cover letter for the police is promised in minutes and walks to its applicant', async () => {
  const { slip } = await smoothly('pengantar-skck')
  assert.match(slip, /15 menit/)
})

test('a letter of poverty is signed by the secretary while the camat is away, marked for Bengkalis to confirm', async () => {
  const service = findService('legalisasi-sktm')
  const { number } = await register(service.key)
  const signing = service.procedure.findIndex(({ does }) => does === 'sign')
  for (const step of service.procedure.slice(1, signing)) await take(walk, number, step)
  const sekcam = await walk.at('sekcam.mandau')
  await sekcam.goto(`/cases/${number}`)
  await checkPage(sekcam)
  const page = await sekcam.locator('main').innerText()
  assert.match(page, /a\.n\. Camat oleh Sekretaris Camat/)
  assert.match(page, /Bengkalis perlu memastikan/)
  await sekcam.getByRole('button', { name: /Tanda tangani/ }).click()
  assert.match(await sekcam.locator('#periksa').innerText(), /Tulis alasannya/)
  await sekcam.getByLabel(/Mengapa pejabatnya/).fill('Camat dinas luar sampai Jumat.')
  await sekcam.getByRole('button', { name: /Tanda tangani/ }).click()
  await sekcam.getByText('Camat dinas luar sampai Jumat.').first().waitFor()
  for (const step of service.procedure.slice(signing + 1)) await take(walk, number, step)
})

test('a marriage ten working days away needs no exception; a nearer one gets its letter for the regent', async () => {
  const counter = await fillAtCounter('dispensasi-nikah', { 'tanggal-akad': '2026-12-14' })
  const told = counter.locator('#pemeriksaan')
  assert.match(await told.innerText(), /Dispensasi tidak diperlukan/, 'told while typing')
  const open = counter.getByRole('button', { name: /Buka berkas dan cetak janji/ })
  assert.equal(await open.getAttribute('aria-disabled'), 'true')
  assert.match(await counter.locator('#open-why').innerText(), /baca catatan di atas/)
  await smoothly('dispensasi-nikah')
})

test('a crowd: the camat instructs first, and the applicant who comes late for the police still asks', async () => {
  const counter = await fillAtCounter('rekomendasi-keramaian', { 'tanggal-acara': '2026-11-12' })
  assert.match(await counter.locator('#pemeriksaan').innerText(), /kurang dari 14 hari kerja/)
  await checkPage(counter)
  await counter.getByRole('button', { name: /Buka berkas dan cetak janji/ }).click()
  assert.match(await counter.locator('#periksa').innerText(), /tetap meminta/)
  const { number } = await smoothly('rekomendasi-keramaian')
  const camat = await walk.at('camat.mandau')
  await camat.goto(`/cases/${number}`)
  const page = await camat.locator('main').innerText()
  assert.match(page, /Siapkan rekomendasinya hari ini/)
  assert.match(page, /tetap meminta/)
})

test('land is checked in the field before it is initialled, and a point at sea is asked about', async () => {
  const service = findService('skgr')
  const { number, slip } = await register(service.key)
  assert.match(slip, /7 hari/)
  for (const step of service.procedure.slice(1)) {
    if (step.does === 'inspect') await askAboutPoint(number, step.ask.id)
    await take(walk, number, step)
  }
  const tapem = await walk.journey.officer('tapem.mandau', { width: 390 })
  await tapem.goto(`/cases/${number}`)
  await checkPage(tapem)
  assert.match(await tapem.locator('main').innerText(), /1,371200; 101,181900/)
})

async function askAboutPoint(number: string, button: string): Promise<void> {
  const desk = await walk.at('tapem.mandau')
  await desk.goto(`/cases/${number}`)
  await fillInspection(desk)
  await desk.getByLabel('Lintang').fill('101,181900')
  await desk.getByLabel('Bujur').fill('1,371200')
  await desk.getByRole('button', { name: button }).click()
  assert.match(await desk.locator('#periksa').innerText(), /derajat desimal/)
  await desk.getByLabel('Lintang').fill('4,371200')
  await desk.getByLabel('Bujur').fill('101,181900')
  await desk.getByRole('button', { name: button }).click()
  assert.match(await desk.locator('#periksa').innerText(), /di luar kabupaten/)
  await checkPage(desk)
}

async function smoothly(key: string): Promise<Opened> {
  const opened = await register(key)
  for (const step of findService(key).procedure.slice(1)) await take(walk, opened.number, step)
  return opened
}

async function register(key: string): Promise<Opened> {
  const counter = await fillAtCounter(key)
  const opened = await openFile(counter)
  await checkPage(counter)
  return opened
}

async function fillAtCounter(key: string, answers: Record<string, string> = {}): Promise<Page> {
  return await fillIn(await walk.at('loket.mandau'), findService(key), { answers })
}
