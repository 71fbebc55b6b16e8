import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { ActButton } from '#ui/button.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { AbsenceLine, AbsencesPage } from '../contract.ts'
import { refusals } from '../words.ts'
import { AbsenceForm, labelsOf } from './absence-form.tsx'
import * as said from './absence-words.ts'
import { InPlaceFields } from './in-place-fields.tsx'

const words = said.absenceWords
export type Shown = { view: AbsencesPage; frame: Frame }

/** Who of an office is away, from when to when, and who does their work; and the form that enters it. */
export function renderAbsencesPage(view: AbsencesPage, frame: Frame): VNode {
  const { say } = frame
  const standing = (stands: AbsenceLine['stands']) => view.lines.filter((line) => line.stands === stands)
  const [now, planned, ended] = [standing('now'), standing('planned'), standing('ended')]
  return (
    <DeskLayout frame={frame} title={say(words.title)} solo>
      <ErrorSummary frame={frame} labels={labelsOf(frame)} />
      <h1>
        {say(words.title)}, {view.officeName}
      </h1>
      <Offices view={view} frame={frame} />
      {view.saved && !frame.form ? (
        <p class="note" role="status">
          {say(said.savedWords[view.saved])}
        </p>
      ) : null}
      <section class="flow" aria-labelledby="kini">
        <h2 id="kini">{say(words.now)}</h2>
        {now.length === 0 ? <p class="sub">{say(words.noneNow)}</p> : null}
        <Lines lines={now} view={view} frame={frame} />
        <p class="sub">
          {say(said.toldAfterNote(view.rules.toldAfter.days))}{' '}
          {view.rules.toldAfter.sure === 'b' ? <mark>{say(words.unconfirmed)}</mark> : null}
        </p>
      </section>
      {planned.length > 0 ? (
        <section class="flow" aria-labelledby="nanti">
          <h2 id="nanti">{say(words.planned)}</h2>
          <Lines lines={planned} view={view} frame={frame} />
        </section>
      ) : null}
      <AbsenceForm view={view} frame={frame} />
      {ended.length > 0 ? (
        <details class="unfold">
          <summary>
            {say(words.ended)} ({ended.length})
          </summary>
          <Lines lines={ended} view={view} frame={frame} />
        </details>
      ) : null}
    </DeskLayout>
  )
}

function Offices({ view, frame }: Shown) {
  if (view.offices.length === 0) return null
  return (
    <nav class="tabs" aria-label={frame.say(words.offices)}>
      {view.offices.map(({ key, name, current }) => (
        <a href={`/absences?office=${key}`} aria-current={current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

function Lines({ lines, ...shown }: Shown & { lines: readonly AbsenceLine[] }) {
  return (
    <ul class="bare">
      {lines.map((line) => (
        <Line line={line} {...shown} />
      ))}
    </ul>
  )
}

function Line({ line, view, frame }: Shown & { line: AbsenceLine }) {
  const { say, zone, now } = frame
  const { standIn } = line
  const who = [line.who ?? say(words.empty), ...line.posts.map(say)].join(', ')
  return (
    <li class="panel flow">
      <p>
        <b>{who}</b>
        {line.kind && line.who ? <span class="sub"> {say(line.kind)}</span> : null}
        <br />
        {say(said.stretchOf(line, frame))}
        <br />
        {standIn ? say(said.replacedBy(standIn)) : line.stands === 'ended' ? null : say(words.without)}
      </p>
      {standIn?.away && line.stands === 'now' ? <p class="note soon">{say(words.awayToo)}</p> : null}
      {line.reason ? <p class="sub">{line.reason}</p> : null}
      {line.changes.map(({ at, by, reason }) => (
        <p class="sub">{say(said.changedBy(by, shortMoment(at, zone, now), reason))}</p>
      ))}
      {line.stands === 'ended' ? null : line.why ? (
        <p class="why">{say(refusals[line.why])}</p>
      ) : (
        <Acts line={line} view={view} frame={frame} />
      )}
    </li>
  )
}

function Acts({ line, view, frame }: Shown & { line: AbsenceLine }) {
  const { say, zone } = frame
  const isNow = line.stands === 'now'
  const who = line.who ?? line.posts.map(say).join(', ')
  const back = said.asFields(line.until, zone)
  return (
    <>
      <form method="post" action="/absences/return">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="absence" value={line.id} />
        <input type="hidden" name="office" value={view.office} />
        <button class={isNow ? 'btn' : 'btn alt'} type="submit">
          {say(isNow ? words.isBack : words.takeBack)}
          <span class="vh">: {who}</span>
        </button>
      </form>
      <details class="unfold">
        <summary class="btn alt">
          {say(words.change)} <span class="vh">{who}</span>
        </summary>
        <form method="post" action="/absences/change" class="flow">
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <input type="hidden" name="absence" value={line.id} />
          <input type="hidden" name="office" value={view.office} />
          <TextField
            frame={frame}
            form={line.id}
            name="back"
            label={say(words.back)}
            hint={say(words.backHint)}
            kind="date"
            start={back.day}
          />
          <TextField
            frame={frame}
            form={line.id}
            name="backTime"
            label={say(words.backTime)}
            hint={say(words.timeHint)}
            maxLength={5}
            start={back.time}
          />
          <InPlaceFields view={view} frame={frame} form={line.id} start={line.substitute} />
          <LongTextField
            frame={frame}
            form={line.id}
            name="reason"
            label={say(words.changeReason)}
            rows={2}
            maxLength={300}
          />
          <ActButton id={`ubah-${line.id}`} label={say(words.saveChange)} alt />
        </form>
      </details>
    </>
  )
}
