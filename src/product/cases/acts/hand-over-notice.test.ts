import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { corrections, correctTo } from '#tests/correct.ts'
import { notices } from '#tests/notices.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const acts = notices(office)

async function voided(): Promise<string> {
  const number = await openCase(office, { until: 'done' })
  await acts.declare(number)
  return number
}

test('the letter that says a letter is void is handed over, in every way that letters are', async () => {
  const number = await voided()
  const [line] = await written(office, () => acts.handOver(number))
  assert.deepEqual([line?.name, line?.images], ['notice.handed-over', ['cases.notice_handover I']])
  const posted = await voided()
  await assert.rejects(acts.handOver(posted, { relation: 'post' }), { errors: { tracking: 'tracking-empty' } })
  await acts.handOver(posted, { relation: 'post', tracking: 'RR 9990 ID', sheets: 2, proof: 'signed' })
  const [notice] = await acts.list(posted)
  assert.deepEqual([notice?.handover?.relation, notice?.handover?.tracking], ['post', 'RR 9990 ID'])
})

test('so is the one about a correction that was turned down', async () => {
  const number = await correctTo(office, 'requested')
  await corrections(office).turnDown(number)
  await acts.handOver(number, { seen: 9 })
  assert.deepEqual(
    (await acts.list(number)).map(({ kind, handover }) => [kind, handover?.relation]),
    [['turned-down', 'applicant']],
  )
})

test('refuses whose desk it is not, another office, an older picture, what is no such letter, and a second time', async () => {
  const number = await voided()
  await refused(office, 'not-your-turn', () => acts.handOver(number, {}, office.officer('camat')))
  await refused(office, 'case-unknown', () =>
    acts.handOver(number, {}, office.officer('petugas-penyerahan', 'rupat-utara')),
  )
  await refused(office, 'already-moved', () => acts.handOver(number, { seen: 3 }))
  await refused(office, 'notice-not-there', () => acts.handOver(number, { notice: randomUUID() }))
  await acts.handOver(number)
  await refused(office, 'notice-not-there', () => acts.handOver(number))
})

test('two hand one such letter over at once: it is handed over once, twenty times', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await voided()
    const { done, refused: codes } = await race([() => acts.handOver(number), () => acts.handOver(number)])
    assert.deepEqual([done.length, codes], [1, ['notice-not-there']])
  }
})
