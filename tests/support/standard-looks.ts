import type { Journey } from '#tests/journey.ts'
import { look, lookPaper } from '#tests/looks.ts'

/** Pictures of every page and paper of standards in the demonstration, for office, regency and public. */
export async function standardLooks(journey: Journey, folder?: string): Promise<void> {
  const page = await journey.officer('sekcam.mandau')
  await look(page, 'standard-work', folder)
  await page.goto('/standards')
  await look(page, 'standard-list', folder)
  const links = await page.locator('tbody a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  for (const [place, href] of links.entries()) {
    await page.goto(href)
    await look(page, `standard-${place}`, folder)
  }
  await page.goto('/standards/obligations')
  await look(page, 'standard-obligations', folder)
  await page.goto('/standards')
  await page.getByRole('button', { name: 'Mulai draf' }).first().click()
  await look(page, 'standard-begun', folder)
  await page.getByRole('link', { name: 'Tulis isi draf' }).click()
  await look(page, 'standard-writing', folder)
  const [first = ''] = links
  await page.goto(`${first}/comparison?beside=baseline`)
  await look(page, 'standard-comparison', folder)
  await page.goto(`${first}/sop`)
  await look(page, 'standard-sop', folder)
  await lookPaper(page, 'paper-sop', folder)
  for (const paper of ['standard', 'pledge'])
    await lookPaper(await (await page.request.get(`${first}/${paper}.pdf`)).body(), `paper-${paper}`, folder)
  const regency = await journey.officer('organisasi')
  await regency.goto('/standards/obligations')
  await look(regency, 'standard-regency', folder)
  await publicLooks(journey, folder)
}

async function publicLooks(journey: Journey, folder: string | undefined): Promise<void> {
  const citizen = await journey.citizen()
  for (const [name, path] of [
    ['public-standards', '/kecamatan/mandau/standar'],
    ['public-standard', '/kecamatan/mandau/standar/tinggal-sementara'],
    ['public-sop', '/kecamatan/mandau/sop/tinggal-sementara'],
    ['public-draft', '/kecamatan/mandau/rancangan/tanggungan-keluarga'],
    ['public-pledge', '/kecamatan/mandau/maklumat'],
    ['public-office', '/kecamatan/mandau'],
    ['public-comments', '/kecamatan/mandau/rancangan/domisili-perusahaan'],
  ] as const) {
    await citizen.goto(path)
    await look(citizen, name, folder)
  }
}
