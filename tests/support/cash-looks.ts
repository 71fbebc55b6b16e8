import type { Journey } from '#tests/journey.ts'
import { look, lookPaper, looksFolder } from '#tests/looks.ts'

/** Pictures a day of cash: the drawer, the count, both signatures, deposits, the book, and what the regency sees. */
export async function cashLooks(journey: Journey, folder = looksFolder): Promise<void> {
  const cashier = await journey.officer('kas.mandau')
  await cashier.goto('/cash')
  await look(cashier, 'cash-morning', folder)
  await cashier.getByLabel('Uang kembalian awal').fill('200.000')
  await cashier.getByLabel('Diterima dari').selectOption({ label: 'Siti Andai' })
  await cashier.getByRole('button', { name: 'Buka laci' }).click()
  await cashier.getByText('Seharusnya di laci').waitFor()
  await look(cashier, 'cash-drawer', folder)
  await cashier.getByRole('link', { name: 'Hitung dan tutup hari' }).click()
  await cashier.getByLabel('Kertas 50.000').fill('3')
  await look(cashier, 'cash-count', folder)
  await cashier.getByRole('button', { name: 'Tutup hari' }).click()
  await cashier.getByRole('alert').waitFor()
  await look(cashier, 'cash-count-differs', folder)
  await cashier.getByLabel('Kertas 50.000').fill('4')
  await cashier.getByRole('button', { name: 'Tutup hari' }).click()
  await cashier.getByText('Menunggu tanda tangan kedua').waitFor()
  const camat = await journey.officer('camat.mandau')
  await camat.goto(cashier.url())
  await look(camat, 'cash-to-sign', folder)
  await camat.getByRole('button', { name: 'Hitungan benar' }).click()
  await camat.getByText('Hitungan benar').waitFor({ state: 'detached' })
  await lookPaper(await (await camat.request.get(`${camat.url()}/sheet.pdf`)).body(), 'paper-closing', folder)
  for (const room of ['book', 'deposits', 'accounts']) {
    await cashier.goto(`/cash/${room}`)
    await look(cashier, `cash-${room}`, folder)
  }
  const supervisor = await journey.officer('pengawas')
  await supervisor.goto('/cash/offices')
  await look(supervisor, 'cash-offices', folder)
}
