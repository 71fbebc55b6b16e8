import type { Journey } from '#tests/journey.ts'
import { look, lookPaper, looksFolder } from '#tests/looks.ts'

/** Pictures what an office owes by law, what every office owes, and both as paper. */
export async function dutyLooks(journey: Journey, folder = looksFolder): Promise<void> {
  const kasi = await journey.officer('pelum.mandau')
  await kasi.goto('/duties')
  await look(kasi, 'duties', folder)
  await kasi.getByText('Catat selesai').first().click()
  await look(kasi, 'duties-declaring', folder)
  await lookPaper(kasi, 'paper-duties', folder)
  const regency = await journey.officer('tapem')
  await regency.goto('/duties')
  await look(regency, 'duties-regency', folder)
  await regency.goto('/duties?office=mandau')
  await look(regency, 'duties-of-one', folder)
}
