import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findServiceVersion } from '#catalogue'
import { connect, sql } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { lastAfternoon, monday, nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, type Registration, sent } from '#tests/open-case.ts'
import { written, wrongForm } from '#tests/written.ts'
import { registrationOf } from '../../../app/demo-walk.ts'
import { casePage } from '../views/case-page.ts'
import { registerPage } from '../views/register-page.ts'
import { amendCase } from './amend-case.ts'
import { registerCase } from './register-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')

// From Monday 2 March 2026 the tenth working day is Monday 16 March; the fourteenth, past Nyepi and Lebaran, is 27 March.

test('a marriage ten working days away needs no exception, and the office says so', async () => {
  await assert.rejects(register('dispensasi-nikah', { 'tanggal-akad': '2026-03-16' }), (error) => {
    assert.ok(error instanceof Refusal)
    assert.equal(error.code, 'check-refused')
    assert.match(String(error.facts.id), /Dispensasi tidak diperlukan/)
    return true
  })
  await register('dispensasi-nikah', { 'tanggal-akad': '2026-03-13' })
})

test('a marriage that has passed is refused, one of today is not', async () => {
  await assert.rejects(register('dispensasi-nikah', { 'tanggal-akad': '2026-03-01' }), { code: 'check-refused' })
  await register('dispensasi-nikah', { 'tanggal-akad': '2026-03-02' })
})

test('who is not nineteen yet is told that this is for the court, and the file opens', async () => {
  const young = { name: 'Ramlah Misal', nik: '1403024205079991', bornOn: '2007-05-02', address: 'Jalan Umpama 2' }
  const whole = await form('dispensasi-nikah', { 'tanggal-akad': '2026-03-10' })
  const parties = { ...whole.parties, 'calon-istri': [young] }
  const lines = await written(office, () => register('dispensasi-nikah', {}, { ...whole, parties }))
  const opened = lines.find(({ name }) => name === 'case.opened')
  assert.ok(opened?.images.includes('cases.told I'))
  const number = await newest()
  const page = await office.read(counter, (tx) => casePage(tx, counter, { number, now: monday }, office.equipment))
  assert.match(page?.told[0]?.says.id ?? '', /Izin umur diberikan pengadilan/)
  assert.equal(page?.told[0]?.sure, 'b')
})

test('an event the police can no longer judge in time opens once the applicant was told and still asks', async () => {
  const near = { 'tanggal-acara': '2026-03-26' }
  await assert.rejects(register('rekomendasi-keramaian', near, { acknowledged: [] }), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, { acknowledged: 'acknowledge' })
    return true
  })
  await register('rekomendasi-keramaian', near, { acknowledged: ['polisi-14-hari'] })
  assert.deepEqual(await toldOf(await newest()), [{ key: 'polisi-14-hari', uncertain: false, acknowledged: true }])
})

test('with fourteen working days left nothing is told and nothing kept', async () => {
  await register('rekomendasi-keramaian', { 'tanggal-acara': '2026-03-27' }, { acknowledged: [] })
  assert.deepEqual(await toldOf(await newest()), [])
})

test('an amended wedding day is asked about again: refused as at the counter, and told of who is too young for it', async () => {
  await register('dispensasi-nikah', { 'tanggal-akad': '2026-03-13' })
  const number = await newest()
  for (const day of ['2026-03-16', '2026-03-01'])
    await assert.rejects(amend(number, 1, { fields: { 'tanggal-akad': day } }), { code: 'check-refused' })
  await amend(number, 1, { fields: { 'tanggal-akad': '2026-03-12' } })
  const young = { name: 'Ramlah Misal', nik: '1403024205079991', bornOn: '2007-05-02', address: 'Jalan Umpama 2' }
  const { parties } = await form('dispensasi-nikah', {})
  const [line] = await written(office, () => amend(number, 2, { parties: { ...parties, 'calon-istri': [young] } }))
  assert.deepEqual(line?.facts.told, ['belum-19'])
  assert.deepEqual(await toldOf(number), [{ key: 'belum-19', uncertain: false, acknowledged: false }])
  await amend(number, 3, { parties: { ...parties, 'calon-istri': [{ ...young, bornOn: '2005-05-02' }] } })
  assert.deepEqual(await toldOf(number), [], 'what no longer speaks is told no more')
})

test('an amended day of the event asks for the tick again; a telephone amended long after it asks nothing', async () => {
  await register('rekomendasi-keramaian', { 'tanggal-acara': '2026-03-26' })
  const number = await newest()
  const sooner = { fields: { 'tanggal-acara': '2026-03-25' } }
  assert.deepEqual(await wrongForm(amend(number, 1, sooner)), { acknowledged: 'acknowledge' })
  await amend(number, 1, { ...sooner, acknowledged: ['polisi-14-hari'] })
  const afterwards = Temporal.Instant.from('2026-04-20T09:00:00+07:00')
  await amend(number, 2, { ...sooner, phone: '0813 1111' }, afterwards)
  assert.deepEqual(await toldOf(number), [{ key: 'polisi-14-hari', uncertain: false, acknowledged: true }])
})

test('a day in a year whose holidays are not known is told as uncertain, never guessed', async () => {
  const definition = await offered('dispensasi-nikah')
  const ask = { service: definition.key, now: lastAfternoon }
  const values = { 'field.tanggal-akad': '2027-01-08' }
  const page = await office.read(counter, (tx) =>
    registerPage(tx, counter, ask, office.equipment, { values, errors: {} }),
  )
  assert.deepEqual(
    page?.checks.map(({ key, outcome }) => [key, outcome]),
    [
      ['akad-lewat', 'silent'],
      ['masih-cukup-waktu', 'uncertain'],
      ['belum-19', 'silent'],
    ],
  )
})

async function form(key: string, fields: Record<string, string>): Promise<Registration> {
  const village = office.villages()[0] ?? ''
  const whole = registrationOf(await offered(key), { ...nur, until: 'step 1', toFollow: false, at: monday }, village)
  return { ...whole, fields: { ...whole.fields, ...fields } }
}

async function register(key: string, fields: Record<string, string>, changes: Partial<Registration> = {}) {
  const input = { ...(await form(key, fields)), ...changes }
  return await office.inAct(counter, monday, (tx) => registerCase(tx, counter, input, monday, office.equipment))
}

async function amend(
  number: string,
  seen: number,
  changes: Pick<Partial<Registration>, 'fields' | 'parties' | 'phone' | 'acknowledged'>,
  at = monday,
) {
  const { definition } = await getCase(office, counter, number)
  const { acknowledged: _, ...whole } = await form(definition.key, {})
  const fields = { ...whole.fields, ...changes.fields }
  const input = { ...whole, ...sent(number, seen), reason: 'Salah tulis di loket.', ...changes, fields }
  return await office.inAct(counter, at, (tx) => amendCase(tx, counter, input, at, office.equipment))
}

async function offered(key: string) {
  const on = monday.toZonedDateTimeISO(counter.zone).toPlainDate()
  const found = await office.read(counter, (tx) => findServiceVersion(tx, { office: counter.office, key, on }))
  if (!found) throw new Error(`${key} is not offered`)
  return found.definition
}

async function newest(): Promise<string> {
  const row = await connect(office.owner).one<{ number: string }>(
    sql`select case_file.number from cases.case_file order by case_file.number desc limit 1`,
  )
  return row?.number ?? ''
}

async function toldOf(number: string) {
  return await connect(office.owner).all(sql`
    select told.key, told.uncertain, told.acknowledged from cases.told
    join cases.case_file on case_file.id = told.case_id where case_file.number = ${number}`)
}
