import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { noSuperiorWords } from '#offices'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { periodName, workingTime } from '../amount-words.ts'
import type { DeskPage, PersonLine } from '../contract.ts'
import { firstServed, goneBeforeBy, noDataHere, readAs, figureWords as words } from '../figure-words.ts'
import { minuteBounds } from '../rules/histogram.ts'
import { spreadOf } from '../rules/summary.ts'
import { unconfirmedWords } from '../words.ts'
import { FindingList } from './finding-list.tsx'
import { FigureTiles } from './key-figures.tsx'
import { Corrections, Counted, casesPath, FigureHeads, FileNumber, Method, Narrow, TimeOf } from './parts.tsx'
import { Periods } from './periods.tsx'

type Shown = { view: DeskPage; frame: Frame }

/** One desk of an office: its times as a team, and whether who came first was served first. */
export function renderDeskPage(view: DeskPage, frame: Frame): VNode {
  const { say } = frame
  const title = `${say(view.post.name)}, ${view.office.name}`
  const isEmpty = view.desk.n === 0 && view.waiting === 0
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <p class="noprint">
        <a href={`/offices/${view.office.key}?masa=${view.period.key}`}>{view.office.name}</a>
      </p>
      <h1>{title}</h1>
      <Periods choice={view} frame={frame} />
      <Corrections
        corrections={view.corrections}
        names={new Map([[view.office.key, view.office.name]])}
        frame={frame}
      />
      {isEmpty ? (
        <p class="note">{say(noDataHere(periodName(view.period.key, view.period)))}</p>
      ) : (
        <Numbers view={view} frame={frame} />
      )}
      {view.findings.length > 0 ? (
        <FindingList findings={view.findings} period={view.period.key} office={view.office.key} frame={frame} />
      ) : null}
      <Order view={view} frame={frame} />
      <People view={view} frame={frame} />
      <Method frame={frame} />
    </DeskLayout>
  )
}

function Numbers({ view: { office, post, period, desk, waiting }, frame }: Shown) {
  const { say } = frame
  const opens = (what: string) => casesPath(office.key, what, { period: period.key, desk: post.key })
  const count = (n: number, what: string) => <Counted n={n} href={opens(what)} frame={frame} />
  const left = { whole: desk.n, href: opens('passed'), frame }
  const times = spreadOf(desk.histogram, minuteBounds)
  return (
    <FigureTiles
      figures={[
        [say(words.waiting), count(waiting, 'open')],
        [say(words.passed), count(desk.n, 'passed')],
        [say(words.median), <TimeOf {...left} times={times} which="median" />],
        [say(words.most), <TimeOf {...left} times={times} which="most" />],
        [say(words.sentBack), count(desk.sentBack, 'sent-back')],
      ]}
    />
  )
}

/** First come, first served, and who was not: by number, never by name. */
function Order({ view, frame }: Shown) {
  const { say, zone, now } = frame
  return (
    <section aria-labelledby="urutan">
      <h2 id="urutan">{say(words.first)}</h2>
      <p>{say(firstServed(view))}</p>
      {view.overtaken.length === 0 ? null : (
        <table class="list stack" aria-labelledby="urutan">
          <thead>
            <tr>
              <th scope="col">{say(words.number)}</th>
              <th scope="col">{say(words.service)}</th>
              <th scope="col">{say(words.cameAt)}</th>
              <th scope="col">{say(words.takenAt)}</th>
              <th scope="col">{say(words.before)}</th>
            </tr>
          </thead>
          <tbody>
            {view.overtaken.map(({ number, service, cameAt, takenAt, by }) => {
              const name = view.serviceNames.get(service)
              return (
                <tr>
                  <th scope="row">
                    <FileNumber number={number} frame={frame} />
                  </th>
                  <td>{name ? say(name) : service}</td>
                  <td class="nb">
                    <Narrow label={say(words.cameAt)} />
                    {say(shortMoment(cameAt, zone, now))}
                  </td>
                  <td class="nb">
                    <Narrow label={say(words.takenAt)} />
                    {say(shortMoment(takenAt, zone, now))}
                  </td>
                  <td>
                    <Narrow label={say(words.before)} />
                    {say(goneBeforeBy(by))}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What others did, one by one, for who stands directly above them; and what the reader did, beside nobody. */
function People({ view: { people, mine, stepsLooked, noSuperior }, frame }: Shown) {
  const { say } = frame
  return (
    <>
      {people ? (
        <section aria-labelledby="orang">
          <h2 id="orang">{say(words.people)}</h2>
          <p class="sub">{say(readAs(people.as.name, stepsLooked))}</p>
          <PersonTable label="orang" lines={people.lines} frame={frame} />
          {people.isUnconfirmed ? <p class="sub xs">{say(unconfirmedWords.superior)}</p> : null}
        </section>
      ) : null}
      {noSuperior ? <p class="note soon">{say(noSuperiorWords.read)}</p> : null}
      {mine ? (
        <section aria-labelledby="sendiri">
          <h2 id="sendiri">{say(words.own)}</h2>
          <p class="sub">{say(words.ownNote)}</p>
          <PersonTable label="sendiri" lines={[mine]} frame={frame} />
        </section>
      ) : null}
    </>
  )
}

function PersonTable({ label, lines, frame }: { label: string; lines: readonly PersonLine[]; frame: Frame }) {
  const { say } = frame
  return (
    <table class="list narrow" aria-labelledby={label}>
      <FigureHeads of={words.person} heads={[words.passedOn, words.median]} frame={frame} />
      <tbody>
        {lines.map(({ name, n, median }) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="num">{n}</td>
            <td class="num">{median ? say(workingTime(median)) : <span class="sub">{say(words.few)}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
