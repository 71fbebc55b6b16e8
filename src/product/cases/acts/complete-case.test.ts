import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import type { Officer } from '#identity'
import { connect, sql } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import { endAuthority, withdrawAuthority } from '#tests/authority.ts'
import { lastAfternoon, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { type Completion, getCase, openCase, registration, sent } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { race } from '#tests/race.ts'
import { everything, refused, written } from '#tests/written.ts'
import { completeCase } from './complete-case.ts'
import { proposeRefusal } from './propose-refusal.ts'
import { registerCase } from './register-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const { fields } = await registration(office)

test('with the last paper the case opens under its own number, and the promise begins that day', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const lines = await written(office, () => complete(number, { 'identitas-kerja': 'received' }))
  assert.deepEqual(
    lines.map(({ name, by, post, facts }) => ({ name, by, post, facts })),
    [{ name: 'case.opened', by: counter.id, post: 'petugas-loket', facts: { number, step: 'terima' } }],
  )
  assert.deepEqual(lines[0]?.images, [
    'cases.opening I',
    'cases.requirement U',
    'cases.step I',
    'clock.run I',
    'clock.run U',
    'fees.assessment I',
  ])
  const file = await getCase(office, counter, number)
  const runs = await office.read(counter, (tx) => listRuns(tx, file.id))
  assert.deepEqual(
    runs.map((run) => [run.kind, run.startedAt, run.endedAt]),
    [
      ['completion', monday, tuesday],
      ['promise', tuesday, null],
    ],
  )
})

test('while something is still missing it is returned again, and its slip answers again', async () => {
  const number = await lacking('npwp', 'identitas-kerja')
  const lines = await written(office, () => complete(number, { npwp: 'received' }, 'return'))
  assert.deepEqual(
    lines.map(({ name, facts, images }) => ({ name, facts, images })),
    [
      {
        name: 'case.returned-incomplete',
        facts: { number, missing: ['identitas-kerja'] },
        // The applicant came: their limit begins anew.
        images: ['cases.requirement U', 'clock.run I', 'clock.run U'],
      },
    ],
  )
  assert.equal((await getCase(office, counter, number)).opened, false)
})

test('what one clerk took in stays received, whatever an older form of another clerk says', async () => {
  const number = await lacking('npwp', 'identitas-kerja')
  await complete(number, { npwp: 'received', 'identitas-kerja': 'missing' }, 'return')
  await refused(office, 'nothing-missing', () =>
    complete(number, { npwp: 'missing', 'identitas-kerja': 'received' }, 'return'),
  )
  await complete(number, { npwp: 'missing', 'identitas-kerja': 'received' })
  assert.deepEqual((await getCase(office, counter, number)).requirements, {
    ktp: 'received',
    kk: 'received',
    'buku-nikah': 'received',
    npwp: 'received',
    'identitas-kerja': 'received',
  })
})

test('refuses to open while papers are missing, and to return what lacks nothing', async () => {
  const number = await lacking('npwp', 'identitas-kerja')
  await refused(office, 'papers-missing', () => complete(number, { npwp: 'received' }))
  await refused(office, 'nothing-missing', () =>
    complete(number, { npwp: 'received', 'identitas-kerja': 'received' }, 'return'),
  )
})

test('refuses an officer who does not register, though the case is of the same office', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  await refused(office, 'not-your-turn', () =>
    complete(number, { 'identitas-kerja': 'received' }, 'open', office.officer('kasi-pelum')),
  )
})

test('refuses a file that is not waiting', async () => {
  const number = await openCase(office)
  await refused(office, 'not-incomplete', () => complete(number, {}, 'open', counter, 1))
})

test('who completes second is told who was faster; on a refused request, who refused it', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  await complete(number, { 'identitas-kerja': 'received' })
  await refused(office, 'already-moved', () => complete(number, { 'identitas-kerja': 'received' }))
  const gone = await openCase(office, { until: 'incomplete' })
  const reason = 'Alamat berada di luar kecamatan ini.'
  await office.inAct(counter, tuesday, (tx) =>
    proposeRefusal(tx, counter, { ...sent(gone, 0), reason, basis: '' }, tuesday),
  )
  await refused(office, 'already-moved', () => complete(gone, { 'identitas-kerja': 'received' }))
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { until: 'incomplete', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => complete(number, { 'identitas-kerja': 'received' }))
})

