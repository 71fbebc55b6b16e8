import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { listCitations } from '../store.ts'
import { cite } from './cite.ts'

const office = await openOffice()
const scope = [office.regency]
const on = Temporal.PlainDate.from('2026-03-02')

test('what a slice says takes the place of what it said before, and of nothing another slice said', async () => {
  const subject = { kind: 'tariff', id: 'contoh', title: { id: 'Tarif contoh', en: 'Sample tariff' } } as const
  const held = { from: on, until: null }
  const say = (citations: Parameters<typeof cite>[1]['citations']) =>
    office.inAct({ scope }, monday, (tx) => cite(tx, { office: office.regency, by: 'sample', citations }))
  const others = await resting()
  await say([
    { subject, regulation: 'uu-1-2022', article: '88', ...held },
    { subject, regulation: 'uu-1-2022', article: '88', ...held },
    { subject, regulation: 'uu-1-2022', from: on.subtract({ days: 9 }), until: on },
  ])
  assert.deepEqual(await resting(), [...others, 'Tarif contoh 88'])
  await say([])
  assert.deepEqual(await resting(), others)
})

async function resting(): Promise<string[]> {
  const listed = await office.read({ scope }, (tx) => listCitations(tx, { regulation: 'uu-1-2022', on }))
  return listed.map(({ subject, article }) => `${subject.title.id} ${article ?? ''}`)
}
