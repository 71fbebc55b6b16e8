import type { VNode } from 'preact'
import { beforeHour, hourOf, letterDay, longDay, sayReopening, zoneName } from '#clock'
import { costAmount, costBasis, officeAt, publicWords } from '#guide'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Hours } from '#ui/hours.tsx'
import { Moment } from '#ui/moment.tsx'
import { Slip } from '#ui/slip.tsx'
import { Status } from '#ui/status.tsx'
import type { TrackingPage } from '../contract.ts'
import { spokenMoment, wholeMoment } from './moments.ts'
import {
  answerBy,
  answerLate,
  atHandover,
  begin,
  collectedAt,
  collectedOn,
  lastDayToObject,
  objectUntil,
  promisedBefore,
  promiseStatus,
  since,
  stillMissing,
  trackingWords,
} from './tracking-words.ts'

type Props = { view: TrackingPage; frame: Frame }

/** The promise as the phone shows it: one object in one order, whatever the state of the file. */
export function TrackingSlip(props: Props) {
  return slips[props.view.state](props)
}

const slips: Record<TrackingPage['state'], (props: Props) => VNode> = {
  incomplete: IncompleteSlip,
  open: OpenSlip,
  ready: ReadySlip,
  refused: RefusedSlip,
  withdrawn: WithdrawnSlip,
  closed: ClosedSlip,
}

function IncompleteSlip({ view, frame }: Props) {
  const { say, now } = frame
  const answer = view.answerDueAt
  const rows: Fact[] = [{ term: say(trackingWords.promise), value: say(trackingWords.dateWhenComplete) }]
  if (answer !== undefined) {
    const words = isOverdue(answer, now) ? answerLate : answerBy
    rows.push({ term: say(trackingWords.answer), value: say(words(wholeMoment(answer, frame))) })
  }
  return (
    <Slip
      id="janji"
      look="open"
      heading={say(trackingWords.incomplete)}
      due={say(stillMissing(view.missing.length))}
      dueNote={answer && !isOverdue(answer, now) ? <BringBefore at={answer} frame={frame} /> : undefined}
      status={<Status flag="waiting" text={say(trackingWords.notBegun)} />}
    >
      <Facts rows={[...rows, costOf(view, frame)]} />
    </Slip>
  )
}

function BringBefore({ at, frame }: { at: Temporal.Instant; frame: Frame }) {
  return (
    <>
      {frame.say(trackingWords.bringBefore)}{' '}
      <Moment at={at} frame={frame}>
        {frame.say(longDay(at, frame.zone, frame.now))}
      </Moment>
    </>
  )
}

function OpenSlip({ view, frame }: Props) {
  if (view.promise?.flag === 'late') return <LateSlip view={view} promise={view.promise} frame={frame} />
  const { say, zone } = frame
  return (
    <Slip
      id="janji"
      heading={say(trackingWords.promised)}
      due={view.promise && <Day at={view.promise.dueAt} frame={frame} />}
      dueNote={view.promise && say(beforeHour(view.promise.dueAt, zone))}
      status={<Kept view={view} frame={frame} />}
    >
      {view.promise?.reopensAt ? <p>{say(sayReopening(view.promise.reopensAt, zone, frame.now))}</p> : null}
      <Facts rows={[...holderOf(view, frame), costOf(view, frame)]} />
    </Slip>
  )
}

/** The apology is the heading; how late, what was promised and who holds it follow. Never red without a sentence. */
function LateSlip({ view, promise, frame }: Props & { promise: NonNullable<TrackingPage['promise']> }) {
  const { say, zone, now } = frame
  const had = promisedBefore(longDay(promise.dueAt, zone, now), beforeHour(promise.dueAt, zone))
  const doing = { term: say(trackingWords.whatWeDo), value: say(trackingWords.onTop) }
  return (
    <Slip
      id="janji"
      look="late"
      heading={say(trackingWords.late)}
      due={say(begin(promise.remaining))}
      dueNote={
        <Moment at={promise.dueAt} frame={frame}>
          {say(had)}
        </Moment>
      }
      status={<Status flag="late" text={say(trackingWords.lateStatus)} />}
    >
      <Facts rows={[doing, ...holderOf(view, frame), costOf(view, frame)]} />
    </Slip>
  )
}

