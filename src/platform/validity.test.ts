import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holdsOn, type KeptVersion, planVersions, type Stretch } from './validity.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const open = (hash: string, from: string): KeptVersion => ({
  id: `${hash}@${from}`,
  hash,
  from: day(from),
  until: null,
})
const shut = (hash: string, from: string, until: string): KeptVersion => ({ ...open(hash, from), until: day(until) })
const wanted = (hash: string, from: string, until: string | null = null) => ({
  hash,
  from: day(from),
  until: until === null ? null : day(until),
})
const nothing = { retime: [], begin: undefined }

test('a stretch holds on its first day and no longer on its last', () => {
  const year = { from: day('2026-01-01'), until: day('2027-01-01') }
  assert.deepEqual(
    ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((on) => holdsOn(year, day(on))),
    [false, true, true, false],
  )
})

test('what is new begins on its own day, also a past one', () => {
  const plan = planVersions([], wanted('one', '2011-01-01'), day('2026-03-02'))
  assert.deepEqual(plan, { retime: [], begin: wanted('one', '2011-01-01') })
})

test('what is wanted already changes nothing', () => {
  assert.deepEqual(planVersions([open('one', '2011-01-01')], wanted('one', '2011-01-01'), day('2026-03-02')), nothing)
})

test('changed words begin today and end the version before; the past keeps what it had', () => {
  const plan = planVersions([open('one', '2011-01-01')], wanted('two', '2011-01-01'), day('2026-03-02'))
  assert.deepEqual(plan, {
    retime: [{ id: 'one@2011-01-01', until: day('2026-03-02') }],
    begin: wanted('two', '2026-03-02'),
  })
})

test('a change planned ahead lets the version of today go on until that day', () => {
  const plan = planVersions([open('one', '2011-01-01')], wanted('two', '2026-07-01'), day('2026-03-02'))
  assert.deepEqual(plan, {
    retime: [{ id: 'one@2011-01-01', until: day('2026-07-01') }],
    begin: wanted('two', '2026-07-01'),
  })
})

test('a planned change that is put off withdraws the plan, and the version of today goes on', () => {
  const kept = [shut('one', '2011-01-01', '2026-07-01'), open('two', '2026-07-01')]
  const plan = planVersions(kept, wanted('three', '2026-09-01'), day('2026-03-02'))
  assert.deepEqual(plan, {
    retime: [
      { id: 'two@2026-07-01', until: day('2026-07-01') },
      { id: 'one@2011-01-01', until: day('2026-09-01') },
    ],
    begin: wanted('three', '2026-09-01'),
  })
})

test('what is no longer named ends today, and a plan for it is withdrawn', () => {
  const kept = [shut('one', '2011-01-01', '2026-07-01'), open('two', '2026-07-01')]
  assert.deepEqual(planVersions(kept, undefined, day('2026-03-02')).retime, [
    { id: 'one@2011-01-01', until: day('2026-03-02') },
    { id: 'two@2026-07-01', until: day('2026-07-01') },
  ])
})

test('what had ended and is named again goes on from today, not through the days between', () => {
  const plan = planVersions([shut('one', '2011-01-01', '2020-01-01')], wanted('one', '2011-01-01'), day('2026-03-02'))
  assert.deepEqual(plan, { retime: [], begin: wanted('one', '2026-03-02') })
})

test('an era that was over before today is kept as history, and told again changes nothing', () => {
  const era = wanted('one', '2011-01-01', '2018-01-01')
  assert.deepEqual(planVersions([], era, day('2026-03-02')).begin, era)
  assert.deepEqual(planVersions([shut('one', '2011-01-01', '2018-01-01')], era, day('2026-03-02')), nothing)
  assert.deepEqual(planVersions([open('one', '2011-01-01')], era, day('2026-03-02')).retime, [
    { id: 'one@2011-01-01', until: day('2018-01-01') },
  ])
})

test('words changed to and fro on one day reopen the first version', () => {
  const kept = [shut('one', '2026-03-02', '2026-03-02'), open('two', '2026-03-02')]
  assert.deepEqual(planVersions(kept, wanted('one', '2026-03-02'), day('2026-03-02')), {
    retime: [
      { id: 'two@2026-03-02', until: day('2026-03-02') },
      { id: 'one@2026-03-02', until: null },
    ],
    begin: undefined,
  })
})

const start = day('2026-01-01')
const packs = fc.array(
  fc.record({
    daysLater: fc.integer({ min: 0, max: 20 }),
    wanted: fc.option(
      fc.record({ hash: fc.constantFrom('a', 'b', 'c'), sinceDays: fc.integer({ min: -30, max: 60 }) }),
    ),
  }),
  { maxLength: 12 },
)

test('whatever packs follow each other: never two at once, the past stays, and what is wanted holds', () => {
  fc.assert(
    fc.property(packs, (history) => {
      let kept: KeptVersion[] = []
      let today = start
      for (const pack of history) {
        today = today.add({ days: pack.daysLater })
        const from = start.add({ days: pack.wanted?.sinceDays ?? 0 })
        // The day a pack names is part of what it says, so it is part of the hash, as the slices do it.
        const want = pack.wanted ? { hash: `${pack.wanted.hash} ${from}`, from, until: null } : undefined
        const before = kept
        kept = carryOut(before, planVersions(before, want, today))
        assertNoOverlap(kept)
        const yesterday = today.subtract({ days: 1 })
        if (before.length > 0) assert.equal(onDay(kept, yesterday), onDay(before, yesterday))
        const soonest = Temporal.PlainDate.compare(from, today) < 0 ? today : from
        assert.equal(onDay(kept, soonest), want?.hash)
        assert.deepEqual(planVersions(kept, want, today), nothing)
      }
    }),
  )
})

function carryOut(kept: readonly KeptVersion[], plan: ReturnType<typeof planVersions>): KeptVersion[] {
  const retimed = kept.map((version) => {
    const end = plan.retime.find(({ id }) => id === version.id)
    return end ? { ...version, until: end.until } : version
  })
  return plan.begin ? [...retimed, { ...plan.begin, id: `${plan.begin.hash}@${plan.begin.from}` }] : retimed
}

function onDay(kept: readonly (Stretch & { hash: string })[], on: Temporal.PlainDate): string | undefined {
  return kept.find((version) => holdsOn(version, on))?.hash
}

function assertNoOverlap(kept: readonly KeptVersion[]): void {
  const ids = new Set(kept.map(({ id }) => id))
  assert.equal(ids.size, kept.length)
  for (const version of kept) {
    const days = [version.from, version.until?.subtract({ days: 1 })].filter((on) => on !== undefined)
    for (const on of days) assert.ok(kept.filter((other) => holdsOn(other, on)).length <= 1)
  }
}
