import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { corrections } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => minutesAfter(monday, 90) })
const acts = corrections(office)

test('whoever asked for a correction follows it on the phone, from the asking to the new letter in hand', async () => {
  const number = await openCase(office, { until: 'done' })
  assert.doesNotMatch(await told(number), /Perbaikan surat|pengganti/)
  await acts.ask(number)
  assert.match(await told(number), /Perbaikan surat sudah diminta.*di meja Camat.*surat lama masih berlaku\. Gratis/)
  await acts.approve(number)
  assert.match(await told(number), /Perbaikan surat disetujui.*sedang diberi nomor/)
  await acts.number(number)
  assert.match(await told(number), /Surat pengganti sudah bernomor.*Surat nomor \S+ tidak berlaku lagi/)
  await acts.archive(number)
  assert.match(await told(number), /Surat pengganti siap diambil.*Bawa KTP asli dan kertas surat lama/)
  await acts.handOver(number)
  const last = await told(number)
  assert.match(last, /Surat pengganti sudah di tangan Bapak\/Ibu.*Penggantinya surat nomor \S+/)
  assert.doesNotMatch(last, /Nur Contoh|Andai|Umpama/)
})

test('whoever is turned down reads why, and that the letter stays valid', async () => {
  const number = await openCase(office, { until: 'done' })
  await acts.ask(number)
  await acts.turnDown(number)
  const text = await told(number)
  assert.match(text, /Perbaikan surat tidak disetujui.*tetap berlaku\. Alasannya:.*Nama itu sudah benar menurut KTP\./)
  assert.doesNotMatch(text, /tidak berlaku lagi/)
})

async function told(number: string): Promise<string> {
  const { rows } = await office.owner.query<{ code: string }>(
    `select tracking_code.code from cases.tracking_code
     join cases.case_file on case_file.id = tracking_code.case_id where case_file.number = $1`,
    [number],
  )
  const answer = await server.anyone.get(`/lacak/${number}/${rows[0]?.code ?? ''}`)
  await checkHtml(answer.body.toString(), 'a tracked correction')
  return answer.page.text.replace(/\s+/g, ' ')
}
