import type { Journey } from '#tests/journey.ts'
import { look, lookPaper, looksFolder } from '#tests/looks.ts'

/** Pictures the morning of a desk, of the camat and of the regency, as page and as paper, and what they are told. */
export async function alertLooks(journey: Journey, folder = looksFolder): Promise<void> {
  for (const [name, username] of [
    ['counter', 'loket.mandau'],
    ['kasi', 'pelum.mandau'],
    ['camat', 'camat.mandau'],
    ['regency', 'pengawas'],
  ] as const) {
    const page = await journey.officer(username)
    await page.goto('/morning')
    await look(page, `morning-${name}`, folder)
    if (name === 'camat') await lookPaper(page, 'paper-morning', folder)
    await page.goto('/alerts')
    await look(page, `alerts-${name}`, folder)
    if (name !== 'regency') continue
    await page.goto('/alerts/thresholds')
    await look(page, 'alert-thresholds', folder)
    await page.goto('/indicators')
    await look(page, 'indicators', folder)
    await page.goto('/indicators/wording')
    await look(page, 'indicator-form', folder)
  }
}
