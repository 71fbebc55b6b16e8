import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysAfter, objections, objectTo } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { objectionPage } from '../views/objection-page.ts'

const office = await openOffice()
const camat = office.officer('camat')
const { appeal, decide, superior } = objections(office)

test('it goes to the superior, who answers in ten working days; the one below does not', async () => {
  const { objection } = await objectTo(office, 'turned-down')
  const lines = await written(office, () => appeal(objection))
  assert.deepEqual(
    lines.map(({ name, images, facts }) => ({ name, images, objection: facts.objection })),
    [
      {
        name: 'appeal.filed',
        images: ['clock.run I', 'documents.number I', 'objections.objection I'],
        objection,
      },
    ],
  )
  const number = String(lines[0]?.facts.number)
  await refused(office, 'superior-answers', () => decide(number, true, daysAfter(4), camat))
  const page = await office.read(superior, (tx) => objectionPage(tx, superior, { number, now: daysAfter(4) }))
  assert.deepEqual([page?.holder?.id, page?.mine, page?.appeals?.number], ['Bupati', true, objection])
  await decide(number, false, daysAfter(4), superior)
  const after = await office.read(camat, (tx) => objectionPage(tx, camat, { number, now: daysAfter(5) }))
  assert.deepEqual([after?.standing, after?.acts.length], ['turned-down', 0])
})

test('refuses before the answer, what was granted, too late, twice, and what is none of this office', async () => {
  const filed = await objectTo(office, 'filed')
  await refused(office, 'appeal-too-early', () => appeal(filed.objection, daysAfter(1)))
  const granted = await objectTo(office, 'granted')
  await refused(office, 'appeal-granted', () => appeal(granted.objection))
  const { objection } = await objectTo(office, 'turned-down')
  // Answered on 4 March: ten working days end on 25 March, after Nyepi, Idulfitri and collective leave.
  await refused(office, 'appeal-late', () => appeal(objection, daysAfter(29)))
  const rupat = office.officer('petugas-loket', 'rupat-utara')
  await refused(office, 'objection-unknown', () => appeal(objection, daysAfter(3), {}, rupat))
  await appeal(objection, daysAfter(3))
  await refused(office, 'appeal-filed', () => appeal(objection, daysAfter(4)))
})

test('two who appeal at once: one does, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { objection } = await objectTo(office, 'turned-down')
    const { done, refused: codes } = await race([() => appeal(objection), () => appeal(objection)])
    assert.deepEqual([done.length, codes], [1, ['appeal-filed']])
  }
})
