import type { VNode } from 'preact'
import { beforeHour, hourOf, longDay, sayReopening, zoneName } from '#clock'
import { officeAt } from '#guide'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Hours } from '#ui/hours.tsx'
import { Moment } from '#ui/moment.tsx'
import { Slip } from '#ui/slip.tsx'
import { Status } from '#ui/status.tsx'
import type { TrackingPage } from '../contract.ts'
import { answerBy, answeredBySlip, answerLate } from './answer-words.ts'
import { LapsedSlip, lapseRows, RefusedSlip, WithdrawnSlip } from './ended-slips.tsx'
import { holderOf } from './holder-rows.tsx'
import { wholeMoment } from './moments.ts'
import { atHour, sentOnTo } from './sent-words.ts'
import { costOf, Day, isOverdue, type SlipProps as Props } from './slip-parts.tsx'
import { movedRows, silenceRows, stoppedRows } from './stopped-slip.tsx'
import {
  atHandover,
  begin,
  collectedAt,
  promisedBefore,
  promiseStatus,
  stillMissing,
  trackingWords,
} from './tracking-words.ts'
import { payAtCounter } from './turn-words.ts'

type SentOn = NonNullable<TrackingPage['sentOn']>

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
  lapsed: LapsedSlip,
  closed: ClosedSlip,
}

function IncompleteSlip({ view, frame }: Props) {
  const { say, now } = frame
  const answer = view.answerDueAt
  const rows: Fact[] = [{ term: say(trackingWords.promise), value: say(trackingWords.dateWhenComplete) }]
  const words = answer && (isOverdue(answer, now) ? answerLate : answerBy)
  const answered = words && answer ? words(wholeMoment(answer, frame)) : answeredBySlip
  rows.push({ term: say(trackingWords.answer), value: say(answered) })
  return (
    <Slip
      id="janji"
      look="open"
      heading={say(trackingWords.incomplete)}
      due={say(stillMissing(view.missing.length))}
      dueNote={answer && !isOverdue(answer, now) ? <BringBefore at={answer} frame={frame} /> : undefined}
      status={<Status flag="waiting" text={say(trackingWords.notBegun)} />}
    >
      <Facts rows={[...rows, ...lapseRows(view, frame), costOf(view, frame)]} />
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
  if (view.promise?.stopped) return <StoppedSlip view={view} promise={view.promise} frame={frame} />
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
      <Facts
        rows={[
          ...(view.promise ? movedRows(view.promise, frame) : []),
          ...holderOf(view, frame),
          ...silenceRows(view, frame),
          costOf(view, frame),
        ]}
      />
    </Slip>
  )
}

/** No date while the clock stands still: what is awaited, and that the date is counted anew. */
function StoppedSlip({ view, promise, frame }: Props & { promise: NonNullable<TrackingPage['promise']> }) {
  const { say } = frame
  const rows = [
    ...stoppedRows(promise, frame),
    ...lapseRows(view, frame),
    ...movedRows(promise, frame),
    ...holderOf(view, frame),
    ...silenceRows(view, frame),
    costOf(view, frame),
  ]
  return (
    <Slip
      id="janji"
      look="open"
      heading={say(trackingWords.stopped)}
      due={promise.stopped && say(begin(promise.stopped.waits))}
      dueNote={say(trackingWords.recounted)}
    >
      <Facts rows={rows} />
    </Slip>
  )
}

/**
 * The apology is the heading; how late, what was promised and whose turn it is follow. A new date or a cause stands here only
 * where an officer recorded one: that there is none is said, and nothing is guessed. Never red without a sentence.
 */
function LateSlip({ view, promise, frame }: Props & { promise: NonNullable<TrackingPage['promise']> }) {
  const { say, zone, now } = frame
  const had = promisedBefore(longDay(promise.dueAt, zone, now), beforeHour(promise.dueAt, zone))
  const doing = { term: say(trackingWords.whatWeDo), value: say(trackingWords.onTop) }
  const hasMoved = (promise.moves ?? []).length > 0
  const noDate = {
    term: say(trackingWords.newDate),
    value: say(hasMoved ? trackingWords.movedToo : trackingWords.noNewDate),
  }
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
      <Facts
        rows={[
          ...holderOf(view, frame),
          noDate,
          ...movedRows(promise, frame),
          doing,
          ...silenceRows(view, frame),
          costOf(view, frame),
        ]}
      />
    </Slip>
  )
}

function ReadySlip({ view, frame }: Props) {
  const { say } = frame
  const rows = [
    ...payFirst(view, frame),
    {
      term: say(trackingWords.place),
      value: officeAt(view.officeName, view.officeSeat),
      sub: view.counter && say(view.counter),
    },
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

/** Where the money is taken: at the cashier of this office, or by whoever is paid. */
function payFirst({ toPay, payHere, cost }: Props['view'], { say }: Props['frame']): Fact[] {
  if (!toPay) return []
  const [what, how] = payHere ? payAtCounter(cost.amountRupiah) : [toPay, undefined]
  return [{ term: say(trackingWords.payFirst), value: say(what), sub: how && say(how) }]
}

function ClosedSlip({ view, frame }: Props) {
  const { say, zone } = frame
  const { collected, sentOn } = view
  if (sentOn?.at) return <SentOnSlip view={view} sentOn={sentOn} at={sentOn.at} frame={frame} />
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

function SentOnSlip({ view, sentOn, at, frame }: Props & { sentOn: SentOn; at: Temporal.Instant }) {
  const { say, zone } = frame
  return (
    <Slip
      id="janji"
      heading={say(sentOnTo(sentOn.agency))}
      due={<Day at={at} frame={frame} />}
      dueNote={`${say(atHour(hourOf(at, zone)))} ${zoneName(zone)}`}
      status={<Kept view={view} frame={frame} />}
    >
      <p>{say(sentOn.next)}</p>
      <Facts rows={[costOf(view, frame)]} />
    </Slip>
  )
}

function Kept({ view, frame }: Props) {
  if (view.promise === undefined) return null
  return <Status flag={view.promise.flag} text={frame.say(promiseStatus(view.promise))} />
}
