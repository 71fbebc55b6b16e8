import type { VNode } from 'preact'
import { Columns, Sample } from '#ui/chart.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { monthName, monthShort, periodName, wholeNumber } from '../amount-words.ts'
import { monthsFinding, monthsWithout } from '../chart-words.ts'
import type { OfficePage } from '../contract.ts'
import { noDataHere, openedIssued, figureWords as words } from '../figure-words.ts'
import { reportWords } from '../report-words.ts'
import { monthsOf } from '../rules/period.ts'
import { isEmpty, issuedOf } from '../rules/summary.ts'
import { datedAheadNote, officeSentence, unconfirmedWords } from '../words.ts'
import { DeskTable, ServiceTable } from './closer-tables.tsx'
import { FindingList } from './finding-list.tsx'
import { Holders } from './holders.tsx'
import { IndicatorList } from './indicator-figures.tsx'
import { KeyFigures } from './key-figures.tsx'
import { Papers } from './papers.tsx'
import { BurdenWords, Corrections, casesPath, Method } from './parts.tsx'
import { Periods } from './periods.tsx'
import { Room } from './room.tsx'

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
      <p class={office.late > 0 ? 'note soon' : 'note'}>{say(officeSentence(office, view.desks))}</p>
      {office.datedAhead ? <p class="note soon">{say(datedAheadNote(office.datedAhead))}</p> : null}
      <Periods choice={view} frame={frame} />
      {service ? null : (
        <p class="noprint">
          <a href={`/report?kecamatan=${office.key}&masa=${view.period.key}`}>{say(reportWords.toReport)}</a>
        </p>
      )}
      <Corrections corrections={view.corrections} names={new Map([[office.key, office.name]])} frame={frame} />
      {isEmpty(view.sum) ? <p class="note">{say(noDataHere(period))}</p> : <OfficeFigures view={view} frame={frame} />}
      <Method frame={frame} />
    </DeskLayout>
  )
}

function Back({ view, frame }: Shown) {
  const { say } = frame
  const office = `/offices/${view.office.key}?masa=${view.period.key}`
  if (view.service)
    return (
      <p class="noprint">
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
    <p class="noprint">
      <a href={`/offices?masa=${view.period.key}`}>{say(words.back)}</a>
    </p>
  ) : null
}

/** All that is told of an office, or of a service of it, in some months. */
export function OfficeFigures({ view, frame }: Shown) {
  const opensPaper = (paper: string) =>
    casesPath(view.office.key, 'missing', { period: view.period.key, service: view.service?.key, paper })
  return (
    <>
      <KeyFigures view={view} frame={frame} />
      <IndicatorList
        indicators={view.indicators}
        office={view.office.key}
        period={view.period.key}
        service={view.service?.key}
        frame={frame}
      />
      {view.service ? null : (
        <FindingList findings={view.findings} period={view.period.key} office={view.office.key} frame={frame} />
      )}
      <Months view={view} frame={frame} />
      <Holders sum={view.sum} line={view.line} frame={frame} />
      <Room room={view.room} frame={frame} />
      <Papers papers={view.papers} opens={opensPaper} frame={frame} />
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
  const rows = months.map(({ month, of }) => {
    return { month, opened: of?.opened ?? 0, issued: of ? issuedOf(of) : 0, isKnown: of !== undefined }
  })
  const empty = rows.filter(({ isKnown }) => !isKnown).length
  return (
    <section aria-labelledby="bulanan">
      <h2 id="bulanan">{say(words.byMonth)}</h2>
      <p>
        {say(openedIssued(view.sum.opened, issuedOf(view.sum)))} {say(monthsFinding(rows))}{' '}
        {empty > 0 ? say(monthsWithout(empty)) : null}
      </p>
      <p class="sub">
        <Sample id="bulan-masuk" fill="solid" />
        {say(words.opened)} <Sample id="bulan-terbit" fill="stripes" />
        {say(words.issued)}
      </p>
      <div class="columns">
        <Columns
          id="bulan"
          says={say(monthsFinding(rows))}
          tell={(n) => say(wholeNumber(n))}
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
                {say(words.opened)}
              </th>
              <th scope="col" class="num">
                {say(words.issued)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, opened, issued, isKnown }) => (
              <tr>
                <th scope="row">{say(monthName(month))}</th>
                <td class="num">{isKnown ? say(wholeNumber(opened)) : '–'}</td>
                <td class="num">{isKnown ? say(wholeNumber(issued)) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
