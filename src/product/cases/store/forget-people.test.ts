import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openOffice } from '#tests/office.ts'
import { rowsOfPeople, wordsOfCorrections, wordsOfNotices, wordsOfPeople } from './forget-people.ts'

const office = await openOffice()

/** Columns that hold text or json and say nothing of who asked: keys, states, hashes, numbers of papers, the office's own words. */
const plain: Readonly<Record<string, readonly string[]>> = {
  'cases.case_file': ['despite', 'number', 'service_key'],
  'cases.correction': ['fault'],
  'cases.correction_handover': ['proof', 'relation'],
  'cases.correction_overturning': ['ground', 'turned_down_post'],
  'cases.correction_step': ['does'],
  'cases.desk_move': ['from_post', 'to_post'],
  'cases.errand': ['paper', 'product', 'way'],
  'cases.handover': ['originals', 'proof', 'relation'],
  'cases.link': ['kind'],
  'cases.notice': ['kind', 'overturned_by'],
  'cases.notice_handover': ['proof', 'relation'],
  'cases.overturning': ['ground', 'refused_post', 'relation', 'step'],
  'cases.party': ['kind', 'role'],
  'cases.party_signature': ['role'],
  'cases.payment': ['receipt', 'receipt_key'],
  'cases.reading': ['kind'],
  'cases.refusal_proposal': ['basis'],
  'cases.requirement': ['key', 'state'],
  'cases.step': ['outcome', 'step', 'to_step'],
  'cases.team_part': ['outcome', 'part'],
  'cases.told': ['key'],
  'cases.tracking_code': ['code'],
  'cases.visit_plan': ['order_number'],
  'cases.withdrawal': ['originals', 'relation'],
}

/** Rows that are about people alone, or scans, which go by themselves; blank slips are of no case. */
const whole = [
  ...rowsOfPeople,
  'cases.corrected_field',
  'cases.attachment',
  'cases.replaced_attachment',
  'cases.blank_slip',
]
/** Emptied by statements of their own. */
const alone = ['cases.case_file.fields', 'cases.party.nik_cipher']

test('every word that a table keeps of a case is destroyed with its people, or plainly says nothing of them', async () => {
  const { rows } = await office.owner.query<{ place: string; name: string }>(
    `select table_schema || '.' || table_name as place, column_name as name from information_schema.columns
     where table_schema = 'cases' and data_type in ('text', 'jsonb', 'numeric', 'ARRAY')
       and table_schema || '.' || table_name in (select place from journal.declared where kind = 'record')
     order by 1, 2`,
  )
  const dealtWith: Readonly<Record<string, readonly string[]>> = {
    ...wordsOfPeople,
    ...wordsOfCorrections,
    ...wordsOfNotices,
  }
  const left = rows
    .filter(({ place, name }) => !whole.includes(place) && (place === 'cases.party' || name !== 'post'))
    .filter(({ place, name }) => !dealtWith[place]?.includes(name) && !plain[place]?.includes(name))
    .map(({ place, name }) => `${place}.${name}`)
  assert.deepEqual(left, alone)
})
