import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeAt, openDrawerOf, secondCashier } from '#tests/cash.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { offerCharged, openUnpaid, payAt } from '#tests/charged-service.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { codeFor } from '#tests/qris.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
await offerCharged(office)
const later = minutesAfter(monday, 100)
const server = await startTestServer(office, { now: () => later })
const cashier = office.officer('pemegang-kas')
const at = { cashier: server.as(cashier), secretary: server.as(office.officer('sekcam')) }
const camat = server.as(office.officer('camat'))
const day = await openDrawerOf(office, cashier, { at: minutesAfter(monday, 60) })

test('the case leads to the cashier’s page, which says what is due, why, and by which assessment', async () => {
  const number = await openUnpaid(office)
  const page = (await at.cashier.get(`/cases/${number}`)).page
  assert.equal(page.link(/Terima pembayaran/), `/cases/${number}/till`)
  const till = await at.cashier.get(`/cases/${number}/till`)
  await checkHtml(till.body.toString(), 'till')
  for (const words of [/Harus dibayar ?Rp48\.000/, /2 hari × Rp24\.000 = Rp48\.000 \(Perda Contoh 1\/2024 pasal 8\)/])
    assert.match(till.page.text, words)
  assert.doesNotMatch(till.page.text, /Laci kas belum dibuka/)
  const skrd = await at.cashier.get(`/cases/${number}/assessments/1`)
  const paper = pdfText(skrd.body).replace(/\s+/g, ' ')
  assert.match(paper, /Surat Ketetapan Retribusi Daerah Nomor MDU-SKRD-2026-\d{5}/)
  assert.match(paper, /empat puluh delapan ribu rupiah/)
  assert.match(paper, /CONTOH PERAGAAN/)
})

