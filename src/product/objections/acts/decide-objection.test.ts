import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handOver, passStep } from '#cases'
import { listRuns } from '#clock'
import { absences, asPlh } from '#tests/absences.ts'
import { closedSeen, corrections, stageOf } from '#tests/correct.ts'
import { lapseAt } from '#tests/lapse.ts'
import { notices } from '#tests/notices.ts'
import { daysAfter, decidedOnLetter, objections, objectTo } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { race } from '#tests/race.ts'
import { refusals } from '#tests/refuse.ts'
import { startTestServer } from '#tests/test-server.ts'
import { refused, written } from '#tests/written.ts'
import { printAnswer } from '../letter.ts'
import { findObjection } from '../store.ts'
import { objectionPage } from '../views/objection-page.ts'

const office = await openOffice()
const [counter, camat, pelum] = [office.officer('petugas-loket'), office.officer('camat'), office.officer('kasi-pelum')]
const { object, decide, appeal, carryOut, superior } = objections(office)

test('granted, the refusal is overturned and the case goes on from the step that the decision names', async () => {
  const { number, objection } = await objectTo(office, 'filed')
  const lines = await written(office, () => decide(objection, true))
  assert.deepEqual(
    lines.map(({ name, by, images }) => ({ name, by, images })),
    [
      {
        name: 'objection.answered',
        by: camat.id,
        images: [
          'cases.overturning I',
          'cases.refusal D',
          'cases.refusal_proposal U',
          'cases.step I',
          'clock.run I',
          'clock.run U',
          'objections.carrying I',
          'objections.decision I',
        ],
      },
    ],
  )
  const file = await getCase(office, counter, number)
  assert.deepEqual(
    [file.refused, file.taken.at(-1)?.outcome, file.taken.at(-1)?.toStep],
    [false, 'reopened', 'periksa-pelum'],
  )
  const promises = (await office.read(counter, (tx) => listRuns(tx, file.id))).filter(({ kind }) => kind === 'promise')
  assert.deepEqual(
    promises.map(({ startedAt, endedAt }) => [startedAt.equals(daysAfter(2)), endedAt === null]),
    [
      [false, false],
      [true, true],
    ],
  )
  const passing = { ...sent(number, 2), step: 'periksa-pelum' }
  await office.inAct(pelum, daysAfter(2), (tx) => passStep(tx, pelum, passing, daysAfter(2)))
})

test('a case that goes on may be refused again, and its new refusal objected to again', async () => {
  const { number, objection } = await objectTo(office, 'filed')
  await decide(objection, true)
  const again = refusals(office, 2)
  const at = daysAfter(3)
  await again.propose(number, pelum, at)
  await again.sign(number, camat, at)
  await again.number(number, office.officer('operator'), at)
  await again.handOver(number, office.officer('petugas-penyerahan'), at)
  assert.equal((await getCase(office, counter, number)).refused, true)
  await object(number, daysAfter(4))
})

test('one that was never opened waits again for what is missing', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const acts = refusals(office, 0)
  await acts.propose(number, counter)
  await acts.sign(number)
  await acts.number(number)
  const { number: objection } = await object(number)
  await decide(objection, true)
  const file = await getCase(office, counter, number)
  assert.deepEqual([file.refused, file.opened], [false, false])
})

test('an objection to a lapse that is granted begins the case again', async () => {
  const number = await lapseAt(office, daysAfter(91))
  const { number: objection } = await object(number, daysAfter(92))
  await decide(objection, true, daysAfter(93), camat, '')
  assert.equal((await getCase(office, counter, number)).lapsed, false)
})

test('turned down, the case stays refused', async () => {
  const { number, objection } = await objectTo(office, 'turned-down')
  assert.equal((await getCase(office, counter, number)).refused, true)
  await refused(office, 'answered-already', () => decide(objection, true, daysAfter(3)))
})

test('only the post that decided answers it, in the office that decided', async () => {
  const { objection } = await objectTo(office, 'filed')
  await refused(office, 'answer-not-yours', () => decide(objection, true, daysAfter(2), office.officer('sekcam')))
  await refused(office, 'objection-unknown', () =>
    decide(objection, true, daysAfter(2), office.officer('camat', 'rupat-utara')),
  )
  await refused(office, 'objection-elsewhere', () =>
    decide(objection, true, daysAfter(2), office.officer('kabag-tapem')),
  )
})

