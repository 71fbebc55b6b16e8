import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { CasePage } from '../contract.ts'
import { saySilence } from '../silence.ts'

/** When law takes silence for a grant: seen coming in plain words, and with a mark once it has come. */
export function SilenceNote({ view, frame }: { view: CasePage; frame: Frame }) {
  const { silence } = view
  if (!silence) return null
  const isPast = Temporal.Instant.compare(silence.at, frame.now) <= 0
  const text = frame.say(saySilence(silence, shortMoment(silence.at, frame.zone, frame.now), isPast))
  return <p class={isPast ? 'note soon' : 'sub'}>{text}</p>
}
