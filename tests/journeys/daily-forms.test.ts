import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { joinColleague } from '#tests/join-colleague.ts'
import { plainPhoto } from '#tests/photos.ts'
import { findTelephoneFaults } from '#tests/telephone-rules.ts'
import { openQuietly, openWalk, press, unfold } from '#tests/walk.ts'

const walk = await openWalk()
await joinColleague(walk.journey, { username: 'pelum2.mandau', name: 'Yusri Peraga', post: 'kasi-pelum' })
after(() => walk[Symbol.asyncDispose]())

const service = 'tanggungan-keluarga'
const onTelephone = { width: 390, javaScript: false }

test('on a telephone without script each form of the counter comes back with its fault, and then goes', async () => {
  const number = await openQuietly(walk, service, { nik: '1403510704909991', toFollow: 'buku-nikah' })
  const page = await walk.journey.officer('loket.mandau', onTelephone)
  await page.goto(`/cases/${number}/amendment`)
  await page.getByLabel('Nama sesuai KTP').fill('Hasan Ibarat')
  await send(page, 'Simpan perubahan', /Mengapa diubah/)
  assert.equal(await page.getByLabel('Nama sesuai KTP').inputValue(), 'Hasan Ibarat', 'what was typed is still there')
  await page.getByLabel('Mengapa diubah').fill('Salah baca KTP.')
  await send(page, 'Simpan perubahan')

  await unfold(page, number, 'Tulis catatan')
  await send(page, 'Simpan catatan', /Catatan/)
  await page.getByLabel('Catatan', { exact: true }).fill('KTP-nya sudah saya lihat.')
  await send(page, 'Simpan catatan')
  await page.getByText('KTP-nya sudah saya lihat.').waitFor()

  await unfold(page, number, 'Slip hilang')
  await send(page, 'Buat slip baru', /Identitas yang diperlihatkan/)
  await page.getByLabel('Identitas yang diperlihatkan').first().fill('KTP-el asli')
  await send(page, 'Buat slip baru')
  await page.waitForURL(/\/slip/)

  await unfold(page, number, 'Terima asli')
  await page.getByLabel('Buku nikah').first().check()
  await send(page, 'Catat sudah dilihat')

  await unfold(page, number, 'Tambah atau ganti lampiran')
  await send(page, 'Simpan lampiran', /Pilih satu foto/)
  await page.getByLabel('Untuk syarat').selectOption({ label: 'KTP-el pemohon' })
  const buffer = Buffer.from(await plainPhoto(30, 20))
  await page.getByLabel('Foto atau PDF').setInputFiles({ name: 'ktp.jpg', mimeType: 'image/jpeg', buffer })
  await send(page, 'Simpan lampiran')
  await page.getByText('Lampiran ditambahkan').first().waitFor()

  const withdrawal = await unfold(page, number, 'Cabut permohonan')
  await withdrawal.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await send(page, 'Cabut permohonan', /Tulis alasannya/)
  assert.equal(await withdrawal.getByLabel('Identitas yang diperlihatkan').inputValue(), 'KTP-el asli')
  await page.getByLabel('Mengapa dicabut').fill('Sudah tidak perlu.')
  await send(page, 'Cabut permohonan')
  await page.waitForURL(/\/receipt/)
  assert.deepEqual(await page.evaluate(findTelephoneFaults), [])
})

test('on a telephone without script a file is taken on, handed on, and taken over; blanks are printed and spoiled', async () => {
  const number = await openQuietly(walk, service, { nik: '1403520704909991' })
  const pelum = await walk.journey.officer('pelum.mandau', onTelephone)
  await pelum.goto(`/cases/${number}`)
  await send(pelum, 'Saya yang memegang')
  await unfold(pelum, number, 'Alihkan ke rekan')
  await pelum.getByLabel('Rekan yang memegang').selectOption({ label: 'Bapak Yusri Peraga' })
  await send(pelum, 'Alihkan')
  await unfold(pelum, number, 'Ambil alih dari rekan')
  await send(pelum, 'Ambil alih', /Tulis alasannya/)
  await pelum.getByLabel('Mengapa diambil alih').fill('Beliau sakit.')
  await send(pelum, 'Ambil alih')
  await pelum.getByText('di tangan Ibu Rahmah Umpama').first().waitFor()

  const counter = await walk.journey.officer('loket.mandau', onTelephone)
  await counter.goto('/blanks')
  await counter.getByLabel('Berapa lembar').fill('99')
  await send(counter, 'Beri nomor dan cetak', /Berapa lembar/)
  await counter.getByLabel('Berapa lembar').fill('1')
  await send(counter, 'Beri nomor dan cetak')
  await counter.waitForURL(/\/blanks\/sheets/)
  await counter.goto('/blanks')
  await counter.getByText('Rusak atau hilang…').click()
  await send(counter, 'Catat rusak', /Apa yang terjadi/)
  await counter.getByLabel('Apa yang terjadi').fill('Kena kopi.')
  await send(counter, 'Catat rusak')
  await counter.getByText('Kena kopi.').waitFor()
})

