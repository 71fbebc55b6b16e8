import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { keepDraft, readDraft } from './drafts.ts'
import { findLeftBehind, handLeftBehind } from './left-behind.ts'

const office = await openOffice()
const [camat, loket, pelum] = [office.officer('camat'), office.officer('petugas-loket'), office.officer('kasi-pelum')]

test('a form begun at the counter goes to the colleague who takes over, and to nobody else', async () => {
  const begun = await keep(loket, 'Nur Contoh')
  assert.deepEqual(await leftBy(loket), { files: [], drafts: 1 })
  await leave(loket, pelum.id)
  assert.deepEqual(await read(pelum, begun), { name: 'Nur Contoh' })
  assert.equal(await read(loket, begun), undefined)
})

test('without a colleague it loses its words at once', async () => {
  const begun = await keep(loket, 'Wati Andai')
  await leave(loket, undefined)
  for (const one of [loket, pelum]) assert.equal(await read(one, begun), undefined)
  assert.deepEqual(await leftBy(loket), { files: [], drafts: 0 })
})

const leftBy = ({ id, office: at }: Officer) =>
  office.read(camat, (tx) => findLeftBehind(tx, { office: at, officer: id, now: monday }))

const leave = (of: Officer, to: string | undefined) =>
  office.inAct(camat, monday, (tx) =>
    handLeftBehind(tx, camat, { files: [], drafts: 1, officer: of.id, to, at: monday }),
  )

async function keep(by: Officer, name: string): Promise<string> {
  const draft = randomUUID()
  const { keys } = office.equipment
  await office.inAct(by, monday, (tx) => keepDraft(tx, by, { draft, values: { name } }, monday, keys))
  return draft
}

const read = (by: Officer, id: string) =>
  office.read(by, (tx) => readDraft(tx, by, { id, now: minutesAfter(monday, 5) }, office.equipment.keys))
