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
