import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalis, getPack } from '#tests/regency-pack.ts'
import { readAssumptions } from './assumptions.ts'
import { planOf } from './fill-regency.ts'
import { isOfTicket, type OfficePlan, type TicketDeed } from './plan.ts'

const pack = getPack()
const assumed = readAssumptions(bengkalis)
const { visits, deeds }: OfficePlan = planOf(
  { key: 'mandau' },
  { zone: 'Asia/Jakarta', offices: pack.offices.offices },
  {
    ...{ pack, assumed },
    simulation: {
      ...{ seed: 7, days: 60, casesAYear: 52_000, plants: [], offices: [], times: 1 },
      firstDay: Temporal.PlainDate.from('2025-11-01'),
    },
  },
)
const ofVisit = Map.groupBy(deeds.filter(isOfTicket), ({ visit }) => visit)
const does = (ticket: readonly TicketDeed[]) => ticket.map((deed) => deed.does).join(' ')
const dateOf = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString()

test('whoever comes takes a number and is called, served or gone; who is left in the evening takes another', () => {
  const ways = new Map<string, number>()
  for (const ticket of ofVisit.values()) ways.set(does(ticket), (ways.get(does(ticket)) ?? 0) + 1)
  const [straight, gone] = ['take-ticket call serve finish', 'take-ticket call miss take-ticket call serve finish']
  assert.ok((ways.get(straight) ?? 0) > 0.9 * visits.length, JSON.stringify([...ways]))
  const share = (ways.get(gone) ?? 0) / visits.length
  assert.ok(share > 0.015 && share < 0.05, `${share}`)
  const taken = deeds.filter((deed) => deed.does === 'take-ticket')
  assert.ok(taken.length >= visits.length)
  for (const [index, ticket] of ofVisit)
    for (const { does: one, at } of ticket)
      if (one === 'call') {
        const last = ticket.findLast((deed) => deed.does === 'take-ticket' && deed.at <= at)
        assert.equal(last && dateOf(last.at), dateOf(at), `visit ${index} has a number of the day`)
      }
})

test('a counter has one at a time, in an open day with its counters open', () => {
  let [here, open, counters]: [number | undefined, boolean, string[]] = [undefined, false, []]
  for (const deed of deeds) {
    if (deed.does === 'open-counter') {
      open = true
      counters.push(deed.by)
    } else if (deed.does === 'close-day') {
      assert.ok(open)
      assert.equal(here, undefined)
      open = false
      counters = []
    } else if (isOfTicket(deed)) {
      assert.ok(open)
      assert.ok(counters.includes(deed.by))
      if (deed.does === 'call') {
        assert.equal(here, undefined)
        here = deed.visit
      } else if (deed.does !== 'take-ticket') {
        assert.equal(here, deed.visit)
        if (deed.does !== 'serve') here = undefined
      }
    }
  }
})

test('people wait at the counter, those with priority less; and the number is called before the request is registered', () => {
  const waits = [...ofVisit].flatMap(([visit, ticket]) => {
    const [taken, called] = ticket
    if (does(ticket) !== 'take-ticket call serve finish' || !taken || !called) return []
    return [{ minutes: (called.at - taken.at) / 60_000, first: visits[visit]?.priority }]
  })
  const mean = (first: boolean) => {
    const some = waits.filter((one) => one.first === first).map(({ minutes }) => minutes)
    return some.reduce((sum, one) => sum + one, 0) / some.length
  }
  assert.ok(mean(false) > 0.5 && mean(false) < 45, `${mean(false)}`)
  assert.ok(mean(true) < mean(false), `${mean(true)} ${mean(false)}`)
  for (const deed of deeds)
    if (deed.does === 'register') {
      const served = ofVisit.get(deed.visit)?.find((one) => one.does === 'serve')
      assert.ok(served && served.at <= deed.at)
    }
})
