import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getAuthority } from '#authority'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { refuseTo } from '#tests/refuse.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { startTestServer } from '#tests/test-server.ts'
import { silenceOf } from './silence.ts'

const office = await openOffice()
const { pause, promise } = stopClock(office)
const pelum = office.officer('kasi-pelum')

async function silence(number: string) {
  const file = await getCase(office, pelum, number)
  const run = await promise(pelum, number)
  return await office.read(pelum, async (tx) => {
    const authority = await getAuthority(tx, file.authorityId)
    return await silenceOf(tx, file, { regency: pelum.regency, promise: run, authority })
  })
}

test('a request that nobody decides is deemed granted five working days after it was complete, unconfirmed', async () => {
  const found = await silence(await openCase(office))
  assert.deepEqual([found?.at.toString(), found?.unconfirmed], ['2026-03-09T08:00:00Z', true])
})

test('a dispensation is deemed granted after the ten working days that law gives it', async () => {
  const found = await silence(await openCase(office, { service: 'dispensasi-nikah' }))
  assert.deepEqual([found?.at.toString(), found?.unconfirmed], ['2026-03-16T08:00:00Z', true])
  assert.match(found?.basis.id ?? '', /pasal 39 ayat \(6\)/)
})

test('no pause of the office moves the limit set by law', async () => {
  const number = await openCase(office)
  await pause(pelum, number, minutesAfter(monday, 60))
  assert.equal((await silence(number))?.at.toString(), '2026-03-09T08:00:00Z')
})

test('nothing is coming once the letter has its number, or where the request was refused', async () => {
  assert.equal(await silence(await openCase(office, { until: 'step 6' })), undefined)
  assert.equal(await silence(await refuseTo(office, 'issued')), undefined)
})

test('officer and citizen see it coming, and what has come; nothing is issued by itself', async () => {
  const number = await openCase(office)
  const { rows } = await office.owner.query(
    'select code from cases.tracking_code join cases.case_file on case_file.id = case_id where number = $1',
    [number],
  )
  const track = `/lacak/${number}/${rows[0].code}`
  const early = await startTestServer(office, { now: () => minutesAfter(monday, 60) })
  const coming = (await early.as(pelum).get(`/cases/${number}`)).page.text
  assert.match(coming, /akan dianggap dikabulkan pada Sen 9 Mar, 15\.00.*belum dipastikan/)
  assert.match(
    (await early.anyone.get(track)).page.text,
    /sampai Senin, 9 Maret, permohonan dianggap dikabulkan.*belum dipastikan/,
  )

  const past = await startTestServer(office, { now: () => minutesAfter(monday, 8 * 24 * 60) })
  assert.match(
    (await past.as(pelum).get(`/cases/${number}`)).page.text,
    /Sejak Sen 9 Mar, 15\.00 permohonan ini dianggap dikabulkan/,
  )
  assert.match((await past.anyone.get(track)).page.text, /Sejak Senin, 9 Maret, permohonan ini dianggap dikabulkan/)
  assert.equal((await getCase(office, pelum, number)).issued, false)
})
