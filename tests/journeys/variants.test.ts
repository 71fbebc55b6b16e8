import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkPage } from '#tests/check-page.ts'
import { openBeside } from '#tests/open-beside.ts'
import { findTelephoneFaults } from '#tests/telephone-rules.ts'
import { findService, openWalk, press, track } from '#tests/walk.ts'

const walk = await openWalk()
after(() => walk[Symbol.asyncDispose]())

test('a team verifies: a member answers on a telephone without script, the others at their desks, the leader writes the minutes', async () => {
  const number = await openAt('dana-desa', 'verify')
  const phone = await walk.journey.officer('pelum.mandau', { width: 390, javaScript: false })
  await phone.goto('/work')
  await phone.getByText(number).first().waitFor()
  await phone.goto(`/cases/${number}`)
  assert.deepEqual(await phone.evaluate(findTelephoneFaults), [])
  await phone.getByLabel('Tidak setuju').check()
  await press(phone, phone.getByRole('button', { name: 'Jawab bagian tim' }))
  assert.match(await phone.locator('#periksa').innerText(), /alasannya/)
  await phone.getByLabel('Setuju, bagian ini selesai').check()
  await press(phone, phone.getByRole('button', { name: 'Jawab bagian tim' }))
  await phone.getByText('Bagian tim: setuju').first().waitFor()
  await checkPage(phone)

  const leader = await walk.at('tapem.mandau')
  await leader.goto(`/cases/${number}`)
  assert.match((await leader.locator('main').textContent()) ?? '', /Tim belum selesai/)
  const trantib = await walk.at('trantib.mandau')
  await trantib.goto(`/cases/${number}`)
  await trantib.getByLabel('Setuju, bagian ini selesai').check()
  await press(trantib, trantib.getByRole('button', { name: 'Jawab bagian tim' }))
  await leader.goto(`/cases/${number}`)
  await leader.getByLabel('Berita acara tim').fill('Semua berkas tahap I lengkap dan sesuai.')
  await press(leader, leader.getByRole('button', { name: /Tulis berita acara/ }))
  await leader.getByText('Semua berkas tahap I lengkap dan sesuai.').first().waitFor()
  await checkPage(leader)
})

test('a field check gets its day and order letter first, on a telephone, and a day that moves says why', async () => {
  const number = await openAt('pakai-jalan', 'inspect')
  const phone = await walk.journey.officer('trantib.mandau', { width: 390 })
  await phone.goto(`/cases/${number}`)
  await plan(phone, '2026-11-03')
  await press(phone, phone.getByRole('button', { name: 'Jadwalkan pemeriksaan' }))
  await phone.getByText('3 November 2026').first().waitFor()
  await phone.locator('summary', { hasText: 'Ubah jadwal pemeriksaan' }).click()
  await plan(phone, '2026-11-04')
  await phone.getByLabel('Mengapa harinya berubah').fill('Jalan ke lokasi terendam.')
  await press(phone, phone.getByRole('button', { name: 'Ubah jadwal pemeriksaan' }))
  await phone.getByText('Jalan ke lokasi terendam.').first().waitFor()
  assert.deepEqual(await phone.evaluate(findTelephoneFaults), [])
  await checkPage(phone)
})

test('a file goes to another agency and comes back with its number; the citizen reads where it is', async () => {
  const number = await openAt('pindah-kabupaten', 'carry')
  const counter = await walk.at('loket.mandau')
  await counter.goto(`/cases/${number}`)
  await counter.getByLabel('Petugas yang membawa').fill('Lina Misal')
  await counter.getByLabel('Nomor tanda terima').fill('TT-18/2026')
  await counter.getByLabel('Perkiraan kembali').fill('2026-11-05')
  await press(counter, counter.getByRole('button', { name: /dibawa ke Disdukcapil/ }))
  await counter.getByText('Berkas di luar kantor').first().waitFor()
  await checkPage(counter)
  await counter.goto('/work')
  await counter.getByText('di luar kantor, kembali').first().waitFor()
  const citizen = await walk.journey.citizen({ width: 390, javaScript: false })
  assert.match(
    await track(citizen, await slipOf(number)),
    /Disdukcapil Kabupaten Bengkalis[\s\S]*kami perkirakan kembali/,
  )
  await checkPage(citizen)

  await counter.goto(`/cases/${number}`)
  await counter.getByLabel('Petugas yang mengambil').fill('Lina Misal')
  await counter.getByLabel('Yang diterbitkan').fill('Surat keterangan pindah')
  await counter.getByLabel('Nomornya').fill('SKPWNI/1403/0009')
  await press(counter, counter.getByRole('button', { name: /hasil diambil/ }))
  await counter.getByText('SKPWNI/1403/0009').first().waitFor()
})

