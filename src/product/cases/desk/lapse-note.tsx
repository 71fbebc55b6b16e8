import { shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { CasePage } from '../contract.ts'
import { lapsedUntil, lapseLimit, lapseWords } from '../lapse-words.ts'

/** Until when the applicant may come, seen before it is past; and that the file lapsed before and began again. */
export function LapseNote({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say, zone, now } = frame
  const { limit, lapses } = view.lapsing
  const spoken = (at: Temporal.Instant) => shortMoment(at, zone, now)
  return (
    <>
      {limit ? (
        <p class={limit.past ? 'note soon' : 'sub'}>
          {say(lapseLimit(spoken(limit.at), limit.basis, limit.past))}{' '}
          {limit.unconfirmed ? <mark>{say(lapseWords.unconfirmed)}</mark> : null}
        </p>
      ) : null}
      {lapses.map(({ at, by, begun }) =>
        begun ? <p class="sub">{say(lapsedUntil(spoken(at), by, spoken(begun.at), begun.askedBy))}</p> : null,
      )}
    </>
  )
}
