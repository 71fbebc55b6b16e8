import type { VNode } from 'preact'
import { letterDate, shortMoment } from '#clock'
import { ActButton } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import { TextField } from '#ui/text-field.tsx'
import { HoldKind, type HoldLine, ListKind, type RetentionPage } from '../contract.ts'
import { holdWords, kindWords, stageWords } from '../words.ts'
import { Act, own } from './act.tsx'
import { dueFiles, heldByObjection, labels, listTitle, outcomeOf, savedWords, words } from './desk-words.ts'
import { paths } from './paths.ts'

type Props = { view: RetentionPage; frame: Frame }

/** What an office owes its papers: what is due, the lists, what is held, and the schedule with its sources. */
export function renderRetentionPage(view: RetentionPage, frame: Frame): VNode {
  const { say } = frame
  const saved = savedWords[view.saved ?? '']
  return (
    <DeskLayout frame={frame} title={say(words.title)} script="desk">
      <ErrorSummary
        frame={frame}
        labels={Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, say(label)]))}
      />
      <h1>{say(words.title)}</h1>
      <p class="sub">
        {view.officeName}. {say(words.lead)}
      </p>
      {saved ? (
        <p class="note" role="status">
          {say(saved)}
        </p>
      ) : null}
      <Due view={view} frame={frame} />
      <Lists view={view} frame={frame} />
      <Holds view={view} frame={frame} />
      <Schedule view={view} frame={frame} />
    </DeskLayout>
  )
}

