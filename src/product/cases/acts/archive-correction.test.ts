import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { corrections, correctTo } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const acts = corrections(office)

test('the copy of the new letter is archived, and the letter waits at the hand-over desk', async () => {
  const number = await correctTo(office, 'issued')
  const lines = await written(office, () => acts.archive(number))
  assert.deepEqual(
    lines.map(({ name, images }) => ({ name, images })),
    [{ name: 'correction.archived', images: ['cases.correction_step I'] }],
  )
  const standing = await connect(office.owner).one(sql`
    select standing.state, standing.post, standing.correcting from cases.standing where standing.number = ${number}`)
  assert.deepEqual(standing, { state: 'closed', post: 'petugas-penyerahan', correcting: 'archived' })
})

test('refuses whose archive it is not, another office, and what has no number yet', async () => {
  const number = await correctTo(office, 'issued')
  await refused(office, 'not-your-turn', () => acts.archive(number, office.officer('camat')))
  const early = await correctTo(office, 'approved')
  await refused(office, 'already-moved', () => acts.archive(early))
  const far = await openCase(office, { until: 'done', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => acts.archive(far))
})

test('two archive one copy at once: it is archived once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await correctTo(office, 'issued')
    const { done, refused } = await race([() => acts.archive(number), () => acts.archive(number)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})
