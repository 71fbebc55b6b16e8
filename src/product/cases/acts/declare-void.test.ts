import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { minutesAfter, monday } from '#tests/cast.ts'
import { closedSeen, corrections } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { declareVoid } from './declare-void.ts'

const office = await openOffice()
const camat = office.officer('camat')
const at = minutesAfter(monday, 120)

test('who signs declares a letter void, with ground and reason; its number stays in the book', async () => {
  const number = await openCase(office, { until: 'done' })
  const [line] = await written(office, () => declare(number))
  assert.deepEqual(
    [line?.name, line?.post, line?.images, line?.facts.ground],
    ['letter.voided', 'camat', ['documents.voided_letter I'], 'substance'],
  )
  await refused(office, 'letter-void', () => declare(number))
  await refused(office, 'letter-void', () => corrections(office).ask(number))
})

test('refuses before it was handed over, while it is corrected, and on an older picture', async () => {
  const early = await openCase(office, { until: 'step 7' })
  await refused(office, 'letter-not-handed-over', () => declare(early, camat, 7))
  const fresh = await openCase(office)
  await refused(office, 'letter-not-issued', () => declare(fresh, camat, 1))
  const number = await openCase(office, { until: 'done' })
  await refused(office, 'already-moved', () => declare(number, camat, 3))
  await corrections(office).ask(number)
  await refused(office, 'correction-under-way', () => declare(number, camat, closedSeen + 1))
})

test('refuses who does not sign such letters, and another office', async () => {
  const number = await openCase(office, { until: 'done' })
  await refused(office, 'signer-decides', () => declare(number, office.officer('operator')))
  await refused(office, 'substitute-not-named', () => declare(number, office.officer('sekcam')))
  await refused(office, 'case-unknown', () => declare(number, office.officer('camat', 'rupat-utara')))
})

test('of two who void one letter at once one does, twenty times', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office, { until: 'done' })
    const { done, refused: codes } = await race([() => declare(number), () => declare(number)])
    assert.deepEqual([done.length, codes], [1, ['letter-void']])
  }
})

test('what a court or a superior decided is voided with the number and the day of that decision', async () => {
  const number = await openCase(office, { until: 'done' })
  const wrong = async (why: Partial<Why>, errors: Record<string, string>) =>
    await assert.rejects(declare(number, camat, closedSeen, { ground: 'court', ...why }), { errors })
  await wrong({}, { decision: 'empty', decidedOn: 'date' })
  await wrong({ ground: 'superior', decision: '12/G/2025' }, { decidedOn: 'date' })
  await wrong({ decision: '12/G/2025', decidedOn: '2026-03-03' }, { decidedOn: 'date-ahead' })
  await declare(number, camat, closedSeen, { ground: 'court', decision: '12/G/2025', decidedOn: '2022-01-31' })
  const { rows } = await office.owner.query(
    "select decision, decided_on::text from documents.voided_letter where ground = 'court'",
  )
  assert.deepEqual(rows, [{ decision: '12/G/2025', decided_on: '2022-01-31' }])
})

type Why = Pick<Parameters<typeof declareVoid>[2], 'ground' | 'reason' | 'decision' | 'decidedOn'>

async function declare(number: string, by: Officer = camat, seen = closedSeen, changes: Partial<Why> = {}) {
  const own: Why = { ground: 'substance', reason: 'Alamatnya bukan di kecamatan ini.', decision: '', decidedOn: '' }
  const why = { ...own, ...changes }
  return await office.inAct(by, at, (tx) => declareVoid(tx, by, { ...sent(number, seen), ...why }, at))
}
