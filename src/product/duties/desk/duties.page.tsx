import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status, type StatusFlag } from '#ui/status.tsx'
import type { DutiesPage, DutyState, OfficesDutiesPage, ShownDuty } from '../contract.ts'
import * as said from '../words.ts'
import { Declare, formOf, TakeBack } from './duty-forms.tsx'
import { OfficesTable } from './offices-table.tsx'
import { paths } from './paths.ts'

const { words } = said

export type AnyDutiesPage = ({ of: 'one' } & DutiesPage) | ({ of: 'all' } & OfficesDutiesPage)

/** What the law owes today, soon, late and done: of one office, or of all beside each other. */
export function renderDutiesPage(view: AnyDutiesPage, frame: Frame): VNode {
  return view.of === 'all' ? <OfficesTable view={view} frame={frame} /> : <OneOffice view={view} frame={frame} />
}

function OneOffice({ view, frame }: { view: DutiesPage; frame: Frame }) {
  const { say } = frame
  const countOf = (state: DutyState) => view.groups.find((group) => group.state === state)?.lines.length ?? 0
  const saved = said.savedWords[view.saved ?? '']
  return (
    <DeskLayout frame={frame} title={say(words.title)}>
      <ErrorSummary
        frame={frame}
        form={formOf(frame)}
        labels={{
          ...{ doneOn: say(words.doneOn), number: say(words.number), reason: say(words.reason) },
          'file.proof': say(words.proof),
        }}
      />
      {view.all ? (
        <p>
          <a href={paths.duties}>{say(words.back)}</a>
        </p>
      ) : null}
      <h1>
        {say(words.title)} <span class="sub">{view.office.name}</span>
      </h1>
      {saved && !frame.form ? (
        <p class="note" role="status">
          {say(saved)}
        </p>
      ) : null}
      <p class={countOf('late') > 0 ? 'note soon' : 'note'}>
        {say(view.since ? said.sayTotals(countOf('late'), countOf('soon')) : words.noPlan)}
      </p>
      {view.groups.length === 0 ? <p>{say(words.none)}</p> : <Lines view={view} frame={frame} />}
      <p class="sub xs">
        {say(words.lead)} {view.since ? say(said.since(view.since)) : null}
      </p>
    </DeskLayout>
  )
}

function Lines({ view, frame }: { view: DutiesPage; frame: Frame }) {
  const { say } = frame
  return (
    <table class="list stack">
      <caption class="vh">{say(words.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.what)}</th>
          <th scope="col">{say(words.until)}</th>
          <th scope="col">{say(words.to)}</th>
          <th scope="col">{say(words.act)}</th>
        </tr>
      </thead>
      {view.groups.map(({ state, lines }) => (
        <tbody>
          <tr>
            <th colSpan={4} scope="colgroup">
              {say(said.stateWords[state])} {lines.length}
            </th>
          </tr>
          {lines.map((line) => (
            <Line line={line} view={view} frame={frame} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

const flags = {
  late: 'late',
  soon: 'soon',
  ahead: 'in-time',
  unknown: 'waiting',
  done: 'done',
} as const satisfies Record<DutyState, StatusFlag>

function Line({ line, view, frame }: { line: ShownDuty; view: DutiesPage; frame: Frame }) {
  const { say } = frame
  const period = line.period && said.sayPeriod(line.period)
  return (
    <tr>
      <th scope="row">
        {say(line.name)} {period ? <span class="nb">{say(period)}</span> : null}
        {line.count > 1 ? <span class="sub"> ({say(said.sayCount(line.count))})</span> : null}
        <br />
        {line.state === 'done' ? null : <span class="sub">{say(line.does)}</span>}{' '}
        <span class="sub xs">
          {say(line.source)}
          {line.sure === 'b' ? <b> ({say(words.unconfirmed)})</b> : null}
        </span>
      </th>
      <td>
        <Status flag={flags[line.state]} text={<span class="nb">{say(said.sayStanding(line))}</span>} />{' '}
        {line.dueOn ? <span class="nb">{say(said.lastDay(line.dueOn, view.today))}</span> : null}
        {line.state === 'unknown' ? <span class="sub">{say(words.unknownUntil)}</span> : null}
        {line.risen ? <span class="sub"> {say(words.risen)}</span> : null}
      </td>
      <td class="sub">{say(line.to)}</td>
      <td>
        <WhatToDo line={line} view={view} frame={frame} />
      </td>
    </tr>
  )
}

function WhatToDo({ line, view, frame }: { line: ShownDuty; view: DutiesPage; frame: Frame }) {
  const { say } = frame
  const { done, href } = line
  if (done)
    return (
      <>
        <span class="sub">
          {say('seenOn' in done ? said.seenOn(done.seenOn) : said.doneBy(done))}
          {'late' in done && done.late ? ` (${say(words.doneLate)})` : null}
        </span>
        {'id' in done && done.proof !== null ? (
          <>
            {' '}
            <a href={paths.proof(done.id)}>
              {say(words.seeProof)} <span class="vh">{say(line.name)}</span>
            </a>
          </>
        ) : null}
        {'id' in done && line.mine ? (
          <TakeBack line={line} declared={done.id} office={view.office.key} frame={frame} />
        ) : null}
      </>
    )
  const isElsewhere = view.all && line.owes === 'office'
  const link =
    href && !isElsewhere ? (
      <a href={href}>
        {say(words.open)} <span class="vh">{say(line.name)}</span>
      </a>
    ) : null
  if (!line.declarableFrom)
    return (
      <>
        {link} <span class="sub">{say(said.doneByPosts(line.doers))}</span>
      </>
    )
  if (line.whyNot === undefined)
    return (
      <>
        {link} <Declare line={line} office={view.office.key} today={view.today} frame={frame} />
      </>
    )
  return (
    <span class="sub">
      {line.owes === 'regency' && !view.all ? `${say(words.byRegency)}. ` : null}
      {say(
        line.whyNot === 'duty-too-early' ? said.notYet(line.declarableFrom, view.today) : said.declaredBy(line.doers),
      )}
    </span>
  )
}
