import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser } from '#tests/browser.ts'
import { checkPage } from '#tests/check-page.ts'
import { findTelephoneFaults } from '#tests/telephone-rules.ts'
import { openQuietly, openWalk, press, unfold } from '#tests/walk.ts'

const walk = await openWalk()
after(() => walk[Symbol.asyncDispose]())

const service = 'tanggungan-keluarga'

test('a desk stops the clock, the citizen reads for what, and it goes on by its key', async () => {
  const number = await openQuietly(walk, service)
  const desk = await walk.at('pelum.mandau')
  const form = await unfold(desk, number, 'Hentikan jam janji')
  await form.getByLabel(/Pemohon: ada yang harus/).check()
  await form.getByLabel('Apa yang ditunggu').fill('Kartu keluarga yang baru.')
  await press(desk, form.getByRole('button', { name: 'Hentikan jam janji' }))
  await desk.getByText('Kartu keluarga yang baru.').first().waitFor()
  await checkPage(desk)
  await desk.goto('/work')
  await desk.getByText('jam berhenti, menunggu pemohon').first().waitFor()
  await checkPage(desk)

  const citizen = await walk.journey.citizen({ width: 390, javaScript: false })
  await citizen.goto(await trackingOf(number))
  assert.match(await citizen.locator('main').innerText(), /Jam berhenti\s+Menunggu pemohon/)
  assert.deepEqual(await citizen.evaluate(findTelephoneFaults), [])
  await checkPage(citizen)

  await desk.goto(`/cases/${number}`)
  // A stray letter picks the button; the second press acts.
  await desk.keyboard.press('j')
  await Promise.all([desk.waitForEvent('load'), desk.keyboard.press('j')])
  await desk.getByText('Hentikan jam janji').first().waitFor()
})

test('the secretary closes the office for a day on a telephone without script, and takes it back by keyboard', async () => {
  const phone = await walk.journey.officer('sekcam.mandau', { width: 390, javaScript: false })
  await phone.goto('/calendar')
  assert.deepEqual(await phone.evaluate(findTelephoneFaults), [])
  await checkPage(phone)
  await phone.getByLabel('Tanggal').fill('2026-11-11')
  await phone.getByLabel(/Kantor tutup darurat/).check()
  await phone.getByLabel('Sebabnya, dalam beberapa kata').fill('Banjir di jalan masuk')
  await phone.getByLabel('Dasarnya').fill('Lisan, dicatat Sekcam')
  await phone.getByRole('checkbox').check()
  await press(phone, phone.getByRole('button', { name: 'Simpan keputusan ini' }))
  assert.match(await phone.locator('#periksa').innerText(), /alasannya/)
  await phone.getByLabel('Mengapa janji ikut mundur').fill('Kantor tidak dapat dicapai.')
  await press(phone, phone.getByRole('button', { name: 'Simpan keputusan ini' }))
  assert.match(await phone.getByRole('status').first().innerText(), /Tersimpan/)
  await checkPage(phone)

  const desk = await walk.at('sekcam.mandau')
  await desk.goto('/calendar')
  await checkPage(desk)
  await desk.locator('details.unfold summary').first().focus()
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('Tab')
  await desk.keyboard.type('Air sudah surut.')
  await desk.keyboard.press('Tab')
  await Promise.all([desk.waitForEvent('load'), desk.keyboard.press('Enter')])
  await desk.getByText(/Dicabut .* Air sudah surut\./).waitFor()
})

test('a browser of another zone reads the hours of the office', async () => {
  const number = await openQuietly(walk, service, { nik: '1403014704909990', name: 'Puan Misal' })
  const away = await walk.journey.citizen({ width: 390 })
  const here = await textAt(away, await trackingOf(number))
  await using browser = await openBrowser()
  const context = await browser.newContext({
    baseURL: walk.journey.origin,
    timezoneId: 'Asia/Jayapura',
    locale: 'id-ID',
  })
  assert.equal(await textAt(await context.newPage(), await trackingOf(number)), here)
  assert.match(here, /sebelum pukul 16\.00 WIB/)
})

async function textAt(page: Page, address: string): Promise<string> {
  await page.goto(address)
  return await page.locator('main').innerText()
}

/** Where the citizen of a file reads it, as the slip's square says. */
async function trackingOf(number: string): Promise<string> {
  const counter = await walk.at('loket.mandau')
  await counter.goto(`/cases/${number}/slip`)
  return `/lacak/${number}/${await counter.locator('.sheet b.mono').last().innerText()}`
}
