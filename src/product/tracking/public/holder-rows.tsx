import { letterDay } from '#clock'
import type { Fact } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import type { TrackingPage } from '../contract.ts'
import { spokenMoment } from './moments.ts'
import { backOn } from './sent-words.ts'
import { since, trackingWords } from './tracking-words.ts'
import { payAtCounter, payThis, signHere, turnWords, visitComes } from './turn-words.ts'

/** Where the file is now, after what it waits for from its applicant there. */
export function holderOf(view: TrackingPage, frame: Frame): Fact[] {
  const { holder, away } = view
  const { say } = frame
  if (away) {
    const until = away.expectedOn && say(backOn(letterDay(away.expectedOn)))
    return [{ term: say(trackingWords.now), value: <b>{say(away.agency)}</b>, sub: until }]
  }
  if (holder === undefined) return turnOf(view, frame)
  const moment = spokenMoment(holder.since, frame)
  return [
    ...turnOf(view, frame),
    {
      term: say(trackingWords.now),
      value: <b>{say(holder.where)}</b>,
      sub: [since(moment), holder.today].flatMap((text) => (text ? say(text) : [])).join(' · '),
    },
  ]
}

/** Whether the file waits for its applicant to come: to pay, or to sign. */
export function isTheirTurn({ toPay, toSign }: TrackingPage): boolean {
  return toPay !== undefined || (toSign ?? []).length > 0
}

function turnOf({ toPay, payHere, toSign = [], visitOn, cost }: TrackingPage, { say }: Frame): Fact[] {
  const rows: Fact[] = []
  if (toPay) {
    const [what, where] = payHere ? payAtCounter(cost.amountRupiah) : payThis(cost.amountRupiah, toPay)
    rows.push({ term: say(turnWords.yours), value: <b>{say(what)}</b>, sub: say(where) })
  }
  if (toSign.length > 0)
    rows.push({ term: say(turnWords.yours), value: <b>{say(signHere(toSign))}</b>, sub: say(turnWords.bring) })
  if (visitOn) rows.push({ term: say(turnWords.visit), value: say(visitComes(letterDay(visitOn))) })
  return rows
}
