import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { Status } from '#ui/status.tsx'
import type { ObligationLine, ObligationsPage } from '../contract/pages.ts'
import { limitWords } from '../limit-words.ts'
import { LimitMark } from './marks.tsx'
import { unsetCount, obligationWords as words } from './obligation-words.ts'
import { paths } from './paths.ts'
import { obligationsSentence } from './standard-words.ts'

type Shown = { view: ObligationsPage; frame: Frame }

const groups = ['late', 'soon', 'ahead', 'done'] as const

/** What is owed for the standards of an office, or of all: late first, each with its article; what was done stays in sight. */
export function renderObligationsPage(view: ObligationsPage, frame: Frame): VNode {
  const { say } = frame
  const isEmpty = groups.every((group) => view[group].length === 0)
  const isSilent = isEmpty && view.unset.length > 0
  return (
    <DeskLayout frame={frame} title={say(words.title)}>
      <p>
        <a href={paths.standards}>{say(words.back)}</a>
      </p>
      <h1>{say(words.title)}</h1>
      {isSilent ? null : (
        <p class={view.late.length > 0 ? 'note soon' : 'note'}>
          {say(isEmpty ? words.none : obligationsSentence(view.late.length, view.soon.length))}
        </p>
      )}
      <Unset view={view} frame={frame} />
      {isEmpty ? null : <Lines view={view} frame={frame} />}
      {view.all ? <Offices view={view} frame={frame} /> : null}
      <p class="sub xs">{say(words.note)}</p>
    </DeskLayout>
  )
}

function Lines({ view, frame }: Shown) {
  const { say } = frame
  const columns = view.all ? 5 : 4
  return (
    <table class="list stack">
      <caption class="vh">{say(words.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.what)}</th>
          {view.all ? <th scope="col">{say(words.office)}</th> : null}
          <th scope="col">{say(words.standard)}</th>
          <th scope="col">{say(words.until)}</th>
          <th scope="col">{say(words.basis)}</th>
        </tr>
      </thead>
      {groups.map((group) =>
        view[group].length === 0 ? null : (
          <tbody>
            <tr>
              <th colSpan={columns} scope="colgroup">
                {say(words[group])} {view[group].length}
              </th>
            </tr>
            {view[group].map((line) => (
              <Line line={line} all={view.all} frame={frame} />
            ))}
          </tbody>
        ),
      )}
    </table>
  )
}

function Line({ line, all, frame }: { line: ObligationLine; all: boolean; frame: Frame }) {
  const { say, zone, now } = frame
  return (
    <tr>
      <th scope="row">
        {say(limitWords[line.limit])} <LimitMark limit={line} frame={frame} />
      </th>
      {all ? <td>{line.office.name}</td> : null}
      <td>
        <a href={paths.standard(line.standard)}>{say(line.service)}</a>
      </td>
      <td>
        <span class="nb">{say(shortMoment(line.dueAt, zone, now))}</span>
        {line.endedAt ? (
          <span class="sub">
            {' '}
            {say(words.doneOn)} {say(shortMoment(line.endedAt, zone, now))}
          </span>
        ) : null}
      </td>
      <td class="sub">{say(line.basis)}</td>
    </tr>
  )
}

/** Services that nobody ever set a standard for: one line with its count, which opens. */
function Unset({ view, frame }: Shown) {
  const { say } = frame
  const count = view.unset.reduce((all, { services }) => all + services.length, 0)
  if (count === 0) return null
  return (
    <section class="flow" aria-labelledby="tanpa-standar">
      <h2 id="tanpa-standar" class="vh">
        {say(words.unset)}
      </h2>
      <details class="note">
        <summary>{say(unsetCount(count))}</summary>
        <div class="flow">
          <p class="sub">{say(words.unsetBasis)}</p>
          {view.unset.map(({ office, services }) => (
            <>
              {view.all ? (
                <h3>
                  <a href={withQuery(paths.standards, { office: office.key })}>{office.name}</a>{' '}
                  <span class="sub">{services.length}</span>
                </h3>
              ) : null}
              <ul>
                {services.map(({ name, draft }) => (
                  <li>
                    {say(name)} {draft ? <a href={paths.standard(draft)}>{say(words.draftOn)}</a> : null}
                  </li>
                ))}
              </ul>
            </>
          ))}
          {view.all ? null : (
            <p>
              <a href={paths.standards}>{say(words.begin)}</a>
            </p>
          )}
        </div>
      </details>
    </section>
  )
}

/** Every office with what presses there, in the order of their codes: never a ranking. */
function Offices({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="tiap-kantor">
      <h2 id="tiap-kantor">{say(words.offices)}</h2>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{say(words.office)}</th>
            <th scope="col" class="num">
              {say(words.lateShort)}
            </th>
            <th scope="col" class="num">
              {say(words.soonShort)}
            </th>
            <th scope="col" class="num">
              {say(words.unsetShort)}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.offices.map(({ key, name, late, soon, unset }) => (
            <tr>
              <th scope="row">
                <a href={withQuery(paths.standards, { office: key })}>{name}</a>
              </th>
              <td class="num">{late === 0 ? 0 : <Status flag="late" text={late} />}</td>
              <td class="num">{soon === 0 ? 0 : <Status flag="soon" text={soon} />}</td>
              <td class="num">{unset}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
