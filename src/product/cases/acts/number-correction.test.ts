import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findLetter } from '#documents'
import { connect, sql } from '#platform/db.ts'
import { closedSeen, corrections, correctTo, stageOf } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { archiveLetter } from './archive-letter.ts'
import { handOver } from './hand-over.ts'

const office = await openOffice()
const operator = office.officer('operator')
const acts = corrections(office)

test('with its number the new letter is in force, the old one is void, and the case says what is right', async () => {
  const number = await correctTo(office, 'approved')
  const before = await getCase(office, operator, number)
  const old = await office.read(operator, (tx) => findLetter(tx, before.id))
  const lines = await written(office, () => acts.number(number))
  assert.deepEqual(
    lines.map(({ name, post }) => ({ name, post })),
    [{ name: 'correction.issued', post: 'operator' }],
  )
  const file = await getCase(office, operator, number)
  const letter = await office.read(operator, (tx) => findLetter(tx, file.inForce))
  assert.deepEqual([file.inForce, file.correcting?.stage], [file.correcting?.id, 'issued'])
  assert.deepEqual([lines[0]?.facts.letter, lines[0]?.facts.replaces], [letter?.number, old?.number])
  const text = pdfText(readFileSync(office.equipment.files.path(letter?.sha256 ?? ''))).replace(/\n/g, ' ')
  assert.match(text, /Nur Contoh Umpama/)
  assert.match(text, new RegExp(`Menggantikan surat nomor ${old?.number} tanggal 2 Maret 2026`))
  assert.match(text, /yang dinyatakan tidak +berlaku/)
  const now = await connect(office.owner).one(sql`
    select standing.applicant, letter_view.number, letter_view.voided_at is not null as void
    from cases.standing join documents.letter_view on letter_view.subject = standing.case_id
    where standing.number = ${number}`)
  assert.deepEqual(now, { applicant: 'Nur Contoh Umpama', number: old?.number, void: true })
})

test('the number is the next of the series, and the old one is never given again', async () => {
  const number = await correctTo(office, 'issued')
  const later = await openCase(office, { until: 'step 7' })
  const numbers = await connect(office.owner).all<{ number: number }>(sql`
    select number.number from documents.number where number.series = 'letter' and number.office = ${operator.office}
    order by number.number`)
  assert.deepEqual(
    numbers.map((one) => one.number),
    [...numbers.keys()].map((place) => place + 1),
  )
  assert.ok(number !== later)
})

test('a corrected letter is corrected again: the newest is in force and each names the one before', async () => {
  const number = await correctTo(office, 'collected')
  const first = await getCase(office, operator, number)
  await acts.ask(number, { seen: closedSeen + 1, name: 'Nur Contoh Andai' })
  await acts.approve(number, office.officer('camat'), closedSeen + 2)
  await acts.number(number, operator, closedSeen + 2)
  const file = await getCase(office, operator, number)
  const [middle, newest] = await office.read(operator, (tx) =>
    Promise.all([findLetter(tx, first.inForce), findLetter(tx, file.inForce)]),
  )
  const text = pdfText(readFileSync(office.equipment.files.path(newest?.sha256 ?? ''))).replace(/\n/g, ' ')
  assert.match(text, new RegExp(`Menggantikan surat nomor ${middle?.number} tanggal`))
  assert.match(text, /Nur Contoh Andai/)
  await acts.archive(number, operator, closedSeen + 2)
  await acts.handOver(number, { seen: closedSeen + 2 })
  assert.equal(await stageOf(office, number), 'collected')
})

test('a letter that had not been handed over goes on from its archive, and its own hand-over gives the new one', async () => {
  const number = await openCase(office, { until: 'step 7' })
  await acts.ask(number, { seen: 7, paperBack: '' })
  const desk = office.officer('petugas-penyerahan')
  const at = Temporal.Instant.from('2026-03-02T04:30:00Z')
  const who = { collectedBy: 'Nur Contoh Umpama', relation: 'applicant', identitySeen: 'KTP-el' } as const
  const handing = (seen: number) =>
    office.inAct(desk, at, (tx) => handOver(tx, desk, { ...sent(number, seen), ...who, originals: [] }, at))
  await refused(office, 'correction-under-way', () => handing(8))
  await acts.approve(number, office.officer('camat'), 8)
  await acts.number(number, operator, 8)
  const arsip = { ...sent(number, 9), step: 'arsip' }
  await office.inAct(operator, at, (tx) => archiveLetter(tx, operator, arsip, at))
  await handing(10)
  assert.equal(await stageOf(office, number), 'collected')
})

test('refuses whose number it is not, another office, and what is not approved', async () => {
  const number = await correctTo(office, 'approved')
  await refused(office, 'not-your-turn', () => acts.number(number, office.officer('camat')))
  const waiting = await correctTo(office, 'requested')
  await refused(office, 'already-moved', () => acts.number(waiting))
  const far = await openCase(office, { until: 'done', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => acts.number(far))
})

test('two number one new letter at once: it gets one number, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await correctTo(office, 'approved')
    const { done, refused } = await race([() => acts.number(number), () => acts.number(number)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})
