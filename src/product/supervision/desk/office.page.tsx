import type { VNode } from 'preact'
import { Columns } from '#ui/chart.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { monthShort, periodName } from '../amount-words.ts'
import { monthsFinding } from '../chart-words.ts'
import type { OfficePage } from '../contract.ts'
import { noDataHere, openedIssued, figureWords as words } from '../figure-words.ts'
import { monthsOf } from '../rules/period.ts'
import { isEmpty, issuedOf } from '../rules/summary.ts'
import { unconfirmedWords } from '../words.ts'
import { DeskTable, ServiceTable } from './closer-tables.tsx'
import { FindingList } from './finding-list.tsx'
import { Holders } from './holders.tsx'
import { KeyFigures } from './key-figures.tsx'
import { Papers } from './papers.tsx'
import { BurdenWords, Corrections, Method, Periods } from './parts.tsx'

type Shown = { view: OfficePage; frame: Frame }

/** One office closer, or one service of it: what came and went, in whose hands the time was, what was missing. */
export function renderOfficePage(view: OfficePage, frame: Frame): VNode {
  const { say } = frame
  const { office, service } = view
  const title = service ? `${say(service.name)}, ${office.name}` : office.name
  const period = periodName(view.period.key, view.period)
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <Back view={view} frame={frame} />
      <h1>{title}</h1>
      <p class="sub">
        <BurdenWords office={office} frame={frame} />
      </p>
      <p class="sub xs">{say(unconfirmedWords.note)}</p>
      <Periods choice={view} frame={frame} />
      <Corrections corrections={view.corrections} names={new Map([[office.key, office.name]])} frame={frame} />
      {isEmpty(view.sum) ? <p class="note">{say(noDataHere(period))}</p> : <Figures view={view} frame={frame} />}
      <Method frame={frame} />
    </DeskLayout>
  )
}

function Back({ view, frame }: Shown) {
  const { say } = frame
  const office = `/offices/${view.office.key}?masa=${view.period.key}`
  if (view.service)
    return (
      <p>
        <a href={office}>{view.office.name}</a>
        {view.fromRegency ? (
          <>
            {' · '}
            <a href={`/services/${view.service.key}?masa=${view.period.key}`}>{say(words.everywhere)}</a>
          </>
        ) : null}
      </p>
    )
  return view.fromRegency ? (
    <p>
      <a href={`/offices?masa=${view.period.key}`}>{say(words.back)}</a>
    </p>
  ) : null
}

function Figures({ view, frame }: Shown) {
  return (
    <>
      <KeyFigures view={view} frame={frame} />
      {view.service ? null : (
        <FindingList findings={view.findings} period={view.period.key} office={view.office.key} frame={frame} />
      )}
      <Months view={view} frame={frame} />
      <Holders sum={view.sum} line={view.line} frame={frame} />
      <Papers papers={view.papers} frame={frame} />
      <DeskTable view={view} frame={frame} />
      {view.service ? null : <ServiceTable view={view} frame={frame} />}
    </>
  )
}

/** What came and what was done, month by month; the table behind it says the same in figures. */
function Months({ view, frame }: Shown) {
  const { say } = frame
  const months = monthsOf(view.period).map((month) => ({ month, of: view.sum.months.get(month) }))
  if (months.length < 2) return null
  const rows = months.map(({ month, of }) => ({ month, opened: of?.opened ?? 0, issued: of ? issuedOf(of) : 0 }))
  return (
    <section aria-labelledby="bulanan">
      <h2 id="bulanan">{say(words.byMonth)}</h2>
      <p>
        {say(openedIssued(view.sum.opened, issuedOf(view.sum)))} {say(monthsFinding(rows))}
      </p>
      <div class="columns">
        <Columns
          id="bulan"
          says={say(monthsFinding(rows))}
          columns={rows.map(({ month, opened, issued }) => ({
            label: say(monthShort(month)),
            whole: opened,
            part: issued,
          }))}
        />
      </div>
      <details>
        <summary>{say(words.table)}</summary>
        <table class="list narrow">
          <thead>
            <tr>
              <th scope="col">{say(words.month)}</th>
              <th scope="col" class="num">
                {say(words.opened)} ■
              </th>
              <th scope="col" class="num">
                {say(words.issued)} ▨
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, opened, issued }) => (
              <tr>
                <th scope="row">
                  {say(monthShort(month))} {month.slice(0, 4)}
                </th>
                <td class="num">{opened}</td>
                <td class="num">{issued}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
