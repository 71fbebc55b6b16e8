import type { VNode } from 'preact'
import { letterDate } from '#clock'
import { SelectField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { periodName } from '../amount-words.ts'
import type { OfficesPage, ReportPage } from '../contract.ts'
import { noDataFor, noDataHere, openedIssued } from '../figure-words.ts'
import { madeBy, reportWords as words } from '../report-words.ts'
import { isEmpty, issuedOf, shareOf } from '../rules/summary.ts'
import { officesWords, unconfirmedWords } from '../words.ts'
import { ComparedTable } from './compared-table.tsx'
import { FindingList } from './finding-list.tsx'
import { IndicatorTable } from './indicator-figures.tsx'
import { OfficesMap } from './map.tsx'
import { OfficeFigures } from './office.page.tsx'
import { BurdenWords, Corrections, Method } from './parts.tsx'
import { MonthFields } from './periods.tsx'

type Shown = { view: ReportPage; frame: Frame }

/** The figures of some months to be handed on: chosen on screen, and a sheet that says of what, since when and by whom. */
export function renderReportPage(view: ReportPage, frame: Frame): VNode {
  const { say, zone, seat } = frame
  const about = view.of === 'one' ? view.office.office.name : say(words.all)
  const title = `${say(words.title)}: ${about}`
  const posts = seat?.posts ?? []
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <Choose view={view} frame={frame} />
      <p class="onpaper">{frame.regencyName}</p>
      <h1>{title}</h1>
      <p>
        <b>{say(periodName(view.period.key, view.period))}</b>.{' '}
        {say(madeBy(posts, letterDate(view.madeAt.toZonedDateTimeISO(zone).toPlainDate())))}
      </p>
      {view.of === 'one' ? <One view={view.office} frame={frame} /> : <All view={view.offices} frame={frame} />}
      <Method frame={frame} />
    </DeskLayout>
  )
}

function Choose({ view, frame }: Shown) {
  const { say } = frame
  return (
    <form method="get" action="/report" class="row noprint">
      {view.choices.length === 0 ? null : (
        <SelectField
          frame={frame}
          name="kecamatan"
          label={say(officesWords.office)}
          none={say(words.all)}
          start={view.of === 'one' ? view.office.office.key : ''}
          choices={view.choices.map(({ key, name }) => ({ value: key, label: name }))}
        />
      )}
      <MonthFields period={view.period} months={view.months} frame={frame} />
      <button class="btn" type="submit">
        {say(words.make)}
      </button>
      <span hidden>
        <button class="btn alt" type="button" data-print-page>
          {say(words.print)}
        </button>
      </span>
      <p class="sub xs unscripted">{say(words.printKeys)}</p>
    </form>
  )
}

function One({ view, frame }: { view: Extract<ReportPage, { of: 'one' }>['office']; frame: Frame }) {
  const { say } = frame
  const { office, corrections, sum, period } = view
  return (
    <>
      <p class="sub">
        <BurdenWords office={office} frame={frame} />
      </p>
      <p class="sub xs">{say(unconfirmedWords.note)}</p>
      <Corrections corrections={corrections} names={new Map([[office.key, office.name]])} frame={frame} />
      {isEmpty(sum) ? (
        <p class="note">{say(noDataHere(periodName(period.key, period)))}</p>
      ) : (
        <OfficeFigures view={view} frame={frame} />
      )}
    </>
  )
}

function All({ view, frame }: { view: OfficesPage; frame: Frame }) {
  const { say } = frame
  const { offices, period, findings, corrections } = view
  const total = (of: (one: OfficesPage['offices'][number]) => number) => offices.reduce((sum, one) => sum + of(one), 0)
  const issued = total(({ sum }) => issuedOf(sum))
  if (offices.every(({ sum }) => isEmpty(sum)))
    return <p class="note">{say(noDataFor(periodName(period.key, period)))}</p>
  return (
    <>
      <p class="note">
        {say(
          openedIssued(
            total(({ sum }) => sum.opened),
            issued,
            shareOf(
              total(({ sum }) => sum.onTime),
              issued,
            ),
          ),
        )}
      </p>
      <Corrections
        corrections={corrections}
        names={new Map(offices.map(({ key, name }) => [key, name]))}
        frame={frame}
      />
      <FindingList findings={findings} period={period.key} frame={frame} />
      <OfficesMap view={view} frame={frame} />
      <ComparedTable view={view} frame={frame} />
      <p class="sub xs">
        {say(officesWords.notARanking)} {say(unconfirmedWords.note)}
      </p>
      <IndicatorTable indicators={view.indicators} offices={offices} period={period.key} frame={frame} />
    </>
  )
}
