import { longDay, shortMoment } from '#clock'
import type { Fact } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import type { TrackingPage } from '../contract.ts'
import { movedFact, silenceFact, stoppedFact } from './stopped-words.ts'
import { trackingWords } from './tracking-words.ts'

type Promised = NonNullable<TrackingPage['promise']>

/** What the file waits for while its clock stands still, in the office's own words. */
export function stoppedRows({ stopped }: Promised, { say, zone, now }: Frame): Fact[] {
  if (!stopped) return []
  return [
    { term: say(trackingWords.stoppedFor), value: say(stoppedFact(stopped, shortMoment(stopped.since, zone, now))) },
  ]
}

/** Why the date is another than the one on the slip: the citizen reads it here first. */
export function movedRows({ moves = [] }: Promised, { say, zone, now }: Frame): Fact[] {
  return moves.map((move) => ({
    term: say(trackingWords.movedDate),
    value: say(movedFact(shortMoment(move.was, zone, now), move)),
  }))
}

/** What law gives the citizen when we stay silent: told before it comes, and after. */
export function silenceRows({ silence }: TrackingPage, { say, zone, now }: Frame): Fact[] {
  if (!silence) return []
  const isPast = Temporal.Instant.compare(silence.at, now) <= 0
  return [
    { term: say(trackingWords.silence), value: say(silenceFact(silence, longDay(silence.at, zone, now), isPast)) },
  ]
}
