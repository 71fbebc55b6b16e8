import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { CasePage } from '../contract.ts'
import { givenBy, sentBackBy } from './case-words.ts'

/** Why the file lies here again: whoever opens it reads that before anything else. */
export function SentBack({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say, zone, now } = frame
  const last = view.history.find(({ detail }) => detail === undefined)
  if (view.state !== 'open' || !last?.sentBack || last.reason === undefined) return null
  return (
    <div class="note soon">
      <b>{say(sentBackBy(last.by, shortMoment(last.at, zone, now)))}</b>
      <p class="said">{last.reason}</p>
    </div>
  )
}

/** What a colleague wrote who handed the file on. */
export function GivenToYou({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say, zone, now } = frame
  const message = view.daily.keeper?.message
  if (!message) return null
  return (
    <div class="note">
      <b>{say(givenBy(message.by, frame.seat?.addressAs ?? '', shortMoment(message.at, zone, now)))}</b>
      <p class="said">{message.text}</p>
    </div>
  )
}
