import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLetter } from '#documents'
import type { Officer } from '#identity'
import { contentHash } from '#platform/content-hash.ts'
import { findApproval } from '#signing'
import { endAuthority } from '#tests/authority.ts'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { wordsOfLetter } from '../letter.ts'
import { signLetter } from './sign-letter.ts'

const office = await openOffice()
const camat = office.officer('camat')
const later = minutesAfter(monday, 60)

test('the camat approves the exact draft that could be read, and is frozen as the letter names them', async () => {
  const number = await openCase(office, { until: 'step 4' })
  const file = await getCase(office, camat, number)
  const day = later.toZonedDateTimeISO(camat.zone).toPlainDate()
  const signer = { post: 'camat', name: camat.name, rank: camat.rank, nip: camat.nip, mark: '' } as const
  const { frozen } = await office.read(camat, (tx) => wordsOfLetter(tx, file, { signer, day }, office.equipment))
  const lines = await written(office, () => sign(camat, number, 4))
  assert.deepEqual(await office.read(camat, (tx) => findApproval(tx, file.id)), {
    officer: camat.id,
    post: 'camat',
    draftSha256: contentHash(frozen),
    signer,
    frozen,
    at: later,
  })
  assert.deepEqual(
    lines.map(({ name, by, post, images }) => ({ name, by, post, images })),
    [
      {
        name: 'letter.signed',
        by: camat.id,
        post: 'camat',
        images: ['cases.step I', 'documents.letter I', 'signing.approval I'],
      },
    ],
  )
})

test('a signed letter has no number yet', async () => {
  const number = await openCase(office, { until: 'step 5' })
  const file = await getCase(office, camat, number)
  const letter = await office.read(camat, (tx) => findLetter(tx, file.id))
  assert.deepEqual([letter?.number, letter?.sha256, letter?.issuedAt], [null, null, null])
})

test('refuses everyone whose signature the letter does not ask for', async () => {
  const number = await openCase(office, { until: 'step 4' })
  await refused(office, 'not-your-turn', () => sign(office.officer('sekcam'), number, 4))
  await refused(office, 'not-your-turn', () => sign(office.officer('petugas-loket'), number, 4))
})

test('refuses before it has been checked and initialled', async () => {
  const number = await openCase(office, { until: 'step 3' })
  await refused(office, 'not-this-step', () => sign(camat, number, 3))
})

test('refuses a request that was never opened', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  await refused(office, 'not-open', () => sign(camat, number, 0))
})

test('refuses who had seen an older picture', async () => {
  const number = await openCase(office, { until: 'step 4' })
  await refused(office, 'already-moved', () => sign(camat, number, 3))
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { until: 'step 4', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => sign(camat, number, 4))
})

test('nothing is signed when the authority has ended while the file walked', async (t) => {
  const ended = await openOffice(t)
  const by = ended.officer('camat')
  const number = await openCase(ended, { until: 'step 4' })
  await endAuthority(ended, 'PEM-05', '2026-03-03')
  await refused(ended, 'authority-ended', () =>
    ended.inAct(by, tuesday, (tx) => signLetter(tx, by, input(number, 4), tuesday, ended.equipment)),
  )
})

test('the camat signs on two machines at once: one approval stands, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office, { until: 'step 4' })
    const { done, refused } = await race([() => sign(camat, number, 4), () => sign(camat, number, 4)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

async function sign(by: Officer, number: string, seen: number): Promise<{ number: string }> {
  return await office.inAct(by, later, (tx) => signLetter(tx, by, input(number, seen), later, office.equipment))
}

function input(number: string, seen: number) {
  return { ...sent(number, seen), step: 'tanda-tangan' }
}
