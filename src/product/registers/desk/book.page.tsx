import type { VNode } from 'preact'
import { shortDay } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import { Book, type BookPage, type Line } from '../contract.ts'
import { answerTo, bookNames, bookSentence, bookTitle, bookWords } from './book-words.ts'
import { pageOf, paths } from './paths.ts'

type Shown = { view: BookPage; frame: Frame }

/** A register book of one year, newest first: every number from the first to the last, used or explained. */
export function renderBookPage(view: BookPage, frame: Frame): VNode {
  const { say } = frame
  const { lines } = view
  return (
    <DeskLayout frame={frame} title={say(bookTitle(view.book, view.year))} script="desk">
      <ErrorSummary frame={frame} labels={{ q: say(bookWords.find) }} />
      <div class="row">
        <h1>{say(bookTitle(view.book, view.year))}</h1>
        {view.mayKeep ? (
          <a class="btn alt end" href={paths.numbers(view.book)}>
            {say(bookWords.keep)}
          </a>
        ) : null}
      </div>
      <p class="sub">
        {view.office.name}. {say(bookSentence(view.last, view.year))}
      </p>
      <Books view={view} frame={frame} />
      <Filters view={view} frame={frame} />
      <Answer view={view} frame={frame} />
      {lines.length > 0 ? <Lines view={view} frame={frame} /> : null}
      <Paging view={view} frame={frame} />
      {view.sheet ? <PrintSheet view={view} frame={frame} /> : null}
      <p class="sub xs">{say(view.named ? bookWords.recorded : bookWords.noNames)}</p>
    </DeskLayout>
  )
}

function officeIn({ named, office }: BookPage): string | undefined {
  return named ? undefined : office.key
}

function Books({ view, frame }: Shown) {
  return (
    <nav class="tabs" aria-label={frame.say(bookWords.books)}>
      {Book.options.map((book) => (
        <a
          href={pageOf(book, { year: view.year, office: officeIn(view) })}
          aria-current={book === view.book ? 'page' : undefined}
        >
          {frame.say(bookNames[book])}
        </a>
      ))}
    </nav>
  )
}

