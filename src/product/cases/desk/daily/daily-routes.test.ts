import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { landRegistration, offerLandService } from '#tests/land-service.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { lockedPdf, plainPhoto } from '#tests/photos.ts'
import { startTestServer } from '#tests/test-server.ts'
import { registerCase } from '../../acts/register-case.ts'

const office = await openOffice()
const later = minutesAfter(monday, 40)
const server = await startTestServer(office, { now: () => later })
const counter = server.as(office.officer('petugas-loket'))
const pelum = server.as(office.officer('kasi-pelum'))
const land = await offerLandService(office)

async function registerLand(): Promise<string> {
  const by = office.officer('petugas-loket')
  const form = landRegistration(office, land)
  return (await office.inAct(by, monday, (tx) => registerCase(tx, by, form, monday, office.equipment))).number
}

test('a typo in a name is amended on a page of its own, and the case shows old and new', async () => {
  const number = await openCase(office)
  const { page } = await counter.get(`/cases/${number}/amendment`)
  await checkHtml((await counter.get(`/cases/${number}/amendment`)).body.toString(), 'a daily page')
  const form = page.form(/^Simpan perubahan/).fill('Nama sesuai KTP', 'Nur Contoh Umpama')
  const answer = await counter.send(form.fill('Mengapa diubah', 'Salah tulis di loket.'))
  assert.equal(answer.location, `/cases/${number}`)
  const { text } = (await counter.get(answer.location ?? '')).page
  assert.match(text, /Nama pemohon\s*Nur Contoh\s*Nur Contoh Umpama/)
  assert.match(text, /Salah tulis di loket\./)
})

test('everybody a case names stands in the form, masked, and what is wrong is told beside them', async () => {
  const number = await registerLand()
  const form = (await counter.get(`/cases/${number}/amendment`)).page.form(/^Simpan perubahan/)
  assert.equal(form.value('party.penjual.0.nik'), '140301******9991')
  form
    .fill('Nama Penjual 1', 'Hasan Peraga Umpama')
    .fill('Alamat Saksi sempadan 1', '')
    .set('guardian.name', 'Wan Andai')
  const wrong = await counter.send(form.fill('Mengapa diubah', 'Salah tulis di loket.'))
  assert.equal(wrong.status, 422)
  await checkHtml(wrong.body.toString(), 'an amendment with mistakes')
  const again = wrong.page.form(/^Simpan perubahan/)
  assert.equal(again.error('Hubungan wali'), 'Tulis hubungannya dengan pemohon.')
  assert.equal(again.error('Alamat Saksi sempadan 1'), 'Isi bagian ini.')
  assert.equal(again.value('party.penjual.0.name'), 'Hasan Peraga Umpama')
  again
    .fill('Alamat Saksi sempadan 1', 'Jalan Contoh 8')
    .fill('Hubungan wali', 'Paman')
    .fill('Alasan wali', 'KTP hilang')
  assert.equal((await counter.send(again)).status, 303)
  const { text } = (await counter.get(`/cases/${number}`)).page
  assert.match(text, /Penjual 1: nama\s*Hasan Peraga\s*Hasan Peraga Umpama/)
  assert.match(text, /Saksi sempadan 1: alamat\s*Jalan Contoh 3\s*Jalan Contoh 8/)
  assert.doesNotMatch(text, /Penjual 1: NIK|1403010704909991/)
})

test('whoever is in an amendment can be looked up; a name that is filled in is not written over', async () => {
  const known = await openCase(office, { applicant: { name: 'Puan Misal', nik: '1403014704609990' } })
  const number = await registerLand()
  const form = (await counter.get(`/cases/${number}/amendment`)).page.form(/^Simpan perubahan/)
  form.fill('NIK Saksi sempadan 2', '1403014704609990')
  const at = `/cases/${number}/amendment/known`
  const found = await counter.send({ ...form.set('lookUp', 'yes'), action: at })
  assert.match(found.page.text, new RegExp(`Puan Misal 140301\\*{6}9990.*${known}`))
  await checkHtml(found.body.toString(), 'an amendment with somebody known')
  const offered = found.page.form(/^Simpan perubahan/).set('fill', 'party.saksi.1')
  const filled = (await counter.send({ ...offered, action: at })).page.form(/^Simpan perubahan/)
  assert.equal(filled.value('party.saksi.1.name'), 'Puan Misal')
  assert.equal(filled.value('party.penjual.0.nik'), '140301******9991', 'who was there stays')
  assert.equal((await counter.get(at)).location, `/cases/${number}/amendment`)
})

