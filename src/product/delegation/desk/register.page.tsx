import type { VNode } from 'preact'
import { authorityFields } from '#authority'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { RegisterLine, RegisterPage } from '../contract.ts'
import { aspects, countOfPowers, delegationWords, examplesSentence, states, untilDay } from './delegation-words.ts'

/** The register: every power, filtered by field, aspect, kecamatan and state. A sentence first. */
export function renderRegisterPage(view: RegisterPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(delegationWords.title)}>
      <div class="row">
        <h1>{say(countOfPowers(view.lines.length))}</h1>
        {view.mayKeep ? (
          <span class="row end">
            <a class="btn" href="/authorities/instrument">
              {say(delegationWords.enter)}
            </a>{' '}
            <a class="btn alt" href="/authorities/new">
              {say(delegationWords.enterNew)}
            </a>
          </span>
        ) : null}
      </div>
      {view.saved ? (
        <p class="note" role="status">
          {say(delegationWords.instrumentEntered)}
        </p>
      ) : null}
      <p class={view.illustrative > 0 ? 'note soon' : 'note'}>{say(examplesSentence(view.illustrative))}</p>
      <Filter view={view} frame={frame} />
      {view.lines.length === 0 ? <p class="sub">{say(delegationWords.none)}</p> : <Lines view={view} frame={frame} />}
      {view.mayKeep ? null : <p class="sub xs">{say(delegationWords.readOnly)}</p>}
    </DeskLayout>
  )
}

type Shown = { view: RegisterPage; frame: Frame }

function Filter({ view, frame }: Shown) {
  const { say } = frame
  const { filter } = view
  const fields = Object.entries(authorityFields).map(([value, text]) => ({ value, label: say(text) }))
  const asked = view.aspects.map((aspect) => ({ value: aspect, label: say(aspects[aspect]) }))
  const stands = Object.entries(states).map(([value, text]) => ({ value, label: say(text) }))
  const offices = view.offices.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <form method="get" action="/authorities" class="cols">
      <Pick name="field" label={say(delegationWords.field)} chosen={filter.field} choices={fields} frame={frame} />
      <Pick name="aspect" label={say(delegationWords.aspect)} chosen={filter.aspect} choices={asked} frame={frame} />
      {offices.length === 0 ? null : (
        <Pick
          name="office"
          label={say(delegationWords.office)}
          chosen={filter.office}
          choices={offices}
          frame={frame}
        />
      )}
      <Pick name="state" label={say(delegationWords.state)} chosen={filter.state} choices={stands} frame={frame} />
      <p class="all">
        <button class="btn alt" type="submit">
          {say(delegationWords.show)}
        </button>
      </p>
    </form>
  )
}

type Picking = {
  name: string
  label: string
  chosen: string | undefined
  choices: readonly { value: string; label: string }[]
  frame: Frame
}

function Pick({ name, label, chosen, choices, frame }: Picking) {
  return (
    <div class="f">
      <label for={`saring-${name}`}>{label}</label>
      <select id={`saring-${name}`} name={name}>
        <option value="">{frame.say(delegationWords.all)}</option>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === chosen}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Lines({ view, frame }: Shown) {
  const { say } = frame
  return (
    <table class="list stack">
      <caption class="vh">{say(delegationWords.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(delegationWords.code)}</th>
          <th scope="col">{say(delegationWords.name)}</th>
          <th scope="col">{say(delegationWords.aspect)}</th>
          <th scope="col">{say(delegationWords.heldBy)}</th>
          <th scope="col">{say(delegationWords.state)}</th>
          <th scope="col" class="num">
            {say(delegationWords.services)}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.lines.map((line) => (
          <Line line={line} frame={frame} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line, frame }: { line: RegisterLine; frame: Frame }) {
  const { say } = frame
  const report = line.report ? [say(delegationWords.report).toLowerCase()] : []
  return (
    <tr>
      <th scope="row">
        <a class="nb mono" href={`/authorities/${line.code}`}>
          {line.code}
        </a>
      </th>
      <td>{say(line.name)}</td>
      <td class="sub">{[...line.aspects.map((aspect) => say(aspects[aspect])), ...report].join(', ')}</td>
      <td class="sub">{line.holders.length === 0 ? say(delegationWords.everywhere) : line.holders.join(', ')}</td>
      <td>
        <StateOf state={line.state} illustrative={line.illustrative} frame={frame} />{' '}
        {line.until && line.state === 'in-force' ? <span class="sub">{say(untilDay(line.until))}</span> : null}
      </td>
      <td class="num">
        <span class="sm sub" aria-hidden="true">
          {say(delegationWords.services)}
        </span>
        {line.services}
      </td>
    </tr>
  )
}

/** How a power stands: an example is said beside it, colour is spent on nothing else. */
export function StateOf({
  state,
  illustrative,
  frame,
}: Pick<RegisterLine, 'state' | 'illustrative'> & { frame: Frame }) {
  const { say } = frame
  const text = say(states[state])
  const flag = { 'in-force': 'in-time', planned: 'waiting', ended: 'done' } as const
  return (
    <>
      <Status flag={flag[state]} text={text} />{' '}
      {illustrative ? <span class="sub">({say(delegationWords.example)})</span> : null}
    </>
  )
}
