import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { connect, sql } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { GivingReason } from '../contract/reading.ts'
import { giveReason } from './give-reason.ts'

const office = await openOffice()
const operator = office.officer('operator')
const supervisor = office.officer('pengawas')
const later = minutesAfter(monday, 60)

test('a reason is kept with the case, and its words stay out of the journal’s line', async () => {
  const number = await openCase(office)
  const lines = await written(office, () =>
    give(operator, number, { kind: 'other', words: 'Mencari map yang hilang.' }),
  )
  assert.deepEqual(
    lines.map(({ name, by, post, images, facts }) => ({ name, by, post, images, facts })),
    [
      {
        name: 'case.reason-given',
        by: operator.id,
        post: 'operator',
        images: ['cases.reading I'],
        facts: { number, kind: 'other' },
      },
    ],
  )
})

test('the regency’s reason stands in the office of the case', async () => {
  const number = await openCase(office, { place: 'rupat-utara' })
  const [line] = await written(office, () => give(supervisor, number, { kind: 'complaint' }))
  assert.equal(line?.office, office.officer('camat', 'rupat-utara').office)
  assert.equal(line?.post, 'pengawas')
})

test('a reason that is none of the list needs words, five letters at least', () => {
  const given = { requestId: crypto.randomUUID(), number: 'MDU-2026-000001' }
  const faults = (form: object) =>
    GivingReason.safeParse({ ...given, ...form }).error?.issues.map(({ path, message }) => [path.join('.'), message])
  assert.deepEqual(faults({ kind: 'other', words: '  abcd ' }), [['words', 'reason-short']])
  assert.deepEqual(faults({ kind: 'other' }), [['words', 'reason-short']])
  assert.deepEqual(faults({ kind: 'curious', words: 'Ingin tahu.' }), [['kind', 'choose']])
  assert.deepEqual(faults({ kind: 'complaint', words: 'x'.repeat(301) }), [['words', 'too-long']])
  assert.equal(faults({ kind: 'other', words: 'abcde' }), undefined)
  assert.equal(faults({ kind: 'complaint' }), undefined)
})

test('another office may not call this counter its own', async () => {
  const number = await openCase(office)
  for (const kind of ['at-counter', 'colleague'] as const)
    await assert.rejects(give(supervisor, number, { kind }), WrongForm)
})

test('twice a day is harmless, and the first reason stands; the next day is another', async () => {
  const number = await openCase(office)
  await give(operator, number, { kind: 'by-telephone' })
  assert.deepEqual(await written(office, () => give(operator, number, { kind: 'complaint' })), [])
  await give(operator, number, { kind: 'complaint' }, tuesday)
  assert.deepEqual(await kinds(number), ['by-telephone', 'complaint'])
})

test('of two sent at once one is written and neither is refused, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office)
    const { done, refused: codes } = await race([0, 1].map(() => () => give(operator, number, { kind: 'supervision' })))
    assert.deepEqual([done.length, codes, await kinds(number)], [2, [], ['supervision']])
  }
})

test('who has it in hand is asked nothing, and nothing is written', async () => {
  const number = await openCase(office)
  assert.deepEqual(await written(office, () => give(office.officer('kasi-pelum'), number, {})), [])
})

test('another office, and a number that is none, are not found', async () => {
  const number = await openCase(office)
  await refused(office, 'case-unknown', () => give(office.officer('petugas-loket', 'rupat-utara'), number, {}))
  await refused(office, 'case-unknown', () => give(operator, 'MDU-2026-999999', {}))
})

test('a row says the office of its case and no other, within the territory, and who, when and as what is never changed', async () => {
  const far = office.officer('camat', 'rupat-utara').office
  const number = await openCase(office, { place: 'rupat-utara' })
  const here = await openCase(office)
  const insert = async (by: Officer, on: string, place: string) =>
    await office.inAct(by, later, (tx) =>
      tx.all(sql`
        insert into cases.reading (case_id, officer, day, office, post, kind, words, given_at)
        values (${caseIds.get(on)}, ${by.id}, '2026-03-02', ${place}, 'operator', 'complaint', '', ${later})`),
    )
  const caseIds = await idsOf([number, here])
  await assert.rejects(insert(operator, number, far), /row-level security/)
  await assert.rejects(insert(operator, number, operator.office), /row-level security/)
  await assert.rejects(insert(supervisor, here, far), /row-level security/)
  for (const statement of [sql`update cases.reading set kind = 'audit'`, sql`delete from cases.reading`])
    await assert.rejects(
      office.inAct(supervisor, later, (tx) => tx.all(statement)),
      /permission denied/,
    )
})

async function give(by: Officer, number: string, changes: Partial<GivingReason>, at = later) {
  const plain = { requestId: crypto.randomUUID(), number, kind: 'supervision', words: '' } as const
  return await office.inAct(by, at, (tx) => giveReason(tx, by, { ...plain, ...changes }, at))
}

async function kinds(number: string): Promise<string[]> {
  const rows = await connect(office.owner).all<{ kind: string }>(sql`
    select reading.kind from cases.reading join cases.case_file on case_file.id = reading.case_id
    where case_file.number = ${number} order by reading.given_at`)
  return rows.map(({ kind }) => kind)
}

async function idsOf(numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await connect(office.owner).all<{ number: string; id: string }>(sql`
    select case_file.number, case_file.id from cases.case_file where case_file.number = any (${numbers})`)
  return new Map(rows.map(({ number, id }) => [number, id]))
}
