import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { duties, shownDuty } from '#tests/duties.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import { dutiesPage, officesDutiesPage } from '../views/duties-page.ts'
import { owedDuties } from '../views/owed-duties.ts'
import { openProof } from './open-proof.ts'

const office = await openOffice()
const { declare, takeBack, lines } = duties(office)
const [kasi, camat, sekcam, tapem] = [
  office.officer('kasi-pelum'),
  office.officer('camat'),
  office.officer('sekcam'),
  office.officer('kabag-tapem'),
]
const supervisor = office.officer('pengawas')
const noon = (date: string) => Temporal.Instant.from(`${date}T05:00:00Z`)
const states = async (key: string, at = monday) =>
  (await lines(at, key)).map(({ period, state, risen }) => [period?.from.toString().slice(0, 7), state, risen])

test('what the program cannot see is declared done with a day and a number, and leaves a line', async () => {
  const [line] = await written(office, () => declare(kasi))
  assert.deepEqual(line && [line.name, line.post, line.facts, line.images], [
    'duty.declared',
    'kasi-pelum',
    { duty: 'register-check', period: '2026-03-01', doneOn: '2026-03-02', number: 'BA-1/2026' },
    ['duties.declared I'],
  ])
  const [found] = await lines(monday, 'register-check')
  assert.equal(found?.state, 'done')
  assert.deepEqual(found?.done && 'number' in found.done && [found.done.number, found.done.byName, found.done.late], [
    'BA-1/2026',
    kasi.name,
    false,
  ])
  await refused(office, 'duty-done', () => declare(kasi))
})

test('the paper of what was done is kept with it, and who opens it leaves a line; another office finds nothing', async () => {
  const declared = await shownDuty(office, 'rupat-utara')
  const open = (by = supervisor) => office.inAct(by, monday, (tx) => openProof(tx, by, declared, monday))
  const lines = await written(office, async () => {
    for (const by of [office.officer('camat', 'rupat-utara'), supervisor]) assert.ok((await open(by))?.sha256)
    assert.equal(await open(camat), undefined)
  })
  assert.deepEqual(
    lines.map(({ name, post, facts }) => [name, post, facts]),
    ['camat', 'pengawas'].map((post) => ['duty.proof-read', post, { duty: 'register-check' }]),
  )
  await duties(office, 'rupat-utara').takeBack(office.officer('kasi-pelum', 'rupat-utara'), declared)
  assert.equal(await open(), undefined)
  const missing = { duty: 'retention', period: '2026-01-01', proof: 'ab'.repeat(32) }
  assert.deepEqual(await wrongForm(declare(sekcam, missing)), { 'file.proof': 'file-missing' })
})

test('an office that began in March owes nothing of February, and of the quarter what is left of it', async () => {
  assert.deepEqual(await states('staff-evaluation', noon('2026-04-20')), [
    ['2026-01', 'late', true],
    ['2026-04', 'ahead', false],
  ])
  const months = await states('register-check', noon('2026-05-04'))
  assert.deepEqual(months, [
    ['2026-03', 'done', false],
    ['2026-04', 'late', false],
    ['2026-05', 'ahead', false],
  ])
})

test('a report about a year is owed once it is over, by working days of the next, where those are known', async () => {
  // The joint decree of 2027 is not known here, so nobody can count working days in it; calendar days anybody can.
  const [report, ...more] = await lines(noon('2026-12-31'), 'service-report')
  assert.deepEqual(
    [report?.period?.from.toString(), report?.state, report?.dueOn, more],
    ['2026-01-01', 'unknown', undefined, []],
  )
  const [other] = await lines(noon('2026-12-31'), 'delegation-report')
  assert.deepEqual([other?.state, other?.dueOn?.toString()], ['ahead', '2027-01-31'])
  await refused(office, 'duty-too-early', () =>
    declare(camat, { duty: 'service-report', period: '2026-01-01', doneOn: '2026-03-02' }),
  )
})

test('a day that lies ahead, or before its time, is told beside its field', async () => {
  assert.deepEqual(await wrongForm(declare(camat, { duty: 'survey', period: '2026-01-01', doneOn: '2026-03-03' })), {
    doneOn: 'day-ahead',
  })
  assert.deepEqual(await wrongForm(declare(camat, { duty: 'survey', period: '2026-01-01', doneOn: '2025-12-31' })), {
    doneOn: 'day-before',
  })
})

