import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, type Person, person } from '#tests/browser.ts'
import { monday } from '#tests/cast.ts'
import { checkPage } from '#tests/check-page.ts'
import { enrolled } from '#tests/enrolled.ts'
import { openOffice, password } from '#tests/office.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'
import { weigh } from '#tests/weigh.ts'

const office = await openOffice()
// Whoever was called last is told by the clock: it goes on, as it does on a wall.
const began = performance.now()
const now = () => monday.add({ milliseconds: Math.round(performance.now() - began) })
const server = await startTestServer(office, { now })
const browser = await openBrowser()
after(async () => await browser.close())

const serving = 'Selesai, panggil berikutnya'
const nobody = 'Belum ada orang di loket ini.'

test('a kiosk, a board, two telephones and two officers, from the first number to a day that is closed', async () => {
  const lead = await signedIn('camat.mandau')
  const kiosk = await enrolled(lead, 'kiosk', 'Pintu depan', await person(browser, { baseUrl: server.origin }))
  const board = await enrolled(lead, 'board', 'Ruang tunggu', await person(browser, { baseUrl: server.origin }))
  await checkPage(lead)
  await kiosk.getByText('Antrean belum dibuka.').waitFor()
  const [one, two] = [await signedIn('loket.mandau'), await signedIn('serah.mandau')]
  for (const page of [one, two]) await open(page)

  await kiosk.goto('/kiosk')
  await checkPage(kiosk)
  assert.deepEqual([await press(kiosk, 'Surat keterangan'), await press(kiosk, 'Surat keterangan')], ['S-001', 'S-002'])
  await checkPage(kiosk)
  await askPriority(kiosk)
  assert.equal(await press(kiosk, 'Tanah'), 'T-001')

  await lead.goto('/queue').then(() => checkPage(lead))
  const door = (await lead.locator('aside .mono').innerText()).trim()
  const phone = await takenAtDoor(door, {})
  const old = await takenAtDoor(door, { javaScript: false })
  assert.match(await phone.locator('.slip').innerText(), /S-003[\s\S]*3 orang di depan/)
  assert.ok((await weigh(phone)).bytes <= 14_000)
  await old.getByRole('combobox', { name: 'Untuk surat apa?' }).selectOption({ label: 'Surat keterangan ahli waris' })
  await old.getByRole('button', { name: 'Lihat syaratnya' }).click()
  await old.getByLabel('Kartu keluarga').first().check()
  await old.getByRole('button', { name: 'Simpan' }).click()
  await checkPage(old)

  await board.goto('/board')
  await board.getByRole('button', { name: 'Nyalakan suara' }).click()
  await call(one, 'T-001')
  await board.locator('.calling .call', { hasText: 'T-001' }).waitFor()
  const spoken = 'lonceng nomor-antrean huruf-t satu silakan-ke-loket satu'
  await board.waitForFunction((words) => document.body.dataset.spoken === words, spoken)
  await cutOff(two, async () => await act(two, 'F2', 'Belum terkirim: server tidak menjawab.'))
  await call(two, 'S-001')
  await outlasts(kiosk)
  await board.locator('.calling .call', { hasText: 'S-001' }).waitFor()
  await phone.getByText('1 orang di depan').waitFor()
  await checkPage(board)
  await fitsWalls(board)
  await checkPage(phone)

  await cutOff(board, async () => await act(two, 'F9', serving).then(() => call(two, 'S-002')))
  await board.locator('.calling .call', { hasText: 'S-002' }).waitFor({ timeout: 20_000 })
  await phone.getByText('Giliran berikutnya').waitFor()

  await act(one, 'F9', serving)
  await checkPage(one)
  await one.keyboard.press('B')
  await one.waitForURL('**/cases/new*')
  assert.match(await one.locator('main').innerText(), /Nomor T-001, prioritas dilayani sekarang/)
  await one.goto('/counter')
  await call(one, 'S-003')
  await phone.getByText('Silakan sekarang').waitFor()
  await act(one, 'F7', nobody)
  await phone.getByText('Sudah dipanggil').waitFor()
  await call(one, 'S-004')
  assert.match(await one.locator('main').innerText(), /Dibawa\s+Kartu keluarga/)
  await old.reload()
  assert.match(await old.locator('.slip').innerText(), /Silakan sekarang/)
  for (const page of [one, two]) {
    await act(page, 'F9', serving)
    await act(page, 'F8', nobody)
  }
  await lead.goto('/queue')
  assert.match(await lead.locator('main').innerText(), /4 orang selesai dilayani, 1 tidak datang/)
  await lead.getByRole('button', { name: 'Tutup antrean hari ini' }).click()
  await lead.getByText('Antrean belum dibuka').waitFor()
})

