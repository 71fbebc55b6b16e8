import type { VNode } from 'preact'
import { longDay } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { SearchPage, SearchRow } from '../contract.ts'
import { paths } from './paths.ts'
import { foundSentence, namedIn, resultsFor, searchWords } from './search-words.ts'

/** What one question found: own work first, and no more about anybody than it takes to choose. */
export function renderSearchPage(view: SearchPage, frame: Frame): VNode {
  const { say } = frame
  const { asked } = view
  const inBox = keptValue(frame, 'q') || (view.kinds.includes('nik') ? '' : (asked ?? ''))
  return (
    <DeskLayout frame={frame} title={say(searchWords.title)} script="desk" asked={inBox}>
      <ErrorSummary frame={frame} labels={{ q: say(searchWords.title) }} />
      <h1>{asked === undefined ? say(searchWords.title) : say(resultsFor(asked))}</h1>
      {asked === undefined ? <p class="sub">{say(searchWords.hint)}</p> : <p class="sub">{say(foundSentence(view))}</p>}
      {view.partly ? <p class="note">{say(searchWords.partly)}</p> : null}
      {view.rows.length > 0 ? <Found view={view} frame={frame} /> : null}
      {view.more ? <p class="note">{say(searchWords.more)}</p> : null}
      {asked !== undefined && view.rows.length === 0 ? <WayOn view={view} frame={frame} /> : null}
    </DeskLayout>
  )
}

function WayOn({ view, frame }: { view: SearchPage; frame: Frame }) {
  const { say } = frame
  return (
    <div class="note">
      <p>{say(view.kinds.includes('text') ? searchWords.nothing : searchWords.nothingByDigits)}</p>
      {view.mayRegister ? (
        <p>
          <a href={paths.register}>{say(searchWords.register)}</a>
        </p>
      ) : null}
    </div>
  )
}

function Found({ view, frame }: { view: SearchPage; frame: Frame }) {
  const { say } = frame
  return (
    <table class="list work">
      <caption class="vh">{say(resultsFor(view.asked ?? ''))}</caption>
      <thead>
        <tr>
          <th scope="col">{say(searchWords.state)}</th>
          <th scope="col">{say(searchWords.registered)}</th>
          <th scope="col">{say(searchWords.applicant)}</th>
          <th scope="col">{say(searchWords.service)}</th>
          {view.wholeRegency ? <th scope="col">{say(searchWords.office)}</th> : null}
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <Row row={row} view={view} frame={frame} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, view, frame }: { row: SearchRow; view: SearchPage; frame: Frame }) {
  const { say, zone, now } = frame
  const day = row.registeredOn.toZonedDateTime(zone).toInstant()
  return (
    <tr>
      <td class="nb">
        <Status flag={row.flag} text={say(row.mine ? searchWords.onMyDesk : row.state)} />
      </td>
      <td class="nb">
        <time datetime={row.registeredOn.toString()}>{say(longDay(day, zone, now))}</time>
      </td>
      <th scope="row">
        <a href={paths.case(row.number)}>
          <bdi>{row.applicant}</bdi>
        </a>
        <span class="sub">, {row.village}</span>
        {row.found === undefined ? null : <span class="sub">, {say(namedIn(row.found))}</span>}
      </th>
      <td>
        {say(row.service)} <span class="sub nb">{row.number}</span>
      </td>
      {view.wholeRegency ? <td>{row.office}</td> : null}
    </tr>
  )
}
