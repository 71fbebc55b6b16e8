import assert from 'node:assert/strict'
import { test } from 'node:test'
import { owedUncollected } from '#archive'
import { archive } from '#tests/archive.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { corrections, correctTo } from '#tests/correct.ts'
import { notices } from '#tests/notices.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refusals, refuseTo } from '#tests/refuse.ts'
import { startTestServer } from '#tests/test-server.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const acts = archive(office)
const number = await openCase(office, { until: 'step 7' })

test('who waits for a letter is told, and how often is counted', async () => {
  const [line] = await written(office, () => acts.remind(number))
  assert.deepEqual([line?.name, line?.images, line?.facts.times], ['applicant.reminded', ['archive.reminder I'], 1])
  const { done } = await race([() => acts.remind(number), () => acts.remind(number)])
  assert.equal(done.length, 2)
})

test('nobody is told of a letter that is not ready, was collected, or is of another office', async () => {
  const [fresh, done] = [await openCase(office), await openCase(office, { until: 'done' })]
  for (const one of [fresh, done]) await refused(office, 'letter-collected', () => acts.remind(one))
  const far = office.officer('petugas-loket', 'rupat-utara')
  await refused(office, 'document-unknown', () => acts.remind(number, far))
})

test('a refusal, a new letter and a letter that says one is void wait as well, until they are handed over', async () => {
  const [refusal, correction] = [await refuseTo(office, 'issued'), await correctTo(office, 'archived')]
  const voided = await openCase(office, { until: 'done' })
  await notices(office).declare(voided)
  const server = await startTestServer(office, { now: () => minutesAfter(monday, 180) })
  const { text } = (await server.as(office.officer('petugas-penyerahan')).get('/documents/uncollected')).page
  for (const [kind, one] of [
    ['Surat penolakan', refusal],
    ['Surat pengganti', correction],
    ['Surat pembatalan', voided],
  ] as const) {
    assert.match(text, new RegExp(`${one} ?${kind}.*Ada surat kami|${one} ?${kind}.*sudah jadi`))
    await acts.remind(one)
  }
  await refusals(office).handOver(refusal)
  await corrections(office).handOver(correction)
  await notices(office).handOver(voided)
  for (const one of [refusal, correction, voided]) await refused(office, 'letter-collected', () => acts.remind(one))
})

test('after a week the first page of the day counts what can be collected, not what still goes to the archive', async () => {
  const serves = office.officer('petugas-penyerahan')
  const owed = async (days: number) =>
    await office.read(serves, (tx) => owedUncollected(tx, serves, minutesAfter(monday, days * 24 * 60)))
  await openCase(office, { until: 'step 6' })
  assert.equal(await owed(3), undefined)
  assert.match((await owed(9))?.says.id ?? '', /^\d surat/)
})

test('the list says since when each waits, and what to tell', async () => {
  const server = await startTestServer(office, { now: () => minutesAfter(monday, 180) })
  const desk = server.as(office.officer('petugas-penyerahan'))
  const answer = await desk.get('/documents/uncollected')
  await checkHtml(answer.body.toString(), 'uncollected')
  assert.match(
    answer.page.text,
    /Siap sejak .*, hari ini\. ?Sudah diberi tahu 3 kali, terakhir .* oleh .* \(Telepon\)\./,
  )
  assert.match(answer.page.text, /sudah jadi sejak 2 Maret 2026\. Silakan ambil di Kecamatan Mandau/)
  const sent = await desk.send(answer.page.form('Catat sudah diberi tahu').set('way', 'message'))
  assert.equal(sent.location, '/documents/uncollected?saved=reminded')
})