test('another agency sets the amount, it is paid, the parties sign before the camat, and then the camat may', async () => {
  const number = await openAt('akta-tanah', 'assess')
  const counter = await walk.at('loket.mandau')
  await counter.goto(`/cases/${number}`)
  assert.match(await counter.locator('main').innerText(), /dihitung dan dipungut oleh Badan Pendapatan Daerah/)
  await fillPaper(counter, { 'Nomor ketetapan': 'SSPD-0091/2026', 'Jumlah (rupiah)': '4.500.000' })
  await press(counter, counter.getByRole('button', { name: /Catat ketetapan BPHTB/ }))
  await counter.getByText('Rp5.250.000').first().waitFor()
  await fillPaper(counter, { 'Nomor bukti bayar': 'NTPN-7710', 'Jumlah yang dibayar (rupiah)': '5.000.000' })
  await press(counter, counter.getByRole('button', { name: /Catat bukti bayar/ }))
  assert.match(await counter.locator('#periksa').innerText(), /lain dari yang ditetapkan/)
  await checkPage(counter)
  await counter.getByLabel('Jumlah yang dibayar (rupiah)').fill('5.250.000')
  await press(counter, counter.getByRole('button', { name: /Catat bukti bayar/ }))

  const phone = await walk.journey.officer('tapem.mandau', { width: 390 })
  await phone.goto(`/cases/${number}`)
  const papers = await phone.locator('[name^="identity."]').all()
  assert.ok(papers.length >= 4)
  for (const paper of papers) await paper.fill('KTP-el')
  assert.deepEqual(await phone.evaluate(findTelephoneFaults), [])
  await checkPage(phone)
  await press(phone, phone.getByRole('button', { name: /Catat tanda tangan/ }))
  const camat = await walk.at('camat.mandau')
  await camat.goto(`/cases/${number}`)
  await press(camat, camat.getByRole('button', { name: 'Tanda tangani', exact: false }).first())
  await camat.goto(`/cases/${number}`)
  await camat.getByText('Surat disetujui dan ditandatangani').first().waitFor()
})

test('a letter that goes straight to its agency closes, and the citizen reads what to do next', async () => {
  const number = await openAt('dana-desa-kirim', 'forward')
  const opened = await slipOf(number)
  const counter = await walk.at('loket.mandau')
  await counter.goto(`/cases/${number}`)
  await counter.getByLabel('Petugas yang membawa').fill('Lina Misal')
  await counter.getByLabel('Nomor tanda terima').fill('TT-21/2026')
  await press(counter, counter.getByRole('button', { name: /Catat surat dikirim/ }))
  await counter.getByText('Diteruskan ke Dinas Pemberdayaan').first().waitFor()
  await checkPage(counter)
  const citizen = await walk.journey.citizen({ width: 390, javaScript: false })
  assert.match(await track(citizen, opened), /Diteruskan ke Dinas Pemberdayaan[\s\S]*Tunggu kabar/)
  await checkPage(citizen)
})

test('where nothing is to be paid the file is ready at once with Rp0, and each slip names its counters', async () => {
  const number = await openAt('pakai-jalan', 'hand-over')
  const desk = await walk.at('serah.mandau')
  await desk.goto(`/cases/${number}`)
  assert.match(await desk.locator('main').innerText(), /Rp0 Tidak ada yang dibayar/)
  await checkPage(desk)
  const counter = await walk.at('loket.mandau')
  const wedding = await openBeside(walk.journey, { service: 'dispensasi-nikah', until: 'step 1' })
  await counter.goto(`/cases/${wedding}/slip`)
  assert.match(await counter.locator('main').innerText(), /Loket 2, nonperizinan[\s\S]*Loket pengambilan/)
})

/** A case that lies at the first step of this kind. */
async function openAt(service: string, does: string): Promise<string> {
  const { procedure } = findService(service)
  const place = procedure.findIndex((step) => step.does === does)
  return await openBeside(walk.journey, { service, until: `step ${place}` })
}

async function slipOf(number: string): Promise<{ number: string; code: string }> {
  const counter = await walk.at('loket.mandau')
  await counter.goto(`/cases/${number}/slip`)
  return { number, code: await counter.locator('.sheet b.mono').last().innerText() }
}

async function plan(desk: Page, day: string): Promise<void> {
  await desk.getByLabel('Hari pemeriksaan').fill(day)
  await desk.getByLabel('Nomor surat perintah').fill('094/12/2026')
  await desk.getByLabel('Petugas yang ditugaskan').fill('Datuk Ibarat')
  await desk.getByLabel('Pemohon diberi tahu').fill('Lewat telepon')
}

async function fillPaper(desk: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await desk.getByLabel(label).fill(text)
  const buffer = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  await desk.locator('[name="file.proof"]').setInputFiles({ name: 'bukti.pdf', mimeType: 'application/pdf', buffer })
}
