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

/** What it costs, with its rule: the last line of every slip. */
export function costOf({ cost }: TrackingPage, { say }: Frame): Fact {
  return { term: say(publicWords.cost), value: <b>{say(costAmount(cost))}</b>, sub: say(costBasis(cost)) }
}

export function isOverdue(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, at) > 0
}