function Due({ view, frame }: Props) {
  const { say } = frame
  const why = view.whyNotPrepare && say(view.whyNotPrepare)
  return (
    <section class="flow" aria-labelledby="waktunya">
      <h2 id="waktunya">{say(words.due)}</h2>
      <ul class="bare">
        {ListKind.options.map((kind) => (
          <li class="row">
            <span>
              {say(kindWords[kind])}: <b>{say(dueFiles(view.due[kind]))}</b>
            </span>
            {view.mayPrepare && view.due[kind] > 0 ? (
              <form method="post" action={paths.lists}>
                <input type="hidden" name="requestId" value={frame.requestId()} />
                <input type="hidden" name="kind" value={kind} />
                <ActButton id={`act-${kind}`} label={say(words.prepare)} why={why} />
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <p class="sub">{say(view.scansSay)}</p>
    </section>
  )
}

function Lists({ view, frame }: Props) {
  const { say, zone, now } = frame
  return (
    <section class="flow" aria-labelledby="daftar">
      <h2 id="daftar">{say(words.lists)}</h2>
      {view.lists.length === 0 ? (
        <p class="sub">{say(words.noLists)}</p>
      ) : (
        <table class="list stack">
          <caption class="vh">{say(words.lists)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.list)}</th>
              <th scope="col">{say(words.stage)}</th>
              <th scope="col">{say(words.papers)}</th>
              <th scope="col">{say(words.prepared)}</th>
            </tr>
          </thead>
          <tbody>
            {view.lists.map((list) => (
              <tr>
                <th scope="row">
                  <a href={paths.list(list.id)}>{say(listTitle(list.ordinal))}</a>{' '}
                  <span class="sub">{say(kindWords[list.kind])}</span>
                </th>
                <td>
                  <Status
                    flag={list.stage === 'done' || list.stage === 'dropped' ? 'done' : 'waiting'}
                    text={say(stageWords[list.stage])}
                  />
                </td>
                <td>{say(outcomeOf(list))}</td>
                <td class="sub">
                  {list.preparedBy}, {say(shortMoment(list.preparedAt, zone, now))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Holds({ view, frame }: Props) {
  const { say } = frame
  const asked = own(frame, 'hold')
  return (
    <section class="flow" aria-labelledby="ditahan">
      <h2 id="ditahan">{say(words.holds)}</h2>
      {view.byObjection > 0 ? <p>{say(heldByObjection(view.byObjection))}</p> : null}
      {view.holds.length === 0 ? <p class="sub">{say(words.noHolds)}</p> : null}
      {view.holds.map((hold) => (
        <Hold hold={hold} mayRelease={view.mayRelease} frame={frame} />
      ))}
      <Act frame={frame} act="hold" title={say(words.hold)} why={undefined} action={paths.holds}>
        <TextField {...asked} name="number" label={say(labels.number)} maxLength={60} />
        <RadioField
          {...asked}
          name="purpose"
          label={say(labels.purpose)}
          choices={HoldKind.options.map((value) => ({ value, label: say(holdWords[value]) }))}
        />
        <TextField {...asked} name="reference" label={say(labels.reference)} maxLength={200} />
        <TextField {...asked} name="datedOn" label={say(labels.datedOn)} kind="date" />
        <TextField {...asked} name="reason" label={say(labels.reason)} maxLength={500} />
        <ActButton id="act-hold" label={say(words.holdButton)} />
      </Act>
      {view.released.length === 0 ? null : (
        <details class="unfold">
          <summary>{say(words.released)}</summary>
          <ul>
            {view.released.map((hold) => (
              <li>
                <HoldWords hold={hold} frame={frame} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Hold({ hold, mayRelease, frame }: { hold: HoldLine; mayRelease: boolean; frame: Frame }) {
  const { say } = frame
  const act = `release-${hold.id}`
  return (
    <div class="panel flow">
      <p>
        <HoldWords hold={hold} frame={frame} />
      </p>
      {mayRelease ? (
        <Act frame={frame} act={act} title={say(words.release)} why={undefined} action={paths.release(hold.id)}>
          <TextField {...own(frame, act)} name="reason" label={say(labels.reason)} maxLength={500} />
          <ActButton id={`act-${act}`} label={say(words.releaseButton)} />
        </Act>
      ) : null}
    </div>
  )
}

function HoldWords({ hold, frame }: { hold: HoldLine; frame: Frame }) {
  const { say, zone, now } = frame
  const { reference, datedOn, released } = hold
  return (
    <>
      <a href={`/cases/${hold.caseNumber}`}>{hold.caseNumber}</a>: {say(holdWords[hold.kind])}
      {reference && datedOn ? ` ${reference}, ${say(letterDate(datedOn))}` : null}. {hold.reason}{' '}
      <span class="sub">
        {hold.by}, {say(shortMoment(hold.at, zone, now))}
        {released
          ? `; ${say(words.releasedBy)} ${released.by}, ${say(shortMoment(released.at, zone, now))}: ${released.reason}`
          : null}
      </span>
    </>
  )
}

function Schedule({ view, frame }: Props) {
  const { say } = frame
  const [first] = view.periods
  if (!first) return null
  // Where one source says it all, it is told once.
  const alike = view.periods.every(
    (one) => say(one.source) === say(first.source) && one.unconfirmed === first.unconfirmed,
  )
  return (
    <section class="flow" aria-labelledby="jadwal">
      <h2 id="jadwal">{say(words.schedule)}</h2>
      {alike ? (
        <p class="sub">
          <Source period={first} frame={frame} />
        </p>
      ) : null}
      <table class="list stack">
        <caption class="vh">{say(words.schedule)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.code)}</th>
            <th scope="col">{say(words.times)}</th>
            {alike ? null : <th scope="col">{say(words.source)}</th>}
          </tr>
        </thead>
        <tbody>
          {view.periods.map((period) => (
            <tr>
              <th scope="row">
                <span class="mono">{period.code}</span> {say(period.name)}
              </th>
              <td>{say(period.says)}</td>
              {alike ? null : (
                <td class="sub">
                  <Source period={period} frame={frame} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Source({ period, frame }: { period: RetentionPage['periods'][number]; frame: Frame }) {
  const { say } = frame
  return (
    <>
      {say(period.source)} {period.unconfirmed ? <b>({say(words.unconfirmed)})</b> : null}
    </>
  )
}
