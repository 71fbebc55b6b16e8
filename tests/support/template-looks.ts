import type { Journey } from '#tests/journey.ts'
import { look } from '#tests/looks.ts'

/** Pictures of the templates: all of them, one beside its sample, one with a mistake, and one that waits for a second person. */
export async function templateLooks(journey: Journey, folder?: string): Promise<void> {
  const page = await journey.officer('tapem')
  await page.goto('/templates')
  await look(page, 'template-list', folder)
  await page.goto('/templates/tanggungan-keluarga')
  await look(page, 'template', folder)
  const area = page.getByLabel('Isi templat')
  const source = await area.inputValue()
  await area.fill(source.replace('fields.pekerjaan', 'fields.jabatan'))
  await page.getByRole('link', { name: /baris 16/ }).waitFor()
  await look(page, 'template-mistake', folder)
  await area.fill(source.replace('menerangkan bahwa', 'menerangkan dengan benar bahwa'))
  await page.getByLabel('Apa yang berubah, dan mengapa').fill('Kata yang diminta Bupati.')
  await page.getByRole('button', { name: 'Usulkan versi ini' }).click()
  await page.waitForURL(/saved=proposed/)
  const other = await journey.officer('organisasi')
  await other.goto('/templates/tanggungan-keluarga')
  await look(other, 'template-proposed', folder)
}
