import { randomUUID } from 'node:crypto'
import { monday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { enterRegulation } from '../../src/product/regulations/acts/enter-regulation.ts'
import { markRegulation } from '../../src/product/regulations/acts/mark-regulation.ts'
import { takeBackMark } from '../../src/product/regulations/acts/take-back-mark.ts'
import { listMarks } from '../../src/product/regulations/store.ts'

/** The officer of the regency enters a regulation, marks it lapsed, and takes that back. Returns its key. */
export async function keepLaw(office: TestOffice): Promise<string> {
  const tapem = office.officer('kabag-tapem')
  const first = {
    kind: 'perbup',
    number: '99',
    year: 2020,
    title: 'Peraturan contoh',
    issuer: '',
    source: 'map contoh',
  } as const
  const today = Temporal.PlainDate.from('2026-03-02')
  const marking = { what: 'lapsed', from: today, by: '', article: '', source: 'map contoh', seen: 0 } as const
  const requestId = randomUUID()
  return await office
    .inAct(tapem, monday, (tx) => enterRegulation(tx, tapem, { requestId, ...first }, monday))
    .then(async ({ key }) => {
      const input = { requestId: randomUUID(), regulation: key }
      await office.inAct(tapem, monday, (tx) => markRegulation(tx, tapem, { ...input, ...marking }, monday))
      const mark = (await office.read(tapem, (tx) => listMarks(tx, null))).find(({ markedBy }) => markedBy === tapem.id)
      const taking = { ...input, requestId: randomUUID(), mark: mark?.id ?? '', reason: 'Salah baca.' }
      await office.inAct(tapem, monday, (tx) => takeBackMark(tx, tapem, taking, monday))
      return key
    })
}
