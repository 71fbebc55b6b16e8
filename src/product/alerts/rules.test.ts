import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DutyLine } from '#duties'
import { type AlertKind, alertKinds } from './contract.ts'
import { type Around, changesOf, mattersOf } from './rules.ts'
import { alertSays } from './words.ts'

const text = (id: string) => ({ id, en: id })
const calm: Around = {
  office: { key: 'mandau', name: 'Mandau' },
  thresholds: {
    dueDays: 1,
    lateFiles: 1,
    signerFiles: 1,
    dutyDueDays: 1,
    authorityDays: 30,
    silentDays: 3,
    deviceMinutes: 60,
  },
  ...{ unopened: [], lateAt: [], unsigned: [], duties: [], findings: [], silentDays: 0, devices: [] },
  at: (where, posts) => posts.map((post) => `${where} ${post}`),
  keepers: ['sekcam', 'camat'],
  ...{ leaders: ['camat'], leads: ['camat'], supervises: ['pengawas'] },
}
const duty = (more: Partial<DutyLine>): DutyLine => ({
  ...{ key: 'deposit', office: 'mandau', name: text('Penyetoran'), does: text('Setor.'), to: text('Kas') },
  ...{ owes: 'office', by: ['pemegang-kas'], source: text('PP'), sure: 'a', state: 'late', risen: false, days: 1 },
  ...{ dueOn: Temporal.PlainDate.from('2026-03-02'), count: 1, href: '/cash/deposits' },
  ...{ period: undefined, done: undefined, declarableFrom: undefined },
  ...more,
})
const told = (more: Partial<Around>) => mattersOf({ ...calm, ...more }).map(({ kind, to }) => [kind, ...to])

test('a calm office tells nobody anything', () => {
  assert.deepEqual(told({}), [])
  assert.deepEqual(told({ duties: [duty({ state: 'ahead', days: 20 }), duty({ state: 'done', days: undefined })] }), [])
})

test('a desk is told of what lies there; who leads of letters that nobody may sign, the regency of those of the camat', () => {
  assert.deepEqual(
    told({
      unopened: [{ number: 'MDU-2026-000001', post: 'kasi-pelum' }],
      lateAt: [{ post: 'operator', name: text('Operator'), n: 2 }],
      unsigned: [
        { post: 'camat', name: text('Camat'), waiting: 3 },
        { post: 'sekcam', name: text('Sekcam'), waiting: 2 },
        { post: 'kasi-trantib', name: text('Kasi Trantib'), waiting: 0 },
      ],
    }),
    [
      ['due-unopened', 'office kasi-pelum'],
      ['late-desk', 'office operator'],
      ['nobody-signs', 'pengawas'],
      ['nobody-signs', 'camat'],
    ],
  )
})

test('a late duty is told to who does it; one that rose to the camat and the regency, and to nobody twice', () => {
  assert.deepEqual(told({ duties: [duty({})] }), [['duty-late', 'office pemegang-kas']])
  assert.deepEqual(told({ duties: [duty({ risen: true })] }), [
    ['duty-late', 'office pemegang-kas'],
    ['duty-risen', 'camat', 'pengawas'],
  ])
  const nobody = mattersOf({ ...calm, at: () => [], leads: [], duties: [duty({ by: ['camat'] })] })
  assert.deepEqual(
    nobody.map(({ to, facts: { href, does } }) => [...to, href, does?.id]),
    [['pengawas', '/duties?office=mandau', 'Tanyakan apa yang menghalangi.']],
  )
  const own = { at: () => ['camat'], duties: [duty({ by: ['camat'], risen: true })] }
  assert.deepEqual(told(own), [
    ['duty-late', 'camat'],
    ['duty-risen', 'pengawas'],
  ])
  assert.deepEqual(told({ duties: [duty({ owes: 'regency', by: ['kabag-tapem'] })] }), [
    ['duty-late', 'regency kabag-tapem'],
  ])
})

test('money and answers are told a day ahead, an authority that nothing follows a month ahead', () => {
  assert.deepEqual(told({ duties: [duty({ state: 'soon', days: 1 })] }), [['duty-due', 'office pemegang-kas']])
  assert.deepEqual(told({ duties: [duty({ state: 'soon', days: 2 })] }), [])
  assert.deepEqual(told({ duties: [duty({ key: 'survey', state: 'soon', days: 1 })] }), [])
  const ending = (days: number) => duty({ key: 'authority', owes: 'regency', by: ['kabag-tapem'], state: 'soon', days })
  assert.deepEqual(told({ duties: [ending(30)] }), [['authority-ends', 'regency kabag-tapem', 'camat']])
  assert.deepEqual(told({ duties: [ending(31)] }), [])
})

