import type { VNode } from 'preact'
import { letterDay } from '#clock'
import { objectionKinds, sayAgainst } from '#objections'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import { Slip } from '#ui/slip.tsx'
import type { TrackedObjectionPage, TrackingPage } from '../contract.ts'
import { wholeMoment } from './moments.ts'
import { headingFor, mayAppeal, silenceNotes, objectionWords as words } from './objection-words.ts'
import { publicPaths } from './paths.ts'
import { Day } from './slip-parts.tsx'

type Shown = { view: TrackedObjectionPage; frame: Frame }

/** One's own objection or appeal: by when we answer, what silence means, the answer with its reasons, and the road on. */
export function renderObjectionPage(view: TrackedObjectionPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <PublicPage frame={frame} title={`${say(objectionKinds[view.kind])} ${view.number}`} officeName={view.officeName}>
      <p class="sub">{view.number}</p>
      <h1>
        {say(objectionKinds[view.kind])}: {say(view.service)}
      </h1>
      <Slip
        id="janji"
        look={view.standing === 'deemed' ? 'late' : view.standing === 'waiting' ? undefined : 'open'}
        heading={say(headingFor(view))}
        due={dueOf(view, frame)}
        dueNote={view.standing === 'granted' ? say(words.grantedNote) : undefined}
      >
        <Facts rows={factsOf(view, frame)} />
      </Slip>
      <Road view={view} frame={frame} />
      <p>
        <a href={publicPaths.file(view.caseNumber, view.code)}>
          {say(words.toFile)} {view.caseNumber}
        </a>
      </p>
    </PublicPage>
  )
}

function dueOf(view: TrackedObjectionPage, frame: Frame) {
  if (view.standing === 'waiting') return <Day at={view.answer.dueAt} frame={frame} />
  if (view.standing === 'deemed') return frame.say(words.deemedDue)
  const at = view.carriedAt ?? view.decision?.at
  return at && <Day at={at} frame={frame} />
}

function factsOf(view: TrackedObjectionPage, frame: Frame): Fact[] {
  const { say } = frame
  const moment = (at: Temporal.Instant) => say(wholeMoment(at, frame))
  const { decision } = view
  return [
    { term: say(words.against), value: say(sayAgainst(view.matter, view.letter)) },
    { term: say(words.filed), value: moment(view.filedAt) },
    ...(view.standing === 'waiting' || view.standing === 'deemed'
      ? [
          { term: say(words.limit), value: moment(view.answer.dueAt), sub: say(view.answer.basis) },
          { term: say(words.silence), value: say(silenceNotes[view.kind]) },
        ]
      : []),
    ...(view.carryBy ? [{ term: say(words.carryBy), value: moment(view.carryBy) }] : []),
    ...(decision
      ? [
          { term: say(words.decided), value: moment(decision.at) },
          { term: say(words.reasons), value: decision.reasons.map((reason) => <p>{reason}</p>) },
        ]
      : []),
    ...(view.carriedAt ? [{ term: say(words.carried), value: moment(view.carriedAt) }] : []),
  ]
}

/** What may still be done against an answer. */
function Road({ view, frame }: Shown) {
  const { say } = frame
  if (view.next)
    return (
      <p class="note">
        {say(words.next)}: <a href={publicPaths.objection(view.next, view.code)}>{view.next}</a>
      </p>
    )
  if (view.standing !== 'turned-down') return null
  if (view.kind === 'appeal') return <p class="note">{say(words.court)}</p>
  return view.appealUntil ? <p class="note">{say(mayAppeal(letterDay(view.appealUntil)))}</p> : null
}

/** On the page of a request: its objections and appeals, each with how it stands. */
export function Objections({ view, frame }: { view: TrackingPage; frame: Frame }) {
  const { say } = frame
  if (view.objections.length === 0) return null
  return (
    <section class="flow" aria-labelledby="keberatan">
      <h2 id="keberatan">{say(words.heading)}</h2>
      <ul>
        {view.objections.map((one) => (
          <li>
            <a href={publicPaths.objection(one.number, view.code)}>
              {say(objectionKinds[one.kind])} {one.number}
            </a>
            : {say(headingFor(one))} {one.standing === 'waiting' ? say(wholeMoment(one.answer.dueAt, frame)) : null}
            {one.standing === 'deemed' ? `${say(words.deemedDue)}.` : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
