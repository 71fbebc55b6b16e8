import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { issuedDocument } from '#tests/archive.ts'
import { openBrowser, person } from '#tests/browser.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { findPageFaults } from '#tests/page-rules.ts'
import { signIn } from '#tests/sign-in.ts'
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

test('books, archive, retention, a letter’s page and the editor are walked by Tab with every fold open, and used on a telephone without a script', async () => {
  const { document: letter } = await issuedDocument(office)
  const faults: string[] = []
  const walked = async (username: string, paths: readonly string[]) => {
    await using desk = await signIn(await person(browser, { baseUrl: server.origin }), username, password)
    const phone = await person(browser, { baseUrl: server.origin, width: 390, javaScript: false })
    await phone.context().addCookies(await desk.context().cookies())
    for (const path of paths) {
      assert.equal((await desk.goto(path))?.status(), 200, path)
      await desk.evaluate(openFolds)
      faults.push(...(await tabThrough(desk)).map((fault) => `${path}: ${fault}`))
      await phone.goto(path)
      await phone.evaluate(openFolds)
      faults.push(...(await phone.evaluate(findPageFaults)).map((fault) => `${path}, telephone: ${fault}`))
    }
    return phone
  }
  const letters = ['/registers/letter', '/registers/letter/numbers', '/documents']
  await using operator = await walked('operator.mandau', [...letters, `/documents/${letter}`])
  await operator.goto(`/documents/${letter}`)
  await operator.getByText('Catat tempatnya...').click()
  await operator.getByLabel('Ruang').fill('Ruang arsip')
  await operator.getByLabel('Ruang').press('Enter')
  await operator.getByText('Tempat berkas tercatat.').waitFor()
  await operator.goto('/registers/letter')
  await operator.getByLabel('Cari nomor atau kata').fill('noer')
  await operator.getByLabel('Cari nomor atau kata').press('Enter')
  await operator.getByText('1 baris untuk').waitFor()
  await using keeper = await walked('pelum.mandau', ['/retention'])
  await keeper.goto('/retention')
  await keeper.getByText('Tahan berkas...').click()
  await keeper.getByLabel('Nomor berkas').fill(number)
  await keeper.getByRole('button', { name: 'Tahan berkas ini' }).press('Enter')
  await keeper.getByRole('alert').waitFor()
  await openCase(office, { until: 'step 7' })
  await using _serah = await walked('serah.mandau', ['/documents/uncollected'])
  await using _editor = await walked('tapem', ['/templates', '/templates/tanggungan-keluarga'])
  assert.deepEqual(faults, [])
})

// Runs in the page.
function openFolds(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(':focus').getAttribute('name')) === name) return
  }
  throw new Error(`the keyboard never reached ${name}`)
}
