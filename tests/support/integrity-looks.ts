import type { Journey } from '#tests/journey.ts'
import { look, looksFolder } from '#tests/looks.ts'
import { demoPassword } from '../../src/app/demo-cast.ts'
import { demoInspectorate } from '../../src/app/demo-inspectorate.ts'

/** Pictures the question at the hand-over: who reads the answers, who puts it, and what the regency sees. */
export async function integrityLooks(journey: Journey, folder = looksFolder): Promise<void> {
  const auditor = await journey.officer('inspektorat')
  await look(auditor, 'inspectorate', folder)
  await auditor.getByRole('row', { name: 'Kecamatan Mandau' }).first().getByRole('link').click()
  const buffer = Buffer.from(demoInspectorate.file())
  const key = { name: 'kunci.json', mimeType: 'application/json', buffer }
  await auditor.getByLabel('Berkas kunci').setInputFiles(key)
  await auditor.getByLabel('Kata sandi kunci').fill(demoPassword)
  await auditor.keyboard.press('Enter')
  await auditor.getByText('Di halaman ini').waitFor()
  await look(auditor, 'inspectorate-opened', folder)
  const number = await auditor.locator('article .mono').first().innerText()
  await auditor.goto('/inspectorate/key')
  await look(auditor, 'inspectorate-key', folder)
  const handing = await journey.officer('serah.mandau')
  await handing.goto(`/cases/${number}/question`)
  await look(handing, 'question-put', folder)
  const supervisor = await journey.officer('pengawas')
  await supervisor.goto('/integrity')
  await look(supervisor, 'question-counts', folder)
}
