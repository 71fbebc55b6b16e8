import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { periodName, within, workingTime } from '../amount-words.ts'
import { inHowMany } from '../chart-words.ts'
import type { ServicePage, ServicesPage } from '../contract.ts'
import { noDataHere, openedIssued, figureWords as words } from '../figure-words.ts'
import { isEmpty, issuedOf, minutesOf, type Summary } from '../rules/summary.ts'
import { officesWords, unconfirmedWords } from '../words.ts'
import { Holders } from './holders.tsx'
import { Papers } from './papers.tsx'
import { BurdenWords, Counted, casesPath, Figure, FigureHeads, Method, Periods, Ratio, Share } from './parts.tsx'

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
      {isEmpty(view.whole) ? (
        <p class="note">{say(noDataHere(periodName(view.period.key, view.period)))}</p>
      ) : (
        <p class="note">{say(openedIssued(view.whole.opened, issuedOf(view.whole)))}</p>
      )}
      <h2 id="kecamatan">{say(words.everywhere)}</h2>
      <section class="wide" aria-labelledby="kecamatan">
        <table class="list stack" aria-labelledby="kecamatan">
          <FigureHeads of={officesWords.office} heads={heads} frame={frame} />
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
                <Figures
                  sum={office.sum}
                  opens={(what) => casesPath(office.key, what, { period: view.period.key, service: view.service.key })}
                  frame={frame}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="sub xs">
        {say(officesWords.notARanking)} {say(unconfirmedWords.note)}
      </p>
      <Holders sum={view.whole} frame={frame} />
      <Papers papers={view.papers} frame={frame} />
      <Method frame={frame} />
    </DeskLayout>
  )
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
      <section class="wide" aria-labelledby="layanan">
        <table class="list stack" aria-labelledby="layanan">
          <FigureHeads of={words.service} heads={heads} frame={frame} />
          <tbody>
            {view.services.map(({ key, name, sum, offices }) => (
              <tr>
                <th scope="row">
                  <a href={`/services/${key}?masa=${view.period.key}`}>{say(name)}</a>{' '}
                  <span class="sub xs">{say(inHowMany(offices))}</span>
                </th>
                <Figures sum={sum} frame={frame} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Method frame={frame} />
    </DeskLayout>
  )
}

const heads = [words.opened, words.issued, words.onTime, words.median, words.most, words.perCase, words.refused]

function Figures({ sum, opens, frame }: { sum: Summary; opens?: (what: string) => string; frame: Frame }) {
  const { say } = frame
  const [times, issued] = [minutesOf(sum), issuedOf(sum)]
  const few = <span class="sub">{issued === 0 ? '–' : say(words.few)}</span>
  const count = (n: number, what: string) => (opens ? <Counted n={n} href={opens(what)} /> : n)
  return (
    <>
      <Figure label={say(words.opened)}>{count(sum.opened, 'opened')}</Figure>
      <Figure label={say(words.issued)}>{count(issued, 'issued')}</Figure>
      <Figure label={say(words.onTime)}>
        <Share part={sum.onTime} whole={issued} frame={frame} />
      </Figure>
      <Figure label={say(words.median)}>{times ? say(workingTime(times.median)) : few}</Figure>
      <Figure label={say(words.most)}>{times ? say(within(times.most)) : few}</Figure>
      <Figure label={say(words.perCase)}>
        <Ratio part={sum.returned} whole={sum.opened} frame={frame} />
      </Figure>
      <Figure label={say(words.refused)}>{count(sum.refused, 'refused')}</Figure>
    </>
  )
}
