import type { VNode } from 'preact'
import { publicWords } from '#guide'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { PublicPage } from '#ui/public-page.tsx'
import type { TrackingPage } from '../contract.ts'
import { isTheirTurn } from './holder-rows.tsx'
import { wholeMoment } from './moments.ts'
import { Objections } from './objection.page.tsx'
import { SameVisit } from './same-visit.tsx'
import { Correction, Revoked } from './tracking-correction.tsx'
import { Collecting, Helping, Missing, Rights, Route } from './tracking-sections.tsx'
import { TrackingSlip } from './tracking-slip.tsx'
import { amendedOn, fileNumber, refusalWaits, tracked, trackingWords } from './tracking-words.ts'

/**
 * One file as its applicant sees it: the promise, what to do, where the file is, and the rights they have.
 * In demonstration the strip above every page already says CONTOH; anywhere else an illustrative file says it itself.
 */
export function renderTrackingPage(view: TrackingPage, frame: Frame): VNode {
  const { say } = frame
  const note = noteOf(view)
  return (
    <PublicPage frame={frame} title={say(tracked(view.number))} officeName={view.officeName}>
      <p class="sub">{say(fileNumber(view.number))}</p>
      <h1>{say(view.service)}</h1>
      {view.illustrative && frame.mode !== 'demo' ? (
        <p class="note soon">
          <b>{say(publicWords.sample)}.</b> {say(trackingWords.sample)}
        </p>
      ) : null}
      <Revoked view={view} frame={frame} />
      <Correction view={view} frame={frame} />
      <TrackingSlip view={view} frame={frame} />
      {note ? <p class="note">{say(note)}</p> : null}
      <Question view={view} frame={frame} />
      {view.amendedAt && view.state !== 'withdrawn' && view.state !== 'lapsed' ? (
        <p class="sub">{say(amendedOn(wholeMoment(view.amendedAt, frame)))}</p>
      ) : null}
      <Missing view={view} frame={frame} />
      <Route view={view} frame={frame} />
      <Collecting view={view} frame={frame} />
      <SameVisit view={view} frame={frame} />
      <Objections view={view} frame={frame} />
      {mayObject(view, frame.now) ? <Rights view={view} frame={frame} /> : null}
      <Helping view={view} frame={frame} />
    </PublicPage>
  )
}

/** After the hand-over: the inspectorate's one question, answered past the office. */
function Question({ view, frame }: { view: TrackingPage; frame: Frame }) {
  const { say } = frame
  if (!view.questionHref) return null
  return (
    <section class="note flow" aria-labelledby="tanya">
      <h2 id="tanya">{say(trackingWords.anyMoney)}</h2>
      <p>{say(trackingWords.askedBy)}</p>
      <p>
        <a class="btn" href={view.questionHref}>
          {say(trackingWords.answerIt)}
        </a>
      </p>
    </section>
  )
}

/** One sentence under the slip: what the reader need not do, or what we owe them. */
function noteOf(view: TrackingPage): Text | undefined {
  if (view.promise?.stopped) return undefined
  if (view.state === 'open' && isTheirTurn(view)) return undefined
  if (view.state === 'open') return isLate(view) ? trackingWords.nothingAgain : trackingWords.waitAtHome
  if (view.state === 'ready' && view.promise?.flag === 'late') return trackingWords.late
  if (view.state === 'withdrawn') return trackingWords.notYou
  if (view.refusal?.letterWaits) return refusalWaits(view.officeName)
  if (view.state === 'closed' && !view.questionHref) return trackingWords.anyMoney
  return undefined
}

function isLate(view: TrackingPage): boolean {
  return view.state === 'open' && view.promise?.flag === 'late'
}

/** UU 30/2014 art 75: against a decision, and against one that was not taken in time. */
function mayObject(view: TrackingPage, now: Temporal.Instant): boolean {
  if (view.letterObjection) return true
  // Who has objected already reads there how it stands.
  if (view.objections.some(({ standing }) => standing !== 'carried-out')) return false
  const silent = view.answerDueAt !== undefined && Temporal.Instant.compare(now, view.answerDueAt) > 0
  return view.state === 'refused' || view.state === 'lapsed' || isLate(view) || (view.state === 'incomplete' && silent)
}
