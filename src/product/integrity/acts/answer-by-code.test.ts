import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { afterwards, answer, answerAt, codeOf, collected, opened, putKey, putQuestion } from '#tests/integrity.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { enrolAt } from '#tests/queue.ts'
import { race } from '#tests/race.ts'
import { refuseTo } from '#tests/refuse.ts'
import { refused, written } from '#tests/written.ts'
import { answersPage } from '../views/inspectorate-page.ts'

const office = await openOffice()
const days = (count: number) => minutesAfter(monday, count * 24 * 60)
const early = await collected(office)

test('while the inspectorate has no key, nobody is asked', async () => {
  await refused(office, 'no-key', () => answer(office, early))
  await assert.rejects(putQuestion(office, early.number), { code: 'no-key' })
  await putKey(office)
})

test('a yes and a no leave the same lines, the same images and the same length; only the inspectorate tells them apart', async () => {
  const [no, yes] = [await collected(office), await collected(office)]
  const told = {
    asked: 'yes',
    amount: 'Rp50.000',
    who: 'Yang berkacamata',
    words: 'Tanpa kuitansi.\nKata dia wajib.',
  } as const
  const lines = [
    ...(await written(office, () => answer(office, no))),
    ...(await written(office, () => answer(office, yes, told))),
  ]
  assert.deepEqual(
    lines.map(({ name, facts, images }) => ({ name, facts, images })),
    Array.from({ length: 2 }, () => ({ name: 'question.answered', facts: {}, images: ['integrity.answer I'] })),
  )
  const { rows } = await office.owner.query(
    'select distinct length(envelope) as length, algorithm from integrity.answer',
  )
  assert.deepEqual(rows, [{ length: 5526, algorithm: 'HPKE X25519 HKDF-SHA256 AES-256-GCM' }])
  assert.equal((await opened(office, no.number))?.asked, 'no')
  const read = await opened(office, yes.number)
  assert.deepEqual(
    [read?.number, read?.costRupiah, read?.amount, read?.words],
    [yes.number, '0', told.amount, told.words],
  )
})

test('whoever answers about one hand-over again is heard too, and it counts as one', async () => {
  await answer(office, early, { asked: 'yes' })
  await answer(office, early)
  assert.deepEqual(await counted(early.number), { first: 1, later: 1 })
  assert.equal((await opened(office, early.number))?.asked, 'yes')
  const of = await collected(office)
  const { done, refused: codes } = await race([() => answer(office, of), () => answer(office, of, { asked: 'yes' })])
  assert.deepEqual([done.length, codes, await counted(of.number)], [2, [], { first: 1, later: 1 }])
})

test('answers that somebody heaps up silence nobody for longer than an hour, and the inspectorate sees that they were', async () => {
  const of = await collected(office)
  const at = (minutes: number) => minutesAfter(afterwards, minutes)
  for (let one = 0; one < 13; one += 1) await answer(office, of, {}, at(one))
  await answer(office, of, { asked: 'yes' }, at(59))
  assert.deepEqual(await counted(of.number), { first: 1, later: 11 })
  await answer(office, of, { asked: 'yes' }, at(60))
  assert.deepEqual(await counted(of.number), { first: 1, later: 12 })
  const auditor = office.officer('inspektorat')
  const asked = { office: 'mandau', month: '2026-03', page: '1', now: at(61), hasSample: false }
  const { answers = [] } = (await office.read(auditor, (tx) => answersPage(tx, auditor, asked))) ?? {}
  const marked = answers.filter(({ filledAt }) => filledAt !== undefined)
  assert.deepEqual(
    marked.map(({ number, later, filledAt }) => [number, later.length, filledAt?.toString()]),
    [[of.number, 12, at(11).toString()]],
  )
})

test('before the hand-over, with a wrong code and too late it is refused; after a refusal was handed over it is asked too', async () => {
  const number = await openCase(office)
  const code = await codeOf(office, number)
  await refused(office, 'not-handed-over', () => answer(office, { number, code }))
  const of = await collected(office)
  await refused(office, 'question-unknown', () => answer(office, { ...of, code: 'ABCDEFGH' }))
  await refused(office, 'question-unknown', () => answer(office, { number: 'MDU-2026-999999', code: of.code }))
  await answer(office, await collected(office), {}, days(29))
  await refused(office, 'answer-late', () => answer(office, of, {}, days(31)))
  const refusal = await refuseTo(office, 'collected')
  await answer(office, { number: refusal, code: await codeOf(office, refusal) }, { asked: 'yes' })
})

test('at the kiosk a code of the hand-over serves within its half hour, in its own office, and does not tell that it was used', async () => {
  const [of, late] = [await collected(office), await collected(office)]
  const code = await putQuestion(office, of.number)
  assert.match(code, /^\d{5}$/)
  const [here, far] = [await enrolAt(office, 'kiosk'), await enrolAt(office, 'kiosk', 'rupat-utara')]
  await refused(office, 'asking-code-wrong', () => answerAt(office, far, code))
  const again = await putQuestion(office, of.number)
  await refused(office, 'asking-code-wrong', () => answerAt(office, here, code))
  await answerAt(office, here, again, { asked: 'yes', amount: 'Rp10.000' })
  await answerAt(office, here, again)
  assert.deepEqual(await counted(of.number), { first: 1, later: 1 })
  assert.equal((await opened(office, of.number))?.amount, 'Rp10.000')
  const old = await putQuestion(office, late.number)
  await refused(office, 'asking-code-wrong', () => answerAt(office, here, old, {}, minutesAfter(afterwards, 31)))
})

async function counted(number: string): Promise<{ first: number; later: number } | undefined> {
  const { rows } = await office.owner.query<{ first: number; later: number }>(
    `select (select count(*)::int from integrity.answer where case_id = case_file.id) as first,
            (select count(*)::int from integrity.later_answer where case_id = case_file.id) as later
     from cases.case_file where number = $1`,
    [number],
  )
  return rows[0]
}
