import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, person } from '#tests/browser.ts'
import { monday } from '#tests/cast.ts'
import { offerCharged, openUnpaid } from '#tests/charged-service.ts'
import { checkPage } from '#tests/check-page.ts'
import { fillRegistration } from '#tests/counter.ts'
import { enrolled } from '#tests/enrolled.ts'
import { openOffice, password } from '#tests/office.ts'
import { plainPhoto } from '#tests/photos.ts'
import { codeFor } from '#tests/qris.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'
import { openFile, press } from '#tests/walk.ts'

const office = await openOffice()
await offerCharged(office)
// The clock goes on as it does on a wall, and over the hours between the waves of visitors it jumps.
const began = performance.now()
let skipped = 0
const now = () => monday.add({ minutes: skipped, milliseconds: Math.round(performance.now() - began) })
const server = await startTestServer(office, { now })
const browser = await openBrowser()
after(() => browser.close())

const waves = 6
const visitors = 10

test('a whole day: sixty visitors, three officers, a kiosk and a board at once, money, closing and deposit', async () => {
  const camat = await signedIn('camat.mandau')
  const kiosk = await enrolled(camat, 'kiosk', 'Pintu depan', await person(browser, { baseUrl: server.origin }))
  const board = await enrolled(camat, 'board', 'Ruang tunggu', await person(browser, { baseUrl: server.origin }))
  const [one, two, till] = [
    await signedIn('loket.mandau'),
    await signedIn('serah.mandau'),
    await signedIn('kas.mandau'),
  ]
  await Promise.all([openCounter(one), openDrawer(till)])
  await openCounter(two)
  await listen(board)

  const numbers: string[] = []
  const tally = { served: 0, missed: 0 }
  let registered = ''
  for (let wave = 0; wave < waves; wave += 1) {
    skipped += 30
    const [given, unpaid] = await Promise.all([arrive(kiosk), openUnpaid(office, { at: now() })])
    numbers.push(...given)
    const [first, second] = await Promise.all([
      serve(one, async () => {
        if (wave === 2) registered = await register(one)
      }),
      serve(two),
      pay(till, unpaid, wave),
    ])
    tally.served += first.served + second.served
    tally.missed += first.missed + second.missed
  }
  assert.equal(new Set(numbers).size, waves * visitors, 'no number twice')
  assert.deepEqual(tally, { served: 54, missed: 6 })
  assert.match(registered, /^MDU-2026-\d+$/)
  await checkPage(kiosk)
  await checkPage(board)
  const spoken = Number(await board.locator('body').getAttribute('data-calls'))
  assert.ok(spoken >= 5, `the board called out, ${spoken} times`)

  await voidLast(camat, till)
  await closeQueue(camat, [one, two])
  await closeCash(till, camat)
  skipped += 24 * 60
  await deposit(await signedIn('kas.mandau'))
  const { rows } = await office.owner.query(
    `select count(*) filter (where kind = 'receipt')::int as receipts, count(*) filter (where kind = 'void')::int as voids,
            sum(case kind when 'void' then -amount_rupiah else amount_rupiah end)::int as held
     from cash.entry where kind in ('receipt', 'void')`,
  )
  assert.deepEqual(rows, [{ receipts: 7, voids: 1, held: 6 * 48_000 }])
})

/** Ten people at the kiosk: each wave asks for letters, land and events, and one of them has priority. */
async function arrive(kiosk: Page): Promise<string[]> {
  const numbers: string[] = []
  for (let place = 0; place < visitors; place += 1) {
    await kiosk.goto('/kiosk')
    if (place === 4) {
      await kiosk.getByRole('link', { name: 'Nomor prioritas' }).click()
      await kiosk.waitForURL('**/kiosk?prioritas=1')
    }
    const matter = place % 5 === 3 ? 'Tanah' : place % 5 === 2 ? 'Keramaian dan tempat' : 'Surat keterangan'
    // A hurried hand presses twice.
    await kiosk.getByRole('button', { name: matter }).dblclick()
    await kiosk.waitForURL('**/kiosk/tickets/*')
    numbers.push(await kiosk.locator('.call').innerText())
  }
  return numbers
}