function ReadySlip({ view, frame }: Props) {
  const { say } = frame
  const rows = [
    { term: say(trackingWords.place), value: officeAt(view.officeName, view.officeSeat) },
    { term: say(trackingWords.open), value: <Hours hours={view.hours} frame={frame} lines /> },
    costOf(view, frame),
  ]
  return (
    <Slip
      id="janji"
      heading={say(trackingWords.ready)}
      due={say(trackingWords.collectNow)}
      dueNote={say(atHandover(view.officeName))}
      status={<Kept view={view} frame={frame} />}
    >
      <Facts rows={rows} />
    </Slip>
  )
}

function RefusedSlip({ view, frame }: Props) {
  const { say } = frame
  const { refusal, objection } = view
  const until = refusal?.objectUntil
  const rows: Fact[] = [...refusalLetter(view, frame), costOf(view, frame)]
  if (refusal !== undefined) {
    rows.unshift(
      { term: say(trackingWords.reason), value: <Reasons reasons={refusal.reasons} /> },
      { term: say(trackingWords.decided), value: say(wholeMoment(refusal.at, frame)) },
    )
  }
  return (
    <Slip
      id="janji"
      look="late"
      heading={say(trackingWords.refused)}
      due={say(until ? letterDay(until) : trackingWords.mayObject)}
      dueNote={until ? say(lastDayToObject) : objection.within && say(objectUntil(objection.within, until))}
    >
      <Facts rows={rows} />
    </Slip>
  )
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <>
      {reasons.map((reason) => (
        <p>
          <b>{reason}</b>
        </p>
      ))}
    </>
  )
}

/** The letter with our reasons: where and when it waits, or when it was collected. */
function refusalLetter({ refusal, collected, ...view }: TrackingPage, frame: Frame): Fact[] {
  const { say } = frame
  if (refusal && collected)
    return [{ term: say(trackingWords.refusalLetter), value: say(collectedOn(wholeMoment(collected.at, frame))) }]
  if (!refusal?.letterWaits) return []
  return [
    { term: say(trackingWords.place), value: officeAt(view.officeName, view.officeSeat) },
    { term: say(trackingWords.open), value: <Hours hours={view.hours} frame={frame} lines /> },
  ]
}

/** The applicant ended it: no fault of theirs, no red, and what came back to them. */
function WithdrawnSlip({ view, frame }: Props) {
  const { say } = frame
  const { withdrawal } = view
  const papers = withdrawal?.originals.map((paper) => say(paper)).join(', ') ?? ''
  return (
    <Slip
      id="janji"
      look="open"
      heading={say(trackingWords.withdrawn)}
      due={withdrawal && <Day at={withdrawal.at} frame={frame} />}
    >
      <Facts
        rows={[
          { term: say(trackingWords.returned), value: papers === '' ? say(trackingWords.nothingReturned) : papers },
          costOf(view, frame),
        ]}
      />
    </Slip>
  )
}

function ClosedSlip({ view, frame }: Props) {
  const { say, zone } = frame
  const { collected } = view
  const hour = collected && hourOf(collected.at, zone)
  return (
    <Slip
      id="janji"
      heading={say(trackingWords.closed)}
      due={collected && <Day at={collected.at} frame={frame} />}
      dueNote={hour && `${say(collectedAt(hour))} ${zoneName(zone)}`}
      status={<Kept view={view} frame={frame} />}
    >
      <Facts rows={[costOf(view, frame)]} />
    </Slip>
  )
}

function Day({ at, frame }: { at: Temporal.Instant; frame: Frame }) {
  return (
    <Moment at={at} frame={frame}>
      {frame.say(longDay(at, frame.zone, frame.now))}
    </Moment>
  )
}

function Kept({ view, frame }: Props) {
  if (view.promise === undefined) return null
  return <Status flag={view.promise.flag} text={frame.say(promiseStatus(view.promise))} />
}

function holderOf({ holder }: TrackingPage, frame: Frame): Fact[] {
  if (holder === undefined) return []
  const { say } = frame
  const moment = spokenMoment(holder.since, frame)
  return [{ term: say(trackingWords.now), value: <b>{say(holder.where)}</b>, sub: say(since(moment)) }]
}

function costOf({ cost }: TrackingPage, { say }: Frame): Fact {
  return { term: say(publicWords.cost), value: <b>{say(costAmount(cost))}</b>, sub: say(costBasis(cost)) }
}

function isOverdue(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, at) > 0
}