test('refuses a step the case was never at, and an answer after silence has granted it', async () => {
  const { objection } = await objectTo(office, 'filed')
  await refused(office, 'step-not-passed', () => decide(objection, true, daysAfter(2), camat, 'tanda-tangan'))
  await refused(office, 'silence-granted', () => decide(objection, false, daysAfter(60)))
})

test('two answers at once: one is recorded, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { objection } = await objectTo(office, 'filed')
    const { done, refused: codes } = await race([() => decide(objection, true), () => decide(objection, false)])
    assert.deepEqual([done.length, codes], [1, ['answered-already']])
  }
})

test('the refusal that was overturned keeps who collected it, and the letter may be collected after', async () => {
  const { number, objection } = await objectTo(office, 'filed')
  await decide(objection, true)
  const { rows } = await office.owner.query(
    `select refused_post, ground, step from cases.overturning join cases.case_file on case_file.id = case_id where number = $1`,
    [number],
  )
  assert.deepEqual(rows, [{ refused_post: 'camat', ground: objection, step: 'periksa-pelum' }])
})

const whole = { against: '', undoes: '', standing: '' }
const isVoid = async (number: string) => {
  const { rows } = await office.owner.query(
    'select 1 from documents.voided_letter join documents.letter on letter.id = letter and subject = $1',
    [(await getCase(office, counter, number)).id],
  )
  return rows.length > 0
}
const read = async (number: string) => {
  const page = await office.read(camat, (tx) => objectionPage(tx, camat, { number, now: daysAfter(3) }))
  return page ? { against: page.against, undoes: page.undoes, standing: page.standing } : whole
}

test('granted against a voiding, the letter holds again, may be declared void once more, and is objected to anew', async () => {
  const number = await decidedOnLetter(office, 'voided')
  const { number: objection } = await object(number)
  assert.ok(await isVoid(number))
  const [line] = await written(office, () => decide(objection, true))
  assert.deepEqual(
    [line?.name, line?.images],
    [
      'objection.answered',
      [
        'cases.notice U',
        'clock.run U',
        'documents.restored_letter I',
        'documents.voided_letter D',
        'objections.carrying I',
        'objections.decision I',
      ],
    ],
  )
  assert.equal(await isVoid(number), false)
  assert.deepEqual(await read(objection), { against: 'voided', undoes: 'letter', standing: 'carried-out' })
  const telling = notices(office)
  await refused(office, 'notice-not-there', () => telling.handOver(number))
  await refused(office, 'no-decision', () => object(number, daysAfter(3)))
  await telling.declare(number, { reason: 'Alamatnya memang bukan di sini.' }, camat, daysAfter(4))
  assert.ok(await isVoid(number))
  await object(number, daysAfter(5))
})

test('granted against a correction turned down, it lies with the signer again; not where the letter is void by now', async () => {
  const number = await decidedOnLetter(office, 'turned-down')
  const { number: objection } = await object(number)
  const [line] = await written(office, () => decide(objection, true))
  assert.deepEqual(line?.images, [
    'cases.correction_overturning I',
    'cases.correction_turned_down D',
    'cases.notice U',
    'clock.run U',
    'objections.carrying I',
    'objections.decision I',
  ])
  assert.equal(await stageOf(office, number), 'requested')
  await corrections(office).approve(number, camat, undefined, undefined, daysAfter(3))
  const voided = await decidedOnLetter(office, 'turned-down')
  const { number: late } = await object(voided)
  await notices(office).declare(voided, { seen: closedSeen + 1 })
  await decide(late, true)
  assert.equal(await stageOf(office, voided), undefined)
})

