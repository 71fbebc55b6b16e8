import type { VNode } from 'preact'
import { letterDate, shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { Status } from '#ui/status.tsx'
import { periodName } from '../amount-words.ts'
import type { OfficeLine, OfficesPage } from '../contract.ts'
import { figureWords, noDataFor } from '../figure-words.ts'
import { findingWords, owedFindingsSay } from '../finding-words.ts'
import { indicatorWords } from '../indicator-words.ts'
import { reportWords } from '../report-words.ts'
import { isEmpty } from '../rules/summary.ts'
import {
  aloneFor,
  asOf,
  countOfOffices,
  datedAheadSays,
  devicesSilent,
  officesSentence,
  officesWords,
  silentFor,
  silentOffices,
  unconfirmedWords,
} from '../words.ts'
import { ComparedTable } from './compared-table.tsx'
import { FindingList } from './finding-list.tsx'
import { IndicatorTable } from './indicator-figures.tsx'
import { indicatorPaths } from './indicator-paths.ts'
import { OfficesMap } from './map.tsx'
import { BurdenWords, Corrections, Counted, casesPath, Figure, Method, Narrow, Pressing } from './parts.tsx'
import { Periods } from './periods.tsx'

const headingId = 'kantor'

/** The regency's view: a sentence first, then every office with its burden in sight. Never a ranking. */
export function renderOfficesPage(view: OfficesPage, frame: Frame): VNode {
  const { say, zone, now } = frame
  const names = new Map(view.offices.map(({ key, name }) => [key, name]))
  const hasData = view.offices.some(({ sum }) => !isEmpty(sum))
  return (
    <DeskLayout frame={frame} title={say(officesWords.title)} script="desk">
      <div class="row">
        <h1>{say(countOfOffices(view.offices.length))}</h1>
        <p class="sub">
          {say(asOf(letterDate(view.asOf.toZonedDateTimeISO(zone).toPlainDate()), shortMoment(view.asOf, zone, now)))}
        </p>
      </div>
      <p class={view.offices.some(({ late }) => late > 0) ? 'note soon' : 'note'}>
        {say(officesSentence(view.offices))}
      </p>
      <Silence view={view} frame={frame} />
      {view.findings.length === 0 ? null : (
        <p class="note soon">
          {say(owedFindingsSay(view.findings))} <a href="#temuan">{say(findingWords.title)}</a>
        </p>
      )}
      {view.owed?.map(({ says, href, link, quiet }) => (
        <p class={quiet ? 'note' : 'note soon'}>
          {say(says)} <a href={href}>{say(link)}</a>
        </p>
      ))}
      <Alone view={view} frame={frame} />
      <NowTable view={view} frame={frame} />
      <p class="sub xs">
        {say(officesWords.notARanking)} {say(unconfirmedWords.note)}
      </p>
      <h2 id="masa">{say(figureWords.done)}</h2>
      <Periods choice={view} at="masa" frame={frame} />
      <p class="noprint">
        <a href={`/services?masa=${view.period.key}`}>{say(figureWords.allServices)}</a>
        {' · '}
        <a href={`/report?masa=${view.period.key}`}>{say(reportWords.toReport)}</a>
        {' · '}
        <a href={indicatorPaths.all}>{say(indicatorWords.title)}</a>
      </p>
      <Corrections corrections={view.corrections} names={names} frame={frame} />
      {hasData ? <FindingList findings={view.findings} period={view.period.key} frame={frame} /> : null}
      {hasData ? (
        <>
          <OfficesMap view={view} frame={frame} />
          <ComparedTable view={view} frame={frame} />
          <IndicatorTable indicators={view.indicators} offices={view.offices} period={view.period.key} frame={frame} />
        </>
      ) : (
        <p class="note">{say(noDataFor(periodName(view.period.key, view.period)))}</p>
      )}
      <Method frame={frame} />
    </DeskLayout>
  )
}

/** Offices from which nothing is heard, told before any table. */
function Silence({ view: { offices, silentFrom }, frame }: { view: OfficesPage; frame: Frame }) {
  const silent = offices.flatMap(({ name, silentDays: days }) =>
    days !== undefined && days >= silentFrom ? [{ name, days }] : [],
  )
  return silent.length === 0 ? null : <p class="note soon">{frame.say(silentOffices(silent))}</p>
}

/** What lies open now. */
function NowTable({ view, frame }: { view: OfficesPage; frame: Frame }) {
  const { say } = frame
  const hasOldest = view.offices.some(({ oldestDueAt }) => oldestDueAt !== undefined)
  const numbers = [officesWords.late, officesWords.soon, officesWords.open, officesWords.incomplete]
  return (
    <>
      <h2 id={headingId}>{say(officesWords.table)}</h2>
      <table class="list stack tight" aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">{say(officesWords.office)}</th>
            <th scope="col">{say(officesWords.burden)}</th>
            {numbers.map((label) => (
              <th scope="col" class="num">
                {say(label)}
              </th>
            ))}
            {hasOldest ? <th scope="col">{say(officesWords.oldest)}</th> : null}
            <th scope="col">{say(officesWords.silent)}</th>
          </tr>
        </thead>
        <tbody>
          {view.offices.map((office) => (
            <OfficeRow office={office} view={view} hasOldest={hasOldest} frame={frame} />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Desks without anybody for long: where, since when, and how many files wait. */
function Alone({ view: { alone = [] }, frame }: { view: OfficesPage; frame: Frame }) {
  const { say } = frame
  if (alone.length === 0) return null
  return (
    <section class="note soon" aria-labelledby="tanpa-pemegang">
      <h2 id="tanpa-pemegang">{say(officesWords.alone)}</h2>
      <ul>
        {alone.map(({ officeName, post, days, waiting }) => (
          <li>
            <b>{officeName}</b>, {say(post)}: {say(aloneFor(days, waiting))}
          </li>
        ))}
      </ul>
    </section>
  )
}

type RowOf = { office: OfficeLine; view: OfficesPage; hasOldest: boolean; frame: Frame }

function OfficeRow({ office, view: { silentFrom, devices }, hasOldest, frame }: RowOf) {
  const { say } = frame
  const isSilent = office.silentDays !== undefined && office.silentDays >= silentFrom
  const there = devices?.get(office.key)
  return (
    <tr>
      <th scope="row">
        <a href={`/offices/${office.key}`}>{office.name}</a> <span class="sub xs nb">{office.seat}</span>
      </th>
      <td class="sub all">
        <BurdenWords office={office} frame={frame} />
      </td>
      {(['late', 'soon'] as const).map((flag) => (
        <Figure label={say(officesWords[flag])}>
          <Pressing n={office[flag]} flag={flag} href={casesPath(office.key, flag)} frame={frame} />
        </Figure>
      ))}
      <Figure label={say(officesWords.open)}>
        <Counted n={office.open} href={casesPath(office.key, 'open')} frame={frame} />
      </Figure>
      <Figure label={say(officesWords.incomplete)}>
        <Counted n={office.incomplete} href={casesPath(office.key, 'incomplete')} frame={frame} />
      </Figure>
      {hasOldest ? (
        <td class={office.oldestDueAt === undefined ? 'lo' : undefined}>
          <Narrow label={say(officesWords.oldest)} />
          <Oldest office={office} frame={frame} />
        </td>
      ) : null}
      <td class={isSilent || office.datedAhead || there?.silent.length ? undefined : 'lo'}>
        <Narrow label={say(officesWords.silent)} />
        <Silent office={office} isSilent={isSilent} frame={frame} />
        {there ? <SilentDevices there={there} frame={frame} /> : null}
      </td>
    </tr>
  )
}

function Silent({ office, isSilent, frame }: { office: OfficeLine; isSilent: boolean; frame: Frame }) {
  const says = frame.say(silentFor(office, isSilent))
  return (
    <>
      {isSilent ? <Status flag="soon" text={says} /> : <span class="sub">{says}</span>}
      {office.datedAhead ? (
        <p>
          <Status flag="soon" text={frame.say(datedAheadSays(office.datedAhead))} />
        </p>
      ) : null}
    </>
  )
}

function SilentDevices({ there, frame }: { there: { all: number; silent: readonly Text[] }; frame: Frame }) {
  if (there.silent.length === 0) return null
  const { says, which } = devicesSilent(there)
  return (
    <p>
      <Status flag="soon" text={frame.say(says)} /> <span class="sub xs">{frame.say(which)}</span>
    </p>
  )
}

function Oldest({ office, frame }: { office: OfficeLine; frame: Frame }) {
  const { say, zone, now } = frame
  if (office.oldestDueAt === undefined) return <span class="sub">{say(officesWords.none)}</span>
  return <span class="nb">{say(shortMoment(office.oldestDueAt, zone, now))}</span>
}
