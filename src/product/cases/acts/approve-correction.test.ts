import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLetter } from '#documents'
import { findApproval } from '#signing'
import { closeFrom } from '#tests/authority.ts'
import { applyOlderPack, closedSeen, corrections, correctTo } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const camat = office.officer('camat')
const acts = corrections(office)

test('the camat approves the new letter: its words are right, and it names the letter that it replaces', async () => {
  const number = await correctTo(office, 'requested')
  const lines = await written(office, () => acts.approve(number))
  assert.deepEqual(
    lines.map(({ name, by, post, images }) => ({ name, by, post, images })),
    [
      {
        ...{ name: 'correction.approved', by: camat.id, post: 'camat' },
        images: ['documents.letter I', 'signing.approval I'],
      },
    ],
  )
  const file = await getCase(office, camat, number)
  const [old, approval] = await office.read(camat, (tx) =>
    Promise.all([findLetter(tx, file.id), findApproval(tx, file.correcting?.id ?? '')]),
  )
  const { data } = approval?.frozen ?? { data: undefined }
  assert.equal(data?.applicant.name, 'Nur Contoh Umpama')
  assert.deepEqual(data?.replaces, { number: old?.number, date: '2 Maret 2026' })
  assert.deepEqual([file.inForce, file.correcting?.stage], [file.id, 'approved'])
})

test('a substitute that the instrument names approves while the camat is away, and says why', async () => {
  const number = await openCase(office, { until: 'done', service: 'legalisasi-sktm' })
  const seen = (await getCase(office, camat, number)).taken.length
  await acts.ask(number, { seen })
  const sekcam = office.officer('sekcam')
  await assert.rejects(acts.approve(number, sekcam, seen + 1), { errors: { absence: 'reason-short' } })
  const [line] = await written(office, () => acts.approve(number, sekcam, seen + 1, 'Camat dinas luar ke Bengkalis.'))
  assert.deepEqual([line?.post, line?.facts.inPlaceOf], ['sekcam', 'camat'])
  const file = await getCase(office, camat, number)
  const approval = await office.read(camat, (tx) => findApproval(tx, file.correcting?.id ?? ''))
  assert.deepEqual([approval?.signer.mark, approval?.post], ['a.n.', 'sekcam'])
})

test('a power that ended leaves its letters to be corrected; one that was revoked does not', async (t) => {
  const ending = await openOffice(t)
  const number = await correctTo(ending, 'requested')
  await closeFrom(ending, 'PEM-05', { on: '2026-03-02' })
  await corrections(ending).approve(number)
  const revoking = await openOffice(t)
  const other = await correctTo(revoking, 'requested')
  await closeFrom(revoking, 'PEM-05', { on: '2026-03-02', what: 'revoked', regulation: 'pp-17-2018' })
  await refused(revoking, 'authority-ended', () => corrections(revoking).approve(other))
})

test('refuses whose signature is not asked, another office, and what waits for no approval', async () => {
  const number = await correctTo(office, 'requested')
  await refused(office, 'not-your-turn', () => acts.approve(number, office.officer('operator')))
  const far = await openCase(office, { until: 'done', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => acts.approve(far))
  const never = await openCase(office, { until: 'done' })
  await refused(office, 'already-moved', () => acts.approve(never, camat, closedSeen))
})

test('refuses while the letters of the pack cannot say which letter they replace', async (t) => {
  const old = await openOffice(t)
  const number = await correctTo(old, 'requested')
  await applyOlderPack(old, t)
  await refused(old, 'correction-template-missing', () => corrections(old).approve(number))
})

test('two approve at once: one signature stands and the other is told, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await correctTo(office, 'requested')
    const { done, refused } = await race([() => acts.approve(number), () => acts.approve(number)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})
