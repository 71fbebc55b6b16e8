import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, type Person, person } from '#tests/browser.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkPage } from '#tests/check-page.ts'
import { openOffice, password } from '#tests/office.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { refuseTo } from '#tests/refuse.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
let now = minutesAfter(monday, 120)
const server = await startTestServer(office, { now: () => now })
const browser = await openBrowser()
after(async () => await browser.close())

const citizen = (who: Person = {}) => person(browser, { baseUrl: server.origin, ...who })
const officer = async (username: string, who: Person = {}) => await signIn(await citizen(who), username, password)
const numberIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('a refusal is objected to at the counter, granted on a telephone, and the file goes on', async () => {
  const number = await refuseTo(office, 'issued')
  const counter = await officer('loket.mandau')
  await counter.goto(`/cases/${number}`)
  await counter.getByRole('link', { name: /Pemohon mengajukan keberatan/ }).click()
  await counter.getByText('Batas mengajukan:').waitFor()
  await checkPage(counter)
  await counter.getByLabel('Alasan keberatan').fill('KTP-el sudah diperbaiki.\nAlamatnya di kecamatan ini.')
  await counter.getByRole('button', { name: 'Catat keberatan' }).click()
  // Nothing typed is lost when something is missing.
  await counter.getByText('Tulis identitas yang diperlihatkan.').first().waitFor()
  await counter.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await counter.getByRole('button', { name: 'Catat keberatan' }).click()
  await counter.getByRole('heading', { name: /^Keberatan MDU/ }).waitFor()
  await checkPage(counter)
  const objection = numberIn(counter)
  assert.notEqual(objection, number)

  const camat = await officer('camat.mandau', { width: 390, javaScript: false })
  await camat.goto('/work')
  await camat.getByText('1 keberatan menunggu jawaban.').waitFor()
  await camat.getByRole('link', { name: 'Buka daftarnya' }).click()
  await camat.getByRole('link', { name: new RegExp(objection) }).click()
  await camat.getByText(/Bila belum dijawab .*dianggap dikabulkan/).waitFor()
  await camat.getByRole('radio', { name: 'Kabulkan', exact: true }).check()
  await camat.getByLabel(/^Pertimbangan/).fill('Alamat pemohon memang di kecamatan ini.')
  await camat.getByRole('button', { name: 'Catat jawaban' }).click()
  await camat.getByText('Berkas berjalan lagi dari').first().waitFor()
  await checkPage(camat)
  const paper = await camat.context().request.get(`/objections/${objection}/letter.pdf`)
  const text = pdfText(await paper.body()).replace(/\s+/g, ' ')
  assert.match(text, /KEPUTUSAN ATAS KEBERATAN/)
  assert.match(text, /dikabulkan/)

  const pelum = await officer('pelum.mandau')
  await pelum.goto(`/cases/${number}`)
  await pelum.getByRole('heading', { name: 'Penolakan ini sudah dibatalkan.' }).waitFor()
  await pelum.getByRole('button', { name: /Benar, teruskan/ }).waitFor()
  await checkPage(pelum)
})

test('an objection that is turned down goes to the superior, whose silence the office carries out', async () => {
  const number = await refuseTo(office, 'issued')
  const counter = await officer('loket.mandau')
  await counter.goto(`/cases/${number}/objection`)
  await counter.getByLabel('Alasan keberatan').fill('Alasan penolakan tidak benar.')
  await counter.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await counter.getByRole('button', { name: 'Catat keberatan' }).click()
  await counter.waitForURL('**/objections/MDU*')
  const objection = numberIn(counter)
  const camat = await officer('camat.mandau')
  await camat.goto(`/objections/${objection}`)
  await camat.getByRole('radio', { name: 'Tidak dikabulkan' }).check()
  await camat.getByLabel(/^Pertimbangan/).fill('Alamat pemohon di luar kecamatan ini.')
  await camat.getByRole('button', { name: 'Catat jawaban' }).click()
  await camat.getByText(/boleh mengajukan banding sampai/).waitFor()

  await counter.goto(`/objections/${objection}`)
  await counter.getByRole('link', { name: 'Pemohon mengajukan banding' }).click()
  await counter.getByLabel('Alasan banding').fill('Jawaban itu tidak melihat KTP-el yang baru.')
  await counter.getByLabel('Identitas yang diperlihatkan').fill('KTP-el asli')
  await counter.getByRole('button', { name: 'Catat banding' }).click()
  await counter.getByRole('heading', { name: /^Banding MDU/ }).waitFor()
  const appeal = numberIn(counter)

  const { rows } = await office.owner.query<{ code: string }>(
    `select code from cases.tracking_code join cases.case_file on case_file.id = case_id where number = $1`,
    [number],
  )
  const code = rows[0]?.code ?? ''
  const phone = await citizen({ width: 390, javaScript: false })
  await phone.goto(`/lacak/${number}/${code}`)
  await phone.getByRole('heading', { name: 'Keberatan dan banding' }).waitFor()
  await checkPage(phone)
  await phone.getByRole('link', { name: new RegExp(appeal) }).click()
  await phone.getByText('Kami jawab paling lambat').waitFor()
  await checkPage(phone)
  assert.equal((await phone.goto(`/keberatan/${appeal}/SALAHKOD`))?.status(), 404)
  await phone.goto('/lacak')
  await phone.getByLabel('Nomor berkas').fill(objection)
  await phone.getByLabel('Kode').fill(code)
  await phone.getByRole('button', { name: 'Lihat berkas saya' }).click()
  await phone.getByRole('heading', { name: 'Tidak dikabulkan' }).waitFor()

  now = minutesAfter(monday, 40 * 24 * 60)
  const superior = await officer('tapem')
  await superior.goto('/objections')
  await superior.getByText('dianggap dikabulkan, harus dilaksanakan').first().waitFor()
  await checkPage(superior)
  const later = await officer('camat.mandau', { width: 390 })
  await later.goto(`/objections/${appeal}`)
  await later.getByText(/harus melaksanakannya/).waitFor()
  await checkPage(later)
  await later.getByLabel('Catatan pelaksanaan').fill('Sesuai hukum, permohonan dilanjutkan.')
  await later.getByRole('button', { name: 'Laksanakan', exact: true }).click()
  await later.getByText('Berkas berjalan lagi dari').first().waitFor()
})
