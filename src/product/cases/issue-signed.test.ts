import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declareVoid, numberCorrection, numberLetter, numberRefusal } from '#cases'
import { minutesAfter, monday } from '#tests/cast.ts'
import { closedSeen, correctTo } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { refuseTo } from '#tests/refuse.ts'
import { written } from '#tests/written.ts'

const office = await openOffice()
const [camat, operator] = [office.officer('camat'), office.officer('operator')]
const at = minutesAfter(monday, 150)
const noRoom = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
const full = {
  ...office.equipment,
  files: { ...office.equipment.files, put: async () => await Promise.reject(noRoom) },
}

test('where the disk is full no paper is issued and no number is used; once there is room it goes on with that number', async () => {
  const [letter, refusal] = [await openCase(office, { until: 'step 5' }), await refuseTo(office, 'signed')]
  const [correction, voided] = [await correctTo(office, 'approved'), await openCase(office, { until: 'done' })]
  const why = { ground: 'substance', reason: 'Alamatnya bukan di sini.', decision: '', decidedOn: '' } as const
  const acts = [
    (equipment: typeof office.equipment) =>
      office.inAct(operator, at, (tx) =>
        numberLetter(tx, operator, { ...sent(letter, 5), step: 'nomor' }, at, equipment),
      ),
    (equipment: typeof office.equipment) =>
      office.inAct(operator, at, (tx) => numberRefusal(tx, operator, sent(refusal, 1), at, equipment)),
    (equipment: typeof office.equipment) =>
      office.inAct(operator, at, (tx) =>
        numberCorrection(tx, operator, sent(correction, closedSeen + 1), at, equipment),
      ),
    (equipment: typeof office.equipment) =>
      office.inAct(camat, at, (tx) => declareVoid(tx, camat, { ...sent(voided, closedSeen), ...why }, at, equipment)),
  ]
  for (const act of acts) {
    const before = await lastNumber()
    const lines = await written(office, async () => await assert.rejects(act(full), { code: 'ENOSPC' }))
    assert.deepEqual([lines, await lastNumber()], [[], before])
    await act(office.equipment)
    assert.equal(await lastNumber(), before + 1)
  }
})

async function lastNumber(): Promise<number> {
  const { rows } = await office.owner.query<{ last: number }>(
    "select last from documents.series where series = 'letter' and office = $1",
    [camat.office],
  )
  return rows[0]?.last ?? 0
}
