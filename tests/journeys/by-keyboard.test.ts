import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, person } from '#tests/browser.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { someComments, standardOf, standardService } from '#tests/standards.ts'
import { tabThrough } from '#tests/tab-through.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
await standardOf(office, { comments: someComments })
await standardOf(office, { service: 'domisili', until: 'published', begunAt: monday.add({ hours: 24 * 21 }) })
const now = minutesAfter(monday.add({ hours: 24 * 21 }), 120)
const server = await startTestServer(office, { now: () => now })
const number = await openCase(office, { at: monday })
const { rows } = await office.owner.query<{ code: string }>(
  'select code from cases.tracking_code join cases.case_file on case_file.id = case_id where number = $1',
  [number],
)
const browser = await openBrowser()
after(() => browser.close())

const pages = [
  '/',
  '/layanan?q=pindah',
  '/layanan?q=tidakada',
  '/layanan/skgr',
  '/layanan/mandau/skgr',
  '/peristiwa/menikah',
  '/kecamatan/mandau',
  '/kecamatan/mandau/standar',
  `/kecamatan/mandau/standar/${standardService}`,
  `/kecamatan/mandau/sop/${standardService}`,
  '/kecamatan/mandau/rancangan/domisili',
  '/kecamatan/mandau/maklumat',
  '/lacak',
  `/lacak/${number}/${rows[0]?.code}`,
]

for (const width of [1280, 390])
  test(`every page for citizens is walked by Tab alone, in its order and out again, at ${width} px`, async () => {
    const page = await person(browser, { baseUrl: server.origin, width })
    const faults: string[] = []
    for (const path of pages) {
      const answer = await page.goto(path)
      assert.equal(answer?.status(), 200, path)
      faults.push(...(await tabThrough(page)).map((fault) => `${path}: ${fault}`))
    }
    assert.deepEqual(faults, [])
    await page.close()
  })

test('a citizen finds a service, reads what to bring, comments on a draft and follows a file without a mouse', async () => {
  const page = await person(browser, { baseUrl: server.origin })
  await page.goto('/')
  await tabTo(page, 'q')
  await page.keyboard.type('pindah rumah')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/layanan\?q=pindah/)

  await page.goto('/kecamatan/mandau/rancangan/domisili')
  await tabTo(page, 'words')
  await page.keyboard.type('pendek')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.match(await page.getByRole('alert').innerText(), /./)
  await tabTo(page, 'words')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Mohon loket tetap buka saat istirahat.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Masukan Bapak/Ibu sudah kami terima').waitFor()

  await page.goto('/lacak')
  await tabTo(page, 'nomor')
  await page.keyboard.type(number)
  await page.keyboard.press('Tab')
  await page.keyboard.type(rows[0]?.code ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/lacak/${number}/`))
  await page.close()
})

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').getAttribute('name')) === name) return
  }
  throw new Error(`the keyboard never reached ${name}`)
}
