import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { hasan, minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, type Registration, registration, sent, service } from '#tests/open-case.ts'
import { plainPhoto } from '#tests/photos.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { listSameVisit } from '../store/same-visit.ts'
import { casePage } from '../views/case-page.ts'
import { registerPage } from '../views/register-page.ts'
import { slipPage } from '../views/slip-page.ts'
import { registerCase } from './register-case.ts'
import { replaceSlip } from './replace-slip.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const far = office.officer('petugas-loket', 'rupat-utara')
const later = minutesAfter(monday, 10)
const origin = 'https://paten.test'

test('the form of the next service has the same person, with the NIK masked, and the same papers, with where they lie', async () => {
  const { number } = await first()
  const page = await form(number, 'legalisasi-sktm')
  const { carried = {}, beside } = page ?? {}
  assert.equal(beside?.file.number, number)
  assert.match(String(carried.nik), /^140301\*+\d{4}$/)
  assert.deepEqual(
    [carried.service, carried.sameVisit, carried['requirement.ktp'], carried['remark.ktp']],
    ['legalisasi-sktm', number, 'received', `sudah diserahkan untuk ${number}`],
  )
  assert.equal(carried['requirement.npwp'], undefined, 'a paper that the other service does not ask')
})

test('a photo taken for one service proves the same paper for the next, and is kept once', async () => {
  const stored = await office.equipment.files.put(await plainPhoto(8, 6), 'image/jpeg')
  const upload = { ...stored, type: 'image/jpeg', requirement: 'kk', name: 'kk.jpg' } as const
  const { number } = await first({ uploads: [upload] })
  const page = await form(number, 'legalisasi-sktm')
  assert.deepEqual(
    page?.keptUploads.map(({ requirement, sha256, name }) => [requirement, sha256, name]),
    [['kk', stored.sha256, 'kk.jpg']],
  )
})

test('nobody of another office is led to the person, nor the day after: not theirs is not found', async () => {
  const { number } = await first()
  const about = { service: 'domisili', sameVisit: number }
  const elsewhere = await office.read(far, (tx) => registerPage(tx, far, { ...about, now: later }, office.equipment))
  assert.equal(elsewhere, undefined)
  assert.equal(await form(number, 'domisili', minutesAfter(monday, 24 * 60)), undefined)
})

test('each is a case of its own; the slip, the case page and the code of any of them lead to all', async () => {
  const one = await first()
  const lines = await written(office, () => beside(one.number, { service: 'legalisasi-sktm' }))
  assert.deepEqual(
    lines.map(({ name, images }) => [name, images.filter((image) => image.startsWith('cases.link'))]),
    [['case.returned-incomplete', ['cases.link I']]],
  )
  const two = String(lines[0]?.facts.number)
  // Begun from the second, it joins the same visit.
  const three = await beside(two, { service: 'pengantar-skck' })
  assert.equal((await getCase(office, counter, one.number)).opened, true)
  for (const [number, others] of [
    [one.number, [two, three.number]],
    [two, [one.number, three.number]],
    [three.number, [one.number, two]],
  ] as const) {
    const slip = await slipOf(number)
    assert.deepEqual(
      slip?.visit.map((line) => line.number),
      others,
    )
    const page = await office.read(counter, (tx) => casePage(tx, counter, { number, now: later }, office.equipment))
    assert.deepEqual(
      page?.links.map(({ relation, number }) => [relation.id, number]),
      others.map((other) => ['Satu kunjungan dengan', other]),
    )
  }
  const [opened, returned] = (await slipOf(three.number))?.visit ?? []
  assert.ok(opened?.dueAt && opened.missing.length === 0)
  assert.ok(returned && returned.dueAt === undefined && returned.missing.length > 0)
})

test('the further services of a visit bear the ticket of its first', async () => {
  const visit = randomUUID()
  const one = await first({ visit })
  const two = await beside(one.number, { service: 'legalisasi-sktm' })
  const three = await beside(two.number, { service: 'pengantar-skck' })
  const { rows } = await office.owner.query<{ number: string }>(
    'select number from cases.visit_view where visit = $1 order by number',
    [visit],
  )
  assert.deepEqual(
    rows.map(({ number }) => number),
    [one.number, two.number, three.number],
  )
})

test('a slip that was lost and replaced is not led to: who finds an old slip of the visit reads no new code', async () => {
  const one = await first()
  const two = await beside(one.number, { service: 'legalisasi-sktm' })
  const second = await getCase(office, counter, two.number)
  const whose = { askedBy: 'Nur Contoh', identitySeen: 'KTP-el' }
  const lost = { ...sent(one.number, 1), ...whose }
  await office.inAct(counter, later, (tx) => replaceSlip(tx, counter, lost, later))
  const [other] = await office.read(counter, (tx) => listSameVisit(tx, second.id))
  assert.deepEqual([other?.number, other?.code], [one.number, null])
})

test('refuses another person, another office’s case, and a visit that is over', async () => {
  const { number } = await first()
  await refused(office, 'visit-other-person', () => beside(number, { name: hasan.name, nik: hasan.nik }))
  await refused(office, 'link-unknown', () => beside('MDU-2026-999999', {}))
  const elsewhere = await office.inAct(far, monday, async (tx) =>
    registerCase(tx, far, await registration(office, {}, 'rupat-utara'), monday, office.equipment),
  )
  await refused(office, 'link-unknown', () => beside(elsewhere.number, {}))
  await refused(office, 'visit-over', () => beside(number, {}, minutesAfter(monday, 24 * 60)))
})

test('two further services registered at once: both are in the visit, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { number } = await first()
    const { done } = await race([
      () => beside(number, { service: 'legalisasi-sktm' }),
      () => beside(number, { service: 'pengantar-skck' }),
    ])
    assert.deepEqual([done.length, (await slipOf(number))?.visit.length], [2, 2])
  }
})

async function first(changes: Partial<Registration> = {}): Promise<{ number: string }> {
  const input = await registration(office, changes)
  return await office.inAct(counter, monday, (tx) => registerCase(tx, counter, input, monday, office.equipment))
}

/** A further service beside a case, its NIK as the form shows it. */
async function beside(number: string, changes: Partial<Registration>, at = later): Promise<{ number: string }> {
  const whole = await registration(office)
  const nik = `${whole.nik.slice(0, 6)}******${whole.nik.slice(12)}`
  const open = changes.service ? { intent: 'return' as const, requirements: {}, remarks: {}, fields: {} } : {}
  const input = { ...whole, nik, sameVisit: number, requestId: randomUUID(), service, ...open, ...changes }
  return await office.inAct(counter, at, (tx) => registerCase(tx, counter, input, at, office.equipment))
}

async function form(number: string, key: string, now = later) {
  const ask = { service: key, sameVisit: number, now }
  return await office.read(counter, (tx) => registerPage(tx, counter, ask, office.equipment))
}

async function slipOf(number: string) {
  return await office.read(counter, (tx) => slipPage(tx, counter, { number, now: later, origin }, office.equipment))
}
