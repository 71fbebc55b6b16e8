import type { Frame } from '#ui/frame.ts'
import type { OfficePage } from '../contract.ts'
import { figureWords as words } from '../figure-words.ts'
import { minuteBounds } from '../rules/histogram.ts'
import { spreadOf } from '../rules/summary.ts'
import { Counted, casesPath, Figure, FigureHeads, TimeFigures } from './parts.tsx'
import { ServiceFigures, serviceHeads } from './service-figures.tsx'

type Shown = { view: OfficePage; frame: Frame }

/** Desks as teams: what passed over each, how long it lay while the office was open, what lies there now. */
export function DeskTable({ view, frame }: Shown) {
  const { say } = frame
  if (view.desks.length === 0) return null
  const heads = [words.passed, words.median, words.most, words.sentBack, words.waiting]
  return (
    <section aria-labelledby="meja">
      <h2 id="meja">{say(words.desks)}</h2>
      <table class="list stack tight" aria-labelledby="meja">
        <FigureHeads of={words.desk} heads={heads} frame={frame} />
        <tbody>
          {view.desks.map(({ post, name, desk, waiting }) => {
            const times = spreadOf(desk.histogram, minuteBounds)
            const narrowed = { period: view.period.key, service: view.service?.key, desk: post }
            const opens = (what: string) => casesPath(view.office.key, what, narrowed)
            return (
              <tr>
                <th scope="row">
                  <a href={`/offices/${view.office.key}/desks/${post}?masa=${view.period.key}`}>{say(name)}</a>
                </th>
                <Figure label={say(words.passed)}>
                  <Counted n={desk.n} href={opens('passed')} frame={frame} />
                </Figure>
                <TimeFigures times={times} whole={desk.n} href={opens('passed')} frame={frame} />
                <Figure label={say(words.sentBack)}>
                  <Counted n={desk.sentBack} href={opens('sent-back')} frame={frame} />
                </Figure>
                <Figure label={say(words.waiting)}>
                  <Counted n={waiting} href={opens('open')} frame={frame} />
                </Figure>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** Every service that was asked for or issued in these months, by name. */
export function ServiceTable({ view, frame }: Shown) {
  const { say } = frame
  if (view.services.length === 0) return null
  return (
    <section aria-labelledby="layanan">
      <h2 id="layanan">{say(words.services)}</h2>
      <table class="list stack tight" aria-labelledby="layanan">
        <FigureHeads of={words.service} heads={serviceHeads} frame={frame} />
        <tbody>
          {view.services.map(({ key, name, sum }) => {
            const opens = (what: string) => casesPath(view.office.key, what, { period: view.period.key, service: key })
            return (
              <tr>
                <th scope="row">
                  <a href={`/offices/${view.office.key}/services/${key}?masa=${view.period.key}`}>{say(name)}</a>
                </th>
                <ServiceFigures sum={sum} opens={opens} frame={frame} />
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
