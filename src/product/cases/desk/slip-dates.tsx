import { beforeHour, hourOf, letterDay, sayReopening, zoneName } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import type { SlipPage } from '../contract.ts'
import { promiseLength } from './promise-length.ts'
import { answerDuty, atHour, mayLapse, sinceComplete, slipAnswers, slipWords, stillMissing } from './slip-words.ts'

type Props = { view: SlipPage; frame: Frame }

/** The promise: by when, counted from what, by which standard. */
export function PromiseDate({ view, frame }: Props) {
  const { say } = frame
  const { promise } = view
  if (promise === undefined) return null
  return (
    <>
      <p>{say(slipWords.readyBy)}</p>
      <LargeDate at={promise.dueAt} frame={frame} hour={beforeHour(promise.dueAt, frame.zone)} />
      {promise.reopensAt ? <p>{say(sayReopening(promise.reopensAt, frame.zone, frame.now))}</p> : null}
      <p class="sub">{say(sinceComplete(promiseLength(promise.amount, promise.unit), promise.basis))}</p>
    </>
  )
}

/** A return is no refusal: until when to bring what is missing, what we owe by then or have answered, and that no promise runs yet. */
export function ReturnDate({ view, frame }: Props) {
  const { say, zone } = frame
  const until = view.answerDueAt
  return (
    <>
      <p>
        <b>{say(slipWords.notRefused)}</b> {until ? say(slipWords.bringBefore) : null}
      </p>
      {until ? (
        <LargeDate at={until} frame={frame} hour={atHour(hourOf(until, zone), zoneName(zone))} />
      ) : (
        <p class="due">{say(stillMissing(view.missing.length))}</p>
      )}
      <p class="sub">{say(until ? answerDuty : slipAnswers)}</p>
      {view.lapse ? <p class="sub">{say(mayLapse(dayOf(view.lapse.at, frame), view.lapse.basis))}</p> : null}
      <p class="sub">{say(slipWords.notBegun)}</p>
    </>
  )
}

/** Everything missing in one list, each with a box to tick while it is being gathered. */
export function MissingPapers({ view, frame }: Props) {
  const { say } = frame
  return (
    <>
      <h2>
        {say(slipWords.allMissing)} ({view.missing.length})
      </h2>
      <ol class="gather">
        {view.missing.map(({ name, note, remark }) => (
          <li>
            <b>{say(name)}</b>
            {note ? `, ${say(note)}` : ''}
            {remark === '' ? null : <p>{remark}</p>}
          </li>
        ))}
      </ol>
      <p>
        <b>{say(slipWords.bringAll)}</b>
      </p>
      <hr class="tear" />
    </>
  )
}

function dayOf(at: Temporal.Instant, { zone }: Frame): Text {
  return letterDay(at.toZonedDateTimeISO(zone).toPlainDate())
}

/** Weekday on its own line, so that the date stays large on narrow paper. */
function LargeDate({ at, frame, hour }: { at: Temporal.Instant; frame: Frame; hour: Text }) {
  const { say } = frame
  const [weekday, date] = say(dayOf(at, frame)).split(', ')
  return (
    <p class="due">
      {weekday}
      <br />
      {date} <span>{say(hour)}</span>
    </p>
  )
}
