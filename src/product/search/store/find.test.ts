import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { findByName, findByPhone } from './find.ts'
import { type Findable, saveFindable, saveFindables } from './findables.ts'

const office = await openOffice()
const mandau = office.officer('camat')
const rupat = office.officer('camat', 'rupat-utara')
const supervisor = office.officer('pengawas')

const names = [
  'Muhammad Junaidi Contoh',
  'Siti Nurhayati Misal',
  'Siti Nur Hayati Umpama',
  'Achmad Chairul Andai',
  'Sjarifah Peraga',
  'A. Rahman Ibarat',
  'Abdulrahman Contoh',
  'O',
  '★',
  'محمد عمر',
  `${'Panjang '.repeat(24)}Sekali`,
]
const people = new Map<string, string>()
await register(names, mandau, '0812 0000 0000')

test('a name is found however it is heard, written, joined, taken apart or turned around', async () => {
  for (const [typed, name] of [
    ['Moh. Djoenaidi', 'Muhammad Junaidi Contoh'],
    ['contoh junaidi m', 'Muhammad Junaidi Contoh'],
    ['Mohamad Junadi', 'Muhammad Junaidi Contoh'],
    ['St. Nur Hayati Misal', 'Siti Nurhayati Misal'],
    ['Siti Nurhayti Umpama', 'Siti Nur Hayati Umpama'],
    ['Ahmad Khairul', 'Achmad Chairul Andai'],
    ['Hairoel Ahmad', 'Achmad Chairul Andai'],
    ['Syarifah', 'Sjarifah Peraga'],
    ['Abdul Rachman Contoh', 'Abdulrahman Contoh'],
    ['rahman ibarat', 'A. Rahman Ibarat'],
    ['junai', 'Muhammad Junaidi Contoh'],
    ['sya', 'Sjarifah Peraga'],
    ['kha', 'Achmad Chairul Andai'],
    ['o', 'O'],
    ['★', '★'],
    ['عمر', 'محمد عمر'],
    ['Panjang Panjang', names.at(-1)],
  ] as const)
    assert.ok((await found(typed)).includes(name ?? ''), `${typed}: ${await found(typed)}`)
})

test('the nearest comes first, and who is not meant is not found', async () => {
  assert.equal((await found('Siti Nurhayati Misal'))[0], 'Siti Nurhayati Misal')
  await register(['Rahmat Rahman Umpama', 'Rahmat Salmah Umpama'], mandau)
  assert.equal((await found('Rahmat Rahman Umpama'))[0], 'Rahmat Rahman Umpama')
  assert.deepEqual(await found('Joko'), [])
  assert.deepEqual(await found(''), [])
  assert.deepEqual(await found('Junaidi Sukarno Wibowo'), [])
  const partly = await office.read(mandau, (tx) => findByName(tx, 'Junaidi Contoh Sukarno', 10))
  assert.deepEqual(
    partly.map((hit) => [nameOf(hit.party), hit.whole]),
    [['Muhammad Junaidi Contoh', false]],
  )
})

test('another office finds nobody of this one; the regency finds both', async () => {
  const there = await register(['Siti Nurhayati Andai'], rupat)
  const hits = (by: typeof mandau) => office.read(by, (tx) => findByName(tx, 'siti nurhayati andai', 10))
  assert.deepEqual(
    (await hits(rupat)).map((hit) => hit.party),
    there.map(({ party }) => party),
  )
  assert.ok(!(await hits(mandau)).some((hit) => hit.party === there[0]?.party))
  assert.equal((await hits(supervisor)).filter(({ whole }) => whole).length, 1)
  assert.ok((await office.read(supervisor, (tx) => findByName(tx, 'siti', 10))).length >= 3)
})

test('a telephone is found in every spelling, and only there', async () => {
  const of = async (phone: string, by = mandau) => (await office.read(by, (tx) => findByPhone(tx, phone, 10))).length
  assert.equal(await of('6281200000000'), 1)
  assert.equal(await of('6281200000000', rupat), 0)
  assert.equal(await of('62812000000'), 0)
})

test('who is known by the last digits of a telephone only is found by them, in the territory', async () => {
  await register(['Latifah Contoh'], mandau, '0813 0000 4471')
  await register(['Latifah Misal'], rupat, '0852 1111 4471')
  const of = async (ending: string, by: typeof mandau) =>
    (await office.read(by, (tx) => findByPhone(tx, ending, 10))).map(({ party }) => nameOf(party))
  assert.deepEqual(await of('4471', mandau), ['Latifah Contoh'])
  assert.deepEqual(await of('4471', rupat), ['Latifah Misal'])
  assert.deepEqual((await of('4471', supervisor)).sort(), ['Latifah Contoh', 'Latifah Misal'])
  assert.deepEqual(await of('00004471', supervisor), ['Latifah Contoh'])
  assert.deepEqual(await of('4472', supervisor), [])
})

test('two parts that were both only begun find who begins so', async () => {
  assert.ok((await found('sit nurh')).includes('Siti Nurhayati Misal'))
  assert.ok((await found('si nu')).includes('Siti Nurhayati Misal'))
})

test('a name or telephone that was amended is found as it is now, and no more as it was', async () => {
  const [one] = await register(['Wulandari Contoh'], mandau, '+62 812 0000 0001')
  assert.ok(one)
  await office.inAct(mandau, monday, (tx) => saveFindable(tx, { ...one, name: 'Kartika Contoh', phone: null }))
  people.set(one.party, 'Kartika Contoh')
  assert.deepEqual(await found('wulandari'), [])
  assert.deepEqual(await found('kartika'), ['Kartika Contoh'])
  assert.equal((await office.read(mandau, (tx) => findByPhone(tx, '6281200000001', 10))).length, 0)
})

test('two desks that bring the same new words at once both succeed', async () => {
  const words = Array.from({ length: 8 }, (_none, place) => `Baruu${String.fromCharCode(98 + place)}ali`)
  await Promise.all([register([words.join(' ')], mandau), register([words.toReversed().join(' ')], mandau)])
  assert.equal((await found(words[3] ?? '')).length, 2)
})

async function register(many: readonly string[], by: typeof mandau, phone = ''): Promise<Findable[]> {
  const added = many.map((name, place) => ({
    ...{ office: by.office, subject: randomUUIDv7(), party: randomUUIDv7(), name },
    phone: place === 0 ? phone : null,
  }))
  await office.inAct(by, monday, (tx) => saveFindables(tx, added))
  for (const one of added) people.set(one.party, one.name)
  return added
}

function nameOf(party: string): string {
  return people.get(party) ?? party
}

async function found(typed: string): Promise<string[]> {
  const hits = await office.read(mandau, (tx) => findByName(tx, typed, 20))
  return hits.map((hit) => nameOf(hit.party))
}
