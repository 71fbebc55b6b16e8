import type { VNode } from 'preact'
import { dateInWords } from '#ui/calendar-words.ts'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import type { RegulationPage, Touched } from '../contract.ts'
import { kinds, subjectKinds } from '../words.ts'
import { MarkForm, Marks } from './marks.tsx'
import {
  articlesOf,
  filesWords,
  fromDay,
  regulationWords,
  savedWords,
  touchedCount,
  untilDay,
} from './regulation-words.ts'
import { State } from './regulations.page.tsx'

export type Shown = { view: RegulationPage; frame: Frame }

/** One regulation, what became of it, and everything that rests on it: read before a change is entered, and after. */
export function renderRegulationPage(view: RegulationPage, frame: Frame): VNode {
  const { say } = frame
  const saved = view.saved !== undefined && Object.hasOwn(savedWords, view.saved) ? savedWords[view.saved] : undefined
  return (
    <DeskLayout frame={frame} title={say(view.name)}>
      <ErrorSummary frame={frame} />
      <p>
        <a href="/regulations">{say(regulationWords.back)}</a>
      </p>
      <h1>{say(view.name)}</h1>
      <p class="sub">{say(view.regulation.title)}</p>
      {saved && !frame.form ? (
        <p class="note" role="status">
          {say(saved)}
        </p>
      ) : null}
      <WhatItIs view={view} frame={frame} />
      <Marks view={view} frame={frame} />
      <Rests view={view} frame={frame} />
      {view.mayKeep ? <MarkForm view={view} frame={frame} /> : null}
    </DeskLayout>
  )
}

function WhatItIs({ view, frame }: Shown) {
  const { say } = frame
  const { kind, number, year, issuer, date, source, sure } = view.regulation
  return (
    <Facts
      rows={[
        {
          term: say(regulationWords.kind),
          value: `${say(kinds[kind])} ${number}/${year}`,
          ...(issuer ? { sub: issuer } : {}),
        },
        {
          term: say(regulationWords.state),
          value: <State state={view.state} pressing={view.touchedCount > 0} frame={frame} />,
        },
        {
          term: say(regulationWords.date),
          value: say(date ? dateInWords(Temporal.PlainDate.from(date)) : regulationWords.notKnown),
        },
        {
          term: say(regulationWords.source),
          value: source,
          ...(sure === 'b' ? { sub: say(regulationWords.unconfirmed) } : {}),
        },
      ]}
    />
  )
}

function Rests({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="bersandar">
      <h2 id="bersandar">
        {say(regulationWords.rests)} <span class="sub">{say(touchedCount(view.touchedCount))}</span>
      </h2>
      {view.touched.length === 0 ? <p class="sub">{say(regulationWords.nothing)}</p> : null}
      {isEnding(view) && view.touched.some(({ kind }) => kind === 'tariff') ? (
        <p class="note soon">{say(regulationWords.lapsedCharge)}</p>
      ) : null}
      {view.touched.map(({ kind, subjects }) => (
        <>
          <h3>
            {say(subjectKinds[kind])} {subjects.length}
          </h3>
          <ul>
            {subjects.map((one) => (
              <li>
                <TouchedLine one={one} today={view.today} frame={frame} />
              </li>
            ))}
          </ul>
        </>
      ))}
      {view.files.length === 0 ? null : <Files view={view} frame={frame} />}
    </section>
  )
}

function Files({ view, frame }: Shown) {
  const { say } = frame
  return (
    <>
      <h3>
        {say(filesWords.heading)} {view.files.reduce((sum, { count }) => sum + count, 0)}
      </h3>
      <p class="sub">{say(filesWords.note)}</p>
      <ul>
        {view.files.map(({ name, count, articles }) => (
          <li>
            {say(name)}: {count} {articles.length > 0 ? <span class="sub">{say(articlesOf(articles))}</span> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function isEnding({ marks }: RegulationPage): boolean {
  return marks.some(({ what, takenBack }) => what !== 'changed' && takenBack === null)
}

function TouchedLine({ one, today, frame }: { one: Touched; today: Temporal.PlainDate; frame: Frame }) {
  const { say } = frame
  const isAhead = Temporal.PlainDate.compare(today, one.from) < 0
  const more = [
    ...(one.articles.length > 0 ? [say(articlesOf(one.articles))] : []),
    ...(isAhead ? [say(fromDay(one.from))] : []),
    ...(one.until ? [say(untilDay(one.until))] : []),
  ]
  return (
    <>
      {one.href ? <a href={one.href}>{say(one.title)}</a> : say(one.title)}{' '}
      {more.length > 0 ? <span class="sub">{more.join(', ')}</span> : null}
    </>
  )
}