/** Calls by one key until nobody waits. Whoever has the seventh number of ten does not come. */
async function serve(page: Page, first?: () => Promise<void>): Promise<{ served: number; missed: number }> {
  const tally = { served: 0, missed: 0 }
  for (;;) {
    await keyed(page, 'F2')
    if (await page.getByText('Tidak ada yang menunggu untuk loket ini.').isVisible()) break
    const written = (await page.locator('.due').innerText()).slice(0, 5)
    if (written === missing(written)) {
      await keyed(page, 'F7')
      tally.missed += 1
      continue
    }
    await keyed(page, 'F9')
    if (first && tally.served === 0) await first()
    tally.served += 1
  }
  if (await page.locator('.due').isVisible()) await keyed(page, 'F8')
  assert.ok(await page.getByText('Belum ada orang di loket ini.').isVisible())
  return tally
}

// Six letters of each wave: the last of them is who has gone home.
function missing(written: string): string | undefined {
  return written.startsWith('S-') && Number(written.slice(2)) % 6 === 0 ? written : undefined
}

/** The ticket becomes the registration: its file is opened from the counter, and the counter goes on. */
async function register(page: Page): Promise<string> {
  await page.keyboard.press('B')
  await page.waitForURL('**/cases/new*')
  const visit = new URL(page.url()).searchParams.get('visit') ?? ''
  await page.goto(`/cases/new?visit=${visit}&service=tanggungan-keluarga`)
  await fillRegistration(page, { name: 'Wati Andai' })
  const { number } = await openFile(page)
  await page.goto('/counter')
  await page.locator('main').getByText(number).waitFor()
  return number
}

/** Cash, and once a code that the bank gave. The receipt is printed on the roll. */
async function pay(page: Page, number: string, wave: number): Promise<void> {
  await page.goto(`/cases/${number}/till`)
  if (wave === 3) {
    await page.locator('summary', { hasText: 'QRIS' }).click()
    await page.getByLabel('Teks kode dinamis dari bank').fill(codeFor('48000'))
    await press(page, page.getByRole('button', { name: 'Periksa dan tampilkan' }))
    await checkPage(page)
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Catat QRIS sudah dibayar' }) })
    await form.getByLabel('Jumlah pada bukti').fill('48.000')
    await form.getByLabel('Nomor referensi bank').fill('QR-0001')
    await press(page, form.getByRole('button', { name: 'Catat QRIS sudah dibayar' }))
  } else {
    await page.getByLabel('Uang yang diterima').fill('50.000')
    await press(page, page.getByRole('button', { name: /Terima tunai/ }))
    await page.getByText('Rp2.000').first().waitFor()
  }
  await page.waitForURL('**/receipts/1')
  if (wave === 0) await checkPage(page)
  await press(page, page.getByRole('button', { name: 'Cetak rol 80 mm' }))
  await page.waitForURL('**print=1*')
}

/** The last receipt was for the wrong file: the camat voids it, and it is paid once more. */
async function voidLast(camat: Page, till: Page): Promise<void> {
  const [, number = ''] = /cases\/([^/]+)\/receipts/.exec(till.url()) ?? []
  await camat.goto(`/cases/${number}/receipts/1`)
  await camat.locator('summary', { hasText: 'Batalkan tanda bukti ini' }).click()
  await camat.getByLabel('Mengapa dibatalkan').fill('Pembayar keliru berkas.')
  await press(camat, camat.getByRole('button', { name: 'Batalkan', exact: true }))
  await till.goto(`/cases/${number}/till`)
  await till.getByLabel('Uang yang diterima').fill('48.000')
  await press(till, till.getByRole('button', { name: /Terima tunai/ }))
  await till.waitForURL('**/receipts/2')
}

