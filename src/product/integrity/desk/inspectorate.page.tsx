import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { InspectoratePage, MonthLine } from '../contract/reading.ts'
import { paths } from '../paths.ts'
import { sayMonth } from './month-words.ts'
import { sayTold, inspectorateWords as words } from './reading-words.ts'

/** The inspectorate's first page: months with answers, the unread first. Nothing of what stands in them. */
export function renderInspectoratePage(view: InspectoratePage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(words.title)}>
      <h1>{say(words.title)}</h1>
      <p>{say(words.lead)}</p>
      <p class="sub">
        <a href={paths.key}>{say(words.key)}</a> <span class="mono">{view.fingerprint ?? '–'}</span>
      </p>
      {view.months.length === 0 ? <p class="note">{say(words.none)}</p> : <Months months={view.months} frame={frame} />}
    </DeskLayout>
  )
}

function Months({ months, frame }: { months: readonly MonthLine[]; frame: Frame }) {
  const { say } = frame
  const heads = [words.answers, words.unread, words.followedUp]
  return (
    <table class="list stack">
      <caption class="vh">{say(words.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.month)}</th>
          <th scope="col">{say(words.office)}</th>
          {heads.map((head) => (
            <th scope="col" class="num">
              {say(head)}
            </th>
          ))}
          <th scope="col">{say(words.told)}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((line) => (
          <tr>
            <th scope="row">
              <a href={paths.month(line.office.key, line.month)}>{say(sayMonth(line.month))}</a>
            </th>
            <td>{line.office.name}</td>
            <Count count={line.answers} label={say(words.answers)} />
            <td class="num">
              <Narrow label={say(words.unread)} />
              {line.unread === 0 ? 0 : <Status flag="soon" text={line.unread} />}
            </td>
            <Count count={line.followedUp} label={say(words.followedUp)} />
            <td>
              <Narrow label={say(words.told)} />
              <span class="sub">{say(line.told ? sayTold(line.told) : words.notTold)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Count({ count, label }: { count: number; label: string }) {
  return (
    <td class="num">
      <Narrow label={label} />
      {count}
    </td>
  )
}

/** On a phone the head of the table is gone, so each number says what it counts. */
function Narrow({ label }: { label: string }) {
  return (
    <span class="sm sub" aria-hidden="true">
      {label}
    </span>
  )
}
