import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkPage } from '#tests/check-page.ts'
import { type Journey, openJourney } from '#tests/journey.ts'
import { pdfText } from '#tests/pdf-text.ts'

test('a letter with a wrong name is brought back, approved on a phone, replaced, and the new one is in the hand', async () => {
  await using journey = await openJourney()
  const counter = await journey.officer('loket.mandau')
  await counter.goto('/work?tab=done')
  await counter.locator('main a[href^="/cases/MDU"]').first().click()
  const number = new URL(counter.url()).pathname.split('/').at(-1) ?? ''
  const old = await textOf(counter, `/cases/${number}/letter.pdf`)
  const oldNumber = /Nomor: (\S+)/.exec(old)?.[1] ?? ''
  await counter.keyboard.press('k')
  await counter.getByRole('heading', { name: 'Minta perbaikan surat' }).waitFor()
  await checkPage(counter)
  const name = await counter.getByLabel('Nama sesuai KTP').inputValue()
  await counter.getByLabel('Nama sesuai KTP').fill(`${name} Umpama`)
  await counter.getByLabel('Kesalahan kantor kami').check()
  await counter.getByLabel('Belum kembali').check()
  await counter.getByLabel('Apa yang salah').fill('Nama di KTP memakai satu kata lagi.')
  await counter.getByLabel('Siapa yang meminta').fill(name)
  await counter.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await counter.getByRole('button', { name: 'Minta perbaikan', exact: true }).click()
  await counter.getByRole('heading', { name: /Perbaikan surat diminta/ }).waitFor()
  await checkPage(counter)

  await approveOnPhone(journey, number, name)
  await numberAndArchive(journey, number)

  const fresh = await textOf(counter, `/cases/${number}/letter.pdf`)
  assert.match(fresh, new RegExp(`Menggantikan surat nomor ${oldNumber} tanggal`))
  assert.match(fresh, new RegExp(`${name} Umpama`))
  await counter.goto(`/cases/${number}`)
  await counter.getByRole('link', { name: /DIBATALKAN/ }).waitFor()
  const voided = await counter.request.get(`/cases/${number}/old-letters/1`)
  assert.equal((await voided.body()).subarray(0, 5).toString(), '%PDF-')

  await collect(journey, number)
})

async function approveOnPhone(journey: Journey, number: string, name: string): Promise<void> {
  const camat = await journey.officer('camat.mandau', { width: 390, javaScript: false })
  await camat.getByRole('link', { name: new RegExp(number) }).click()
  const compared = camat.getByRole('table', { name: 'Yang dibetulkan' })
  assert.match(await compared.innerText(), new RegExp(`Surat lama\\s+${name}\\s+Surat pengganti\\s+${name} Umpama`))
  await checkPage(camat)
  assert.match(await textOf(camat, `/cases/${number}/correction/draft.pdf`), /KONSEP.*Menggantikan surat nomor/)
  await camat.getByRole('button', { name: 'Setujui dan tanda tangani surat pengganti' }).click()
  await camat.getByText('Tanda tangan tercatat pada').waitFor()
  await camat.goto(`/cases/${number}`)
  await camat.getByRole('heading', { name: /surat pengganti menunggu nomor/ }).waitFor()
}

async function numberAndArchive(journey: Journey, number: string): Promise<void> {
  const operator = await journey.officer('operator.mandau')
  await operator.getByRole('link', { name: new RegExp(number) }).click()
  await operator.getByRole('button', { name: /Beri nomor dan stempel surat pengganti/ }).click()
  await operator.getByRole('heading', { name: 'Surat pengganti sudah bernomor.' }).waitFor()
  await operator.getByRole('button', { name: /Arsipkan salinan surat pengganti/ }).click()
  await operator.getByRole('heading', { name: /menunggu diambil/ }).waitFor()
  await checkPage(operator)
}

async function collect(journey: Journey, number: string): Promise<void> {
  const desk = await journey.officer('serah.mandau', { width: 390 })
  await desk.goto(`/cases/${number}`)
  await checkPage(desk)
  await desk.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await desk.getByLabel('Sudah kami terima kembali').check()
  await desk.getByRole('button', { name: 'Serahkan surat pengganti' }).click()
  await desk.getByRole('heading', { name: 'Surat pengganti sudah diserahkan.' }).waitFor()
  await desk.emulateMedia({ media: 'print' })
  assert.match(await desk.locator('main').innerText(), /DIBATALKAN\. Surat nomor \S+ dibatalkan/)
}

async function textOf(page: Page, path: string): Promise<string> {
  return pdfText(await (await page.request.get(path)).body()).replace(/\s+/g, ' ')
}
