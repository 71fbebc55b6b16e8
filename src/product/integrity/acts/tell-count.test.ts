import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { markAnswers, tellCount } from '#integrity'
import { minutesAfter, monday } from '#tests/cast.ts'
import { answer, collected, putKey } from '#tests/integrity.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { inspectorate } from '../inspectorate.ts'
import { answersPage, countsPage } from '../views/inspectorate-page.ts'

const office = await openOffice()
const auditor = office.officer('inspektorat')
const days = (count: number) => minutesAfter(monday, count * 24 * 60)
// March may be answered about until thirty days after its end.
const [open, over] = [days(58), days(61)]
await putKey(office)

type Marks = Parameters<typeof markAnswers>[2]['marks']
const about = { office: 'mandau', month: '2026-03' }
const mark = (marks: Marks, more: Partial<typeof about> = {}, at = over) =>
  office.inAct(auditor, at, (tx) => markAnswers(tx, auditor, { requestId: randomUUID(), ...about, ...more, marks }, at))
const tell = (yes: number, at = over, more: Partial<typeof about> = {}) =>
  office.inAct(auditor, at, (tx) => tellCount(tx, auditor, { requestId: randomUUID(), ...about, ...more, yes }, at))
const read = (id: string) => ({ answer: id, kind: 'read' as const, note: '' })

async function answered(asked: 'yes' | 'no', place: 'mandau' | 'rupat-utara' = 'mandau'): Promise<string> {
  const of = await collected(office, { place })
  await answer(office, of, { asked })
  const { rows } = await office.owner.query<{ id: string }>('select id from cases.case_file where number = $1', [
    of.number,
  ])
  return rows[0]?.id ?? ''
}

/** The answers about the other office. */
async function listThere(): Promise<string[]> {
  const { rows } = await office.owner.query<{ id: string }>(
    'select case_id as id from integrity.answer where kecamatan = $1',
    [office.officer('camat', 'rupat-utara').office],
  )
  return rows.map(({ id }) => id)
}

test('what was read and followed up is a mark of the inspectorate alone, with a note in an envelope of its own', async () => {
  const [first, second, far] = [await answered('yes'), await answered('no'), await answered('no', 'rupat-utara')]
  const note = 'KAPALKERTAS: sudah dipanggil.'
  const lines = await written(office, () => mark([{ answer: first, kind: 'followed-up', note }, read(second)]))
  assert.deepEqual(
    lines.map(({ name, office: of, facts, images }) => ({ name, of, facts, images })),
    [
      {
        name: 'answers.marked',
        of: inspectorate,
        facts: { ...about, answers: [first, second], read: 1, followedUp: 1 },
        images: ['integrity.mark I', 'integrity.mark I'],
      },
    ],
  )
  const { rows } = await office.owner.query<{ row: string; length: number | null }>(
    'select mark::text as row, length(envelope) as length from integrity.mark order by kind',
  )
  assert.deepEqual(
    rows.map(({ length }) => length),
    [5526, null],
  )
  assert.ok(rows.every(({ row }) => !row.includes('KAPALKERTAS')))
  await refused(office, 'answer-unknown', () => mark([read(far)]))
  await refused(office, 'answer-unknown', () => mark([read(first)], { month: '2026-04' }))
  await refused(office, 'answer-unknown', () => mark([read(first)], { office: 'tidak-ada' }))
})

test('a count is told once, after the time to answer and when all is read, and small numbers never', async () => {
  const ids = [await answered('yes')]
  for (let no = 0; no < 7; no += 1) ids.push(await answered('no'))
  await refused(office, 'month-open', () => tell(2, open))
  await refused(office, 'unread-left', () => tell(2))
  await mark(ids.map(read))
  await refused(office, 'count-wrong', () => tell(11))
  await refused(office, 'answer-unknown', () => tell(0, over, { month: '2026-02' }))
  const before = await counts()
  const lines = await written(office, () => tell(2))
  assert.deepEqual(
    lines.map(({ name, facts }) => ({ name, facts })),
    [{ name: 'counts.told', facts: { kecamatan: 'mandau', month: '2026-03', said: 'few', answers: 10, yes: null } }],
  )
  await refused(office, 'told-already', () => tell(2))
  assert.deepEqual([before, await counts()], [undefined, { said: 'few', answers: 10, yes: null }])
})

test('the newest month is that of the offices, wherever whoever reads it sits', async () => {
  const inJayapura = { ...office.officer('pengawas'), zone: 'Asia/Jayapura' }
  const lastEvening = Temporal.Instant.from('2026-03-31T16:30:00Z')
  const at = (now: Temporal.Instant) =>
    office.read(inJayapura, (tx) => countsPage(tx, inJayapura, { month: undefined, now }))
  const [here, next] = [await at(lastEvening), await at(lastEvening.add({ hours: 1 }))]
  assert.deepEqual([here.month, here.after, next.month], ['2026-03', undefined, '2026-04'])
  const handed = (page: typeof here) => page.offices.find(({ key }) => key === 'mandau')?.handedOver ?? 0
  assert.ok(handed(here) > 0)
  assert.equal(handed(next), 0)
})

test('what is answered after the mark is unread again, and the count waits for it', async () => {
  const of = await collected(office, { place: 'rupat-utara' })
  await answer(office, of, {}, days(2))
  const there = { office: 'rupat-utara' }
  const unread = async () =>
    await office.inAct(auditor, over, async (tx) => {
      const asked = { ...there, month: '2026-03', page: '1', now: over, hasSample: false }
      const page = await answersPage(tx, auditor, asked)
      return [page?.count.unread, page?.answers.find(({ number }) => number === of.number)?.mark, page?.why]
    })
  const ids = await listThere()
  await mark(
    ids.map((answer) => ({ answer, kind: 'followed-up', note: '' })),
    there,
    days(3),
  )
  assert.deepEqual(await unread(), [0, 'followed-up', undefined])
  await answer(office, of, { asked: 'yes' }, days(4))
  assert.deepEqual(await unread(), [1, undefined, 'unread-left'])
  await refused(office, 'unread-left', () => tell(1, over, there))
  await mark(ids.map(read), there)
  assert.deepEqual(await unread(), [0, 'read', undefined])
})

test('two who tell one month at once: one does, twenty times over', async () => {
  const months = Array.from({ length: 20 }, (_, place) => place)
  const far = await answered('no', 'rupat-utara')
  await mark([read(far)], { office: 'rupat-utara' }).catch(() => undefined)
  await mark((await listThere()).map(read), { office: 'rupat-utara' })
  const both = () => tell(0, over, { office: 'rupat-utara' })
  const { done, refused: codes } = await race(months.map(() => both))
  assert.deepEqual([done.length, new Set(codes), codes.length], [1, new Set(['told-already']), 19])
})

async function counts() {
  const pengawas = office.officer('pengawas')
  const page = await office.read(pengawas, (tx) => countsPage(tx, pengawas, { month: '2026-03', now: over }))
  const told = page.offices.find(({ key }) => key === 'mandau')?.told
  return told && { said: told.said, answers: told.answers, yes: told.yes }
}
