import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { openBrowser, person } from '#tests/browser.ts'
import { monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { checkPage } from '#tests/check-page.ts'
import { buyer, landRegistration, offerLandService, seller, witness } from '#tests/land-service.ts'
import { openOffice } from '#tests/office.ts'
import type { Registration } from '#tests/open-case.ts'
import { sampleCase } from '#tests/sample-case.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { deskCss, deskScript, showPage } from '#tests/show-page.ts'
import { startTestServer } from '#tests/test-server.ts'
import { registerCase } from '../acts/register-case.ts'
import type { CasePerson } from '../contract.ts'
import { renderCasePage } from './case.page.tsx'

const browser = await openBrowser()
after(async () => await browser.close())
const office = await openOffice()
const counter = office.officer('petugas-loket')
const definition = await offerLandService(office)
const server = await startTestServer(office)

test('the page of a case names everybody, in what role, with the NIK masked', async () => {
  const represented = { name: 'PT Contoh Sejahtera', registration: 'NIB 1234567890999', post: 'Direktur' }
  const proxy = { name: 'Puan Misal', nik: '1403014704609994', relation: 'Karyawan', letterSeen: true }
  const number = await register({ applicantKind: 'body', represented, proxy })
  const { page, body } = await server.as(counter).get(`/cases/${number}`)
  assert.match(page.text, /Pemohon\s*PT Contoh Sejahtera\s*NIB 1234567890999/)
  assert.match(page.text, /Nur Contoh\s*Wakil pemohon\s*140301\*{6}9992\s*Direktur/)
  assert.match(page.text, /Puan Misal\s*Kuasa\s*140301\*{6}9994\s*Karyawan\s*surat kuasa sudah dilihat/)
  assert.match(page.text, /Hasan Peraga\s*Penjual\s*140301\*{6}9991\s*lahir 7 April 1990; Jalan Contoh 2/)
  assert.match(page.text, /Atok Ibarat\s*Saksi sempadan\s*Tanpa NIK: KTP hilang/)
  assert.doesNotMatch(body.toString(), /1403\d{12}/)
  await checkHtml(body.toString(), 'a case with parties')
})

test('a NIK of a party that their date of birth does not bear out is told', async () => {
  const number = await register({ parties: { penjual: [{ ...seller, bornOn: '1991-04-07' }], pembeli: [buyer] } })
  const { page } = await server.as(counter).get(`/cases/${number}`)
  assert.match(page.text, /Periksa lagi NIK-nya\..*7 April 1990/)
})

test('a file that waits for its parties says which, here, on the slip and to the citizen', async () => {
  const number = await register({ parties: { penjual: [{ name: seller.name }] }, intent: 'return' })
  const { page } = await server.as(counter).get(`/cases/${number}`)
  assert.match(page.text, /Belum lengkap: Penjual, Pembeli\./)
  const slip = (await server.as(counter).get(`/cases/${number}/slip`)).page
  assert.match(slip.text, /Penjual/)
  assert.match(slip.text, /Pembeli/)
  const row = await connect(office.owner).one<{ code: string }>(sql`
    select tracking_code.code from cases.tracking_code join cases.case_file on case_file.id = tracking_code.case_id
    where case_file.number = ${number}`)
  assert.match((await server.anyone.get(`/lacak/${number}/${row?.code}`)).page.text, /Pembeli/)
})

test('completing shows who was named, their NIK masked, and keeps it when it comes back so', async () => {
  const number = await register({ parties: { penjual: [seller], saksi: [witness] }, intent: 'return' })
  const { page, body } = await server.as(counter).get(`/cases/${number}/completion`)
  assert.doesNotMatch(body.toString(), /1403\d{12}/)
  const form = page.form(/^Buka berkas/)
  assert.equal(form.value('party.penjual.0.nik'), '140301******9991')
  form.fill('Nama Pembeli', buyer.name).fill('NIK Pembeli', buyer.nik)
  const done = await server.as(counter).send(form)
  assert.equal(done.status, 303)
  const { page: opened } = await server.as(counter).get(`/cases/${number}`)
  assert.match(opened.text, /Hasan Peraga\s*Penjual\s*140301\*{6}9991/)
  assert.match(opened.text, /Wati Andai\s*Pembeli\s*140301\*{6}9993/)
})

test('a case with many parties holds on a desk and on a phone', async () => {
  const one: CasePerson = {
    ...{ role: { id: 'Saksi', en: 'Witness' }, name: 'W'.repeat(200), nikMasked: undefined, noNikReason: undefined },
    ...{ nikWarnings: [], post: undefined, relation: 'Anak', letter: { seen: false, attachments: [] } },
    ...{ bornOn: Temporal.PlainDate.from('1899-12-31'), address: 'Jalan Contoh', phone: '0812' },
  }
  const view = sampleCase({
    people: Array.from({ length: 12 }, () => one),
    peopleMissing: [{ id: 'Pembeli', en: 'Buyer' }],
  })
  for (const width of [1280, 390]) {
    const page = await person(browser, { width })
    await showPage(page, () => renderCasePage(view, sampleFrame({ path: '/cases/x' })), {
      css: deskCss(),
      script: await deskScript(),
    })
    await checkPage(page)
    await page[Symbol.asyncDispose]()
  }
})

async function register(changes: Partial<Registration>): Promise<string> {
  const input = landRegistration(office, definition, changes)
  const { number } = await office.inAct(counter, monday, (tx) =>
    registerCase(tx, counter, input, monday, office.equipment),
  )
  return number
}
