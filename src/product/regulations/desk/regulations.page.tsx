import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { RegulationLine, RegulationState, RegulationsPage } from '../contract.ts'
import { kinds, states } from '../words.ts'
import { countOfRegulations, fromDay, pressing, regulationWords } from './regulation-words.ts'

/** All regulations by kind and year, how each stands, and how much rests on it. A sentence first. */
export function renderRegulationsPage(view: RegulationsPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(regulationWords.title)}>
      <div class="row">
        <h1>{say(countOfRegulations(view.lines.length))}</h1>
        {view.mayKeep ? (
          <a class="btn end" href="/regulations/new">
            {say(regulationWords.add)}
          </a>
        ) : null}
      </div>
      <p class={view.pressing > 0 ? 'note soon' : 'note'}>{say(pressing(view.pressing))}</p>
      <nav class="tabs" aria-label={say(regulationWords.byKind)}>
        <a href="/regulations" aria-current={view.kind === undefined ? 'page' : undefined}>
          {say(regulationWords.all)}
        </a>
        {view.kinds.map(({ kind, count }) => (
          <a href={`/regulations?kind=${kind}`} aria-current={kind === view.kind ? 'page' : undefined}>
            {say(kinds[kind])} {count}
          </a>
        ))}
      </nav>
      <table class="list stack">
        <caption class="vh">{say(regulationWords.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(regulationWords.name)}</th>
            <th scope="col">{say(regulationWords.about)}</th>
            <th scope="col">{say(regulationWords.state)}</th>
            <th scope="col" class="num">
              {say(regulationWords.touched)}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <RegulationRow line={line} frame={frame} />
          ))}
        </tbody>
      </table>
    </DeskLayout>
  )
}

function RegulationRow({ line, frame }: { line: RegulationLine; frame: Frame }) {
  const { say } = frame
  return (
    <tr>
      <th scope="row">
        <a class="nb" href={`/regulations/${line.key}`}>
          {say(line.name)}
        </a>
      </th>
      <td>
        {say(line.title)} {line.sure === 'b' ? <span class="sub">({say(regulationWords.unconfirmed)})</span> : null}
      </td>
      <td>
        <State state={line.state} pressing={line.touched > 0} frame={frame} />{' '}
        {line.ahead ? <span class="sub">{say(fromDay(line.ahead))}</span> : null}
      </td>
      <td class="num">
        <span class="sm sub" aria-hidden="true">
          {say(regulationWords.touched)}
        </span>
        {line.touched}
      </td>
    </tr>
  )
}

/** How a regulation stands. Colour only where something rests on what is gone. */
export function State({
  state,
  pressing: presses,
  frame,
}: {
  state: RegulationState
  pressing: boolean
  frame: Frame
}) {
  const text = frame.say(states[state])
  if (state === 'in-force') return <span class="sub">{text}</span>
  if (state === 'changed') return <Status flag="waiting" text={text} />
  return <Status flag={presses ? 'soon' : 'done'} text={text} />
}
