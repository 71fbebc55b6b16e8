import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser, person } from '#tests/browser.ts'
import { fillRegistration } from '#tests/counter.ts'
import { bengkalis } from '#tests/regency-pack.ts'
import { signIn } from '#tests/sign-in.ts'
import { demoPassword } from '../../src/app/demo-cast.ts'
import { startOffice } from '../../src/app/serve.ts'

// Makes the two pictures of README.md anew, from a demonstration of its own that nobody real is in:
// node_modules/.bin/node --import ./src/platform/tsx.ts tests/support/take-pictures.ts

const folder = join(import.meta.dirname, '../../docs/pictures')
const monday = Temporal.ZonedDateTime.from('2026-11-23T09:20[Asia/Jakarta]')
const tuesday = monday.add({ days: 1 }).with({ hour: 13, minute: 40 })

let moment = monday
const dataFolder = await mkdtemp(join(tmpdir(), 'paten-pictures-'))
try {
  const place = { host: '127.0.0.1', port: 0, dataFolder } as const
  const settings = {
    ...place,
    mode: 'demo',
    databaseUrl: undefined,
    packFolder: bengkalis,
    origin: undefined,
    tls: undefined,
    processes: 1,
  } as const
  await using office = await startOffice(settings, () => moment.toInstant())
  await using browser = await openBrowser()
  await takePictures(browser, office.origin)
} finally {
  await rm(dataFolder, { recursive: true, force: true })
}

// Two who came on Monday, one of them at the third desk by Tuesday, and one who came just now: something late,
// something due today, something for tomorrow.
async function takePictures(browser: Browser, origin: string): Promise<void> {
  const slip = await register(browser, origin, 'Sari Contoh')
  await register(browser, origin, 'Bayu Peraga')
  for (const [hour, username] of [
    [10, 'pelum.mandau'],
    [11, 'tapem.mandau'],
  ] as const) {
    moment = monday.with({ hour })
    const desk = await signIn(await person(browser, { baseUrl: origin }), username, demoPassword)
    await desk.goto(`/cases/${slip.number}`)
    const pass = desk.getByRole('button', { name: /teruskan ke/ }).first()
    await Promise.all([desk.waitForEvent('load'), pass.click()])
    await desk.close()
  }
  moment = tuesday.subtract({ minutes: 25 })
  await register(browser, origin, 'Ratna Misal')

  moment = tuesday
  await using desk = await signIn(await person(browser, { baseUrl: origin }), 'pelum.mandau', demoPassword)
  await keep(desk, 'desk', 760)
  await using citizen = await person(browser, { baseUrl: origin, width: 390 })
  await citizen.goto(`/lacak/${slip.number}/${slip.code}`)
  await keep(citizen, 'tracking', 1390)
}

async function register(browser: Browser, origin: string, name: string): Promise<{ number: string; code: string }> {
  await using counter = await signIn(await person(browser, { baseUrl: origin }), 'loket.mandau', demoPassword)
  await counter.goto('/cases/new')
  await fillRegistration(counter, { name })
  await counter.getByRole('button', { name: /Buka berkas dan cetak janji/ }).click()
  await counter.waitForURL(/\/slip/)
  const code = await counter
    .getByText(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    .first()
    .textContent()
  const number = await counter
    .getByText(/^[A-Z]{3}-\d{4}-\d+$/)
    .first()
    .textContent()
  if (!number || !code) throw new Error(`the slip of ${name} shows no number and code`)
  return { number, code: code.replace('-', '') }
}

async function keep(page: Page, name: string, height: number): Promise<void> {
  const width = page.viewportSize()?.width ?? 1280
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width, height }, fullPage: true, animations: 'disabled' })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.png`), await sharp(picture).png({ palette: true, effort: 10 }).toBuffer())
}
