import { enrolled } from '#tests/enrolled.ts'
import type { Journey } from '#tests/journey.ts'
import { look, lookPaper, looksFolder } from '#tests/looks.ts'

/** Pictures the room before the counter in the middle of a morning: kiosk, board, telephone, counter, and who leads it. */
export async function queueLooks(journey: Journey, folder = looksFolder): Promise<void> {
  const lead = await journey.officer('camat.mandau')
  const kiosk = await enrolled(lead, 'kiosk', 'Pintu depan', await journey.citizen())
  const board = await enrolled(lead, 'board', 'Ruang tunggu', await journey.citizen())
  await look(lead, 'devices', folder)
  const counter = await journey.officer('loket.mandau')
  await counter.goto('/counter')
  await look(counter, 'counter-closed', folder)
  await counter.keyboard.press('F2')
  await counter.getByText('Belum ada orang di loket ini.').waitFor()
  for (const matter of ['Surat keterangan', 'Tanah', 'Surat keterangan', 'Nikah']) {
    await kiosk.goto('/kiosk')
    await kiosk.getByRole('button', { name: matter }).click()
    await kiosk.waitForURL('**/kiosk/tickets/*')
  }
  await look(kiosk, 'kiosk-ticket', folder)
  await lookPaper(kiosk, 'paper-ticket-80mm', folder)
  await kiosk.goto('/kiosk')
  await look(kiosk, 'kiosk', folder)
  await kiosk.getByRole('link', { name: 'Beberapa keperluan sekaligus' }).click()
  await look(kiosk, 'kiosk-several', folder)
  await kiosk.goto('/kiosk/tanya')
  await look(kiosk, 'kiosk-question', folder)
  await lead.goto('/queue')
  await look(lead, 'queue-room', folder)
  await lookPaper(lead, 'paper-door', folder)
  const phone = await journey.citizen({ width: 390 })
  await phone.goto((await lead.locator('aside .mono').innerText()).trim())
  await look(phone, 'queue-door', folder)
  await phone.getByLabel('Surat keterangan').check()
  await phone.getByRole('button', { name: 'Ambil nomor' }).click()
  await phone.locator('.slip').waitFor()
  await look(phone, 'queue-phone', folder)
  await counter.keyboard.press('F2')
  await counter.locator('.due').waitFor()
  await look(counter, 'counter-called', folder)
  await counter.keyboard.press('F9')
  await counter.locator('main').getByText('Selesai, panggil berikutnya').waitFor()
  await look(counter, 'counter-serving', folder)
  await board.goto('/board')
  await look(board, 'board', folder)
  await phone.goto('/kecamatan/mandau/antrean')
  await look(phone, 'queue-trip', folder)
}
