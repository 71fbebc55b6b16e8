import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { askAtKiosk, enterKey } from '#integrity'
import { minutesAfter, monday } from '#tests/cast.ts'
import { afterwards, answer, collected, opened, putKey, putQuestion } from '#tests/integrity.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import { makeKeyFile } from '../key-file.ts'

const office = await openOffice()
const [auditor, handing] = [office.officer('inspektorat'), office.officer('petugas-penyerahan')]
const later = minutesAfter(monday, 60)
const enter = (key: string, knownToAll?: string) =>
  office.inAct(auditor, later, (tx) => enterKey(tx, auditor, { requestId: randomUUID(), key }, later, knownToAll))

test('the newest key is in force; a mistyped one, a secret one and the same one again are refused', async () => {
  const [first, second] = [await makeKeyFile('perahu kertas satu'), await makeKeyFile('perahu kertas dua')]
  const lines = await written(office, () => putKey(office, first.line))
  assert.deepEqual(
    lines.map(({ name, by, facts, images }) => ({ name, by, facts, images })),
    [
      {
        name: 'key.entered',
        by: auditor.id,
        facts: { fingerprint: first.fingerprint },
        images: ['integrity.public_key I'],
      },
    ],
  )
  assert.deepEqual(await wrongForm(enter(first.line.slice(0, -2))), { key: 'key-wrong' })
  assert.deepEqual(await wrongForm(enter(second.file)), { key: 'key-secret' })
  await refused(office, 'key-in-force', () => enter(first.line))
  await enter(second.line)
  await refused(office, 'key-in-force', () => enter(first.line))
})

test('where everybody has the key of the demonstration, it is refused', async () => {
  const demo = await makeKeyFile('semua orang tahu ini')
  await refused(office, 'key-of-demonstration', () => enter(demo.line, demo.fingerprint))
})

test('an answer stays with the key it was closed to', async () => {
  const of = await collected(office)
  await putKey(office, undefined, minutesAfter(monday, 120))
  await answer(office, of)
  await enter((await makeKeyFile('perahu kertas tiga')).line)
  assert.equal((await opened(office, of.number))?.asked, 'no')
})

test('the question is put after the hand-over, by its own office, and says the same when it was answered', async () => {
  const ask = (number: string, by = handing) =>
    office.inAct(by, afterwards, (tx) => askAtKiosk(tx, by, { requestId: randomUUID(), number }, afterwards))
  const of = await collected(office)
  await refused(office, 'question-unknown', () => ask('MDU-2026-999999'))
  await refused(office, 'question-unknown', () => ask(of.number, office.officer('petugas-penyerahan', 'rupat-utara')))
  const waiting = await openCase(office)
  await refused(office, 'not-handed-over', () => ask(waiting))
  const first = await putQuestion(office, of.number)
  await answer(office, of)
  const lines = await written(office, () => ask(of.number))
  assert.deepEqual(
    lines.map(({ name, facts, images }) => ({ name, facts, images })),
    [{ name: 'question.put', facts: { number: of.number }, images: ['integrity.asking I'] }],
  )
  assert.match(first, /^\d{5}$/)
})
