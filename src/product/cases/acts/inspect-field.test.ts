import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { race } from '#tests/race.ts'
import { refused } from '#tests/written.ts'
import { wordsOfLetter } from '../letter.ts'
import { casePage } from '../views/case-page.ts'
import { inspectField } from './inspect-field.ts'

const office = await openOffice()
const [camat, tapem] = [office.officer('camat'), office.officer('kasi-tapem')]
const later = minutesAfter(monday, 60)

test('a field check keeps who went, what was found, the point and the photos, and the letter names the point', async () => {
  const number = await openCase(office, { service: 'skgr', until: 'step 2' })
  const photo = await office.equipment.files.put(await plainPhoto(20, 20), 'image/jpeg')
  const uploads = [{ ...photo, type: 'image/jpeg' as const, requirement: 'photos', name: 'patok.jpg' }]
  await inspect(number, { uploads })
  const page = await office.read(tapem, (tx) => casePage(tx, tapem, { number, now: later }, office.equipment))
  const [seen] = page?.inspections ?? []
  assert.deepEqual(
    [seen?.latitude, seen?.longitude, seen?.outside, seen?.by, seen?.photos.map(({ name }) => name)],
    ['1,371200', '101,181900', false, tapem.name, ['patok.jpg']],
  )
  const file = await getCase(office, tapem, number)
  const signer = { post: 'camat', name: camat.name, rank: camat.rank, nip: camat.nip, mark: '' } as const
  const day = Temporal.PlainDate.from('2026-03-02')
  const { data } = await office.read(tapem, (tx) => wordsOfLetter(tx, file, { signer, day }, office.equipment))
  assert.equal(data.inspection?.latitude, '1,371200')
  assert.equal(data.inspection?.wentOn, '2 Maret 2026')
  assert.equal(data.fields.nilai, '75.000.000', 'an amount is read in groups')
})

test('a point at sea or swapped is asked about once, and kept as outside when it is right', async () => {
  const number = await openCase(office, { service: 'skgr', until: 'step 2' })
  const swapped = { latitude: '1.3712', longitude: '1.1819' }
  await wrong(number, swapped, { outside: 'outside' })
  await inspect(number, { ...swapped, outside: 'yes' })
  const page = await office.read(tapem, (tx) => casePage(tx, tapem, { number, now: later }, office.equipment))
  assert.equal(page?.inspections[0]?.outside, true)
})

test('what is no point, and a day that has not come or lies in another century, is told', async () => {
  const number = await openCase(office, { service: 'skgr', until: 'step 2' })
  await wrong(number, { latitude: 'utara', longitude: '181' }, { latitude: 'degrees', longitude: 'degrees' })
  await wrong(number, { wentOn: '2026-03-03' }, { wentOn: 'date-ahead' })
  await wrong(number, { wentOn: '1926-03-02' }, { wentOn: 'date' })
})

test('the initials wait for the field check', async () => {
  const number = await openCase(office, { service: 'skgr', until: 'step 2' })
  const file = await getCase(office, tapem, number)
  const keys = file.definition.procedure.map(({ does }) => does)
  assert.ok(keys.indexOf('inspect') < keys.indexOf('initial'))
  await refused(office, 'not-your-turn', () => inspect(number, {}, camat))
})

test('refuses who had seen an older picture, and a case of another office', async () => {
  const number = await openCase(office, { service: 'skgr', until: 'step 2' })
  await refused(office, 'already-moved', () => inspect(number, { seen: 1 }))
  const elsewhere = await openCase(office, { service: 'skgr', until: 'step 2', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => inspect(elsewhere, {}))
})

test('recorded twice at once, it is recorded once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office, { service: 'skgr', until: 'step 2' })
    const { done, refused } = await race([() => inspect(number, {}), () => inspect(number, {})])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

type Report = Partial<Parameters<typeof inspectField>[2]>

async function inspect(number: string, changes: Report, by = tapem): Promise<unknown> {
  const report = {
    ...{ ...sent(number, 2), step: 'lapangan', wentOn: '2026-03-02', went: 'Datuk Ibarat', uploads: [] },
    ...{ findings: 'Patok ada di keempat sudut.', latitude: '1,371200', longitude: '101,181900' },
  }
  const input = { ...report, ...changes }
  return await office.inAct(by, later, (tx) => inspectField(tx, by, input, later, office.equipment))
}

async function wrong(number: string, changes: Report, errors: Record<string, string>): Promise<void> {
  await assert.rejects(inspect(number, changes), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, errors)
    return true
  })
}
