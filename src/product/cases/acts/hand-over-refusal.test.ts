import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, sql } from '#platform/db.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refusals, refuseTo } from '#tests/refuse.ts'
import { refused, written } from '#tests/written.ts'
import { handOverRefusal } from './hand-over-refusal.ts'

const office = await openOffice()
const desk = office.officer('petugas-penyerahan')
const acts = refusals(office)

test('the refusal is handed over with who collected it, and leaves the desk', async () => {
  const number = await refuseTo(office, 'issued')
  const lines = await written(office, () => acts.handOver(number))
  assert.deepEqual(
    lines.map(({ name, by, images }) => ({ name, by, images })),
    [{ name: 'refusal.handed-over', by: desk.id, images: ['cases.handover I'] }],
  )
  const where = await connect(office.owner).one(sql`
    select standing.state, standing.post, standing.ended_at as ended from cases.standing where standing.number = ${number}`)
  assert.deepEqual(where, { state: 'refused', post: null, ended: minutesAfter(monday, 60) })
})

test('the form is wrong when the proxy bears the name of the applicant', async () => {
  const number = await refuseTo(office, 'issued')
  const who = { collectedBy: ' nur  CONTOH', relation: 'proxy' as const, identitySeen: 'KTP-el', originals: [] }
  await assert.rejects(
    office.inAct(desk, monday, (tx) => handOverRefusal(tx, desk, { ...sent(number, 1), ...who }, monday)),
    { errors: { collectedBy: 'proxy-name', letterSeen: 'letter-not-seen' } },
  )
})

test('a proxy shows the letter that lets them collect it, and by post it goes with its number', async () => {
  const number = await refuseTo(office, 'issued')
  const give = (more: Partial<Parameters<typeof handOverRefusal>[2]>) => {
    const who = { collectedBy: 'Budi Misal', relation: 'proxy' as const, identitySeen: 'KTP-el', originals: [] }
    const input = { ...sent(number, 1), ...who, ...more }
    return office.inAct(desk, monday, (tx) => handOverRefusal(tx, desk, input, monday, office.equipment))
  }
  await assert.rejects(give({}), { errors: { letterSeen: 'letter-not-seen' } })
  await assert.rejects(give({ relation: 'post', proof: 'photo' }), {
    errors: { tracking: 'tracking-empty', 'file.receipt': 'receipt-empty' },
  })
  await give({ letterSeen: 'yes' })
})

test('refuses whose desk it is not, what was not issued, another office, and a second time', async () => {
  const number = await refuseTo(office, 'issued')
  await refused(office, 'not-your-turn', () => acts.handOver(number, office.officer('camat')))
  await acts.handOver(number)
  await refused(office, 'already-moved', () => acts.handOver(number))
  const signed = await refuseTo(office, 'signed')
  await refused(office, 'already-moved', () => acts.handOver(signed))
  const far = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => acts.handOver(far))
})

test('two hand one refusal over at once: it is handed over once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await refuseTo(office, 'issued')
    const { done, refused } = await race([() => acts.handOver(number), () => acts.handOver(number)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})
