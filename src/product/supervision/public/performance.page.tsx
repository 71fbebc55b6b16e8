import type { VNode } from 'preact'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import { percent, wholeNumber, workingTime } from '../amount-words.ts'
import { BurdenWords, Corrections } from '../desk/parts.tsx'
import type { WithPublicIndicators } from '../indicator-contract.ts'
import type { OfficePerformance, PerformancePage, PerformedService } from '../performance-contract.ts'
import {
  correctedSince,
  countedMonths,
  monthsWithoutData,
  noDataIn,
  performanceMethod,
  performedSays,
  perTenFiles,
  performanceWords as words,
} from '../performance-words.ts'
import type { Performed } from '../rules/tell-quarters.ts'
import { unconfirmedWords } from '../words.ts'
import { IndicatorLine, IndicatorMeanings } from './indicator-section.tsx'
import { performancePaths } from './performance-paths.ts'

type Props = { view: PerformancePage & WithPublicIndicators; frame: Frame }

/** What the offices did with their files, in plain sentences with their numbers: all of them, or one by service. */
export function renderPerformancePage(view: PerformancePage & WithPublicIndicators, frame: Frame): VNode {
  const { say } = frame
  const office = view.closer ? view.offices[0] : undefined
  const title = office ? `${say(words.title)}: ${office.name}` : say(words.title)
  const names = new Map(view.offices.map(({ key, name }) => [key, name]))
  const hasData = view.offices.some(({ services }) => services.length > 0)
  return (
    <PublicPage frame={frame} title={`${title}, ${view.year}`} officeName={office?.name}>
      {office ? (
        <p class="sub">
          <a href={`/kecamatan/${office.key}`}>{office.name}</a> ›{' '}
          <a href={performancePaths.all(view.year)}>{say(words.all)}</a>
        </p>
      ) : null}
      <h1>{title}</h1>
      <p>{say(words.intro)}</p>
      <Years view={view} frame={frame} office={office?.key} />
      {hasData ? (
        <p class="sub">
          {say(countedMonths(view.year, view.until))}. {say(words.byQuarter)}
        </p>
      ) : (
        <>
          <p class="note">{say(noDataIn(view.year))}</p>
          <p class="sub">{say(words.byQuarter)}</p>
        </>
      )}
      <Corrections corrections={view.corrections} names={names} says={correctedSince} frame={frame} />
      {office ? <Closer office={office} indicators={view.indicators} frame={frame} /> : null}
      {!office && hasData ? <Offices view={view} frame={frame} /> : null}
      {hasData ? (
        <IndicatorMeanings indicators={view.indicators} names={view.serviceNames ?? new Map()} frame={frame} />
      ) : null}
      <Method frame={frame} />
      <Data view={view} frame={frame} office={office?.key} />
    </PublicPage>
  )
}

function Years({ view, frame, office }: Props & { office: string | undefined }) {
  const path = (year: number) => (office ? performancePaths.office(office, year) : performancePaths.all(year))
  return (
    <nav aria-label={frame.say(words.years)}>
      {view.years.map((year, place) => (
        <>
          {place === 0 ? '' : ' · '}
          {year === view.year ? <b aria-current="page">{year}</b> : <a href={path(year)}>{year}</a>}
        </>
      ))}
    </nav>
  )
}

function Offices({ view, frame }: Props) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="kecamatan">
      <h2 id="kecamatan">{say(words.offices)}</h2>
      <p>{say(words.notARanking)}</p>
      {view.offices.map((office) => (
        <div class="together flow">
          <h3>
            <a href={performancePaths.office(office.key, view.year)}>{office.name}</a>
          </h3>
          <Burden office={office} frame={frame} />
          {office.services.length === 0 ? <p>{say(noDataIn(view.year))}</p> : <Told of={office.year} frame={frame} />}
          {office.services.length === 0 ? null : (
            <IndicatorLine indicators={view.indicators} office={office} frame={frame} />
          )}
        </div>
      ))}
      <p class="sub">{say(unconfirmedWords.note)}</p>
    </section>
  )
}

