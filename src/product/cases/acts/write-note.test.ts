import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { connect, sql } from '#platform/db.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { refused, written } from '#tests/written.ts'
import type { Noting } from '../contract/daily.ts'
import { workPage } from '../views/work-page.ts'
import { writeNote } from './write-note.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const camat = office.officer('camat')
const later = minutesAfter(monday, 60)

test('a note is kept whole, and its words stay out of the journal’s line', async () => {
  const number = await openCase(office)
  const lines = await written(office, () => note(counter, number, {}))
  assert.deepEqual(
    lines.map(({ name, by, post, images, facts }) => ({ name, by, post, images, facts })),
    [
      {
        name: 'case.noted',
        by: counter.id,
        post: 'petugas-loket',
        images: ['cases.note I'],
        facts: { number },
      },
    ],
  )
})

test('a note to a named officer or a desk is a mark in their work list until it is answered', async () => {
  const number = await openCase(office)
  await note(counter, number, { to: `officer:${camat.id}` })
  await note(counter, number, { to: 'post:camat', text: 'Alamatnya sudah dicek.' })
  assert.deepEqual(await marks(camat), ['Alamatnya sudah dicek.', 'Tolong lihat kartu keluarganya.'])
  assert.deepEqual(await marks(office.officer('sekcam')), [])
  for (const { id } of await notes(number)) await note(camat, number, { answers: id, text: 'Sudah saya lihat.' })
  assert.deepEqual(await marks(camat), [])
})

test('an answer belongs to a note of the same file', async () => {
  const number = await openCase(office)
  await note(counter, number, {})
  const other = await openCase(office)
  const [first] = await notes(number)
  await refused(office, 'note-unknown', () => note(camat, other, { answers: first?.id ?? '' }))
})

test('any officer of the office may leave one, also on a case that has ended; another office finds nothing', async () => {
  const done = await openCase(office, { until: 'done' })
  await note(office.officer('operator'), done, {})
  const far = office.officer('petugas-loket', 'rupat-utara')
  await refused(office, 'case-unknown', () => note(far, done, {}))
})

async function note(by: Officer, number: string, changes: Partial<Noting>): Promise<{ number: string }> {
  const plain = { requestId: randomUUID(), number, text: 'Tolong lihat kartu keluarganya.', to: '', answers: '' }
  return await office.inAct(by, later, (tx) => writeNote(tx, by, { ...plain, ...changes }, later))
}

async function notes(number: string) {
  return await connect(office.owner).all<{ id: string }>(sql`
    select note.id from cases.note join cases.case_file on case_file.id = note.case_id
    where case_file.number = ${number} and note.answers is null`)
}

async function marks(by: Officer): Promise<string[]> {
  const page = await office.read(by, (tx) =>
    workPage(tx, by, { tab: undefined, page: undefined, now: later }, office.equipment),
  )
  return page.notes.map(({ text }) => text).sort()
}
