import type { VNode } from 'preact'
import { throughWhat, voidGrounds } from '#cases'
import { letterDate, shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status, type StatusFlag } from '#ui/status.tsx'
import type { DocumentPage, DocumentState } from '../contract.ts'
import {
  copyMade,
  dayAndHour,
  decidedBy,
  declaredBy,
  kindWords,
  labels,
  openCopy,
  printedTimes,
  restoredBy,
  savedWords,
  sealedAt,
  stateWords,
  words,
} from './desk-words.ts'
import { DocumentForms } from './document-forms.tsx'
import { FilePlace } from './file-place.tsx'
import { paths } from './paths.ts'

type Props = { view: DocumentPage; frame: Frame }

const flags = {
  draft: 'waiting',
  'awaiting-signature': 'waiting',
  'awaiting-number': 'waiting',
  issued: 'done',
  expired: 'soon',
  replaced: 'late',
  void: 'late',
  destroyed: 'done',
} satisfies Record<DocumentState, StatusFlag>

/** One document, whole: what it is and whether it holds, its place in the journal, its prints and copies, where its file lies. */
export function renderDocumentPage(view: DocumentPage, frame: Frame): VNode {
  const { say } = frame
  const title = view.number ? `${say(kindWords[view.kind])} ${view.number}` : say(kindWords[view.kind])
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <p class="sub noprint">
        <a href={paths.case(view.caseNumber)}>‹ {say(words.back)}</a>
      </p>
      <ErrorSummary
        frame={frame}
        labels={Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, say(label)]))}
      />
      <div class="row">
        <h1>{title}</h1>
        <Status flag={flags[view.state]} text={say(stateWords[view.state])} />
      </div>
      <Saved view={view} frame={frame} />
      <div class="side">
        <div class="flow">
          <Facts rows={factsOf(view, frame)} />
          {view.paperHref ? (
            <p class="noprint">
              <a class="btn" href={view.paperHref}>
                {say(view.sha256 ? words.open : words.openDraft)}
              </a>
            </p>
          ) : null}
          <Prints view={view} frame={frame} />
        </div>
        <aside class="flow" aria-label={say(words.acts)}>
          <FilePlace view={view} frame={frame} />
          <DocumentForms view={view} frame={frame} />
        </aside>
      </div>
      <p class="sub xs">{say(words.recorded)}</p>
    </DeskLayout>
  )
}

function Saved({ view, frame }: Props) {
  const { say } = frame
  const { saved = '' } = view
  const copy = view.copies.find(({ ordinal }) => saved === `copy-${ordinal}`)
  if (copy)
    return (
      <p class="note" role="status">
        {say(copyMade(copy.ordinal))} <a href={copy.href}>{say(openCopy(copy.ordinal))}</a>
      </p>
    )
  const said = savedWords[saved]
  return said ? (
    <p class="note" role="status">
      {say(said)}
    </p>
  ) : null
}

function factsOf(view: DocumentPage, frame: Frame): Fact[] {
  const { say, zone } = frame
  const other = (term: Fact['term'], one: DocumentPage['replaces']) =>
    one ? [{ term, value: <a href={one.href}>{one.number}</a> }] : []
  return [
    { term: say(words.number), value: view.number ?? say(words.noNumber), sub: view.numberSource },
    ...(view.issuedAt ? [{ term: say(words.issuedOn), value: say(dayAndHour(view.issuedAt, zone)) }] : []),
    ...validOf(view, frame),
    ...voidedOf(view, frame),
    ...overturnedOf(view, frame),
    ...other(say(words.replacedBy), view.replacedBy),
    ...other(say(words.replaces), view.replaces),
    ...other(say(words.told), view.told),
    ...other(say(words.tells), view.tells),
    {
      term: say(words.case),
      value: (
        <a href={paths.case(view.caseNumber)}>
          {say(view.service)} <span class="sub nb">{view.caseNumber}</span>
        </a>
      ),
    },
    { term: say(words.applicant), value: <bdi>{view.applicant}</bdi> },
    { term: say(words.code), value: <span class="mono">{view.code}</span> },
    ...view.beside.map(({ term, value, href }) => ({
      term: say(term),
      value: href ? <a href={href}>{say(value)}</a> : say(value),
    })),
    ...sealOf(view, frame),
  ]
}

