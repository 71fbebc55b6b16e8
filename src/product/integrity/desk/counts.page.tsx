import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import type { CountsPage, Told } from '../contract/reading.ts'
import { paths } from '../paths.ts'
import { sayMonth } from './month-words.ts'
import { countsWords as words } from './reading-words.ts'

/** The regency's view of one month: counts that the inspectorate told, small numbers hidden; never what anybody said. */
export function renderCountsPage(view: CountsPage, frame: Frame): VNode {
  const { say } = frame
  const month = say(sayMonth(view.month))
  return (
    <DeskLayout frame={frame} title={say(words.title)}>
      <h1>
        {say(words.title)}, {month}
      </h1>
      <p>{say(words.lead)}</p>
      {view.hasKey ? null : <p class="note soon">{say(words.noKey)}</p>}
      <table class="list stack">
        <caption class="vh">{month}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.office)}</th>
            <th scope="col" class="num">
              {say(words.handedOver)}
            </th>
            <th scope="col">{say(words.answers)}</th>
            <th scope="col">{say(words.yes)}</th>
          </tr>
        </thead>
        <tbody>
          {view.offices.map(({ name, handedOver, told }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="num">
                <Narrow label={say(words.handedOver)} />
                {handedOver}
              </td>
              <td>
                <Narrow label={say(words.answers)} />
                <Answers told={told} frame={frame} />
              </td>
              <td>
                <Narrow label={say(words.yes)} />
                <Yes told={told} frame={frame} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="row">
        <a href={withQuery(paths.counts, { month: view.before })}>‹ {say(words.before)}</a>
        {view.after ? <a href={withQuery(paths.counts, { month: view.after })}>{say(words.after)} ›</a> : null}
      </p>
      <p class="sub xs">{say(words.small)}</p>
    </DeskLayout>
  )
}

function Answers({ told, frame: { say } }: { told: Told | undefined; frame: Frame }) {
  if (!told) return <span class="sub">{say(words.notTold)}</span>
  return <>{told.answers ?? say(words.hidden)}</>
}

function Yes({ told, frame: { say } }: { told: Told | undefined; frame: Frame }) {
  if (!told) return <span class="sub">{say(words.notTold)}</span>
  if (told.said === 'counted') return <>{told.yes}</>
  if (told.said === 'few-answers') return <>{say(words.hidden)}</>
  return <>{say(words[told.said])}</>
}

/** On a phone the head of the table is gone, so each number says what it counts. */
function Narrow({ label }: { label: string }) {
  return (
    <span class="sm sub" aria-hidden="true">
      {label}
    </span>
  )
}