test('who holds another post, another office, and what the program sees by itself are refused', async () => {
  const april = { period: '2026-04-01', doneOn: '2026-04-01' }
  await refused(office, 'duty-not-yours', () => declare(camat, april, noon('2026-04-02')))
  await refused(office, 'duty-unknown', () => declare(kasi, { period: '2026-02-01' }))
  await refused(office, 'duty-unknown', () => declare(kasi, { duty: 'deposit' }))
  await refused(office, 'duty-unknown', () => declare(office.officer('kasi-pelum', 'rupat-utara'), april))
  await refused(office, 'duty-unknown', () => declare(tapem, april, noon('2026-04-02')))
  await refused(office, 'duty-unknown', () =>
    declare(camat, { duty: 'kecamatan-evaluation', period: '2026-01-01', doneOn: '2026-03-02' }),
  )
})

test('the regency declares the evaluation of a kecamatan, whose office reads it and cannot take it back', async () => {
  const evaluation = {
    duty: 'kecamatan-evaluation',
    period: '2026-01-01',
    doneOn: '2026-03-02',
    number: '100/EKK/2026',
  }
  const { declared } = await declare(tapem, evaluation)
  const [line] = await lines(monday, 'kecamatan-evaluation')
  assert.equal(line?.state, 'done')
  await refused(office, 'declaration-unknown', () => takeBack(camat, declared))
  await refused(office, 'duty-not-yours', () => takeBack(supervisor, declared))
})

test('what was declared by mistake is taken back with why, once, and is owed again', async () => {
  const survey = { duty: 'survey', period: '2026-01-01' }
  const { declared } = await declare(camat, survey)
  await refused(office, 'declaration-unknown', () => takeBack(office.officer('camat', 'rupat-utara'), declared))
  const [line] = await written(office, () => takeBack(sekcam, declared))
  assert.deepEqual(line && [line.name, line.post, line.images], ['duty.taken-back', 'sekcam', ['duties.withdrawn I']])
  await refused(office, 'declaration-taken-back', () => takeBack(camat, declared))
  assert.deepEqual(await states('survey'), [['2026-01', 'ahead', false]])
  await declare(camat, { ...survey, number: '2/SKM/2026' })
  assert.deepEqual(await states('survey'), [['2026-01', 'done', false]])
})

test('of two who declare a duty at once one does it, and the other is told, twenty times', async () => {
  for (let round = 0; round < 20; round += 1) {
    const raced = await race(
      [office.officer('kasubag-umum'), sekcam].map(
        (by) => () => declare(by, { duty: 'retention', period: '2026-01-01' }),
      ),
    )
    assert.deepEqual([raced.done.length, raced.refused], [1, ['duty-done']])
    await takeBack(sekcam, raced.done[0]?.declared ?? '')
  }
})

test('the page of an office is its own; the regency sees all beside their burden, in the order of codes', async () => {
  const at = noon('2026-05-20')
  const open = (by = camat, key?: string) => office.read(by, (tx) => dutiesPage(tx, by, { office: key, now: at }))
  const page = await open()
  assert.deepEqual(
    page?.groups.map(({ state }) => state),
    ['late', 'soon', 'unknown', 'ahead', 'done'].filter((state) => page?.groups.some((group) => group.state === state)),
  )
  const check = page?.groups[0]?.lines.find(({ key }) => key === 'register-check')
  assert.deepEqual(
    [check?.whyNot, check?.mine, check?.doers.map(({ id }) => id)],
    ['duty-not-yours', false, ['Kasi Pelum']],
  )
  assert.equal(await open(camat, 'rupat-utara'), undefined)
  assert.equal((await open(supervisor, 'rupat-utara'))?.office.key, 'rupat-utara')
  assert.equal(await open(supervisor), undefined)
  const all = await office.read(supervisor, (tx) => officesDutiesPage(tx, supervisor, at))
  const mandau = all.offices.find(({ key }) => key === 'mandau')
  assert.equal(all.offices.length, 11)
  assert.ok(mandau && mandau.late >= 2 && mandau.risen >= 1 && mandau.officers > 5 && mandau.burden)
  const evaluation = all.kinds.find(({ name }) => name.id === 'Evaluasi pelaksana')
  assert.ok(evaluation?.places.some(({ key, days }) => key === 'mandau' && days > 0))
  assert.ok((mandau.worst?.days ?? 0) >= (evaluation?.places.find(({ key }) => key === 'mandau')?.days ?? 0))
  assert.match((await office.read(kasi, (tx) => owedDuties(tx, kasi, at)))?.says.id ?? '', /1 kewajiban lewat/)
  assert.match(
    (await office.read(supervisor, (tx) => owedDuties(tx, supervisor, at)))?.says.id ?? '',
    /naik ke kabupaten/,
  )
})
