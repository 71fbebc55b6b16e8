import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { holdsOn, type KeptVersion } from '#platform/validity.ts'
import { joinStretches, planTimeline } from './plan-timeline.ts'

const first = Temporal.PlainDate.from('2026-03-02')
const day = (days: number) => first.add({ days })
const stretch = (hash: string, from: number, until: number | null) => ({
  ...{ id: `${hash}${from}`, hash, from: day(from) },
  until: until === null ? null : day(until),
})

test('what goes on goes on, what stops ends that day, what was planned is withdrawn', () => {
  const kept = [stretch('a', -10, 5), stretch('b', 5, null)]
  assert.deepEqual(planTimeline(kept, [stretch('a', 0, 5), stretch('b', 5, null)], day(0)), { retime: [], begin: [] })
  assert.deepEqual(planTimeline(kept, [stretch('a', 0, null)], day(0)), {
    retime: [
      { id: 'b5', until: day(5) },
      { id: 'a-10', until: null },
    ],
    begin: [],
  })
  assert.deepEqual(planTimeline(kept, [], day(0)).retime, [
    { id: 'a-10', until: day(0) },
    { id: 'b5', until: day(5) },
  ])
})

test('words that were withdrawn and are wanted again from the same day are the same version', () => {
  const kept = [stretch('a', -10, 5), stretch('b', 5, 5)]
  const plan = planTimeline(kept, [stretch('a', 0, 5), stretch('b', 5, null)], day(0))
  assert.deepEqual(plan, { retime: [{ id: 'b5', until: null }], begin: [] })
})

test('equal words that follow each other are one stretch', () => {
  const joined = joinStretches([stretch('a', 0, 3), stretch('a', 3, 5), stretch('b', 5, null), stretch('a', 9, null)])
  assert.deepEqual(
    joined.map(({ hash, until }) => [hash, until?.toString() ?? null]),
    [
      ['a', day(5).toString()],
      ['b', null],
      ['a', null],
    ],
  )
})

/** A row of stretches that follow each other, from the first day on. */
const timeline = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', ''), fc.integer({ min: 1, max: 6 })), { maxLength: 5 })
  .map((parts) => {
    let from = 0
    return parts.flatMap(([hash, length], place) => {
      const until = place === parts.length - 1 ? null : from + length
      const one = hash === '' ? [] : [stretch(hash, from, until)]
      from += length
      return one
    })
  })

test('whatever was planned day by day, what holds from a day on is what was wanted, and the past stays', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(timeline, fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 5 }),
      (plans) => {
        let [kept, on]: [KeptVersion[], number] = [[], 0]
        for (const [shape, later] of plans) {
          on += later
          const wanted = joinStretches(
            shape.map((one) => ({
              ...one,
              from: one.from.add({ days: on }),
              until: one.until?.add({ days: on }) ?? null,
            })),
          )
          const before = kept
          kept = applied(kept, planTimeline(kept, wanted, day(on)))
          for (let each = -2; each < 40; each += 1) {
            const holding = kept.filter((one) => holdsOn(one, day(each))).map(({ hash }) => hash)
            const expected = each < on ? before : wanted
            assert.deepEqual(
              holding,
              expected.filter((one) => holdsOn(one, day(each))).map(({ hash }) => hash),
            )
          }
          assert.ok(kept.filter(({ until }) => until === null).length <= 1)
          assert.equal(new Set(kept.map(({ id }) => id)).size, kept.length)
        }
      },
    ),
  )
})

function applied(kept: readonly KeptVersion[], plan: ReturnType<typeof planTimeline>): KeptVersion[] {
  const moved = kept.map((one) => {
    const move = plan.retime.find(({ id }) => id === one.id)
    return move ? { ...one, until: move.until } : one
  })
  return [...moved, ...plan.begin.map(({ hash, from, until }) => ({ hash, from, until, id: `${hash} ${from}` }))]
}
