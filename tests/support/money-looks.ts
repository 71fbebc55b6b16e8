import type { Journey } from '#tests/journey.ts'
import { look, lookPaper } from '#tests/looks.ts'
import { codeFor } from '#tests/qris.ts'

/** Pictures the cashier's page of the demonstration, the assessment, and the receipt on both papers. */
export async function moneyLooks(journey: Journey): Promise<void> {
  const cashier = await journey.officer('kas.mandau')
  const path = await cashier.locator('a[href^="/cases/"]').first().getAttribute('href')
  await cashier.goto(`${path}/till`)
  await look(cashier, 'till')
  await lookPaper(new Uint8Array(await (await cashier.request.get(`${path}/assessments/1`)).body()), 'paper-assessment')
  await cashier.locator('summary', { hasText: 'QRIS' }).click()
  await cashier.getByLabel('Teks kode dinamis dari bank').fill(codeFor('48000'))
  await cashier.getByRole('button', { name: 'Periksa dan tampilkan' }).click()
  await cashier.getByText('Kode dari bank untuk pembayaran ini').waitFor()
  await look(cashier, 'till-code')
  await cashier.locator('#qris-amount').fill('48000')
  await cashier.locator('#qris-reference').fill('QR-1')
  await cashier.getByRole('button', { name: 'Catat QRIS sudah dibayar' }).click()
  await cashier.waitForURL(/\/receipts\//)
  await look(cashier, 'receipt')
  await cashier.getByRole('button', { name: /Cetak rol 80 mm/ }).click()
  await cashier.waitForURL(/print=1/)
  await lookPaper(cashier, 'paper-receipt-80mm')
  await cashier.getByRole('button', { name: /Cetak A5/ }).click()
  await cashier.waitForURL(/print=2/)
  await lookPaper(cashier, 'paper-receipt-copy-a5')
}
