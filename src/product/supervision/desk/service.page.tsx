import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { periodName } from '../amount-words.ts'
import { inHowMany } from '../chart-words.ts'
import type { ServicePage, ServicesPage } from '../contract.ts'
import { noDataFor, noDataHere, openedIssued, figureWords as words } from '../figure-words.ts'
import { isEmpty, issuedOf, shareOf } from '../rules/summary.ts'
import { officesWords, unconfirmedWords } from '../words.ts'
import { Holders } from './holders.tsx'
import { IndicatorTable } from './indicator-figures.tsx'
import { Papers } from './papers.tsx'
import { BurdenWords, Corrections, casesPath, FigureHeads, Method } from './parts.tsx'
import { Periods } from './periods.tsx'
import { ServiceFigures, serviceHeads } from './service-figures.tsx'

/** One service in all kecamatan: side by side in the order of their codes, then whose the time was and what was missing. */
export function renderServicePage(view: ServicePage, frame: Frame): VNode {
  const { say } = frame
  const title = say(view.service.name)
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <p>
        <a href={`/services?masa=${view.period.key}`}>{say(words.allServices)}</a>
      </p>
      <h1>{title}</h1>
      <Periods choice={view} frame={frame} />
      <Corrections
        corrections={view.corrections}
        names={new Map(view.offices.map(({ key, name }) => [key, name]))}
        frame={frame}
      />
      {isEmpty(view.whole) ? (
        <p class="note">{say(noDataHere(periodName(view.period.key, view.period)))}</p>
      ) : (
        <p class="note">
          {say(openedIssued(view.whole.opened, issuedOf(view.whole), shareOf(view.whole.onTime, issuedOf(view.whole))))}
        </p>
      )}
      <h2 id="kecamatan">{say(words.everywhere)}</h2>
      <p class="sub xs">
        {say(officesWords.notARanking)} {say(unconfirmedWords.note)}
      </p>
      <section class="wide" aria-labelledby="kecamatan">
        <table class="list stack tight" aria-labelledby="kecamatan">
          <FigureHeads of={officesWords.office} heads={serviceHeads} frame={frame} />
          <tbody>
            {view.offices.map((office) => (
              <tr>
                <th scope="row">
                  <a href={`/offices/${office.key}/services/${view.service.key}?masa=${view.period.key}`}>
                    {office.name}
                  </a>{' '}
                  <span class="sub xs">
                    <BurdenWords office={office} frame={frame} />
                    {office.offers ? null : `. ${say(words.notOffered)}`}
                  </span>
                </th>
                <ServiceFigures
                  sum={office.sum}
                  opens={(what) => casesPath(office.key, what, { period: view.period.key, service: view.service.key })}
                  frame={frame}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <IndicatorTable
        indicators={view.indicators}
        offices={view.offices}
        period={view.period.key}
        service={view.service.key}
        frame={frame}
      />
      <Holders sum={view.whole} frame={frame} />
      <Papers
        papers={view.papers}
        opens={(paper) => serviceCasesPath(view.service.key, { what: 'missing', masa: view.period.key, surat: paper })}
        frame={frame}
      />
      <Method frame={frame} />
    </DeskLayout>
  )
}

/** Where the files behind a figure of a service in all kecamatan are listed. */
function serviceCasesPath(service: string, narrowed: { what: string; masa: string; surat?: string }): string {
  return `/services/${service}/cases?${new URLSearchParams(narrowed)}`
}

/** Every service with what all kecamatan did, each leading to them side by side. */
export function renderServicesPage(view: ServicesPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(words.allServices)} script="desk">
      <p>
        <a href={`/offices?masa=${view.period.key}`}>{say(words.back)}</a>
      </p>
      <h1 id="layanan">{say(words.allServices)}</h1>
      <Periods choice={view} frame={frame} />
      {view.services.every(({ sum }) => isEmpty(sum)) ? (
        <p class="note">{say(noDataFor(periodName(view.period.key, view.period)))}</p>
      ) : null}
      <section class="wide" aria-labelledby="layanan">
        <table class="list stack tight" aria-labelledby="layanan">
          <FigureHeads of={words.service} heads={serviceHeads} frame={frame} />
          <tbody>
            {view.services.map(({ key, name, sum, offices }) => (
              <tr>
                <th scope="row">
                  <a href={`/services/${key}?masa=${view.period.key}`}>{say(name)}</a>{' '}
                  <span class="sub xs">{say(inHowMany(offices))}</span>
                </th>
                <ServiceFigures
                  sum={sum}
                  opens={(what) => serviceCasesPath(key, { what, masa: view.period.key })}
                  frame={frame}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Method frame={frame} />
    </DeskLayout>
  )
}