function Filters({ view, frame }: Shown) {
  const { say } = frame
  const { book, year, years, offices } = view
  return (
    <div class="row noprint">
      <form class="row" method="get" action={paths.book(book)}>
        {offices.length === 0 ? null : (
          <Pick
            name="office"
            label={say(bookWords.office)}
            chosen={view.office.key}
            choices={offices.map(({ key, name }) => ({ value: key, label: name }))}
          />
        )}
        <Pick
          name="year"
          label={say(bookWords.year)}
          chosen={String(year)}
          choices={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        {view.kinds.length === 0 ? null : (
          <Pick
            name="kind"
            label={say(bookWords.kind)}
            chosen={view.kind ?? ''}
            choices={[
              { value: '', label: say(bookWords.everyKind) },
              ...view.kinds.map((kind) => ({ value: kind, label: kind })),
            ]}
          />
        )}
        <button class="btn alt" type="submit">
          {say(bookWords.show)}
        </button>
      </form>
      <form class="row end" method="post" action={paths.book(book)}>
        <input type="hidden" name="year" value={String(year)} />
        {view.named ? null : <input type="hidden" name="office" value={view.office.key} />}
        {view.kind ? <input type="hidden" name="kind" value={view.kind} /> : null}
        <div class="f">
          <label for="f-q">{say(view.named ? bookWords.find : bookWords.findNumber)}</label>
          <p class="hint" id="f-q-hint">
            {say(view.named ? bookWords.findHint : bookWords.findNumberHint)}
          </p>
          <input
            id="f-q"
            name="q"
            type="text"
            autocomplete="off"
            maxlength={200}
            aria-describedby="f-q-hint"
            value={keptValue(frame, 'q', view.asked)}
          />
        </div>
        <button class="btn" type="submit">
          {say(bookWords.search)}
        </button>
      </form>
    </div>
  )
}

function Pick(props: {
  name: string
  label: string
  chosen: string
  choices: readonly { value: string; label: string }[]
}) {
  return (
    <div class="f">
      <label for={`pilih-${props.name}`}>{props.label}</label>
      <select id={`pilih-${props.name}`} name={props.name}>
        {props.choices.map(({ value, label }) => (
          <option value={value} selected={value === props.chosen}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Answer({ view, frame }: Shown) {
  const { say } = frame
  const answer = answerTo(view)
  if (!answer) return null
  return (
    <p class={view.lines.length === 0 ? 'note' : 'sub'}>
      {say(answer)} <a href={pageOf(view.book, { year: view.year, office: officeIn(view) })}>{say(bookWords.all)}</a>
    </p>
  )
}

function Lines({ view, frame }: Shown) {
  const { say } = frame
  return (
    <table class="list stack">
      <caption class="vh">{say(bookTitle(view.book, view.year))}</caption>
      <thead>
        <tr>
          <th scope="col">{say(bookWords.number)}</th>
          <th scope="col">{say(bookWords.day)}</th>
          {view.named ? <th scope="col">{say(bookWords.who)}</th> : null}
          <th scope="col">{say(bookWords.what)}</th>
          {view.book === 'case' ? null : <th scope="col">{say(bookWords.file)}</th>}
          <th scope="col">{say(bookWords.remark)}</th>
        </tr>
      </thead>
      <tbody>
        {view.lines.map((line) => (
          <Row line={line} view={view} frame={frame} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ line, view, frame }: Shown & { line: Line }) {
  const { say } = frame
  const figures = line.first === line.last ? String(line.first) : `${line.first}–${line.last}`
  const file = line.caseNumber === undefined ? null : `/cases/${line.caseNumber}`
  const lead = view.book === 'case' ? file : line.document === undefined ? null : `/documents/${line.document}`
  return (
    <tr>
      <th scope="row" class="mono">
        {lead && line.written ? <a href={lead}>{line.written}</a> : (line.written ?? figures)}
      </th>
      <td class="nb">
        <time datetime={line.day.toString()}>{say(shortDay(line.day))}</time>
      </td>
      {view.named ? (
        <td>
          <bdi>{line.who ?? ''}</bdi>
        </td>
      ) : null}
      <td class={line.unused ? 'sub' : undefined}>{line.what ? say(line.what) : ''}</td>
      {view.book === 'case' ? null : (
        <td class="nb mono">{file && line.caseNumber ? <a href={file}>{line.caseNumber}</a> : ''}</td>
      )}
      <td class="sub">{line.remarks.map(say).join('. ')}</td>
    </tr>
  )
}

function Paging({ view, frame }: Shown) {
  if (!view.later && view.next === undefined) return null
  const at = { year: view.year, office: officeIn(view), kind: view.kind, asked: view.sealed }
  return (
    <nav class="row noprint" aria-label={frame.say(bookWords.pages)}>
      {view.later ? (
        <a class="btn alt" href={pageOf(view.book, at)} rel="first">
          {frame.say(bookWords.newest)}
        </a>
      ) : null}
      {view.next === undefined ? null : (
        <a class="btn alt" href={pageOf(view.book, { ...at, before: view.next })} rel="next">
          {frame.say(bookWords.older)}
        </a>
      )}
    </nav>
  )
}

function PrintSheet({ view, frame }: Shown) {
  const { say } = frame
  const { from, to } = view.sheet ?? { from: 1, to: 1 }
  return (
    <details class="later noprint">
      <summary>{say(bookWords.print)}</summary>
      <form class="flow brief" method="get" action={paths.sheet(view.book)}>
        <input type="hidden" name="year" value={String(view.year)} />
        {view.named ? null : <input type="hidden" name="office" value={view.office.key} />}
        {view.kind ? <input type="hidden" name="kind" value={view.kind} /> : null}
        <TextField frame={frame} name="from" label={say(bookWords.from)} start={String(from)} keyboard="numeric" />
        <TextField frame={frame} name="to" label={say(bookWords.to)} start={String(to)} keyboard="numeric" />
        <p class="sub">{say(bookWords.printNote)}</p>
        <button class="btn alt" type="submit">
          {say(bookWords.printButton)}
        </button>
      </form>
    </details>
  )
}
