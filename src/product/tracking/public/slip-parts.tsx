import { longDay } from '#clock'
import { costAmount, costBasis, publicWords } from '#guide'
import type { Fact } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Moment } from '#ui/moment.tsx'
import type { TrackingPage } from '../contract.ts'

export type SlipProps = { view: TrackingPage; frame: Frame }

export function Day({ at, frame }: { at: Temporal.Instant; frame: Frame }) {
  return (
    <Moment at={at} frame={frame}>
      {frame.say(longDay(at, frame.zone, frame.now))}
    </Moment>
  )
}

/** What it costs, with its rule, and what was paid of it: the last line of every slip. */
export function costOf({ cost, paid = [] }: TrackingPage, { say }: Frame): Fact {
  const sub = [say(costBasis(cost)), ...paid.map(say)].map((line, place) => (
    <>
      {place === 0 ? null : <br />}
      {line}
    </>
  ))
  return { term: say(publicWords.cost), value: <b>{say(costAmount(cost))}</b>, sub }
}

export function isOverdue(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, at) > 0
}
