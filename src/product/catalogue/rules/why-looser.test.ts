import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleService } from '#tests/sample-service.ts'
import type { PromisedTime, ServiceTariff, Stricter } from '../contract.ts'
import { stricterRefusals } from '../words.ts'
import { layOver } from './lay-over.ts'
import { shortestDay, stillSaid, whyLooser, whyStepsLonger } from './why-looser.ts'

const said = (id: string) => ({ id, en: id })
const stricter = (part: Omit<Stricter, 'basis' | 'sure'>): Stricter => ({ ...part, basis: said('Maklumat'), sure: 'a' })
const hall: ServiceTariff = {
  ...{ kind: 'fixed', name: said('Sewa'), amountRupiah: 50_000, regulation: 'Perda Contoh 2/2024', article: '8' },
  ...{ object: 'regional-assets', from: '2024-01-05', sure: 'a', fromPage: true },
}
const road: ServiceTariff = {
  ...hall,
  ...{
    kind: 'per-unit',
    name: said('Jalan'),
    amountRupiah: undefined,
    rateRupiah: 500,
    unit: said('m²'),
    times: ['m'],
  },
}
const late: ServiceTariff = { ...hall, kind: 'fine', name: said('terlambat'), amountRupiah: 10_000 }

function time(baseline: PromisedTime, own: PromisedTime, shortest = 240) {
  const service = sampleService({ promise: { ...baseline, basis: said('x') } })
  return whyLooser(service, stricter({ promise: own }), shortest)
}

test('a time is shorter in the same unit, and in another only where it surely ends before', () => {
  const days = (amount: number) => ({ amount, unit: 'days' }) as const
  const working = (amount: number) => ({ amount, unit: 'working-days' }) as const
  const minutes = (amount: number) => ({ amount, unit: 'working-minutes' }) as const
  const hours = (amount: number) => ({ amount, unit: 'hours' }) as const
  assert.equal(time(working(3), working(2)), undefined)
  assert.equal(time(working(3), working(4)), 'time-longer')
  assert.equal(time(working(3), working(3)), 'nothing-stricter')
  assert.equal(time(days(2), hours(47)), undefined)
  assert.equal(time(days(2), hours(49)), 'time-longer')
  assert.equal(time(hours(48), days(2)), 'nothing-stricter')
  assert.equal(time(working(1), minutes(240)), undefined)
  assert.equal(time(working(1), minutes(241)), 'time-not-comparable')
  assert.equal(time(working(3), days(2)), undefined)
  assert.equal(time(working(3), days(3)), 'time-not-comparable')
  assert.equal(time(working(1), hours(1)), 'time-not-comparable')
  assert.equal(time(days(7), working(1)), 'time-not-comparable')
  assert.equal(time(minutes(60), hours(1)), 'time-not-comparable')
  const service = sampleService({ promise: { ...working(1), basis: said('x') } })
  assert.equal(whyLooser(service, stricter({ promise: minutes(10) })), 'time-not-comparable')
})

test('a cost is lower than the most the baseline charges; fines do not count', () => {
  const cost = (atMostRupiah: number, tariffs: ServiceTariff[]) =>
    whyLooser(sampleService({ tariffs }), stricter({ cost: { atMostRupiah } }))
  assert.equal(cost(0, [hall]), undefined)
  assert.equal(cost(49_999, [hall]), undefined)
  assert.equal(cost(50_000, [hall]), 'nothing-stricter')
  assert.equal(cost(50_001, [hall]), 'cost-higher')
  assert.equal(cost(1_000_000, [road]), undefined)
  assert.equal(cost(0, [late]), 'nothing-stricter')
  assert.equal(cost(5000, []), 'cost-higher')
})

test('only what the baseline asks is left out, and something stays', () => {
  const service = sampleService()
  const keys = service.requirements.map(({ key }) => key)
  assert.equal(whyLooser(service, stricter({ without: keys.slice(0, 1) })), undefined)
  assert.equal(whyLooser(service, stricter({ without: ['ijazah'] })), 'requirement-unknown')
  assert.equal(whyLooser(service, stricter({ without: keys })), 'nothing-asked')
  assert.equal(whyLooser(service, stricter({})), 'nothing-stricter')
  assert.deepEqual(stillSaid(service, stricter({ without: ['ijazah'] })), stricter({}))
  for (const words of Object.values(stricterRefusals)) assert.ok(words.id && words.en)
})

test('what is laid over a baseline is its time, its cap and its papers, and nothing else', () => {
  const service = sampleService({ tariffs: [hall, road, late] })
  const [first = ''] = service.requirements.map(({ key }) => key)
  const promise = { amount: 60, unit: 'working-minutes' } as const
  const laid = layOver(service, stricter({ promise, cost: { atMostRupiah: 20_000 }, without: [first] }))
  assert.deepEqual(laid.promise, { ...promise, basis: said('Maklumat') })
  assert.deepEqual(
    laid.tariffs.map(({ amountRupiah, capRupiah }) => [amountRupiah, capRupiah]),
    [
      [20_000, undefined],
      [undefined, 20_000],
      [10_000, undefined],
    ],
  )
  assert.deepEqual(laid.requirements, service.requirements.slice(1))
  const free = layOver(service, stricter({ cost: { atMostRupiah: 0 } }))
  assert.deepEqual([free.tariffs, free.cost.basis], [[late], said('Maklumat')])
  assert.deepEqual({ ...layOver(service, stricter({})) }, service)
})

test('a promise in which the steps of the chart do not fit is refused, in whatever can be added up', () => {
  const norm = (amount: number, unit: PromisedTime['unit']) => ({
    ...{ amount, unit, source: said('SOP'), fromPage: false },
    sure: 'a' as const,
  })
  const [first, second, ...rest] = sampleService().procedure
  assert.ok(first && second)
  const service = sampleService({
    procedure: [
      { ...first, norm: norm(60, 'working-minutes') },
      { ...second, norm: norm(30, 'working-minutes') },
      ...rest,
    ],
  })
  const promise = (amount: number, unit: PromisedTime['unit']) => stricter({ promise: { amount, unit } })
  assert.equal(whyStepsLonger(service, promise(89, 'working-minutes')), 'steps-longer')
  assert.equal(whyStepsLonger(service, promise(90, 'working-minutes')), undefined)
  assert.equal(whyStepsLonger(service, promise(1, 'hours')), undefined)
  assert.equal(whyStepsLonger(service, stricter({ without: ['kk'] })), undefined)
})

test('the shortest day is the one on which least is open, rests taken out', () => {
  const friday = { open: '08:00', close: '11:30', rests: [{ from: '09:00', to: '09:30' }] }
  const profile = {
    key: 'x',
    name: said('x'),
    firstDay: '2026-01-01',
    source: 'x',
    sure: 'a',
    unconfirmed: false,
  } as const
  const week = { monday: { open: '08:00', close: '16:00', rests: [] }, friday }
  const calendar = { profiles: [{ ...profile, week }], overrides: [], offices: [] }
  assert.equal(shortestDay(calendar), 180)
  const short = { ...profile, lastDay: '2026-02-01', week: { monday: { open: '08:00', close: '10:00', rests: [] } } }
  const own = { office: 'mandau', profiles: [], overrides: [short], localDays: [], staysOpen: [] }
  assert.equal(shortestDay({ ...calendar, offices: [own] }), 120)
})