function Closer({
  office,
  indicators,
  frame,
}: {
  office: OfficePerformance
  indicators: WithPublicIndicators['indicators']
  frame: Frame
}) {
  const { say } = frame
  return (
    <>
      <Burden office={office} frame={frame} />
      <p class="sub">{say(unconfirmedWords.note)}</p>
      {office.services.length === 0 ? null : (
        <>
          <p>{say(performedSays(office.year))}</p>
          <Facts rows={factsOf(office.year, frame)} />
          <IndicatorLine indicators={indicators} office={office} frame={frame} />
        </>
      )}
      {office.services.length > 0 && office.monthsWithout.length > 0 ? (
        <p>{say(monthsWithoutData(office.monthsWithout))}</p>
      ) : null}
      {office.services.length === 0 ? null : (
        <section class="flow" aria-labelledby="layanan">
          <h2 id="layanan">{say(words.services)}</h2>
          {office.services.filter(isWritten).map(({ key, name, year }) => (
            <div class="together flow">
              <h3 id={`layanan-${key}`}>{say(name)}</h3>
              <Told of={year} frame={frame} />
            </div>
          ))}
          <Unwritten services={office.services.filter((one) => !isWritten(one))} frame={frame} />
        </section>
      )}
    </>
  )
}

function isWritten({ year }: PerformedService): boolean {
  return year.issued !== undefined || year.opened !== undefined
}

/** Services of which no number is written: named together, for there is one thing to say of all. */
function Unwritten({ services, frame: { say } }: { services: readonly PerformedService[]; frame: Frame }) {
  if (services.length === 0) return null
  return (
    <>
      <h3>{say(words.withheldServices)}</h3>
      <ul>
        {services.map(({ key, name }) => (
          <li id={`layanan-${key}`}>{say(name)}</li>
        ))}
      </ul>
    </>
  )
}

function Burden({ office, frame }: { office: OfficePerformance; frame: Frame }) {
  return (
    <p class="sub">
      {frame.say(words.burden)}: <BurdenWords office={office} frame={frame} />
    </p>
  )
}

/** The sentence, and under it the figures alone for who compares. */
function Told({ of, frame }: { of: Performed; frame: Frame }) {
  return (
    <>
      <p>{frame.say(performedSays(of))}</p>
      {of.issued === undefined && of.opened === undefined ? null : (
        <p class="sub">
          {factsOf(of, frame).map(({ term, value }, place) => (
            <>
              {place === 0 ? '' : ' · '}
              {term} <span class="nb">{value}</span>
            </>
          ))}
        </p>
      )}
    </>
  )
}

function factsOf({ issued, onTime, median, opened, returnsPerFile }: Performed, { say }: Frame): Fact[] {
  const withheld = say(words.withheld)
  const perTen = typeof returnsPerFile === 'number' ? say(perTenFiles(returnsPerFile)) : returnsPerFile && withheld
  const over = (n: number | undefined, value: string | undefined) => value ?? (n === undefined ? withheld : '–')
  return [
    { term: say(words.issued), value: issued === undefined ? withheld : say(wholeNumber(issued)) },
    { term: say(words.onTime), value: over(issued, onTime === undefined ? undefined : say(percent(onTime))) },
    { term: say(words.median), value: over(issued, median && say(workingTime(median))) },
    { term: say(words.opened), value: opened === undefined ? withheld : say(wholeNumber(opened)) },
    { term: say(words.perTenFiles), value: over(opened, perTen) },
  ]
}

function Method({ frame }: { frame: Frame }) {
  return (
    <section class="flow" aria-labelledby="cara">
      <h2 id="cara">{frame.say(words.method)}</h2>
      <ul>
        {performanceMethod.map((line) => (
          <li>{frame.say(line)}</li>
        ))}
      </ul>
    </section>
  )
}

function Data({ view: { year, indicators }, frame: { say }, office }: Props & { office: string | undefined }) {
  return (
    <section class="flow" aria-labelledby="data">
      <h2 id="data">{say(words.data)}</h2>
      <p>
        <a href={performancePaths.csv({ year, office })}>{say(words.csv)}</a> ·{' '}
        <a href={performancePaths.json({ year, office })}>{say(words.json)}</a>
        {indicators?.length ? (
          <>
            {' '}
            · <a href={performancePaths.indicatorsCsv({ year, office })}>{say(words.indicatorsCsv)}</a> ·{' '}
            <a href={performancePaths.indicatorsJson({ year, office })}>{say(words.indicatorsJson)}</a>
          </>
        ) : null}
      </p>
      <p class="sub">
        {say(words.licence)} <mark>{say(words.unconfirmed)}</mark>
      </p>
    </section>
  )
}
