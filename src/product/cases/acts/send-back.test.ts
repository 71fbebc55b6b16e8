import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { findApproval } from '#signing'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { refused, written } from '#tests/written.ts'
import { passStep } from './pass-step.ts'
import { sendBack } from './send-back.ts'
import { signLetter } from './sign-letter.ts'

const office = await openOffice()
const tapem = office.officer('kasi-tapem')
const operator = office.officer('operator')
const later = minutesAfter(monday, 45)
const reason = 'Nama anak kedua belum sama dengan kartu keluarga.'

test('the file goes back to the desk that was named, with the reason, and walks from there again', async () => {
  const number = await openCase(office, { until: 'step 2' })
  const lines = await written(office, () => back(tapem, number, 2, 'periksa-pelum'))
  assert.deepEqual(
    lines.map(({ name, by, post, images, facts }) => ({ name, by, post, images, facts })),
    [
      {
        name: 'case.sent-back',
        by: tapem.id,
        post: 'kasi-tapem',
        images: ['cases.step I'],
        facts: { number, step: 'periksa-tapem', to: 'periksa-pelum' },
      },
    ],
  )
  const pelum = office.officer('kasi-pelum')
  await office.inAct(pelum, later, (tx) => passStep(tx, pelum, { ...sent(number, 3), step: 'periksa-pelum' }, later))
  const file = await getCase(office, tapem, number)
  assert.deepEqual(
    file.taken.map(({ step, outcome, toStep }) => [step, outcome, toStep]),
    [
      ['terima', 'passed', null],
      ['periksa-pelum', 'passed', null],
      ['periksa-tapem', 'sent-back', 'periksa-pelum'],
      ['periksa-pelum', 'passed', null],
    ],
  )
})

test('the reason stays out of the line: it may speak of a person', async () => {
  const number = await openCase(office, { until: 'step 2' })
  const [line] = await written(office, () => back(tapem, number, 2, 'terima'))
  assert.doesNotMatch(JSON.stringify(line?.facts), /anak/)
})

test('an approval ends when the signed letter goes back, and signing it again approves it anew', async () => {
  const camat = office.officer('camat')
  const number = await openCase(office, { until: 'step 5' })
  const [line] = await written(office, () => back(operator, number, 5, 'tanda-tangan'))
  assert.deepEqual(line?.images, ['cases.step I', 'signing.approval D'])
  const file = await getCase(office, operator, number)
  assert.equal(await office.read(operator, (tx) => findApproval(tx, file.id)), undefined)

  const input = { ...sent(number, 6), step: 'tanda-tangan' }
  await office.inAct(camat, later, (tx) => signLetter(tx, camat, input, later, office.equipment))
  const again = await office.read(operator, (tx) => findApproval(tx, file.id))
  assert.equal(again?.officer, camat.id)
})

test('refuses a desk that the file has not passed', async () => {
  const number = await openCase(office, { until: 'step 2' })
  await refused(office, 'nowhere-to-return', () => back(tapem, number, 2, 'paraf-sekcam'))
  await refused(office, 'nowhere-to-return', () => back(tapem, number, 2, 'periksa-tapem'))
  await refused(office, 'nowhere-to-return', () => back(tapem, number, 2, 'arsip-kabupaten'))
})

test('refuses at the first desk: nothing lies before it', async () => {
  const number = await openCase(office, { until: 'step 2' })
  await back(tapem, number, 2, 'terima')
  await refused(office, 'nowhere-to-return', () => back(office.officer('petugas-loket'), number, 3, 'terima'))
})

test('refuses an officer at whose desk the file does not lie', async () => {
  const number = await openCase(office, { until: 'step 2' })
  await refused(office, 'not-your-turn', () => back(office.officer('kasi-pelum'), number, 2, 'terima'))
})

test('refuses once the letter has its number', async () => {
  const number = await openCase(office, { until: 'step 6' })
  await refused(office, 'letter-issued', () => back(operator, number, 6, 'tanda-tangan'))
})

test('refuses a file that is not under way', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  await refused(office, 'not-open', () => back(office.officer('petugas-loket'), number, 0, 'terima'))
})

test('refuses who had seen an older picture', async () => {
  const number = await openCase(office, { until: 'step 2' })
  await refused(office, 'already-moved', () => back(tapem, number, 1, 'terima'))
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { until: 'step 2', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => back(tapem, number, 2, 'terima'))
})

async function back(by: Officer, number: string, seen: number, to: string): Promise<{ number: string }> {
  return await office.inAct(by, later, (tx) => sendBack(tx, by, { ...sent(number, seen), to, reason }, later))
}
