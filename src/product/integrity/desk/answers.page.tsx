import type { VNode } from 'preact'
import { letterDay, shortMoment } from '#clock'
import { ActButton } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { type AnswerLine, type AnswersPage, type Envelope, markKinds, noteMax } from '../contract/reading.ts'
import { paths } from '../paths.ts'
import { sayMonth } from './month-words.ts'
import {
  answersIn,
  filledAt,
  markNames,
  refusals,
  sayTold,
  tellFrom,
  inspectorateWords as words,
} from './reading-words.ts'

type Props = { view: AnswersPage; frame: Frame }

/**
 * The envelopes of one month of one office. They open here, by a script and on this computer alone; without it they are
 * downloaded and opened with a command.
 */
export function renderAnswersPage(view: AnswersPage, frame: Frame): VNode {
  const { say } = frame
  const title = `${view.office.name}, ${say(sayMonth(view.month))}`
  return (
    <DeskLayout frame={frame} title={title} script="inspectorate">
      <p class="sub">
        <a href={paths.inspectorate}>‹ {say(words.back)}</a>
      </p>
      <ErrorSummary frame={frame} labels={{ yes: say(words.yes) }} />
      <h1>{title}</h1>
      <p class="sub">
        {say(answersIn(view.count.answers, view.count.unread))}. {say(words.recorded)}
      </p>
      <Opening view={view} frame={frame} />
      <form method="post" action={paths.marks(view.office.key, view.month)} class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        {view.answers.map((answer, place) => (
          <Answer answer={answer} place={place} frame={frame} />
        ))}
        <p>
          <button class="btn" type="submit">
            {say(words.save)}
          </button>
        </p>
      </form>
      <Pages view={view} />
      <Telling view={view} frame={frame} />
    </DeskLayout>
  )
}

function Opening({ view, frame }: Props) {
  const { say } = frame
  return (
    <section class="note flow" aria-labelledby="buka">
      <h2 id="buka">{say(words.openHeading)}</h2>
      <p data-noscript>{say(words.needsScript)}</p>
      <form class="flow" data-opening hidden>
        <p class="sub">{say(words.openHow)}</p>
        <div class="f">
          <label for="f-berkas">{say(words.keyFile)}</label>
          <input id="f-berkas" type="file" accept=".json,application/json" data-file />
        </div>
        <div class="f">
          <label for="f-sandi">{say(words.passphrase)}</label>
          <input id="f-sandi" type="password" autocomplete="off" data-passphrase />
        </div>
        <p>
          <button class="btn" type="submit">
            {say(words.open)}
          </button>
        </p>
      </form>
      <p role="status" data-told />
      {view.hasSample ? (
        <p>
          <a href={paths.sampleKey} download>
            {say(words.sample)}
          </a>
        </p>
      ) : null}
      <details>
        <summary>{say(words.elsewhere)}</summary>
        <p>
          <a href={paths.envelopes(view.office.key, view.month)} download>
            {say(words.download)}
          </a>
        </p>
        <p class="mono">./paten inspectorate open --answers amplop.json --key kunci-inspektorat.json</p>
      </details>
    </section>
  )
}

function Answer({ answer, place, frame }: { answer: AnswerLine; place: number; frame: Frame }) {
  const { say, zone, now } = frame
  const choices = markKinds.map((kind) => ({ value: kind, label: say(markNames[kind]) }))
  const id = `jawaban-${place}`
  return (
    <article class="panel flow" aria-labelledby={id} data-answer={answer.id}>
      <h2 id={id}>
        {say(answer.service)} <span class="sub mono">{answer.number}</span>
      </h2>
      <p class="sub">
        {say(shortMoment(answer.answeredAt, zone, now))}{' '}
        {answer.mark ? (
          <Status flag="done" text={say(markNames[answer.mark])} />
        ) : (
          <Status flag="soon" text={say(words.unmarked)} />
        )}
      </p>
      {answer.filledAt ? <p class="note soon">{say(filledAt(shortMoment(answer.filledAt, zone, now)))}</p> : null}
      <Closed kind="answer" envelope={answer} frame={frame} />
      {answer.later.map((again) => (
        <div>
          <p class="sub">
            {say(words.again)}: {say(shortMoment(again.at, zone, now))}
          </p>
          <Closed kind="answer" envelope={again} frame={frame} />
        </div>
      ))}
      {answer.notes.map((note) => (
        <div>
          <p class="sub">
            {say(words.notes)}: {note.by}, {say(shortMoment(note.at, zone, now))}
          </p>
          <Closed kind="note" envelope={note} frame={frame} />
        </div>
      ))}
      <div class="cols">
        <SelectField
          frame={frame}
          name={`mark.${answer.id}`}
          label={say(words.mark)}
          choices={choices}
          none={say(words.unmarked)}
        />
        <LongTextField
          frame={frame}
          name={`note.${answer.id}`}
          label={say(words.note)}
          hint={say(words.noteHint)}
          rows={2}
          maxLength={noteMax}
        />
      </div>
    </article>
  )
}

type ClosedProps = { kind: 'answer' | 'note'; envelope: Envelope; frame: Frame }

function Closed({ kind, envelope, frame }: ClosedProps) {
  return (
    <div data-envelope={envelope.envelope} data-id={envelope.id} data-kind={kind} data-key={envelope.fingerprint}>
      <p class="sub">
        {frame.say(words.closed)}, <span class="mono">{envelope.fingerprint}</span>
      </p>
    </div>
  )
}

function Pages({ view }: { view: AnswersPage }) {
  if (view.pages < 2) return null
  return (
    <p class="row">
      {Array.from({ length: view.pages }, (_, place) => (
        <a
          href={`${paths.month(view.office.key, view.month)}?page=${place + 1}`}
          aria-current={place + 1 === view.page ? 'page' : undefined}
        >
          {place + 1}
        </a>
      ))}
    </p>
  )
}

/** The count of the month for the regency: once, when nobody can answer about it any more. */
function Telling({ view, frame }: Props) {
  const { say, zone } = frame
  const from = view.closesAt && letterDay(view.closesAt.toZonedDateTimeISO(zone).toPlainDate())
  return (
    <section class="flow" aria-labelledby="umumkan">
      <h2 id="umumkan">{say(words.tell)}</h2>
      <p class="sub">{say(words.tellHow)}</p>
      {view.told ? <p class="note">{say(sayTold(view.told))}</p> : null}
      {view.why === 'month-open' && from ? <p>{say(tellFrom(from))}</p> : null}
      {view.why ? (
        <ActButton id="umum" label={say(words.tellIt)} why={say(refusals[view.why])} alt />
      ) : (
        <form method="post" action={paths.count(view.office.key, view.month)} class="flow">
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <TextField frame={frame} name="yes" label={say(words.yes)} keyboard="numeric" maxLength={6} />
          <ActButton id="umum" label={say(words.tellIt)} alt />
        </form>
      )}
    </section>
  )
}
