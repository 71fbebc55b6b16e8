import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPage } from '#tests/check-page.ts'
import { openJourney } from '#tests/journey.ts'
import { pdfText } from '#tests/pdf-text.ts'

test('a refusal goes from desk to desk as a letter: proposed, signed on a phone, numbered, collected', async () => {
  await using journey = await openJourney()
  const pelum = await journey.officer('pelum.mandau')
  await pelum.locator('main a[href^="/cases/MDU"]').first().click()
  await pelum.waitForURL('**/cases/MDU*')
  const number = new URL(pelum.url()).pathname.split('/').at(-1) ?? ''
  await pelum.keyboard.press('t')
  await pelum.getByLabel('Mengapa tidak dapat diterbitkan').fill('Alamat di luar kecamatan ini.\nKTP-el tidak terbaca.')
  await pelum.getByRole('button', { name: 'Usulkan penolakan', exact: true }).click()
  await pelum.getByRole('heading', { name: /Penolakan sedang disiapkan: menunggu tanda tangan/ }).waitFor()
  await checkPage(pelum)

  const camat = await journey.officer('camat.mandau', { width: 390, javaScript: false })
  await camat.goto(`/cases/${number}`)
  await camat.getByRole('button', { name: 'Setujui dan tanda tangani penolakan' }).click()
  await camat.getByText('Tanda tangan tercatat pada').waitFor()
  await camat.goto(`/cases/${number}`)
  await camat.getByRole('heading', { name: /sudah ditandatangani, menunggu nomor/ }).waitFor()

  const operator = await journey.officer('operator.mandau')
  await operator.goto('/work')
  await operator.getByRole('link', { name: new RegExp(number) }).waitFor()
  await operator.goto(`/cases/${number}`)
  await operator.getByRole('button', { name: /Beri nomor surat penolakan/ }).click()
  await operator.getByRole('heading', { name: /sudah terbit dan menunggu diambil/ }).waitFor()
  const paper = await operator.context().request.get(`/cases/${number}/refusal/letter.pdf`)
  const text = pdfText(await paper.body()).replace(/\s+/g, ' ')
  assert.match(text, /1\.Alamat di luar kecamatan ini\. 2\.KTP-el tidak terbaca\./)
  assert.match(text, /yaitu paling lambat \d+ Desember 2026/)

  const desk = await journey.officer('serah.mandau', { width: 390 })
  await desk.goto(`/cases/${number}`)
  await checkPage(desk)
  await desk.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await desk.getByRole('button', { name: 'Serahkan surat penolakan' }).click()
  await desk.getByRole('heading', { name: /Surat penolakan sudah diserahkan/ }).waitFor()
})