test('on a telephone and without script the trip page tells whether to come, and the same as one SMS', async () => {
  const page = await person(browser, { baseUrl: server.origin, width: 390, javaScript: false })
  await page.goto('/kecamatan/mandau/antrean')
  await checkPage(page)
  assert.match(await page.locator('main').innerText(), /Kantor buka\.[\s\S]*Camat, hari ini bertugas/)
  const text = (await server.anyone.get('/kecamatan/mandau/antrean/pesan')).body.toString().trim()
  assert.match(text, /^Kec\. Mandau 09\.0\d: buka, antrean belum dibuka\. TTD: Camat, hari ini bertugas\.$/)
  assert.ok(text.length <= 160)
  await page.close()
})

/** Looked at from afar nobody scrolls: at the sizes of common screens nothing is cut off, nor lies beyond the edge. */
async function askPriority(kiosk: Page): Promise<void> {
  await kiosk.goto('/kiosk')
  await kiosk.getByRole('link', { name: 'Nomor prioritas' }).click()
  await kiosk.waitForURL('**/kiosk?prioritas=1')
}

async function fitsWalls(board: Page): Promise<void> {
  const before = board.viewportSize()
  const sizes = [
    { width: 1280, height: 720 },
    { width: 1280, height: 1024 },
    { width: 1920, height: 1080 },
  ]
  for (const size of sizes) {
    await board.setViewportSize(size)
    const cut = await board.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, .now > section, .foot')]
        .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
        .map(({ className, localName }) => `${localName} ${className}`),
    )
    assert.deepEqual(cut, [], JSON.stringify(size))
    assert.ok(
      await board.evaluate(
        () => (document.querySelector('.foot')?.getBoundingClientRect().bottom ?? 9e9) <= innerHeight + 1,
      ),
    )
  }
  if (before) await board.setViewportSize(before)
}

/** Touched while nobody answers, the kiosk stays, says so, and begins anew by itself; the number is not given twice. */
async function outlasts(kiosk: Page): Promise<void> {
  await kiosk.goto('/kiosk')
  await cutOff(kiosk, async () => {
    await kiosk.getByRole('button', { name: 'Nikah' }).click()
    await kiosk.getByText('Mesin ini sedang tidak tersambung.').waitFor()
  })
  await kiosk.getByText('Mesin ini sedang tidak tersambung.').waitFor({ state: 'hidden' })
  await kiosk.getByRole('button', { name: 'Nikah' }).waitFor()
}

/** Does something while this page has no network. */
async function cutOff(page: Page, work: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true)
  await work()
  await page.context().setOffline(false)
}

async function open(page: Page): Promise<void> {
  await page.goto('/counter')
  await checkPage(page)
  await act(page, 'F2', nobody)
}

async function act(page: Page, key: string, until: string): Promise<void> {
  await page.keyboard.press(key)
  await page.locator('main').getByText(until).waitFor()
}

async function press(kiosk: Page, matter: string): Promise<string> {
  if (!kiosk.url().includes('/kiosk') || kiosk.url().includes('/tickets/')) await kiosk.goto('/kiosk')
  // A hurried hand presses twice.
  await kiosk.getByRole('button', { name: matter }).dblclick()
  await kiosk.waitForURL('**/kiosk/tickets/*')
  return await kiosk.locator('.call').innerText()
}

async function call(page: Page, written: string): Promise<void> {
  await page.keyboard.press('F2')
  await page.locator('.due', { hasText: written }).waitFor()
}

async function takenAtDoor(door: string, options: Person): Promise<Page> {
  const page = await person(browser, { baseUrl: server.origin, width: 390, ...options })
  await page.goto(door)
  await checkPage(page)
  await page.getByLabel('Surat keterangan').check()
  await page.getByRole('button', { name: 'Ambil nomor' }).click()
  await page.waitForURL(/antrean\/[0-9A-Z]{10}$/)
  await checkPage(page)
  return page
}

async function signedIn(username: string): Promise<Page> {
  return await signIn(await person(browser, { baseUrl: server.origin }), username, password)
}