test('a correction of before the hand-over is not taken up once the letter went out as it was: its new letter would wait for nobody', async () => {
  const number = await openCase(office, { until: 'step 7' })
  const correcting = corrections(office)
  await correcting.ask(number, { seen: 7, paperBack: '' })
  await correcting.turnDown(number, camat, 8)
  const [desk, at] = [office.officer('petugas-penyerahan'), daysAfter(1)]
  const who = { collectedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el' } as const
  const given = { ...sent(number, 8), ...who, originals: [] }
  await office.inAct(desk, at, (tx) => handOver(tx, desk, given, at))
  await decide((await object(number)).number, true)
  assert.equal(await stageOf(office, number), undefined)
  await correcting.ask(number, { seen: 9 }, undefined, daysAfter(3))
  assert.equal(await stageOf(office, number), 'requested')
})

test('granted while the signer voids the letter once more, or answered twice at once: one of them stands', async () => {
  for (let round = 0; round < 5; round += 1) {
    const number = await decidedOnLetter(office, 'voided')
    const { number: objection } = await object(number)
    const { done, refused: codes } = await race([() => decide(objection, true), () => decide(objection, true)])
    assert.deepEqual([done.length, codes, await isVoid(number)], [1, ['answered-already'], false])
    const again = await decidedOnLetter(office, 'voided')
    const { number: other } = await object(again)
    const both = await race<unknown>([
      () => decide(other, true),
      () => notices(office).declare(again, {}, camat, daysAfter(2)),
    ])
    const voidedAgain = both.done.length === 2
    assert.deepEqual(both.refused, voidedAgain ? [] : ['letter-void'])
    assert.equal(await isVoid(again), voidedAgain)
  }
})

test('of two decisions on one letter each is objected to by itself, the newest first; an appeal is about the same one', async () => {
  const number = await decidedOnLetter(office, 'turned-down')
  await notices(office).declare(number, { seen: closedSeen + 1 })
  const [turnedDown, voided] = await notices(office).list(number)
  const first = await object(number)
  assert.equal((await read(first.number)).against, 'voided')
  await refused(office, 'objection-filed', () => object(number, undefined, { against: voided?.id ?? '' }))
  const second = await object(number, undefined, { against: turnedDown?.id ?? '' })
  assert.equal((await read(second.number)).against, 'turned-down')
  await refused(office, 'no-decision', () => object(number, undefined, { against: second.number }))
  await decide(first.number, false)
  const { number: third } = await appeal(first.number)
  await decide(third, true, daysAfter(4), superior)
  assert.ok(await isVoid(number), 'the office carries out what its superior grants')
  await carryOut(third, daysAfter(5))
  assert.equal(await isVoid(number), false)
  assert.deepEqual(await read(third), { against: 'answer', undoes: 'letter', standing: 'carried-out' })
})

test('what a superior or a court decided is not objected to at the office that carries it out', async () => {
  const number = await openCase(office, { until: 'done' })
  await notices(office).declare(number, { ground: 'court', decision: '9/G/2026', decidedOn: '2026-02-27' })
  await refused(office, 'no-decision', () => object(number))
})

test('after twenty-one working days from when the letter of voiding was collected nobody objects to it any more', async () => {
  const number = await decidedOnLetter(office, 'voided')
  await notices(office).handOver(number)
  await refused(office, 'objection-late', () => object(number, Temporal.Instant.from('2026-04-09T02:00:00Z')))
  await object(number, Temporal.Instant.from('2026-04-08T02:00:00Z'))
})

test('who answers as Plh. signs so; an appeal’s answer names the office that gets a copy, one from before names none', async () => {
  const { away, standing } = absences(office)
  const sekcam = office.officer('sekcam')
  const { objection } = await objectTo(office, 'filed')
  await away(camat, camat, { substitute: sekcam.id, ...asPlh })
  await decide(objection, false, daysAfter(2), await standing(sekcam, daysAfter(2)))
  const { number: appealed } = await appeal(objection)
  await decide(appealed, false, daysAfter(4), superior)
  const server = (await startTestServer(office, { now: () => daysAfter(5) })).as(camat)
  assert.match(
    (await server.get(`/objections/${objection}`)).page.text,
    new RegExp(`${sekcam.name}, Plh. Camat Mandau`),
  )
  const answer = pdfText((await server.get(`/objections/${objection}/letter.pdf`)).body)
  assert.match(answer.replace(/\s+/g, ' '), /Plh\. ?CAMAT MANDAU,/, 'as letters do')
  const paper = pdfText((await server.get(`/objections/${appealed}/letter.pdf`)).body)
  assert.match(paper.replace(/\s+/g, ' '), /Tembusan: ?Kecamatan Mandau/)
  const one = await office.read(camat, (tx) => findObjection(tx, { number: appealed }))
  assert.ok(one?.decision)
  const before = { ...one, decision: { ...one.decision, copies: null } }
  const old = await office.read(camat, (tx) => printAnswer(tx, before, camat, office.equipment))
  assert.doesNotMatch(pdfText(Buffer.from(old ?? [])), /Tembusan/)
})
