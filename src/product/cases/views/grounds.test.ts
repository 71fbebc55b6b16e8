import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { refuseTo } from '#tests/refuse.ts'
import { findGrounds } from './grounds.ts'

const office = await openOffice()
const later = minutesAfter(monday, 300)

test('whose desk a case waits at, and who took its last step, are known without a question to the database', async () => {
  const waiting = await openCase(office)
  const moved = await openCase(office, { until: 'step 2' })
  const incomplete = await openCase(office, { until: 'incomplete' })
  for (const [number, post] of [
    [waiting, 'kasi-pelum'],
    [waiting, 'petugas-loket'],
    [moved, 'kasi-pelum'],
    [moved, 'kasi-tapem'],
    [incomplete, 'petugas-loket'],
  ] as const) {
    const by = office.officer(post)
    const file = await getCase(office, by, number)
    const [grounds, statements] = await counted((db) => findGrounds(db, by, file, later))
    assert.deepEqual([grounds, statements], ['in-hand', 0], post)
  }
})

test('everybody else costs one, once the authority was read', async () => {
  const number = await openCase(office)
  const by = office.officer('operator')
  const file = await getCase(office, by, number)
  await grounds(by, number, later)
  assert.deepEqual(await counted((db) => findGrounds(db, by, file, later)), [undefined, 1])
})

test('a part once had in a case is read from its rows and lines: a proposal, its signature, its number', async () => {
  const number = await refuseTo(office, 'issued')
  for (const post of ['kasi-pelum', 'camat', 'operator', 'petugas-penyerahan'] as const)
    assert.equal(await grounds(office.officer(post), number, tuesday), 'in-hand', post)
  for (const post of ['sekcam', 'kasi-tapem'] as const)
    assert.equal(await grounds(office.officer(post), number, tuesday), undefined, post)
})

test('a substitute whom the instrument names may open what waits for its signer', async () => {
  const asked = await openCase(office, { service: 'legalisasi-sktm' })
  const { definition } = await getCase(office, office.officer('sekcam'), asked)
  const signing = definition.procedure.findIndex(({ does }) => does === 'sign')
  const waits = await openCase(office, { until: `step ${signing}`, service: 'legalisasi-sktm' })
  const fresh = { ...office.officer('sekcam'), id: '019a0000-0000-7000-8000-00000000feed' }
  assert.equal(await grounds(fresh, waits, tuesday), 'in-hand')
  const plain = await openCase(office, { until: 'step 4' })
  assert.equal(await grounds(fresh, plain, tuesday), undefined)
})

async function grounds(by: Officer, number: string, at: Temporal.Instant) {
  const file = await getCase(office, by, number)
  return await office.read(by, (tx) => findGrounds(tx, by, file, at))
}

async function counted<Result>(work: (db: Db) => Promise<Result>): Promise<[Result, number]> {
  let statements = 0
  const result = await office.read(office.officer('operator'), async (tx) => {
    const count = <Asked extends (query: never) => unknown>(ask: Asked) =>
      ((query) => {
        statements += 1
        return ask(query)
      }) as Asked // the same question, counted on its way
    return await work({ all: count(tx.all), one: count(tx.one) })
  })
  return [result, statements]
}
