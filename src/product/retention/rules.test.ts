import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getPack } from '#tests/regency-pack.ts'
import { oldCodes, retentionFaults } from './plan-faults.ts'
import { closedToBeDue, dueOn, isLong, periodOf, timesOf } from './rules.ts'

const source = { id: 'Contoh.', en: 'Example.' }
const long = { years: 10, source, sure: 'b' } as const
const period = { activeYears: 2, inactiveYears: 3, fate: 'permanent', from: '2020-01-01', source, sure: 'b' } as const
const closedOn = Temporal.PlainDate.from('2024-02-29')
const plan = {
  long,
  scans: { after: 'active', source, sure: 'b' },
  periods: [
    { ...period, code: '400' },
    { ...period, code: '400.12', until: '2024-01-01', activeYears: 9 },
    { ...period, code: '400.12', from: '2024-01-01', fate: 'destroy' },
  ],
} as const

test('the longest code that a classification begins with decides, by the rule of the day the file was closed', () => {
  assert.equal(periodOf(plan, '400.12.2.1', closedOn)?.fate, 'destroy')
  assert.equal(periodOf(plan, '400.12', Temporal.PlainDate.from('2023-12-31'))?.activeYears, 9)
  assert.equal(periodOf(plan, '400.120', closedOn)?.code, '400')
  assert.equal(periodOf(plan, '500.1', closedOn), undefined)
  assert.equal(periodOf(plan, '400', Temporal.PlainDate.from('2019-12-31')), undefined)
})

test('years are counted from the closing of the file', () => {
  const { activeUntil, inactiveUntil } = timesOf(period, closedOn)
  assert.deepEqual([String(activeUntil), String(inactiveUntil)], ['2026-02-28', '2029-02-28'])
})

test('scans go after the active time, whole files only where that is their fate', () => {
  assert.equal(String(dueOn(plan, { code: '400.1', closedOn }, 'scans')?.on), '2026-02-28')
  assert.equal(dueOn(plan, { code: '400.1', closedOn }, 'files'), undefined)
  assert.equal(String(dueOn(plan, { code: '400.12.2', closedOn }, 'files')?.on), '2029-02-28')
  const later = { ...plan, scans: { ...plan.scans, after: 'inactive' } } as const
  assert.equal(String(dueOn(later, { code: '400.1', closedOn }, 'scans')?.on), '2029-02-28')
  assert.equal(dueOn(plan, { code: '999', closedOn }, 'scans'), undefined)
})

test('the days on which due files were closed are those whose files are due one by one, leap days and changes of the rule too', () => {
  const later = { ...plan, scans: { ...plan.scans, after: 'inactive' } } as const
  const todays = ['2024-02-28', '2024-02-29', '2026-03-01', '2027-02-28', '2028-02-29', '2033-01-01'].map((day) =>
    Temporal.PlainDate.from(day),
  )
  for (const { today, code, kind, rules } of todays.flatMap((today) =>
    ['400.1', '400.12.2', '999'].flatMap((code) => [
      { today, code, kind: 'scans' as const, rules: plan },
      { today, code, kind: 'scans' as const, rules: later },
      { today, code, kind: 'files' as const, rules: plan },
    ]),
  )) {
    const stretches = closedToBeDue(rules, { code, today }, kind)
    for (const closed of nearEdges(today)) {
      const due = dueOn(rules, { code, closedOn: closed }, kind)
      const within = stretches.some(
        ({ from, until }) =>
          Temporal.PlainDate.compare(from, closed) <= 0 && Temporal.PlainDate.compare(closed, until) < 0,
      )
      assert.equal(within, due !== undefined && Temporal.PlainDate.compare(due.on, today) <= 0, `${code} ${closed}`)
    }
  }
})

/** Days about which the answer may turn: when rules begin and end, and whole years before today, with those around them. */
function nearEdges(today: Temporal.PlainDate): Temporal.PlainDate[] {
  const edges = ['2020-01-01', '2024-01-01'].map((day) => Temporal.PlainDate.from(day))
  for (const years of [0, 2, 3, 5, 9, 12]) edges.push(today.subtract({ years }))
  return edges.flatMap((edge) => [-2, -1, 0, 1, 2].map((days) => edge.add({ days })))
}

test('from ten years on the bupati decides', () => {
  assert.deepEqual([isLong(plan, 9), isLong(plan, 10)], [false, true])
})

test('a schedule whose codes lead nowhere or whose periods meet is told so', () => {
  const { retention } = getPack()
  assert.deepEqual(retentionFaults(retention, []), [])
  const [first] = retention.periods
  const twice = { ...retention, periods: [...retention.periods, first, { ...first, code: '999.1' }] }
  const service = { file: 'services/contoh.yaml', raw: { letter: { code: '123' } } }
  assert.deepEqual(
    retentionFaults(twice, [service]).map(({ kind, file, path }) => [kind, file, path.join('.')]),
    [
      ['dangling', 'retention.yaml', `periods.${twice.periods.length - 1}.code`],
      ['dangling', 'services/contoh.yaml', 'letter.code'],
      ['overlap', 'retention.yaml', `periods.${twice.periods.length - 2}.from`],
    ],
  )
})

test('a letter with a code of an earlier classification is told, with the code of today where it is known', () => {
  const { retention } = getPack()
  const letters = ['400.12.2.1', '474.2.1', '460'].map((code) => ({ service: code, code }))
  assert.deepEqual(oldCodes(retention, letters), [
    { service: '474.2.1', code: '474.2.1', now: '400.12.3' },
    { service: '460', code: '460', now: undefined },
  ])
})
