import { letterDay } from '#clock'
import { officeAt } from '#guide'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Hours } from '#ui/hours.tsx'
import { Slip } from '#ui/slip.tsx'
import type { TrackingPage } from '../contract.ts'
import { comeBefore, lapseWords } from './lapse-words.ts'
import { wholeMoment } from './moments.ts'
import { lastDayToObject, objectUntil } from './objection-words.ts'
import { costOf, Day, type SlipProps as Props } from './slip-parts.tsx'
import { collectedOn, trackingWords } from './tracking-words.ts'

/** We do not issue it: the reasons first, until when one may object, and where the letter waits. */
export function RefusedSlip({ view, frame }: Props) {
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

/** Nobody came: not refused, why, and that it begins again with what was handed in. */
export function LapsedSlip({ view, frame }: Props) {
  const { say } = frame
  const { lapse } = view
  const rows: Fact[] = lapse
    ? [
        { term: say(trackingWords.reason), value: <Reasons reasons={lapse.reasons} /> },
        { term: say(lapseWords.since), value: say(wholeMoment(lapse.at, frame)) },
      ]
    : []
  return (
    <Slip
      id="janji"
      look="open"
      heading={say(lapseWords.lapsed)}
      due={say(lapseWords.again)}
      dueNote={say(lapseWords.how)}
    >
      <Facts rows={[...rows, costOf(view, frame)]} />
    </Slip>
  )
}

/** Until when to come: told as long as it is not too late. */
export function lapseRows({ lapseLimit }: TrackingPage, frame: Frame): Fact[] {
  if (!lapseLimit) return []
  const { say } = frame
  return [{ term: say(lapseWords.limit), value: say(comeBefore(wholeMoment(lapseLimit.at, frame), lapseLimit.basis)) }]
}

/** The applicant ended it: no fault of theirs, no red, and what came back to them. */
export function WithdrawnSlip({ view, frame }: Props) {
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
