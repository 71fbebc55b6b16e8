import type { VNode } from 'preact'
import { letterDate, shortMoment } from '#clock'
import { ActButton } from '#ui/button.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ListPage } from '../contract.ts'
import { kindWords, stageWords } from '../words.ts'
import { Act, own } from './act.tsx'
import { labels, listTitle, outcomeOf, savedWords, words } from './desk-words.ts'
import { paths } from './paths.ts'

type Props = { view: ListPage; frame: Frame }

/** One list of destruction: its papers by file and class, who approved it, and what became of each. No name stands on it. */
export function renderListPage(view: ListPage, frame: Frame): VNode {
  const { say } = frame
  const saved = savedWords[view.saved ?? '']
  const title = say(listTitle(view.ordinal))
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <p class="sub noprint">
        <a href={paths.retention}>‹ {say(words.back)}</a>
      </p>
      <ErrorSummary
        frame={frame}
        labels={Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, say(label)]))}
      />
      <div class="row">
        <h1>{title}</h1>
        <Status
          flag={view.stage === 'done' || view.stage === 'dropped' ? 'done' : 'waiting'}
          text={say(stageWords[view.stage])}
        />
      </div>
      {saved ? (
        <p class="note" role="status">
          {say(saved)}
        </p>
      ) : null}
      <div class="side">
        <div class="flow">
          <Facts rows={factsOf(view, frame)} />
          <Lines view={view} frame={frame} />
        </div>
        <aside class="flow" aria-label={say(words.acts)}>
          {view.stage === 'done' ? (
            <p>
              <a class="btn" href={paths.minutes(view.id)}>
                {say(words.openMinutes)}
              </a>
            </p>
          ) : view.stage === 'under-way' ? (
            <p class="sub">{say(words.underWay)}</p>
          ) : view.stage === 'dropped' ? null : (
            <Acts view={view} frame={frame} />
          )}
        </aside>
      </div>
    </DeskLayout>
  )
}

function factsOf(view: ListPage, frame: Frame): Fact[] {
  const { say, zone, now } = frame
  const moment = (at: Temporal.Instant) => say(shortMoment(at, zone, now))
  const { approval, dropped, carrying } = view
  return [
    { term: say(labels.kind), value: say(kindWords[view.kind]) },
    { term: say(words.papers), value: say(outcomeOf(view)) },
    { term: say(words.prepared), value: `${view.preparedBy}, ${moment(view.preparedAt)}` },
    ...(view.long ? [{ term: say(words.whoDecides), value: say(words.long), sub: say(view.whoDecides) }] : []),
    ...(approval
      ? [
          {
            term: say(words.approvedBy),
            value: `${approval.by}, ${moment(approval.at)}`,
            sub: [approval.regent, approval.anri].filter(Boolean).join('; ') || undefined,
          },
        ]
      : []),
    ...(dropped
      ? [{ term: say(words.droppedBy), value: `${dropped.by}, ${moment(dropped.at)}`, sub: dropped.reason }]
      : []),
    ...(carrying
      ? [
          { term: say(words.carriedBy), value: `${carrying.by}, ${moment(carrying.at)}`, sub: carrying.minutes },
          { term: say(words.witnesses), value: `${carrying.witness}, ${carrying.second}` },
        ]
      : []),
  ]
}

function Acts({ view, frame }: Props) {
  const { say } = frame
  const why = (text: ListPage['whyNotDrop']) => text && say(text)
  return (
    <>
      {view.approval ? null : (
        <Act
          frame={frame}
          act="approve"
          title={say(words.approve)}
          why={why(view.whyNotApprove)}
          action={paths.approval(view.id)}
        >
          <p class="sub">{say(words.approveNote)}</p>
          {view.long
            ? (['regent', 'anri'] as const).map((name) => (
                <TextField {...own(frame, 'approve')} name={name} label={say(labels[name])} maxLength={120} />
              ))
            : null}
          <ActButton id="act-approve" label={say(words.approveButton)} />
        </Act>
      )}
      <Act
        frame={frame}
        act="carry"
        title={say(words.carry)}
        why={why(view.whyNotCarry)}
        action={paths.carrying(view.id)}
      >
        <p class="sub">{say(words.carryNote)}</p>
        {(['minutes', 'witness', 'second'] as const).map((name) => (
          <TextField {...own(frame, 'carry')} name={name} label={say(labels[name])} maxLength={200} />
        ))}
        <ActButton id="act-carry" label={say(words.carryButton)} risk />
      </Act>
      <Act frame={frame} act="drop" title={say(words.drop)} why={why(view.whyNotDrop)} action={paths.dropping(view.id)}>
        <TextField {...own(frame, 'drop')} name="reason" label={say(labels.reason)} maxLength={500} />
        <ActButton id="act-drop" label={say(words.dropButton)} />
      </Act>
    </>
  )
}

function Lines({ view, frame }: Props) {
  const { say } = frame
  return (
    <>
      <table class="list stack">
        <caption class="vh">{say(words.papers)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.file)}</th>
            <th scope="col">{say(words.paper)}</th>
            <th scope="col">{say(words.code)}</th>
            <th scope="col">{say(words.closed)}</th>
            <th scope="col">{say(words.mayGo)}</th>
            <th scope="col">{say(words.outcome)}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <tr>
              <th scope="row" class="nb">
                <a href={`/cases/${line.caseNumber}`}>{line.caseNumber}</a>
              </th>
              <td>{line.named}</td>
              <td class="mono">{line.code}</td>
              <td class="nb">
                <Small term={say(words.closed)} />
                {say(letterDate(line.closedOn))}
              </td>
              <td class="nb">
                <Small term={say(words.mayGo)} />
                {say(letterDate(line.dueOn))}
              </td>
              <td class="sub">{line.outcome ? say(words[line.outcome]) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.next === undefined ? null : (
        <p>
          <a class="btn alt" href={paths.list(view.id, view.next)} rel="next">
            {say(words.more)}
          </a>
        </p>
      )}
    </>
  )
}

/** The head of a column, where a telephone shows none. */
function Small({ term }: { term: string }) {
  return (
    <span class="sm sub" aria-hidden="true">
      {term}
    </span>
  )
}
