import type { VNode } from 'preact'
import { authorityFields, sayLimit, signingCapacities } from '#authority'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import type { AuthorityPage } from '../contract.ts'
import { ClosingForm } from './closing-form.tsx'
import { aspects, delegationWords, permitOrNot, savedWords, sources, touched } from './delegation-words.ts'
import { History } from './history.tsx'
import { Papers } from './papers.tsx'
import { Placed } from './placed.tsx'
import { StateOf } from './register.page.tsx'

export type Shown = { view: AuthorityPage; frame: Frame }

/** One power: what it is and by which paper, its days, and what rests on it, read before it is closed. */
export function renderAuthorityPage(view: AuthorityPage, frame: Frame): VNode {
  const { say } = frame
  const saved = view.saved !== undefined && Object.hasOwn(savedWords, view.saved) ? savedWords[view.saved] : undefined
  return (
    <DeskLayout frame={frame} title={`${view.code} ${say(view.name)}`}>
      <ErrorSummary frame={frame} />
      <p>
        <a href="/authorities">{say(delegationWords.back)}</a>
      </p>
      <h1>
        <span class="mono">{view.code}</span> {say(view.name)}
      </h1>
      {saved && !frame.form ? (
        <p class="note" role="status">
          {say(saved)}
        </p>
      ) : null}
      {view.marked.map(({ key, name, says }) => (
        <p class="note soon">
          <a href={`/regulations/${encodeURIComponent(key)}`}>{say(name)}</a>: {say(says)}.{' '}
          {view.mayKeep ? say(delegationWords.markedPaper) : null}
        </p>
      ))}
      <Facts rows={[...whatItIs({ view, frame }), ...howItIsUsed({ view, frame })]} />
      <History view={view} frame={frame} />
      <Papers view={view} frame={frame} />
      <Under view={view} frame={frame} />
      {view.mayKeep ? <ClosingForm view={view} frame={frame} /> : <p class="sub xs">{say(delegationWords.readOnly)}</p>}
    </DeskLayout>
  )
}

function whatItIs({ view, frame }: Shown): Fact[] {
  const { say } = frame
  return [
    {
      term: say(delegationWords.state),
      value: <StateOf state={view.state} illustrative={view.illustrative} frame={frame} />,
    },
    { term: say(delegationWords.basis), value: say(view.basis) },
    { term: say(delegationWords.giver), value: view.giver ?? say(delegationWords.notKnown) },
    { term: say(delegationWords.source), value: say(sources[view.source]) },
    { term: say(delegationWords.field), value: say(authorityFields[view.field]) },
    {
      term: say(delegationWords.aspect),
      value: view.aspects.map((aspect) => say(aspects[aspect])).join(', '),
      sub: say(permitOrNot(view.aspects)),
    },
    {
      term: say(delegationWords.heldBy),
      value: view.holders.length === 0 ? say(delegationWords.everywhere) : view.holders.join(', '),
    },
  ]
}

function howItIsUsed({ view, frame }: Shown): Fact[] {
  const { say } = frame
  const limits = view.limits.map((limit) => (
    <li>
      {say(sayLimit(limit))}{' '}
      <span class="sub">
        {say(delegationWords.beyond)}: {say(limit.above)}
      </span>
    </li>
  ))
  return [
    {
      term: say(delegationWords.signing),
      value: say(view.signing ? signingCapacities[view.signing] : delegationWords.notKnown),
    },
    ...(view.substitutes.length > 0
      ? [{ term: say(delegationWords.substitutes), value: view.substitutes.map(say).join(', ') }]
      : []),
    ...(view.limit ? [{ term: say(delegationWords.limits), value: say(view.limit) }] : []),
    ...(limits.length > 0 ? [{ term: say(delegationWords.limits), value: <ul class="bare">{limits}</ul> }] : []),
    {
      term: say(delegationWords.report),
      value: say(view.report ? delegationWords.reportOwed : delegationWords.reportNot),
    },
    ...(view.note ? [{ term: say(delegationWords.note), value: say(view.note) }] : []),
    ...view.tracedTo.map(({ text, sure }) => ({
      term: say(delegationWords.traced),
      value: text,
      ...(sure === 'b' ? { sub: say(delegationWords.unconfirmed) } : {}),
    })),
  ]
}

/** Services, offices and files that rest on it. */
function Under({ view, frame }: Shown) {
  const { say } = frame
  const files = view.services.reduce((sum, { running, waiting }) => sum + running + waiting, 0)
  const offices = new Set(view.services.flatMap((service) => service.offices)).size
  return (
    <section class="flow" aria-labelledby="bersandar">
      <h2 id="bersandar">{say(delegationWords.touches)}</h2>
      {view.services.length === 0 ? (
        <p class="sub">{say(delegationWords.noServices)}</p>
      ) : (
        <>
          <p>{say(touched({ services: view.services.length, offices, files }))}</p>
          <table class="list stack">
            <caption class="vh">{say(delegationWords.services)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(delegationWords.service)}</th>
                <th scope="col">{say(delegationWords.offices)}</th>
                <Count text={say(delegationWords.running)} />
                <Count text={say(delegationWords.waiting)} />
              </tr>
            </thead>
            <tbody>
              {view.services.map((service) => (
                <tr>
                  <th scope="row">{say(service.name)}</th>
                  <td class="sub">{service.offices.join(', ')}</td>
                  <Counted label={say(delegationWords.running)} count={service.running} />
                  <Counted label={say(delegationWords.waiting)} count={service.waiting} />
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <Placed view={view} frame={frame} />
    </section>
  )
}

function Count({ text }: { text: string }) {
  return (
    <th scope="col" class="num">
      {text}
    </th>
  )
}

function Counted({ label, count }: { label: string; count: number }) {
  return (
    <td class="num">
      <span class="sm sub" aria-hidden="true">
        {label}
      </span>
      {count}
    </td>
  )
}
