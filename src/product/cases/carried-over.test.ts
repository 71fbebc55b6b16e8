import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findServiceVersion } from '#catalogue'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { carriedOver } from './carried-over.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const family = await definitionOf('tanggungan-keluarga')
const road = await definitionOf('pakai-jalan')
const land = await definitionOf('skgr')

const people = {
  ...{
    nik: '1403014704909992',
    name: 'Nur Contoh',
    village: 'v',
    phone: '0812',
    address: 'Jalan Contoh 1',
    noNikReason: '',
  },
  ...{ draft: 'd', 'proxy.name': 'Hasan Peraga', 'kept.proxy-letter': 'f|1|image/jpeg|kuasa.jpg' },
}

test('everything about people goes on, and nothing of the sending itself', () => {
  const typed = { ...people, service: family.key, requestId: 'r', intent: 'open', lookUp: 'yes', acknowledged: ['x'] }
  assert.deepEqual(carriedOver(typed, family, road), { ...people, service: 'pakai-jalan' })
})

test('an answer that both ask goes on, and a paper that is the very same', () => {
  const both = family.fields.find(({ key, type }) => land.fields.some((one) => one.key === key && one.type === type))
  const paper = family.requirements.find(({ key, name }) =>
    road.requirements.some((one) => one.key === key && one.name.id === name.id),
  )
  const typed = {
    [`field.${both?.key}`]: 'Duri',
    'field.tanggungan.0.nama': 'Melati Contoh',
    [`requirement.${paper?.key}`]: 'received',
    'requirement.lain': 'received',
  }
  const renamed = {
    ...family,
    requirements: family.requirements.map((one) => ({ ...one, name: { id: 'lain', en: 'other' } })),
  }
  if (both) assert.equal(carriedOver(typed, family, land)[`field.${both.key}`], 'Duri')
  assert.equal(carriedOver(typed, family, land)['field.tanggungan.0.nama'], undefined)
  if (paper) assert.equal(carriedOver(typed, family, road)[`requirement.${paper.key}`], 'received')
  assert.deepEqual(
    Object.keys(carriedOver(typed, renamed, road)).filter((name) => name.startsWith('requirement')),
    [],
  )
})

test('a role and a kind of applicant go on only where the other service knows them', () => {
  const [role] = land.parties
  const typed = { applicantKind: 'body', [`party.${role?.key}.0.name`]: 'Hasan Peraga' }
  assert.deepEqual(carriedOver(typed, land, family), { service: family.key })
  const takesBodies = { ...land, applicants: ['person' as const, 'body' as const] }
  assert.deepEqual(carriedOver(typed, land, takesBodies), { ...typed, service: land.key })
})

async function definitionOf(key: string) {
  const on = monday.toZonedDateTimeISO(counter.zone).toPlainDate()
  const found = await office.read(counter, (tx) => findServiceVersion(tx, { office: counter.office, key, on }))
  if (!found) throw new Error(`${key} is not offered`)
  return found.definition
}