test('with the keyboard alone: a note, an amendment, a lost slip, a colleague, and the withdrawal', async () => {
  const number = await openQuietly(walk, service, { nik: '1403530704909991' })
  const counter = await walk.at('loket.mandau')
  await counter.goto(`/cases/${number}`)
  await counter.keyboard.press('n')
  await counter.keyboard.type('Tolong lihat NPWP-nya.')
  await tabTo(counter, 'Simpan catatan')
  await counter.keyboard.press('Enter')
  await counter.getByText('Tolong lihat NPWP-nya.').waitFor()
  await counter.keyboard.press('u')
  await counter.waitForURL(/\/amendment/)
  await tabTo(counter, 'phone')
  await counter.keyboard.type('081300002222')
  await tabTo(counter, 'reason')
  await counter.keyboard.type('Nomor lama mati.')
  await tabTo(counter, 'Simpan perubahan')
  await counter.keyboard.press('Enter')
  await counter.getByRole('row', { name: /Nomor HP .*081300002222/ }).waitFor()
  await counter.keyboard.press('l')
  await tabTo(counter, 'identitySeen')
  await counter.keyboard.type('KTP-el asli')
  await counter.keyboard.press('Enter')
  await counter.waitForURL(/\/slip/)

  const pelum = await walk.at('pelum.mandau')
  await pelum.goto(`/cases/${number}`)
  await pelum.keyboard.press('g')
  await pelum.keyboard.press('ArrowDown')
  await tabTo(pelum, 'Alihkan')
  await pelum.keyboard.press('Enter')
  await pelum.getByText('di tangan Bapak Yusri Peraga').first().waitFor()

  await counter.goto(`/cases/${number}`)
  await counter.keyboard.press('c')
  await tabTo(counter, 'identitySeen')
  await counter.keyboard.type('KTP-el asli')
  await tabTo(counter, 'reason')
  await counter.keyboard.type('Sudah tidak perlu.')
  await tabTo(counter, 'Cabut permohonan')
  await counter.keyboard.press('Enter')
  await counter.waitForURL(/\/receipt/)
})

test('a line that breaks after a form arrived: sent again, it is done once', async () => {
  const number = await openQuietly(walk, service, { nik: '1403540704909991' })
  const counter = await walk.journey.officer('loket.mandau')
  const note = await unfold(counter, number, 'Tulis catatan')
  await note.getByLabel('Catatan').fill('Hanya sekali.')
  await counter.route('**/notes', async (route) => {
    await route.fetch({ maxRedirects: 0 })
    await route.abort('connectionreset')
  })
  await note.getByRole('button', { name: 'Simpan catatan' }).click()
  await counter.waitForURL('chrome-error://chromewebdata/')
  await counter.unroute('**/notes')
  await counter.reload()
  await counter.waitForURL(`**/cases/${number}`)
  assert.equal(await counter.getByText('Hanya sekali.').count(), 1)
})

test('two browsers send at once: a withdrawal and a step of one file, and one of them is told', async () => {
  const number = await openQuietly(walk, service, { nik: '1403550704909991' })
  const [counter, pelum] = [await walk.at('loket.mandau'), await walk.at('pelum2.mandau')]
  const withdrawal = await unfold(counter, number, 'Cabut permohonan')
  await withdrawal.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await withdrawal.getByLabel('Mengapa dicabut').fill('Sudah tidak perlu.')
  await pelum.goto(`/cases/${number}`)
  await press(pelum, pelum.getByRole('button', { name: 'Saya yang memegang' }))
  await Promise.all([
    press(counter, withdrawal.getByRole('button', { name: 'Cabut permohonan' })),
    press(pelum, pelum.getByRole('button', { name: /teruskan ke Kasi Tapem/ })),
  ])
  const told = await Promise.all([counter, pelum].map(async (page) => await page.locator('#periksa').allInnerTexts()))
  assert.equal(told.flat().length, 1)
  assert.match(told.flat().join(), /lebih dulu|sudah/)
})

/** Presses the button in sight; the page that comes back says this, or nothing is wrong. Either way a thumb finds its way. */
async function send(page: Page, button: string, fault?: RegExp): Promise<void> {
  assert.deepEqual(await page.evaluate(findTelephoneFaults), [], page.url())
  await press(page, page.getByRole('button', { name: button }).filter({ visible: true }))
  const told = page.locator('#periksa')
  if (fault) assert.match(await told.innerText(), fault)
  else assert.equal(await told.count(), 0)
  assert.deepEqual(await page.evaluate(findTelephoneFaults), [], page.url())
}

/** Tab by Tab to the field of this name, or the button with these words. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const focused = await page.evaluate<string[]>(
      '[document.activeElement?.name ?? "", (document.activeElement?.innerText ?? "").trim()]',
    )
    if (focused[0] === wanted || (focused[1] ?? '').startsWith(wanted)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`${wanted} was never reached by Tab`)
}
