import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { choosePaper } from './choose-paper.ts'

const office = await openOffice()
const sekcam = office.officer('sekcam')
const choose = (paper: 'a4' | 'f4', by: Officer = sekcam) =>
  office.inAct(by, monday, (tx) => choosePaper(tx, by, { requestId: randomUUID(), book: 'letter', paper }, monday))

async function heightOf(number: string): Promise<number> {
  const { rows } = await office.owner.query<{ sha256: string }>(
    'select letter.sha256 from documents.letter join cases.case_file on case_file.id = letter.subject where case_file.number = $1',
    [number],
  )
  const pdf = await readFile(office.equipment.files.path(rows[0]?.sha256 ?? ''), 'latin1')
  return Math.round(Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(pdf)?.[1]))
}

test('letters prepared after the choice are on that paper, those of before and of other offices stay as they were', async () => {
  const [before, a4, f4] = [await openCase(office, { until: 'done' }), 842, 935]
  const approved = await openCase(office, { until: 'step 5' })
  const [line] = await written(office, () => choose('f4'))
  assert.deepEqual([line?.name, line?.facts.paper, line?.images], ['paper.chosen', 'f4', ['documents.paper_choice I']])
  const after = await openCase(office, { until: 'done' })
  const elsewhere = await openCase(office, { until: 'done', place: 'rupat-utara' })
  assert.deepEqual([await heightOf(before), await heightOf(after), await heightOf(elsewhere)], [a4, f4, a4])
  const { rows } = await office.owner.query<{ paper: string | null }>(
    `select approval.frozen -> 'data' ->> 'paper' as paper from signing.approval
     join documents.letter on letter.id = approval.letter join cases.case_file on case_file.id = letter.subject
     where case_file.number = $1`,
    [approved],
  )
  assert.ok(rows.every(({ paper }) => paper === null))
})

test('a choice that changes nothing, and one of the regency, are refused; of two at once one is made', async () => {
  await refused(office, 'paper-chosen', () => choose('f4'))
  await refused(office, 'numbers-office-only', () => choose('a4', office.officer('pengawas')))
  const { done, refused: codes } = await race([() => choose('a4'), () => choose('a4', office.officer('camat'))])
  assert.deepEqual([done.length, codes], [1, ['paper-chosen']])
})
