import { officeAt } from '#guide'
import type { Frame } from '#ui/frame.ts'
import { Hours } from '#ui/hours.tsx'
import type { TrackingPage } from '../contract.ts'
import { correctionWords, noticeWaits, revokedSince, revokedTitle, saidOf, voidSince } from './correction-words.ts'
import { wholeMoment } from './moments.ts'
import { comeTo } from './tracking-words.ts'

/** What became of a letter that was wrong: asked for, approved, ready, in hand; or turned down, with why. */
export function Correction({ view, frame }: { view: TrackingPage; frame: Frame }) {
  const { say } = frame
  const { correction, voided } = view
  if (!correction) return null
  const { stage, since, where, reason } = correction
  const mayCollect = stage === 'archived'
  const asks = stage === 'collected' ? 'note' : 'note soon'
  return (
    <section class={`${asks} flow`} aria-labelledby="perbaikan">
      <h2 id="perbaikan">{say(correctionWords[stage])}</h2>
      <p>{say(saidOf(stage, wholeMoment(since, frame), where))}</p>
      {reason === undefined ? null : <p class="why">{reason}</p>}
      {view.noticeWaits === 'turned-down' && stage === 'turned-down' ? <p>{say(noticeWaits['turned-down'])}</p> : null}
      {mayCollect ? (
        <ul>
          <li>{say(comeTo(officeAt(view.officeName, view.officeSeat)))}</li>
          <li>
            <Hours hours={view.hours} frame={frame} lines />
          </li>
          <li>{say(correctionWords.bringOld)}</li>
        </ul>
      ) : null}
      {voided.map(({ number, at, replacedBy }) => (
        <p>{say(voidSince(number, wholeMoment(at, frame), replacedBy))}</p>
      ))}
    </section>
  )
}

/** A letter that was declared void: since when, and why. */
export function Revoked({ view, frame }: { view: TrackingPage; frame: Frame }) {
  const { say } = frame
  const { revoked } = view
  if (!revoked) return null
  return (
    <section class="note soon flow" aria-labelledby="batal">
      <h2 id="batal">{say(revokedTitle)}</h2>
      <p>{say(revokedSince(revoked.number, wholeMoment(revoked.at, frame)))}</p>
      <p class="why">{revoked.reason}</p>
      {view.noticeWaits === 'voided' ? <p>{say(noticeWaits.voided)}</p> : null}
    </section>
  )
}
