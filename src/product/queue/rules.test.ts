import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { monday } from '#tests/cast.ts'
import { expectTurn, servedMin } from './rules/expect.ts'
import { messageMax, tripMessage } from './rules/trip-message.ts'
import { type Lane, laneOf, lineOrder, whyNotAttend, whyNotTake, writeTicket } from './rules.ts'

const inARow = { priority: 2, quick: 1 }
const lanes = ['priority', 'quick', 'ordinary'] as const
const waiting = (some: readonly Lane[]) =>
  some.map((lane, place) => ({ lane, takenAt: monday.add({ seconds: place }), place }))
const orderOf = (some: readonly Lane[], called: readonly Lane[] = []) =>
  lineOrder(waiting(some), called, inARow).map(({ lane }) => lane[0])

test('two of the priority line and one of the quick lane go before one of the others, then it begins again', () => {
  const some = ['ordinary', 'ordinary', 'priority', 'priority', 'priority', 'quick', 'quick'] as const
  assert.equal(orderOf(some).join(''), 'ppqopqo')
  assert.equal(orderOf(some, ['priority', 'priority', 'ordinary']).join(''), 'qoppqop')
})

test('nobody is left out, each lane keeps its order, and no share is passed while somebody else waits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...lanes), { maxLength: 40 }),
      fc.array(fc.constantFrom(...lanes), { maxLength: 6 }),
      (some, called) => {
        const order = lineOrder(waiting(some), called, inARow)
        assert.equal(new Set(order).size, some.length)
        for (const lane of lanes) {
          const places = order.filter((one) => one.lane === lane).map(({ place }) => place)
          assert.deepEqual(
            places,
            places.toSorted((a, b) => a - b),
          )
        }
        const lastOrdinary = order.findLastIndex(({ lane }) => lane === 'ordinary')
        const runs = order
          .slice(0, Math.max(0, lastOrdinary))
          .map(({ lane }) => (lane === 'ordinary' ? ' ' : 'x'))
          .join('')
        assert.ok(runs.split(' ').every((run) => run.length <= inARow.priority + inARow.quick))
      },
    ),
  )
})

test('a wish leads to the priority line, a matter of a minute to the quick lane', () => {
  assert.deepEqual(
    [laneOf({ quick: true }, true), laneOf({ quick: true }, false), laneOf({ quick: false }, false)],
    [...lanes],
  )
  assert.equal(writeTicket('A', 7), 'A-007')
})

test('a kiosk that is played with rests for a minute, and after 999 a person gives numbers', () => {
  assert.equal(whyNotTake({ lastMinute: 11, last: 998 }, { perMinute: 12 }), undefined)
  assert.equal(whyNotTake({ lastMinute: 12, last: 3 }, { perMinute: 12 }), 'too-fast')
  assert.equal(whyNotTake({ lastMinute: 0, last: 999 }, { perMinute: 12 }), 'numbers-used-up')
})

test('a ticket that moved, or that another counter has, is not attended', () => {
  const ticket = { state: 'called', session: 'mine', ordinal: 1 } as const
  const me = { session: 'mine', seen: 1 }
  assert.equal(whyNotAttend('serve', ticket, me), undefined)
  assert.equal(whyNotAttend('serve', { ...ticket, state: 'serving' }, me), 'ticket-moved')
  assert.equal(whyNotAttend('serve', { ...ticket, session: 'other' }, me), 'ticket-moved')
  assert.equal(whyNotAttend('serve', { ...ticket, ordinal: 2 }, me), 'ticket-moved')
  assert.equal(whyNotAttend('serve', undefined, me), 'ticket-unknown')
})

test('when a turn comes is told as a stretch, from what was served at this hour, or not at all', () => {
  const served = [4, 5, 6, 8, 10, 20]
  assert.deepEqual(expectTurn({ ahead: 6, counters: 0, served }, monday), { kind: 'no-counter' })
  assert.deepEqual(expectTurn({ ahead: 0, counters: 1, served }, monday), { kind: 'now' })
  assert.deepEqual(expectTurn({ ahead: 6, counters: 1, served: served.slice(0, servedMin - 1) }, monday), {
    kind: 'too-few',
  })
  assert.deepEqual(expectTurn({ ahead: 6, counters: 2, served }, monday), {
    kind: 'between',
    from: monday.add({ minutes: 15 }),
    until: monday.add({ minutes: 35 }),
    lowMinutes: 15,
    highMinutes: 35,
  })
})

test('the trip page fits into one SMS, whatever the office is called, and keeps the most useful first', () => {
  const words = { open: 'buka', closed: 'tutup', queueClosed: 'antrean belum dibuka', counters: 'loket' } as const
  const more = { waiting: 'menunggu', minutes: 'menit', unknown: 'lamanya belum bisa dikira', signer: 'TTD' } as const
  const trip = { office: 'Kec. Mandau', hour: '10.24', isOpen: true, counters: 2, waiting: 40 } as const
  const expected = expectTurn({ ahead: 6, counters: 2, served: [4, 5, 6, 8, 10, 20] }, monday)
  const said = tripMessage({ ...trip, expected, signer: 'Camat ada' }, { ...words, ...more })
  assert.equal(said, 'Kec. Mandau 10.24: buka, 2 loket, 40 menunggu, 15-35 menit. TTD: Camat ada.')
  const closed = { ...trip, isOpen: false, counters: 0, expected: { kind: 'too-few' } as const }
  const long = tripMessage({ ...closed, office: 'Kécamatan '.repeat(30), signer: undefined }, { ...words, ...more })
  assert.ok(long.length <= messageMax, long)
  assert.match(
    tripMessage({ ...closed, signer: 'x'.repeat(200) }, { ...words, ...more }),
    /^Kec\. Mandau 10\.24: tutup, antrean belum dibuka, lamanya belum bisa dikira\.$/,
  )
})
