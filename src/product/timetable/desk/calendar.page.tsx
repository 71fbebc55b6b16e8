import type { VNode } from 'preact'
import { dayKinds, letterDate, shortDay, shortMoment } from '#clock'
import { CheckField, RadioField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { Hours } from '#ui/hours.tsx'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { CalendarPage, DecidedDay } from '../contract.ts'
import * as said from './timetable-words.ts'

const words = said.timetableWords
type Shown = { view: CalendarPage; frame: Frame }

/** When the office is open, and what it decides beside its calendar. */
export function renderCalendarPage(view: CalendarPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(words.title)} solo>
      <ErrorSummary frame={frame} labels={labelsOf(frame)} />
      <h1>
        {say(view.kecamatan ? words.regencyTitle : words.title)} {view.kecamatan ? null : view.officeName}
      </h1>
      {view.kecamatan ? <p class="sub">{say(said.decidesFor(view.kecamatan))}</p> : null}
      {view.saved && !frame.form ? (
        <p class="note" role="status">
          {say(said.savedNote(view.saved))}
        </p>
      ) : null}
      <section class="flow" aria-labelledby="jam">
        <h2 id="jam">{say(words.week)}</h2>
        <Hours hours={view.week} frame={frame} lines />
        {view.weekNote ? <p class="sub">{say(view.weekNote)}</p> : null}
        <p class="sub">{say(said.knownUntil(letterDate(view.knownUntil)))}</p>
      </section>
      <DaysAhead view={view} frame={frame} />
      <section class="flow" aria-labelledby="putusan">
        <h2 id="putusan">{say(view.kecamatan ? words.decided : words.own)}</h2>
        {view.own.length === 0 ? <p class="sub">{say(words.noneOwn)}</p> : null}
        <ul class="bare">
          {view.own.map((day) => (
            <Decided day={day} frame={frame} />
          ))}
        </ul>
      </section>
      <DayForm view={view} frame={frame} />
    </DeskLayout>
  )
}

function DaysAhead({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="berbeda">
      <h2 id="berbeda">{say(words.ahead)}</h2>
      {view.days.length === 0 ? <p class="sub">{say(words.noneAhead)}</p> : null}
      <ul class="bare">
        {view.days.map(({ date, says }) => (
          <li>
            <b>{say(shortDay(date))}</b> {say(says)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Decided({ day, frame }: { day: DecidedDay; frame: Frame }) {
  const { say, zone, now } = frame
  const moment = (at: Temporal.Instant) => shortMoment(at, zone, now)
  return (
    <li class="panel flow">
      <p>
        <b>{say(letterDate(day.date))}</b>: {say(dayKinds[day.kind])}, {day.name}
        {day.hours ? <> ({say(said.between(day.hours.open, day.hours.close))})</> : null}
        <br />
        <span class="sub">
          {day.where ? say(day.where) : null} {day.source}. {say(said.decidedBy(day.by, moment(day.decidedAt)))}{' '}
          {day.moved > 0 ? say(said.movedCount(day.moved)) : null} {day.movesReason ?? say(words.kept)}
        </span>
      </p>
      {day.withdrawnAt === null && day.mayWithdraw ? (
        <details class="unfold">
          <summary class="btn alt">
            {say(words.withdraw)} <span class="vh">{say(letterDate(day.date))}</span>
          </summary>
          <form method="post" action="/calendar/withdrawals" class="flow">
            <input type="hidden" name="requestId" value={frame.requestId()} />
            <input type="hidden" name="day" value={day.id} />
            <LongTextField
              frame={frame}
              form={day.id}
              name="reason"
              label={say(words.withdrawReason)}
              rows={2}
              maxLength={500}
            />
            <button class="btn" type="submit">
              {say(words.withdrawButton)} <span class="vh">{say(letterDate(day.date))}</span>
            </button>
          </form>
        </details>
      ) : null}
      {day.withdrawnAt ? (
        <p class="sub">{say(said.withdrawnOn(moment(day.withdrawnAt), day.withdrawnReason ?? ''))}</p>
      ) : null}
    </li>
  )
}

function DayForm({ view, frame }: Shown) {
  const { say } = frame
  return (
    <form method="post" action="/calendar" class="flow panel" aria-labelledby="tulis">
      <h2 id="tulis">{say(words.add)}</h2>
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <TextField frame={frame} name="date" label={say(words.date)} kind="date" />
      <RadioField
        frame={frame}
        name="kind"
        label={say(words.kind)}
        choices={[
          { value: 'emergency-closing', label: say(words.closing) },
          { value: 'local-holiday', label: say(words.holiday) },
          { value: 'extra-service-day', label: say(words.extra) },
        ]}
      />
      <TextField frame={frame} name="name" label={say(words.name)} hint={say(words.nameHint)} maxLength={120} />
      <TextField frame={frame} name="source" label={say(words.source)} hint={say(words.sourceHint)} maxLength={200} />
      <TextField frame={frame} name="open" label={say(words.open)} hint={say(words.hoursHint)} maxLength={5} />
      <TextField frame={frame} name="close" label={say(words.close)} maxLength={5} />
      <CheckField
        frame={frame}
        name="later"
        label={say(words.later)}
        hint={say(words.laterHint)}
        choices={[{ value: 'yes', label: say(words.laterYes) }]}
      />
      <LongTextField frame={frame} name="reason" label={say(words.reason)} rows={2} maxLength={500} />
      <p class="sub">{say(said.runningNow(view))}</p>
      <button class="btn" type="submit">
        {say(words.save)}
      </button>
    </form>
  )
}

function labelsOf({ say }: Frame): Record<string, string> {
  const { date, kind, name, source, open, close, later, reason } = words
  return Object.fromEntries(
    Object.entries({ date, kind, name, source, open, close, later, reason }).map(([field, label]) => [
      field,
      say(label),
    ]),
  )
}
