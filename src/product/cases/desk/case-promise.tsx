import type { ComponentChildren } from 'preact'
import { beforeHour, hourOf, shortDay, shortMoment } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { Slip } from '#ui/slip.tsx'
import { Status } from '#ui/status.tsx'
import type { CasePage, PromiseView, StoppingView } from '../contract.ts'
import { lapseWords, toldBy } from '../lapse-words.ts'
import { reasonsOf } from '../refusing.ts'
import {
  answerBy,
  answeredBySlip,
  caseWords,
  collectedAt,
  lengthWith,
  missingCount,
  promiseRule,
  promiseStatus,
} from './case-words.ts'
import { dailyWords, returnedAtWithdrawal } from './daily/form-words.ts'
import { movedBecause, waitsSince, stoppingFormWords as words } from './daily/stopping-form-words.ts'
import { collectors } from './handing-words.ts'
import { promiseLength } from './promise-length.ts'
import { sentOnTo } from './step-work-words.ts'

/** The slip beside the case: the same object the applicant holds, or how the case ended. */
export function CaseSlip({ view, frame }: { view: CasePage; frame: Frame }) {
  if (view.daily.withdrawal) return <WithdrawnSlip withdrawal={view.daily.withdrawal} frame={frame} />
  const [lapse] = view.lapsing.lapses
  if (view.state === 'lapsed' && lapse) return <LapsedSlip lapse={lapse} frame={frame} />
  if (view.refusal) return <RefusedSlip refusal={view.refusal} frame={frame} />
  if (view.handover) return <ClosedSlip handover={view.handover} frame={frame} />
  if (view.forwarded) return <ForwardedSlip forwarded={view.forwarded} frame={frame} />
  if (view.promise) return <PromiseSlip promise={view.promise} stopping={view.stopping} frame={frame} />
  return <OpenSlip view={view} frame={frame} />
}

function PromiseSlip({
  promise,
  stopping,
  frame,
}: {
  promise: PromiseView
  stopping: StoppingView | undefined
  frame: Frame
}) {
  const { say, zone, now } = frame
  const late = promise.flag === 'late'
  const rule = promiseRule(
    shortMoment(promise.startedAt, zone, now),
    lengthWith(promiseLength(promise.amount, promise.unit), promise.added),
    promise.basis,
  )
  return (
    <Slip
      id="janji"
      look={late ? 'late' : undefined}
      heading={say(late ? caseWords.promiseLate : caseWords.promise)}
      due={stopping?.stopped ? say(words.stopped) : <Day at={promise.dueAt} frame={frame} />}
      dueNote={
        stopping?.stopped
          ? say(waitsSince(stopping.stopped.waits, shortMoment(stopping.stopped.since, zone, now)))
          : say(beforeHour(promise.dueAt, zone))
      }
      status={<Status flag={promise.flag} text={say(promiseStatus(promise))} />}
    >
      <Moved stopping={stopping} frame={frame} />
      <p class="sub">{say(rule)}</p>
      <Reckoning promise={promise} frame={frame} />
    </Slip>
  )
}

/** Why the date is another than the one on the slip in the applicant's hand, and what the file waits for now. */
function Moved({ stopping, frame }: { stopping: StoppingView | undefined; frame: Frame }) {
  const { say, zone, now } = frame
  if (!stopping?.stopped && !stopping?.moves.length) return null
  const spoken = (at: Temporal.Instant) => shortMoment(at, zone, now)
  return (
    <>
      {stopping.stopped ? (
        <p>
          {stopping.stopped.remark} <span class="sub">{say(words.dueAfter)}</span>
        </p>
      ) : null}
      {stopping.moves.map(({ was, became, cause, reason }) => (
        <p class="sub">{say(movedBecause(spoken(was), spoken(became), cause, reason))}</p>
      ))}
    </>
  )
}