test('cash is taken by one form; sent again after the power went, it leads to the very receipt', async () => {
  const number = await openUnpaid(office)
  const form = (await at.cashier.get(`/cases/${number}/till`)).page.form('Terima tunai')
  const short = await at.cashier.send(form.set('tendered', '40.000'))
  assert.equal(short.page.form('Terima tunai').error('Uang yang diterima'), 'Uangnya kurang dari tagihan.')
  assert.match(short.page.text, /Masih kurang Rp8\.000 Minta kekurangannya dulu\./)
  const sent = form.set('tendered', '50.000')
  const first = await at.cashier.send(sent)
  const again = await at.cashier.send(sent)
  assert.deepEqual([first.location, again.location], [`/cases/${number}/receipts/1`, `/cases/${number}/receipts/1`])
  const receipt = await at.cashier.get(first.location ?? '')
  await checkHtml(receipt.body.toString(), 'receipt')
  assert.match(receipt.page.text, /Kembalikan kepada pembayar ?Rp2\.000/)
  assert.match(receipt.page.text, /Salah terima\? Sekcam atau Camat membatalkannya/)
  assert.match(receipt.page.text, /PRATINJAU, belum dicetak/)
  assert.match(receipt.page.text, /Senin, 2 Maret 2026, 10\.40 WIB/)
  assert.doesNotMatch(receipt.page.text, /\[object|undefined/)
})

test('a likely amount, or any other, brings the page back with the change, the payer kept and nothing taken', async () => {
  const number = await openUnpaid(office)
  const till = await at.cashier.get(`/cases/${number}/till`)
  assert.match(till.page.text, /Uang pas 1 ?Rp50\.000 2 ?Rp100\.000 3/)
  const act = 'cash'
  const typed = { act, payer: 'Lina Contoh', tendered: '' }
  const count = (fields: Record<string, string>) => at.cashier.post(`/cases/${number}/till/change`, fields)
  const note = (await count({ ...typed, likely: '50.000' })).page
  assert.match(note.text, /Kembalian Rp2\.000/)
  const form = note.form('Terima tunai')
  assert.deepEqual([form.value('tendered'), form.value('payer')], ['50.000', 'Lina Contoh'])
  assert.match((await count({ ...typed, tendered: '48000' })).page.text, /Uang pas, tanpa kembalian\./)
  assert.match((await count({ ...typed, tendered: 'lima' })).page.text, /Tulis rupiah bulat, misalnya 50\.000\./)
  assert.match((await at.cashier.get(`/cases/${number}/till`)).page.text, /Harus dibayar ?Rp48\.000/)
})

test('the first printing is the receipt, and the next says SALINAN', async () => {
  const number = await openUnpaid(office)
  await payAt(office, number)
  const print = async (paper: string) => {
    const form = (await at.cashier.get(`/cases/${number}/receipts/1`)).page.form('Cetak A5').set('paper', paper)
    const sent = await at.cashier.send(form)
    return { to: sent.location ?? '', text: (await at.cashier.get(sent.location ?? '')).page.text }
  }
  const [first, second] = [await print('a5'), await print('80mm')]
  assert.match(first.to, /print=1&kertas=a5&cetak=1/)
  assert.doesNotMatch(first.text, /SALINAN ke|PRATINJAU|DILIHAT SAJA/)
  assert.match(first.text, /Kembalikan kepada pembayar/)
  assert.match(second.to, /print=2&kertas=80mm/)
  assert.match(second.text, /SALINAN ke-1/)
  assert.match(second.text, /Sudah dicetak 2 kali/)
  assert.doesNotMatch(second.text, /Kembalikan kepada pembayar/)
  const read = (await camat.get(`/cases/${number}/receipts/1`)).page.text
  assert.match(read, /DILIHAT SAJA, sudah dicetak 2 kali/)
  assert.doesNotMatch(read, /PRATINJAU|Kembalikan kepada pembayar/)
})

test('who may voids with a reason; then the till waits again, and both receipts are told', async () => {
  const number = await openUnpaid(office)
  await payAt(office, number)
  const offered = (await at.cashier.get(`/cases/${number}/receipts/1`)).page
  assert.throws(() => offered.form('Batalkan'), /no form/)
  const form = (await at.secretary.get(`/cases/${number}/receipts/1`)).page.form('Batalkan')
  const done = await at.secretary.send(form.set('reason', 'Salah ketik jumlahnya.'))
  const there = (await at.secretary.get(done.location ?? '')).page.text
  for (const words of [/Tanda bukti ini sudah dibatalkan\./, /keluar lagi dari laci kas/]) assert.match(there, words)
  assert.match(there, /Berkas menunggu pembayaran lagi/)
  await payAt(office, number)
  const page = await at.cashier.get(`/cases/${number}`)
  assert.match(page.page.text, /MDU-TBP-2026-\d{5} ?dibatalkan/)
  const voided = await at.cashier.get(`/cases/${number}/receipts/1`)
  assert.doesNotMatch(voided.page.text, /keluar lagi|menunggu pembayaran lagi/)
  assert.match(voided.page.text, /DIBATALKAN: Salah ketik jumlahnya\./)
})

test('of two open drawers the page asks which one the money leaves, and keeps what was typed', async (t) => {
  const number = await openUnpaid(office)
  await payAt(office, number)
  const tuesday = minutesAfter(later, 24 * 60)
  const then = await startTestServer(office, { now: () => tuesday, t })
  const second = await secondCashier(office)
  const till = (await then.as(second).get(`/cases/${await openUnpaid(office)}/till`)).page.text
  assert.match(till, /Laci kas belum dibuka hari ini.*Ke halaman Kas/)
  for (const by of [cashier, second]) await openDrawerOf(office, by, { at: tuesday })
  const there = then.as(office.officer('sekcam'))
  const answer = await there.get(`/cases/${number}/receipts/1`)
  await checkHtml(answer.body.toString(), 'receipt to give back')
  assert.match(answer.page.text, /Pembayar menyerahkan Rp50\.000 dan menerima kembalian Rp2\.000\./)
  const form = answer.page.form('Catat pengembalian').fill('Jumlah yang dikembalikan', '48.000')
  form.mark('Cara mengembalikan', 'Tunai').fill('Nomor surat keputusan pengembalian', 'SK-12/2026')
  form.set('decidedOn', '2026-03-02').set('askedOn', '2026-03-02').set('reason', 'Acaranya batal.')
  const back = (await there.send(form)).page
  assert.match(back.alert ?? '', /Bila tunai, keluar dari laci: Pilih salah satu/)
  const again = back.form('Catat pengembalian').mark('Bila tunai, keluar dari laci', 'Rosna Ibarat')
  assert.equal((await there.send(again)).location, `/cases/${number}/receipts/1`)
})

test('a code of the bank is shown as it is; one with an emoji or a wrong checksum is refused in a sentence', async () => {
  const number = await openUnpaid(office)
  const form = (await at.cashier.get(`/cases/${number}/till`)).page.form('Periksa dan tampilkan')
  const emoji = await at.cashier.send(form.set('payload', codeFor('48000', 'KAS 🍜')))
  assert.match(emoji.page.alert ?? '', /huruf Latin, angka, dan tanda baca.*emoji/)
  const wrong = await at.cashier.send(form.set('payload', `${codeFor('48000').slice(0, -4)}0000`))
  assert.match(wrong.page.alert ?? '', /tidak utuh: Angka periksanya salah\./)
  const shown = await at.cashier.send(form.set('payload', codeFor('48000')))
  assert.equal(shown.location, `/cases/${number}/till`)
  const till = await at.cashier.get(`/cases/${number}/till`)
  assert.match(till.page.text, /Kode dari bank untuk pembayaran ini ?Rp48\.000 ?KAS CONTOH/)
})

test('the head of the region’s instrument makes it Rp0, and every paper and page says why', async () => {
  const number = await openUnpaid(office)
  const form = (await camat.get(`/cases/${number}/till`)).page.form('Catat keputusan')
  form.mark('Keputusan', 'Dibebaskan').set('instrument', 'Keputusan Bupati 12/2026').set('dated', '2026-03-01')
  await camat.send(form.set('reason', 'Korban banjir.'))
  const till = (await camat.get(`/cases/${number}/till`)).page.text
  assert.match(till, /Tidak ada yang perlu dibayar ?Rp0/)
  const paper = pdfText((await camat.get(`/cases/${number}/assessments/2`)).body).replace(/\s+/g, ' ')
  assert.match(paper, /menggantikan ketetapan MDU-SKRD-2026-\d{5}/)
  assert.match(paper, /tidak dipungut biaya \(UU 1\/2022 pasal 96, Keputusan Bupati 12\/2026/)
  const slip = (await server.as(office.officer('petugas-penyerahan')).get(`/cases/${number}/slip`)).page.text
  assert.match(slip, /Rp0.*UU 1\/2022 pasal 96/)
})

test('the citizen reads what was paid by which receipt, and before that where to pay', async () => {
  const number = await openUnpaid(office)
  const { rows } = await office.owner.query<{ code: string }>(
    'select code from cases.tracking_code join cases.case_file on case_file.id = case_id where number = $1',
    [number],
  )
  const path = `/lacak/${number}/${rows[0]?.code}`
  assert.match((await server.anyone.get(path)).page.text, /Bayar Rp48\.000 ?Di loket kas kantor ini/)
  await payAt(office, number)
  assert.match((await server.anyone.get(path)).page.text, /Sudah dibayar Rp48\.000, tanda bukti MDU-TBP-2026-\d{5}/)
})

test('once the day of cash is closed, the receipt says why it is not voided and offers to give the money back', async () => {
  const number = await openUnpaid(office)
  await payAt(office, number)
  const before = (await camat.get(`/cases/${number}/receipts/1`)).page
  assert.match(before.text, /Kembalikan uangnya… ?Kas hari ini belum ditutup\. Batalkan saja/)
  await closeAt(office, cashier, {
    day,
    pieces: { 'kertas-100000': 1 },
    explained: 'Uji: jumlahnya tidak dihitung.',
    at: later,
  })
  const after = (await camat.get(`/cases/${number}/receipts/1`)).page
  assert.match(
    after.text,
    /Batalkan tanda bukti ini… ?Kas hari itu sudah ditutup.*Kembalikan uangnya lewat pengembalian/,
  )
  assert.ok(after.form('Catat pengembalian'))
  assert.throws(() => after.form('Batalkan'), /no form/)
})
