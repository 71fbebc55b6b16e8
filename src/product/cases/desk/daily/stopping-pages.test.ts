import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'
import { giveReason } from '../../acts/give-reason.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => minutesAfter(monday, 40) })
const nextDay = await startTestServer(office, { now: () => minutesAfter(tuesday, 7 * 60) })
const pelum = server.as(office.officer('kasi-pelum'))
const pelumLater = nextDay.as(office.officer('kasi-pelum'))
const camat = nextDay.as(office.officer('camat'))

async function track(number: string, { anyone } = server): Promise<string> {
  const { rows } = await office.owner.query(
    'select code from cases.tracking_code join cases.case_file on case_file.id = case_id where number = $1 and ended_at is null',
    [number],
  )
  return (await anyone.get(`/lacak/${number}/${rows[0].code}`)).page.text
}

test('stop, wait, go on, extend: desk, list and citizen read the same promise', async () => {
  const number = await openCase(office)
  const { page } = await pelum.get(`/cases/${number}`)
  assert.match(page.text, /Apakah jam boleh berhenti karena ini belum dipastikan oleh kabupaten\./)
  const form = page
    .form(/^Hentikan jam janji$/)
    .mark('Menunggu siapa', 'Pemohon: ada yang harus dilengkapi atau dijawab')
  assert.equal(
    (await pelum.send(form.fill('Apa yang ditunggu', 'Kartu keluarga yang baru.'))).location,
    `/cases/${number}`,
  )

  const shown = await pelum.get(`/cases/${number}`)
  await checkHtml(shown.body.toString(), 'a case whose clock stands still')
  assert.match(shown.page.text, /Jam berhenti\s*menunggu pemohon sejak 09\.40/)
  assert.match(shown.page.text, /Kartu keluarga yang baru\./)
  // On a phone too: no date while none holds, and what leads on is never the refusal.
  assert.doesNotMatch(shown.page.text, /Sel 3 Mar, 15\.00 · jam berhenti/)
  assert.match(shown.body.toString(), /<a class="btn" href="#act-resume">Giliran Ibu: Jalankan lagi jam janji<\/a>/)
  assert.match((await pelum.get('/work')).page.text, /jam berhenti, menunggu pemohon/)
  const waiting = await track(number)
  assert.match(waiting, /Jam berhenti\s*Menunggu pemohon/)
  assert.match(waiting, /Menunggu pemohon sejak 09\.40\. Kartu keluarga yang baru\./)

  assert.equal(
    (await pelumLater.send((await pelumLater.get(`/cases/${number}`)).page.form(/^Jalankan lagi jam janji/))).status,
    303,
  )
  assert.match(await track(number, nextDay), /Semula .*15\.00: jam sempat berhenti\. Kartu keluarga yang baru\./)
  const history = (await pelumLater.get(`/cases/${number}`)).page.text
  assert.match(history, /Jam janji dihentikan\s*menunggu pemohon\. Kartu keluarga yang baru\./)
  assert.match(history, /Jam janji berjalan lagi/)
  assert.match(history, /Semula 15\.00, menjadi Rab 4 Mar, 15\.00: jam sempat berhenti/)

  // Who decides does not hold the file: they say why they open it.
  const [decides, at] = [office.officer('camat'), minutesAfter(tuesday, 7 * 60)]
  const why = { requestId: crypto.randomUUID(), number, kind: 'supervision', words: '' } as const
  await office.inAct(decides, at, (tx) => giveReason(tx, decides, why, at))
  const extend = (await camat.get(`/cases/${number}`)).page.form(/^Perpanjang janji$/)
  extend.fill('Ditambah berapa', '9').fill('Mengapa diperpanjang', 'Jalan ke lokasi terendam.')
  const wrong = await camat.send(extend)
  assert.match(wrong.page.text, /Batas ini belum dipastikan oleh kabupaten\./)
  assert.equal(wrong.status, 422)
  assert.match(wrong.page.text, /Lebih lama dari yang diperbolehkan/)
  const again = wrong.page.form(/^Perpanjang janji$/).fill('Ditambah berapa', '1')
  assert.equal((await camat.send(again)).status, 303)
  const citizen = await track(number, nextDay)
  assert.match(citizen, /Kamis, 5 Maret/)
  assert.match(citizen, /diperpanjang\. Jalan ke lokasi terendam\./)
  assert.match((await camat.get(`/cases/${number}`)).page.text, /Janji ini sudah pernah diperpanjang/)
})