async function closeQueue(lead: Page, counters: readonly Page[]): Promise<void> {
  for (const page of counters) {
    await page.locator('summary', { hasText: 'Tutup loket' }).click()
    await press(page, page.getByRole('button', { name: 'Tutup loket' }))
  }
  await lead.goto('/queue')
  assert.match(await lead.locator('main').innerText(), /54 orang selesai dilayani, 6 tidak datang/)
  await press(lead, lead.getByRole('button', { name: 'Tutup antrean hari ini' }))
  await lead.getByText('Antrean belum dibuka').waitFor()
}

/** Five payments of Rp48.000 stayed in cash beside Rp200.000 of change, and the count is signed by a second hand. */
async function closeCash(till: Page, camat: Page): Promise<void> {
  await till.goto('/cash')
  await checkPage(till)
  await till.getByRole('link', { name: 'Hitung dan tutup hari' }).click()
  await till.getByLabel('Kertas 100.000').fill('3')
  await press(till, till.getByRole('button', { name: 'Tutup hari dan tanda tangani' }))
  assert.match(await till.locator('#periksa').innerText(), /Rp300\.000, seharusnya Rp440\.000: kurang Rp140\.000/)
  await till.getByLabel('Kertas 100.000').fill('4')
  await till.getByLabel('Kertas 20.000').fill('2')
  await press(till, till.getByRole('button', { name: 'Tutup hari dan tanda tangani' }))
  await till.getByText('Menunggu tanda tangan kedua').waitFor()
  await checkPage(till)
  await camat.goto(new URL(till.url()).pathname)
  await press(camat, camat.getByRole('button', { name: 'Hitungan benar, tanda tangani' }))
  assert.doesNotMatch(await camat.locator('main').innerText(), /Menunggu tanda tangan kedua/)
}

/** Next morning the money goes to the bank in time, and what came by QRIS is found on the statement. */
async function deposit(till: Page): Promise<void> {
  await till.goto('/cash/deposits')
  await press(till, till.getByRole('button', { name: 'Buat STS' }))
  await till.getByLabel('Nomor bukti bank').fill('BRK 0012')
  const photo = { name: 'bukti.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await plainPhoto(30, 20)) }
  await till.locator('input[type=file]').setInputFiles(photo)
  await press(till, till.getByRole('button', { name: 'Catat setoran' }))
  assert.match(await till.locator('main').innerText(), /STS 0001\/2026[\s\S]*Rp240\.000[\s\S]*Disetor Sel 3 Mar/)
  await till.getByRole('checkbox').first().check()
  await till.getByLabel('Rekening koran').fill('RK 03/2026')
  await press(till, till.getByRole('button', { name: 'Cocok, tandai' }))
  await till.getByText('Tidak ada yang menunggu dicocokkan').waitFor()
  await checkPage(till)
}

async function openCounter(page: Page): Promise<void> {
  await page.goto('/counter')
  await keyed(page, 'F2')
}

async function openDrawer(page: Page): Promise<void> {
  await page.goto('/cash')
  await page.getByLabel('Uang kembalian awal').fill('200.000')
  await page.getByLabel('Diterima dari').selectOption({ label: 'Tengku Andai' })
  await press(page, page.getByRole('button', { name: 'Buka laci' }))
  await page.getByText('Seharusnya di laci').waitFor()
}

/** Turns the sound of the board on; from then on it keeps how many calls it has spoken. */
async function listen(board: Page): Promise<void> {
  await board.goto('/board')
  await board.getByRole('button', { name: 'Nyalakan suara' }).click()
  await board.evaluate(() => {
    const { dataset } = document.body
    dataset.calls = '0'
    const count = () => {
      if (dataset.spoken?.startsWith('lonceng')) dataset.calls = String(Number(dataset.calls) + 1)
    }
    new MutationObserver(count).observe(document.body, { attributes: true, attributeFilter: ['data-spoken'] })
  })
}

async function keyed(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
}

async function signedIn(username: string): Promise<Page> {
  return await signIn(await person(browser, { baseUrl: server.origin }), username, password)
}