test('refuses a photo that never reached the store, and keeps one that did', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const lost = { requirement: 'npwp', sha256: 'a'.repeat(64), bytes: 3, type: 'image/jpeg', name: 'npwp.jpg' } as const
  const kept = { ...lost, ...(await office.equipment.files.put(await plainPhoto(8, 6), 'image/jpeg')) } as const
  const input = { ...sent(number, 0), requirements: {}, remarks: {}, fields, intent: 'return' } as const
  await refused(office, 'attachment-unknown', () => send({ ...input, uploads: [lost] }))
  const [line] = await written(office, () => send({ ...input, uploads: [{ ...kept, type: 'image/jpeg' }] }))
  assert.deepEqual(line?.images, ['cases.attachment I', 'clock.run I', 'clock.run U', 'documents.file I'])
})

test('answers left open while it waited are asked for when it opens, and kept', async () => {
  const input = await registration(office, { intent: 'return', fields: { pekerjaan: 'Karyawan swasta' } })
  const requirements = { ...input.requirements, npwp: 'missing' } as const
  const { number } = await office.inAct(counter, monday, (tx) =>
    registerCase(tx, counter, { ...input, requirements }, monday, office.equipment),
  )
  const last = {
    ...sent(number, 0),
    requirements: { npwp: 'received' },
    remarks: {},
    uploads: [],
    intent: 'open',
  } as const
  const wrong = await send({ ...last, uploads: [], fields: input.fields }).catch((error: unknown) => error)
  assert.ok(wrong instanceof WrongForm)
  assert.equal(wrong.errors['field.keperluan'], 'empty')
  await send({ ...last, uploads: [], fields })
  assert.equal((await getCase(office, counter, number)).fields.pekerjaan, fields.pekerjaan)
})

test('refuses a paper that the service does not ask for', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const before = await everything(office)
  const wrong = await complete(number, { paspor: 'received' }, 'return').catch((error: unknown) => error)
  assert.ok(wrong instanceof WrongForm)
  assert.deepEqual(wrong.errors, { 'requirement.paspor': 'choose' })
  assert.deepEqual(await everything(office), before)
})

test('refuses to promise what would fall due in a year whose holidays are not known', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  await refused(office, 'calendar-year-missing', () =>
    complete(number, { 'identitas-kerja': 'received' }, 'open', counter, 0, lastAfternoon),
  )
})

test('a file that waited opens only while the authority still holds', async (t) => {
  const ended = await openOffice(t)
  const by = ended.officer('petugas-loket')
  const number = await openCase(ended, { until: 'incomplete' })
  const requirements = { 'identitas-kerja': 'received' } as const
  const input: Completion = { ...sent(number, 0), requirements, remarks: {}, fields, uploads: [], intent: 'open' }
  const open = () => ended.inAct(by, tuesday, (tx) => completeCase(tx, by, input, tuesday, ended.equipment))
  await endAuthority(ended, 'PEM-05', '2026-03-03')
  await refused(ended, 'authority-ended', open)
  await withdrawAuthority(ended, 'PEM-05')
  await refused(ended, 'authority-missing', open)
})

test('two clerks complete one file at once: one opens it, the other is told, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office, { until: 'incomplete' })
    const attempt = () => complete(number, { 'identitas-kerja': 'received' })
    const { done, refused } = await race([attempt, attempt])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
    const row = await connect(office.owner).one(sql`
      select count(*)::int as openings from cases.opening join cases.case_file on case_file.id = opening.case_id
      where case_file.number = ${number}`)
    assert.deepEqual(row, { openings: 1 })
  }
})

test('two clerks take in two papers at once: neither undoes the other, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await lacking('npwp', 'identitas-kerja')
    const { done, refused } = await race([
      () => complete(number, { npwp: 'received', 'identitas-kerja': 'missing' }, 'return'),
      () => complete(number, { npwp: 'missing', 'identitas-kerja': 'received' }, 'return'),
    ])
    assert.deepEqual([done.length, refused], [1, ['nothing-missing']])
    const { requirements } = await getCase(office, counter, number)
    assert.equal(Object.values(requirements).filter((state) => state === 'received').length, 4)
  }
})

async function lacking(...keys: string[]): Promise<string> {
  const input = await registration(office, { intent: 'return' })
  const requirements = { ...input.requirements, ...Object.fromEntries(keys.map((key) => [key, 'missing' as const])) }
  const { number } = await office.inAct(counter, monday, (tx) =>
    registerCase(tx, counter, { ...input, requirements }, monday, office.equipment),
  )
  return number
}

async function complete(
  number: string,
  requirements: Completion['requirements'],
  intent: Completion['intent'] = 'open',
  by: Officer = counter,
  seen = 0,
  at = tuesday,
): Promise<{ number: string }> {
  return await send({ ...sent(number, seen), requirements, remarks: {}, fields, uploads: [], intent }, by, at)
}

async function send(input: Completion, by: Officer = counter, at = tuesday): Promise<{ number: string }> {
  return await office.inAct(by, at, (tx) => completeCase(tx, by, input, at, office.equipment))
}
