import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { ActButton } from '#ui/button.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import { ReminderWay, type UncollectedLine, type UncollectedPage } from '../contract/uncollected.ts'
import { kindWords, labels, remindedTimes, remindNow, savedWords, waitsFor, waysWords, words } from './desk-words.ts'
import { paths } from './paths.ts'

/** Letters that nobody came for: since when, what to tell the applicant, and how often they were told. */
export function renderUncollectedPage(view: UncollectedPage, frame: Frame): VNode {
  const { say } = frame
  const saved = savedWords[view.saved ?? '']
  return (
    <DeskLayout frame={frame} title={say(words.uncollected)} script="desk">
      <ErrorSummary frame={frame} labels={{ way: say(labels.way) }} />
      <h1>{say(words.uncollected)}</h1>
      <p class="sub">{view.officeName}</p>
      {saved ? (
        <p class="note" role="status">
          {say(saved)}
        </p>
      ) : null}
      {view.lines.length === 0 ? <p class="note">{say(words.noUncollected)}</p> : null}
      {view.lines.map((line) => (
        <Line line={line} frame={frame} />
      ))}
    </DeskLayout>
  )
}

function Line({ line, frame }: { line: UncollectedLine; frame: Frame }) {
  const { say, zone, now } = frame
  const { times, last, dueAt } = line.reminded
  return (
    <section class="panel flow" aria-labelledby={`b-${line.key}`}>
      <h2 id={`b-${line.key}`}>
        <a href={paths.case(line.caseNumber)}>{say(line.service)}</a> <span class="sub nb">{line.caseNumber}</span>
      </h2>
      <p>
        <a href={paths.one(line.document)}>{say(kindWords[line.kind])}</a>{' '}
        {dueAt ? <Status flag="soon" text={say(remindNow(shortMoment(dueAt, zone, now)))} /> : null}
      </p>
      <p>
        <bdi>{line.applicant}</bdi> {line.phone ? <span class="mono nb">{line.phone}</span> : null}
      </p>
      <p>
        {say(waitsFor(line.days, shortMoment(line.since, zone, now)))}{' '}
        {last ? <span class="sub">{say(remindedTimes(times, last, shortMoment(last.at, zone, now)))}</span> : null}
      </p>
      <p class="said">{say(line.message)}</p>
      <form method="post" action={paths.reminder(line.caseNumber)} class="row noprint">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <span class="f">
          <label for={`w-${line.key}`}>{say(labels.way)}</label>
          <select id={`w-${line.key}`} name="way">
            {ReminderWay.options.map((way) => (
              <option value={way}>{say(waysWords[way])}</option>
            ))}
          </select>
        </span>
        <ActButton alt id={`act-${line.key}`} label={say(words.remind)} />
      </form>
    </section>
  )
}