function validOf({ validUntil }: DocumentPage, { say }: Frame): Fact[] {
  if (!validUntil) return []
  const { day, source, unconfirmed } = validUntil
  const sub = (
    <>
      {say(source)} {unconfirmed ? <mark>{say(words.unconfirmed)}</mark> : null}
    </>
  )
  return [{ term: say(words.validUntil), value: say(letterDate(day)), sub }]
}

function voidedOf({ voided }: DocumentPage, { say, zone }: Frame): Fact[] {
  if (!voided) return []
  const { declared } = voided
  const since = { term: say(words.voidedOn), value: say(dayAndHour(voided.at, zone)) }
  if (!declared) return [since]
  const { by, ground, reason, decision } = declared
  const decided = decision && say(decidedBy(decision.number, decision.on && letterDate(decision.on)))
  return [
    { ...since, sub: say(declaredBy(by)) },
    { term: say(labels.ground), value: say(voidGrounds[ground]), sub: decided },
    { term: say(words.voidedFor), value: <span class="said">{reason}</span> },
  ]
}

function overturnedOf({ restored, overturned }: DocumentPage, { say, zone }: Frame): Fact[] {
  const moment = (at: Temporal.Instant) => say(dayAndHour(at, zone))
  return [
    ...(restored
      ? [
          { term: say(words.wasVoid), value: moment(restored.voidedAt) },
          {
            term: say(words.holdsAgain),
            value: moment(restored.at),
            sub: say(restoredBy(throughWhat({ by: restored.ground, byAppeal: restored.byAppeal }))),
          },
        ]
      : []),
    ...(overturned
      ? [
          {
            ...{ term: say(words.overturned), value: moment(overturned.at) },
            sub: say(restoredBy(throughWhat(overturned))),
          },
        ]
      : []),
  ]
}

function sealOf({ seal, sha256 }: DocumentPage, { say }: Frame): Fact[] {
  if (!sha256) return []
  return [
    {
      term: say(words.seal),
      value: seal ? say(sealedAt(seal.number)) : say(words.notSealed),
      sub: seal ? <span class="mono xs">{seal.head}</span> : undefined,
    },
    { term: say(words.hash), value: <span class="mono xs any">{sha256}</span> },
  ]
}

function Prints({ view, frame }: Props) {
  const { say, zone, now } = frame
  const { prints, copies } = view
  if (!view.sha256) return null
  const moment = (at: Temporal.Instant) => say(shortMoment(at, zone, now))
  return (
    <section class="flow" aria-labelledby="cetakan">
      <h2 id="cetakan">{say(words.prints)}</h2>
      <p>{say(prints.times === 0 ? words.neverPrinted : printedTimes(prints.times))}</p>
      {prints.last.length === 0 ? null : (
        <ul class="bare sub">
          {prints.last.map((one) => (
            <li>
              {one.by}, {moment(one.at)}: {say(one.why)}
            </li>
          ))}
        </ul>
      )}
      {copies.length === 0 ? <p class="sub">{say(words.noCopies)}</p> : <Copies view={view} frame={frame} />}
    </section>
  )
}

function Copies({ view, frame }: Props) {
  const { say, zone, now } = frame
  return (
    <table class="list stack">
      <caption class="vh">{say(words.prints)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.copy)}</th>
          <th scope="col">{say(words.forWhom)}</th>
          <th scope="col">{say(words.why)}</th>
          <th scope="col">{say(words.who)}</th>
          <th scope="col">{say(words.when)}</th>
        </tr>
      </thead>
      <tbody>
        {view.copies.map((copy) => (
          <tr>
            <th scope="row" class="nb">
              <a href={copy.href}>{say(openCopy(copy.ordinal))}</a>
            </th>
            <td>
              <bdi>{copy.forWhom}</bdi>
            </td>
            <td>{copy.reason}</td>
            <td>{copy.by}</td>
            <td class="nb">{say(shortMoment(copy.at, zone, now))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