/** Every date can be asked how it was counted: each day, taken or skipped, and why. */
function Reckoning({ promise, frame }: { promise: PromiseView; frame: Frame }) {
  const { say } = frame
  return (
    <details>
      <summary>{say(caseWords.reckoning)}</summary>
      <ul class="bare sub">
        {promise.counted.map(({ date, counted, why }) => (
          <li>
            {say(shortDay(date))}: <b>{say(counted ? caseWords.counted : caseWords.skipped)}</b>, {say(why)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function OpenSlip({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say, zone, now } = frame
  // As on the slip in the applicant's hand: what nobody has looked at is missing too.
  const missing = view.requirements.filter(({ state }) => state === undefined || state === 'missing')
  return (
    <Slip
      id="janji"
      look="open"
      heading={say(caseWords.noPromise)}
      due={say(missingCount(missing.length))}
      dueNote={missing.map(({ name }) => say(name)).join(', ')}
    >
      <p class="sub">{say(view.answerDueAt ? answerBy(shortMoment(view.answerDueAt, zone, now)) : answeredBySlip)}</p>
    </Slip>
  )
}

function RefusedSlip({ refusal, frame }: { refusal: NonNullable<CasePage['refusal']>; frame: Frame }) {
  return <EndedSlip heading={caseWords.refused} ended={refusal} who={refusal.by} frame={frame} />
}

function LapsedSlip({ lapse, frame }: { lapse: CasePage['lapsing']['lapses'][number]; frame: Frame }) {
  return (
    <EndedSlip heading={lapseWords.lapsed} ended={lapse} who={lapse.by} frame={frame}>
      <p class="sub">{frame.say(toldBy(lapse.told))}</p>
    </EndedSlip>
  )
}

type Withdrawal = NonNullable<CasePage['daily']['withdrawal']>

function WithdrawnSlip({ withdrawal, frame }: { withdrawal: Withdrawal; frame: Frame }) {
  const { say } = frame
  return (
    <EndedSlip heading={dailyWords.withdrawn} ended={withdrawal} who={withdrawal.askedBy} frame={frame}>
      <p class="sub">{say(returnedAtWithdrawal(withdrawal.originals))}</p>
      {withdrawal.receiptHref === undefined ? null : (
        <p class="noprint">
          <a href={withdrawal.receiptHref}>{say(dailyWords.receipt)}</a>
        </p>
      )}
    </EndedSlip>
  )
}

type Ended = { heading: Text; ended: { reason: string; at: Temporal.Instant }; who: string; frame: Frame }

/** How a case ended without its letter: when, by whom and why. */
function EndedSlip({ heading, ended, who, frame, children }: Ended & { children?: ComponentChildren }) {
  const { say } = frame
  return (
    <Slip id="janji" look="open" heading={say(heading)} due={<Day at={ended.at} frame={frame} />} dueNote={who}>
      <p>
        <b>{say(caseWords.reason)}</b>
      </p>
      {reasonsOf(ended.reason).map((reason) => (
        <p>{reason}</p>
      ))}
      {children}
    </Slip>
  )
}

function ClosedSlip({ handover, frame }: { handover: NonNullable<CasePage['handover']>; frame: Frame }) {
  const { say, zone } = frame
  const relation = collectors[handover.relation]
  return (
    <Slip
      id="janji"
      heading={say(caseWords.closed)}
      due={<Day at={handover.at} frame={frame} />}
      dueNote={say(collectedAt(hourOf(handover.at, zone), handover.collectedBy, relation))}
      status={<Status flag="done" text={say(caseWords.closed)} />}
    />
  )
}

function ForwardedSlip({ forwarded, frame }: { forwarded: NonNullable<CasePage['forwarded']>; frame: Frame }) {
  const { say } = frame
  const to = say(sentOnTo(forwarded.agency))
  return (
    <Slip
      id="janji"
      heading={to}
      due={<Day at={forwarded.at} frame={frame} />}
      dueNote={say(hourOf(forwarded.at, frame.zone))}
      status={<Status flag="done" text={to} />}
    >
      <p>{say(forwarded.next)}</p>
    </Slip>
  )
}

function Day({ at, frame }: { at: Temporal.Instant; frame: Frame }) {
  const local = at.toZonedDateTimeISO(frame.zone)
  return (
    <time datetime={at.toString({ timeZone: frame.zone, smallestUnit: 'minute' })}>
      {frame.say(shortDay(local.toPlainDate()))}
    </time>
  )
}
