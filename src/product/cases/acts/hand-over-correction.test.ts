import assert from 'node:assert/strict'
import { test } from 'node:test'
import { destroyLetter } from '#documents'
import { record } from '#journal'
import { connect, sql } from '#platform/db.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { corrections, correctTo, stageOf } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { race } from '#tests/race.ts'
import { seal } from '#tests/retention.ts'
import { refused, written } from '#tests/written.ts'
import { findReplaced } from '../store/correcting.ts'

const office = await openOffice()
const acts = corrections(office)
const desk = office.officer('petugas-penyerahan')

test('the new letter is handed over with who collected it, and leaves every desk', async () => {
  const number = await correctTo(office, 'archived')
  const lines = await written(office, () => acts.handOver(number))
  assert.deepEqual(
    lines.map(({ name, by, images }) => ({ name, by, images })),
    [{ name: 'correction.handed-over', by: desk.id, images: ['cases.correction_handover I'] }],
  )
  assert.equal(await stageOf(office, number), 'collected')
  const standing = await connect(office.owner).one(sql`
    select standing.state, standing.post, standing.correcting from cases.standing where standing.number = ${number}`)
  assert.deepEqual(standing, { state: 'closed', post: null, correcting: null })
})

test('an old paper that is still out there is asked for again, and it is kept whether it came', async () => {
  const number = await openCase(office, { until: 'done' })
  await acts.ask(number, { paperBack: 'no' })
  for (const act of [acts.approve, acts.number, acts.archive] as const) await act(number)
  await assert.rejects(acts.handOver(number), { errors: { paperBack: 'choose' } })
  await acts.handOver(number, { paperBack: 'no' })
  const kept = await connect(office.owner).one(sql`
    select correction_handover.paper_back as back from cases.correction_handover
    join cases.correction on correction.id = correction_handover.correction
    join cases.case_file on case_file.id = correction.case_id where case_file.number = ${number}`)
  assert.deepEqual(kept, { back: false })
})

test('the form is wrong when the proxy bears the name that the new letter says', async () => {
  const number = await correctTo(office, 'archived')
  await assert.rejects(
    acts.handOver(number, { relation: 'proxy', collectedBy: ' nur  CONTOH umpama', letterSeen: 'yes' }),
    {
      errors: { collectedBy: 'proxy-name' },
    },
  )
})

test('the new letter goes to an agency or by post as any letter, and a proxy shows the letter of authority', async () => {
  const number = await correctTo(office, 'archived')
  const proxy = { relation: 'proxy', collectedBy: 'Siti Misal' } as const
  await assert.rejects(acts.handOver(number, proxy), { errors: { letterSeen: 'letter-not-seen' } })
  await assert.rejects(acts.handOver(number, { relation: 'post' }), { errors: { tracking: 'tracking-empty' } })
  await assert.rejects(acts.handOver(number, { proof: 'photo' }), { errors: { 'file.receipt': 'receipt-empty' } })
  await acts.handOver(number, { ...proxy, letterSeen: 'yes', sheets: 2, proof: 'signed' })
  const posted = await correctTo(office, 'archived')
  await acts.handOver(posted, { relation: 'post', tracking: 'RR 9990 ID' })
  const agency = await correctTo(office, 'archived')
  const photo = {
    ...(await office.equipment.files.put(await plainPhoto(20, 20), 'image/jpeg')),
    type: 'image/jpeg',
  } as const
  const uploads = [{ ...photo, requirement: 'receipt', name: 'terima.jpg' }]
  await acts.handOver(agency, { relation: 'agency', collectedBy: 'Dinas Peraga', proof: 'photo', uploads })
  const kept = await connect(office.owner).all(sql`
    select handed.relation, handed.sheets, handed.proof, handed.tracking, handed.letter_seen as seen
    from cases.correction_handover as handed join cases.correction on correction.id = handed.correction
    join cases.case_file on case_file.id = correction.case_id
    where case_file.number = any (${[number, posted, agency]}::text[]) order by handed.relation`)
  assert.deepEqual(kept, [
    { relation: 'agency', sheets: null, proof: 'photo', tracking: null, seen: null },
    { relation: 'post', sheets: null, proof: null, tracking: 'RR 9990 ID', seen: null },
    { relation: 'proxy', sheets: 2, proof: 'signed', tracking: null, seen: true },
  ])
})

test('refuses whose desk it is not, what is not archived, another office, and a second time', async () => {
  const number = await correctTo(office, 'archived')
  await refused(office, 'not-your-turn', () => acts.handOver(number, {}, office.officer('camat')))
  await acts.handOver(number)
  await refused(office, 'already-moved', () => acts.handOver(number))
  const early = await correctTo(office, 'issued')
  await refused(office, 'correction-not-there', () => acts.handOver(early, {}, office.officer('operator')))
  const far = await openCase(office, { until: 'done', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => acts.handOver(far))
})

test('two hand one new letter over at once: it is handed over once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await correctTo(office, 'archived')
    const { done, refused } = await race([() => acts.handOver(number), () => acts.handOver(number)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

test('an old letter is found as long as its paper is kept', async () => {
  const number = await correctTo(office, 'collected')
  const { id } = await getCase(office, desk, number)
  const find = () => office.read(desk, (tx) => findReplaced(tx, { caseId: id, ordinal: 1 }))
  assert.equal((await find())?.subject, id)
  const { rows } = await office.owner.query<{ id: string }>('select id from documents.letter where subject = $1', [id])
  await seal(office)
  const at = minutesAfter(monday, 100)
  await office.inAct(desk, at, async (tx) => {
    await destroyLetter(tx, rows[0]?.id ?? '')
    const by = { kind: 'program', id: 'retention' } as const
    await record(tx, { name: 'papers.destroyed', office: desk.office, subject: id, by, at, facts: {} })
  })
  assert.equal(await find(), undefined)
})
