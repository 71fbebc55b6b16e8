import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { findByName } from './find.ts'
import { type Findable, saveFindables } from './findables.ts'

const office = await openOffice()
const [mandau, rupat, supervisor] = [
  office.officer('camat'),
  office.officer('camat', 'rupat-utara'),
  office.officer('pengawas'),
]
const people = new Map<string, string>()
const many = 2100
await register(['Siti Contoh Hayati', 'Hayati Andai Siti'], mandau)
await register(['Siti Umpama Hayati'], rupat)
await register(
  [...Array.from({ length: many }, () => 'Siti Misal'), ...Array.from({ length: many }, () => 'Hayati Misal')],
  mandau,
)

test('who bears two very common names is found among all who bear one, wherever the names stand and however old they are', async () => {
  assert.deepEqual((await found('Siti Hayati')).sort(), ['Hayati Andai Siti', 'Siti Contoh Hayati'])
  assert.deepEqual(await found('Siti Hayati', rupat), ['Siti Umpama Hayati'])
  assert.equal((await found('Siti Hayati', supervisor)).length, 3)
  assert.deepEqual(await found('Siti Hayati Andai'), ['Hayati Andai Siti'])
})

test('a very common name shows the newest who bear it, and one of them beside a rare name shows only that one', async () => {
  const newest = await office.read(mandau, (tx) => findByName(tx, 'siti', 100))
  assert.equal(newest.length, 100)
  const parties = newest.map(({ party }) => party)
  assert.deepEqual(parties, parties.toSorted().reverse())
  await register(['Siti Peraga'], mandau)
  assert.deepEqual(await found('Siti Peraga'), ['Siti Peraga'])
  assert.deepEqual(await found('Sti Peragaa'), ['Siti Peraga'])
})

test('a common name misspelt beside another is still found when nobody bears both as they were typed', async () => {
  await register(['Hayaty Salmah Siti'], mandau)
  assert.ok((await found('Siti Hayati Salma')).includes('Hayaty Salmah Siti'))
})

test('three very common names in one person are found among all who bear two of them', async () => {
  await register(['Misal Siti Hayati', ...Array.from({ length: 700 }, () => 'Siti Hayati Umpama')], mandau)
  assert.deepEqual(await found('Siti Hayati Misal'), ['Misal Siti Hayati'])
  assert.ok((await found('Siti Hayati')).length >= 500)
})

test('the newest of all who bear a begun word come first, from every office', async () => {
  const rare = Array.from({ length: 150 }, (_none, place) => `Kal${word(place)} Contoh`)
  await register([...Array.from({ length: 30 }, () => 'Kalsum Contoh'), ...rare], rupat)
  await register(
    Array.from({ length: 90 }, (_none, place) => (place % 3 === 0 ? 'Kalsum Umpama' : `Kalimah ${word(place)}`)),
    mandau,
  )
  const hits = await office.read(supervisor, (tx) => findByName(tx, 'kal', 100))
  const newest = [...people].filter(([, name]) => name.startsWith('Kal')).map(([party]) => party)
  const seen = new Set(hits.map(({ party }) => party))
  assert.equal(hits.length, 100)
  // Everybody of Mandau came last, and of Rupat Utara the rest.
  for (const party of newest.toSorted().reverse().slice(0, 90)) assert.ok(seen.has(party), people.get(party) ?? party)
})

test('without a scope nobody is found', async () => {
  const none = { ...mandau, scope: [] }
  for (const typed of ['Siti', 'Siti Hayati', 'Siti Hayati Misal', 'si ha', 'Sity Hayaty Sukarno'])
    assert.deepEqual(await office.read(none, (tx) => findByName(tx, typed, 10)), [], typed)
})

/** A word of three syllables, another for each number. */
function word(number: number): string {
  const syllables = 'ba ce di fo gu ja ko la me ni'.split(' ')
  return [number, Math.floor(number / 10), Math.floor(number / 100)].map((digit) => syllables[digit % 10]).join('')
}

async function register(names: readonly string[], by: typeof mandau): Promise<void> {
  const added = names.map(
    (name): Findable => ({ office: by.office, subject: randomUUIDv7(), party: randomUUIDv7(), name, phone: null }),
  )
  await office.inAct(by, monday, (tx) => saveFindables(tx, added))
  for (const one of added) people.set(one.party, one.name)
}

async function found(typed: string, by = mandau): Promise<string[]> {
  const hits = await office.read(by, (tx) => findByName(tx, typed, 500))
  return hits.filter(({ whole }) => whole).map(({ party }) => people.get(party) ?? party)
}
