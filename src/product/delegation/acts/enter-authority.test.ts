import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { findAuthority, listRegister, whyBeyond, whyNotUnder } from '#authority'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { getPack } from '#tests/regency-pack.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'
import { BeginningWithPapers } from '../contract/papers.ts'
import { shapeAuthority } from '../desk/forms.ts'
import { enterAuthority } from './enter-authority.ts'

const office = await openOffice()
const tapem = office.officer('kabag-tapem')
const mandau = office.officer('camat').office
const rupat = office.officer('camat', 'rupat-utara').office
const today = Temporal.PlainDate.from('2026-03-02')

const typed = {
  code: 'EKO-09',
  nameId: 'Izin penempatan reklame kecil',
  nameEn: '',
  field: 'economy',
  aspects: ['permit', 'supervision'],
  source: 'delegation',
  regulation: 'pp-17-2018',
  article: '11',
  giver: 'Bupati contoh',
  from: '2026-03-02',
  until: '',
  offices: ['mandau'],
  capacity: 'own-name',
  substitutes: 'sekcam',
  report: 'owed',
  limit: '',
  note: '',
  'limit.1.question': 'luas-reklame',
  'limit.1.name': 'Luas',
  'limit.1.atMost': '1.000,5',
  'limit.1.unit': 'm²',
  'limit.1.above': 'dinas',
}

test('a power that no pack names is typed in whole: it opens where it was given, within its limits', async () => {
  const lines = await written(office, () => enter())
  assert.deepEqual(
    lines.map(({ name, images, facts }) => [name, images, facts]),
    [['authority.begun', ['authority.version I'], { code: 'EKO-09', regulation: 'pp-17-2018', from: '2026-03-02' }]],
  )
  const found = await find('EKO-09', mandau)
  assert.deepEqual(found?.name, { id: 'Izin penempatan reklame kecil', en: 'Izin penempatan reklame kecil' })
  assert.deepEqual(
    [found?.signing, found?.substitutes, found?.report],
    [{ capacity: 'own-name', sure: 'a' }, [{ post: 'sekcam', sure: 'a' }], true],
  )
  assert.equal(whyNotUnder(found, { on: today, mode: 'production' }), undefined)
  assert.ok(found)
  assert.equal(whyBeyond(found, { 'luas-reklame': '1.000,5' }), undefined)
  assert.equal(whyBeyond(found, { 'luas-reklame': '1.000,6' })?.code, 'authority-limit')
  assert.equal(await find('EKO-09', rupat), undefined)
})

test('a power of years ago is kept with its first day by law, and is in use from today', async () => {
  await enter({ code: 'EKO-12', from: '2019-03-07' })
  const found = await find('EKO-12', mandau)
  assert.equal(found?.validFrom.toString(), '2019-03-07')
  const [version] = await office.read(tapem, (tx) => listRegister(tx, 'EKO-12'))
  assert.deepEqual(
    [version?.from.toString(), version?.lawfulFrom?.toString(), version?.enteredAt?.equals(monday)],
    ['2026-03-02', '2019-03-07', true],
  )
})

test('a code that the register has is refused, also one of a power that has ended', async () => {
  await refused(office, 'authority-known', () => enter({ code: 'PEM-05', field: 'government' }))
  await refused(office, 'authority-known', () => enter({ code: 'EKO-01' }))
  const camat = { ...office.officer('camat'), duties: ['authorities.keep'] }
  await refused(office, 'register-regency-only', () => enter({ code: 'EKO-10' }, camat))
})

test('what does not fit together is told beside its field', async () => {
  const wrong = (changes: Record<string, unknown>) => wrongForm(enter({ code: 'EKO-11', ...changes }))
  assert.deepEqual(await wrong({ field: 'land' }), { code: 'code-field' })
  assert.deepEqual(await wrong({ capacity: 'on-behalf-of-regent' }), { substitutes: 'substitutes-none' })
  assert.deepEqual(await wrong({ substitutes: 'bupati' }), { substitutes: 'choose' })
  assert.deepEqual(await wrong({ from: '2018-05-02' }), { from: 'day-before-paper' })
  assert.deepEqual(await wrong({ from: '2036-03-03' }), { from: 'day-far' })
  assert.deepEqual(await wrong({ from: '2020-01-01', until: '2026-03-02' }), { until: 'day-over' })
  assert.deepEqual(await wrong({ until: '2026-03-02' }), { until: 'day-order' })
  assert.deepEqual(await wrong({ regulation: 'se-menteri' }), { regulation: 'choose' })
})

test('what is left out or cannot be read is told beside its field, each row of limits for itself', () => {
  const told = (changes: Record<string, unknown>) => {
    const parsed = BeginningWithPapers.safeParse(shapeAuthority(form(changes), []))
    return Object.fromEntries((parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
  }
  assert.deepEqual(told({}), {})
  assert.deepEqual(told({ code: 'pem 5', nameId: ' ', aspects: [], source: '', report: '' }), {
    code: 'code-wrong',
    nameId: 'empty',
    aspects: 'choose',
    source: 'choose',
    report: 'choose',
  })
  assert.deepEqual(told({ 'limit.1.atMost': 'banyak', 'limit.1.above': '', 'limit.0.name': 'Tinggi' }), {
    'limits.0.question': 'question-wrong',
    'limits.0.above': 'empty',
    'limits.0.atMost': 'bound-none',
    'limits.1.above': 'empty',
    'limits.1.atMost': 'number-wrong',
  })
})

test('two who enter one code at once, twenty times: one power begins, and the other is told', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const code = `TAN-${30 + round}`
    const raced = await race([1, 2].map(() => () => enter({ code, field: 'land' })))
    assert.deepEqual([raced.done.length, raced.refused], [1, ['authority-known']], code)
  }
})

test('a pack that is applied again leaves what an officer entered alone', async () => {
  await applyPack(office.pool, { ...getPack(), hash: 'f'.repeat(64) }, monday)
  assert.equal(whyNotUnder(await find('EKO-09', mandau), { on: today, mode: 'production' }), undefined)
})

function form(changes: Record<string, unknown>): Record<string, string | string[]> {
  return { ...typed, requestId: randomUUID(), ...changes }
}

async function enter(changes: Record<string, unknown> = {}, by = tapem) {
  const input = BeginningWithPapers.parse(shapeAuthority(form(changes), []))
  return await office.inAct(by, monday, (tx) => enterAuthority(tx, by, input, monday, office.equipment.files))
}

async function find(code: string, at: string) {
  return await office.read(tapem, (tx) => findAuthority(tx, { code, office: at, on: today }))
}