test('who amends second is told who was first, keeps what they typed, and undoes nothing', async () => {
  const number = await openCase(office)
  const late = (await pelum.get(`/cases/${number}/amendment`)).page.form(/^Simpan perubahan/)
  const first = (await counter.get(`/cases/${number}/amendment`)).page.form(/^Simpan perubahan/)
  await counter.send(first.fill('Nomor HP', '0813 1111 2222').fill('Mengapa diubah', 'Nomor lama mati.'))
  const answer = await pelum.send(late.fill('Alamat', 'Jalan Contoh 9').fill('Mengapa diubah', 'Salah alamat.'))
  assert.equal(answer.status, 409)
  assert.match(answer.page.alert ?? '', /lebih dulu: mengubah isian berkas ini pukul 09\.40/)
  const again = answer.page.form(/^Simpan perubahan/)
  assert.deepEqual([again.value('phone'), again.value('address')], ['0813 1111 2222', 'Jalan Contoh 9'])
  assert.equal(again.value('reason'), 'Salah alamat.')
  assert.equal((await pelum.send(again)).status, 303)
})

test('a lost slip is printed anew, and a withdrawn request leaves with its receipt', async () => {
  const number = await openCase(office)
  const lost = (await counter.get(`/cases/${number}`)).page.form(/^Buat slip baru/)
  const slip = await counter.send(lost.fill('Identitas yang diperlihatkan', 'KTP-el asli'))
  assert.equal(slip.location, `/cases/${number}/slip`)
  const form = (await counter.get(`/cases/${number}`)).page.form(/^Cabut permohonan/)
  form.fill('Identitas yang diperlihatkan', 'KTP-el asli').fill('Mengapa dicabut', 'Sudah tidak diperlukan.')
  const receipt = await counter.send(form.set('originals', 'kk'))
  assert.equal(receipt.location, `/cases/${number}/receipt`)
  const paper = await counter.get(receipt.location ?? '')
  await checkHtml(paper.body.toString(), 'a daily page')
  assert.match(paper.page.text, /Kembali\s*Kartu keluarga/)
  const shown = (await counter.get(`/cases/${number}`)).page.text
  assert.match(shown, /Permohonan dicabut pemohon/)
  assert.doesNotMatch(shown, /Ditolak|Benar, teruskan|Serahkan surat|lebih cepat|Bila ada perubahan/)
})

test('a locked PDF is told beside the field, and a photo then takes its place', async () => {
  const number = await openCase(office)
  const form = (await counter.get(`/cases/${number}`)).page.form(/^Simpan lampiran/).set('requirement', 'kk')
  const field = 'file.lampiran'
  const locked = await counter.send(form, { files: [{ field, name: 'kk.pdf', content: lockedPdf() }] })
  assert.equal(locked.status, 422)
  assert.match(locked.page.alert ?? '', /kk\.pdf dikunci dengan kata sandi/)
  const photo = { field, name: 'kk.jpg', content: await plainPhoto(30, 20) }
  const again = locked.page.form(/^Simpan lampiran/)
  assert.equal(again.value('requirement'), 'kk')
  assert.equal((await counter.send(again, { files: [photo] })).status, 303)
  const twice = (await counter.get(`/cases/${number}`)).page.form(/^Simpan lampiran/).set('requirement', 'kk')
  const told = await counter.send(twice, { files: [photo] })
  assert.match(told.page.alert ?? '', /sama persis sudah ada/)
})

test('a note is read by colleagues, and a file in one officer’s hands says whose', async () => {
  const number = await openCase(office)
  const note = (await counter.get(`/cases/${number}`)).page.form(/^Simpan catatan/)
  await counter.send(note.fill('Catatan', 'Tolong lihat kartu keluarganya.').set('to', 'post:kasi-pelum'))
  assert.match((await pelum.get('/work')).page.text, /Catatan untuk Ibu.*Tolong lihat kartu keluarganya/s)
  await pelum.send((await pelum.get(`/cases/${number}`)).page.form(/^Saya yang memegang/))
  assert.match((await counter.get(`/cases/${number}`)).page.text, /di tangan Ibu Rahmah/)
  await checkHtml((await pelum.get(`/cases/${number}`)).body.toString(), 'a daily page')
})

test('an act that may not happen is shown with its reason', async () => {
  const number = await openCase(office, { until: 'step 5' })
  const { text } = (await counter.get(`/cases/${number}`)).page
  assert.match(text, /Surat sudah ditandatangani\. Kembalikan dulu berkasnya/)
  assert.match((await pelum.get(`/cases/${number}`)).page.text, /Ini tugas loket\./)
})