test('the regency is told of a silent office, and alone of money that was asked for', () => {
  const finding = {
    key: 'x',
    post: undefined,
    name: text('Meja diam'),
    does: text('Tanya.'),
    href: '',
    ofRegency: false,
  }
  assert.deepEqual(told({ silentDays: 3, findings: [finding, { ...finding, ofRegency: true }] }), [
    ['office-silent', 'pengawas'],
    ['finding', 'camat'],
    ['finding', 'pengawas'],
  ])
  assert.deepEqual(
    told({
      findings: [
        { ...finding, post: 'camat' },
        { ...finding, post: 'kasi-pelum' },
      ],
    }),
    [
      ['finding', 'pengawas'],
      ['finding', 'camat'],
    ],
  )
  assert.deepEqual(told({ silentDays: undefined }), [])
  assert.deepEqual(told({ silentDays: 3, supervises: [] }), [['office-silent']])
})

test('a silent device is told to who keeps them; while the server cannot be sure, who was told stays told and nobody else', () => {
  const device = { id: 'papan-1', name: text('Papan'), day: '2026-03-02', hour: text('15.40'), isSure: true }
  assert.deepEqual(told({ devices: [device] }), [['device-silent', 'office sekcam', 'office camat']])
  assert.deepEqual(told({ devices: [device], at: () => [] }), [['device-silent', 'pengawas']])
  const unsure = mattersOf({ ...calm, devices: [{ ...device, isSure: false }] })
  const open = [{ kind: 'device-silent', matter: 'papan-1', officer: 'office camat' } as const]
  for (const known of [[], open]) assert.deepEqual(changesOf(known, unsure), { raise: [], clear: [] })
  assert.deepEqual(changesOf(open, []).clear, open)
})

test('where nobody is at a desk whoever stands above it is told, and the regency where nobody does', () => {
  const empty = { at: () => [], unopened: [{ number: 'MDU-1', post: 'kasi-pelum' }], duties: [duty({})] }
  assert.deepEqual(told(empty), [
    ['due-unopened', 'camat'],
    ['duty-late', 'camat'],
  ])
  assert.deepEqual(told({ ...empty, leads: [] }), [
    ['due-unopened', 'pengawas'],
    ['duty-late', 'pengawas'],
  ])
  assert.deepEqual(told({ at: () => [], duties: [duty({ by: ['camat'] })] }), [['duty-late', 'pengawas']])
})

test('what falls due next is a matter of its own; an authority that ended rises', () => {
  const matterOf = (more: Partial<DutyLine>) => mattersOf({ ...calm, duties: [duty(more)] })[0]?.matter
  assert.equal(matterOf({}), 'deposit 2026-03-02')
  assert.equal(matterOf({ dueOn: Temporal.PlainDate.from('2026-03-03') }), 'deposit 2026-03-03')
  const ended = duty({ key: 'authority', owes: 'regency', by: ['kabag-tapem'], risen: true })
  assert.deepEqual(told({ duties: [ended] }), [
    ['duty-late', 'regency kabag-tapem'],
    ['duty-risen', 'pengawas'],
  ])
})

test('each matter is told once to each officer, and cleared when it holds no more, not when somebody is away', () => {
  const kind: AlertKind = 'late-desk'
  const matter = { kind, matter: 'operator', facts: { href: '/work' }, to: ['a', 'b', 'b'] }
  const open = [
    { kind, matter: 'operator', officer: 'a' },
    { kind, matter: 'operator', officer: 'away' },
    { kind, matter: 'kasi-pelum', officer: 'c' },
  ]
  const { raise, clear } = changesOf(open, [matter])
  assert.deepEqual([raise.map(({ officer }) => officer), clear.map(({ officer }) => officer)], [['b'], ['c']])
  assert.deepEqual(changesOf(open.slice(0, 2), [{ ...matter, to: [] }]), { raise: [], clear: [] })
})

test('every kind says what is wrong and what to do, in both languages', () => {
  for (const kind of alertKinds) {
    const { says, does } = alertSays[kind]({ href: '/work', name: text('Setoran'), day: '2026-03-02', place: 'Mandau' })
    for (const sentence of [says.id, says.en, does.id, does.en]) assert.match(sentence, /[.?]$/, kind)
  }
})
