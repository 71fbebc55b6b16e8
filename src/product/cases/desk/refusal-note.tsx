import { longDay, shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { CasePage } from '../contract.ts'
import { throughWhat } from '../overturned-words.ts'
import { letterNumber } from './outside-words.ts'
import { objectBy, overturnedBy, proposedBy, refusalWords, sayStage } from './refusal-words.ts'

/** A refusal that is being prepared or was issued: before anything else on the page, with its reasons and its paper. */
export function RefusalNote({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say, zone, now } = frame
  const { refusing } = view
  if (!refusing) return <OverturnedNote view={view} frame={frame} />
  const until = refusing.objectUntil?.toZonedDateTime(zone).toInstant()
  return (
    <section class="note soon" aria-labelledby="penolakan">
      <h2 id="penolakan">{say(sayStage(refusing.stage))}</h2>
      <p>{say(proposedBy(refusing.by, shortMoment(refusing.at, zone, now)))}</p>
      <p class="sub">{say(refusalWords.reasons)}</p>
      <ol>
        {refusing.reasons.map((reason) => (
          <li class="said">{reason}</li>
        ))}
      </ol>
      {refusing.basis ? <p class="sub">{refusing.basis}</p> : null}
      {until ? <p>{say(objectBy(longDay(until, zone, now)))}</p> : null}
      {refusing.draftHref ? (
        <p class="noprint">
          <a href={refusing.draftHref}>{say(refusalWords.draft)}</a>
        </p>
      ) : null}
      {refusing.letter ? (
        <p>
          {refusing.letter.href ? (
            <a class="noprint" href={refusing.letter.href}>
              {say(refusalWords.letter)}
            </a>
          ) : null}{' '}
          <span class="sub mono">{say(letterNumber(refusing.letter.number))}</span>
        </p>
      ) : null}
    </section>
  )
}

/** A refusal that holds no more: it stays in the record, with what overturned it. */
function OverturnedNote({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say, zone, now } = frame
  const [newest] = view.overturned
  if (!newest || view.state === 'refused') return null
  const what = throughWhat({ by: newest.ground, byAppeal: newest.byAppeal })
  return (
    <section class="note" aria-labelledby="dibatalkan">
      <h2 id="dibatalkan">{say(refusalWords.overturned)}</h2>
      <p>{say(overturnedBy(shortMoment(newest.refusedAt, zone, now), what, shortMoment(newest.at, zone, now)))}</p>
      <ol>
        {newest.reasons.map((reason) => (
          <li class="said">{reason}</li>
        ))}
      </ol>
    </section>
  )
}
