import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import type { Officer } from '#identity'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { passStep } from './pass-step.ts'
import { proposeRefusal } from './propose-refusal.ts'
import { sendBack } from './send-back.ts'

const office = await openOffice()
const pelum = office.officer('kasi-pelum')
const tapem = office.officer('kasi-tapem')
const sekcam = office.officer('sekcam')
const later = minutesAfter(monday, 30)

test('a check passes the file to the next desk, with one line and one step', async () => {
  const number = await openCase(office)
  const lines = await written(office, () => pass(pelum, number, 1, 'periksa-pelum'))
  assert.deepEqual(
    lines.map(({ name, by, post, images }) => ({ name, by, post, images })),
    [{ name: 'case.checked', by: pelum.id, post: 'kasi-pelum', images: ['cases.step I'] }],
  )
  const file = await getCase(office, pelum, number)
  assert.deepEqual(lines[0]?.subject, file.id)
  assert.deepEqual(file.taken.at(-1)?.step, 'periksa-pelum')
  assert.deepEqual(file.taken.at(-1)?.takenAt, later)
})

test('initials have a name of their own in the journal', async () => {
  const number = await openCase(office, { until: 'step 3' })
  const [line] = await written(office, () => pass(sekcam, number, 3, 'paraf-sekcam'))
  assert.equal(line?.name, 'case.initialled')
})

test('a file that came back to the counter is received again, and its promise goes on', async () => {
  const number = await openCase(office)
  await office.inAct(pelum, later, (tx) =>
    sendBack(tx, pelum, { ...sent(number, 1), to: 'terima', reason: 'Nama anak belum sama.' }, later),
  )
  const counter = office.officer('petugas-loket')
  const [line] = await written(office, () => pass(counter, number, 2, 'terima'))
  assert.equal(line?.name, 'case.received')
  const file = await getCase(office, pelum, number)
  const runs = await office.read(pelum, (tx) => listRuns(tx, file.id))
  assert.deepEqual(
    runs.map((run) => [run.kind, run.endedAt]),
    [['promise', null]],
  )
})

test('refuses an officer at whose desk the file does not lie', async () => {
  const number = await openCase(office)
  await refused(office, 'not-your-turn', () => pass(tapem, number, 1, 'periksa-pelum'))
  await refused(office, 'not-your-turn', () => pass(office.officer('operator'), number, 1, 'periksa-pelum'))
  await refused(office, 'not-your-turn', () => pass(office.officer('pengawas'), number, 1, 'periksa-pelum'))
})

test('refuses a step that the file has not come to', async () => {
  const number = await openCase(office)
  await refused(office, 'not-this-step', () => pass(pelum, number, 1, 'periksa-tapem'))
})

test('refuses to check what is to be signed', async () => {
  const number = await openCase(office, { until: 'step 4' })
  await refused(office, 'not-this-step', () => pass(office.officer('camat'), number, 4, 'tanda-tangan'))
})

test('refuses a file that is still incomplete, or done', async () => {
  const waiting = await openCase(office, { until: 'incomplete' })
  await refused(office, 'not-open', () => pass(office.officer('petugas-loket'), waiting, 0, 'terima'))
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => pass(office.officer('petugas-penyerahan'), done, 8, 'serah'))
})

test('a case of another office is not found, and neither is a number that nobody has', async () => {
  const number = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => pass(pelum, number, 1, 'periksa-pelum'))
  await refused(office, 'case-unknown', () => pass(pelum, 'MDU-2026-999999', 1, 'periksa-pelum'))
})

test('who comes second is told who was faster, what they did, and when', async () => {
  const number = await openCase(office)
  await pass(pelum, number, 1, 'periksa-pelum')
  await refused(office, 'already-moved', () => pass(pelum, number, 1, 'periksa-pelum'))
  await assert.rejects(pass(pelum, number, 1, 'periksa-pelum'), {
    facts: { by: pelum.name, time: '09.30', what: 'check' },
  })
})

test('who comes second on a request that was refused is told who refused it', async () => {
  const number = await openCase(office)
  const at = minutesAfter(monday, 12)
  await office.inAct(pelum, at, (tx) =>
    proposeRefusal(tx, pelum, { ...sent(number, 1), reason: 'Alamat di luar kecamatan ini.', basis: '' }, at),
  )
  await refused(office, 'already-moved', () => pass(pelum, number, 1, 'periksa-pelum'))
  await assert.rejects(pass(pelum, number, 1, 'periksa-pelum'), {
    facts: { by: pelum.name, time: '09.12', what: 'refusal-proposed' },
  })
})

test('two officers pass one step at once: one passes it, the other is told, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office)
    const lines = await written(office, async () => {
      const attempt = () => pass(pelum, number, 1, 'periksa-pelum')
      const { done, refused } = await race([attempt, attempt])
      assert.deepEqual([done.length, refused], [1, ['already-moved']])
    })
    assert.deepEqual(
      lines.map((line) => line.name),
      ['case.checked'],
    )
  }
})

test('one passes the file while another sends it back or refuses it: one acts, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office)
    const reason = 'Nama anak belum sama dengan kartu keluarga.'
    const { done, refused } = await race([
      () => pass(pelum, number, 1, 'periksa-pelum'),
      () =>
        office.inAct(pelum, later, (tx) => sendBack(tx, pelum, { ...sent(number, 1), to: 'terima', reason }, later)),
      () =>
        office.inAct(pelum, later, (tx) => proposeRefusal(tx, pelum, { ...sent(number, 1), reason, basis: '' }, later)),
    ])
    assert.deepEqual([done.length, refused], [1, ['already-moved', 'already-moved']])
  }
})

async function pass(by: Officer, number: string, seen: number, step: string): Promise<{ number: string }> {
  return await office.inAct(by, later, (tx) => passStep(tx, by, { ...sent(number, seen), step }, later))
}
