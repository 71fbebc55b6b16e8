import type { VNode } from 'preact'
import { dateInWords } from '#ui/calendar-words.ts'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { Status } from '#ui/status.tsx'
import type { ServiceLine, StandardsPage } from '../contract/pages.ts'
import { LimitText, StageOf } from './marks.tsx'
import { paths } from './paths.ts'
import { countOfStandards, holdsUntil, standardWords, unansweredCount } from './standard-words.ts'

type Shown = { view: StandardsPage; frame: Frame }

/** The standards of an office: a sentence first, then each service with what is in force, on its way, and owed. */
export function renderStandardsPage(view: StandardsPage, frame: Frame): VNode {
  const { say } = frame
  const set = view.services.filter(({ current }) => current).length
  const title = view.office.isRegency ? standardWords.baselineTitle : standardWords.title
  return (
    <DeskLayout frame={frame} title={say(title)}>
      <ErrorSummary frame={frame} />
      <div class="row">
        <h1>
          {say(title)} <span class="sub">{view.office.name}</span>
        </h1>
        {view.mayOversee ? (
          <a class="end" href={paths.obligations}>
            {say(standardWords.obligations)}
          </a>
        ) : null}
      </div>
      <p class="note">{say(countOfStandards(view.services.length, set))}</p>
      <Offices view={view} frame={frame} />
      <table class="list stack">
        <caption class="vh">{say(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(standardWords.service)}</th>
            <th scope="col">{say(standardWords.inForce)}</th>
            <th scope="col">{say(standardWords.draft)}</th>
            <th scope="col">{say(standardWords.owed)}</th>
            {view.mayWrite ? (
              <th scope="col">
                <span class="vh">{say(standardWords.begin)}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {view.services.map((line) => (
            <Line line={line} view={view} frame={frame} />
          ))}
        </tbody>
      </table>
      {view.mayWrite ? null : <p class="sub xs">{say(standardWords.readOnly)}</p>}
    </DeskLayout>
  )
}

function Offices({ view, frame }: Shown) {
  if (view.offices.length === 0) return null
  return (
    <nav class="tabs" aria-label={frame.say(standardWords.offices)}>
      {view.offices.map(({ key, name, current }) => (
        <a href={withQuery(paths.standards, { office: key })} aria-current={current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

function Line({ line, view, frame }: Shown & { line: ServiceLine }) {
  const { say } = frame
  return (
    <tr>
      <th scope="row">{say(line.name)}</th>
      <td>
        <Narrow label={say(standardWords.inForce)} />
        <Current line={line} frame={frame} />
      </td>
      <td>
        <Narrow label={say(standardWords.draft)} />
        <Draft line={line} frame={frame} />
      </td>
      <td>
        <Narrow label={say(standardWords.owed)} />
        {line.owed ? (
          <LimitText limit={line.owed} frame={frame} />
        ) : (
          <span class="sub">{say(standardWords.noneOwed)}</span>
        )}
      </td>
      {view.mayWrite ? (
        <td>
          <Begin line={line} frame={frame} />
        </td>
      ) : null}
    </tr>
  )
}

function Narrow({ label }: { label: string }) {
  return (
    <span class="sm sub" aria-hidden="true">
      {label}
    </span>
  )
}

function Current({ line: { current, coming }, frame }: { line: ServiceLine; frame: Frame }) {
  const { say } = frame
  return (
    <>
      {current ? (
        <>
          <a href={paths.standard(current.id)}>{current.number}</a>{' '}
          <span class="sub">{say(dateInWords(current.decidedOn))}</span> <StageOf stage={current.stage} frame={frame} />{' '}
          {current.until ? <span class="sub">{say(holdsUntil(dateInWords(current.until)))}</span> : null}
        </>
      ) : (
        <span class="sub">{say(standardWords.none)}</span>
      )}
      {coming ? (
        <div>
          <a href={paths.standard(coming.id)}>{coming.number}</a>{' '}
          <StageOf stage={coming.stage} from={coming.from} frame={frame} />
        </div>
      ) : null}
    </>
  )
}

function Draft({ line: { draft }, frame }: { line: ServiceLine; frame: Frame }) {
  const { say } = frame
  if (!draft) return <span class="sub">{say(standardWords.none)}</span>
  return (
    <>
      <a href={paths.standard(draft.id)}>{say(standardWords.draft)}</a> <StageOf stage={draft.stage} frame={frame} />{' '}
      {draft.unanswered > 0 ? <Status flag="soon" text={say(unansweredCount(draft.unanswered))} /> : null}
    </>
  )
}

function Begin({ line, frame }: { line: ServiceLine; frame: Frame }) {
  const { say } = frame
  if (line.whyNotBegin) return null
  return (
    <form method="post" action={paths.standards}>
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="service" value={line.key} />
      <button class="btn alt nb" type="submit">
        {say((line.current ?? line.coming) ? standardWords.beginAgain : standardWords.begin)}{' '}
        <span class="vh">{say(line.name)}</span>
      </button>
    </form>
  )
}
