import type { VNode } from 'preact'
import { letterDate } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { figureWords } from '../figure-words.ts'
import type { IndicatorsPage } from '../indicator-contract.ts'
import { countedSays, endedOn, targetSays, toldFrom } from '../indicator-says.ts'
import { refusals, indicatorWords as words } from '../indicator-words.ts'
import type { IndicatorValue } from '../rules/indicator-value.ts'
import { IndicatorCell } from './indicator-parts.tsx'
import { indicatorPaths } from './indicator-paths.ts'
import { Figure } from './parts.tsx'

type Shown = { view: IndicatorsPage; frame: Frame }

/** The indicators that the regency made itself, over all kecamatan; and the way to a new one. */
export function renderIndicatorsPage(view: IndicatorsPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(words.title)} script="desk">
      <p>
        <a href="/offices">{say(figureWords.back)}</a>
      </p>
      <h1 id="indikator">{say(words.title)}</h1>
      {view.saved === 'ended' ? (
        <p class="note" role="status">
          {say(words.endSaved)}
        </p>
      ) : null}
      <p class="sub">{say(words.lead)}</p>
      {view.isFull ? (
        <p class="note">{say(refusals['indicators-full'])}</p>
      ) : (
        <p>
          <a class="btn" href={indicatorPaths.wording}>
            {say(words.add)}
          </a>
        </p>
      )}
      {view.lines.length === 0 ? <p class="note">{say(words.none)}</p> : <Lines view={view} frame={frame} />}
      <Ended view={view} frame={frame} />
    </DeskLayout>
  )
}

function Lines({ view, frame }: Shown) {
  const { say } = frame
  return (
    <table class="list stack" aria-labelledby="indikator">
      <thead>
        <tr>
          <th scope="col">{say(words.indicator)}</th>
          <th scope="col">{say(words.howCounted)}</th>
          <th scope="col" class="num">
            {say(words.thisMonth)}
          </th>
          <th scope="col" class="num">
            {say(words.twelve)}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.lines.map(({ indicator: { id, definition }, month, year }) => {
          const target = targetSays(definition)
          const cell = (value: IndicatorValue | 'before') =>
            value === 'before' ? (
              <span class="sub">{say(toldFrom(definition))}</span>
            ) : (
              <IndicatorCell definition={definition} value={value} frame={frame} />
            )
          return (
            <tr>
              <th scope="row">
                <a href={indicatorPaths.one(id)}>{say(definition.name)}</a>
                {definition.isPublic ? <span class="sub xs nb"> {say(words.isPublic)}</span> : null}
              </th>
              <td class="sub all">
                {say(countedSays(definition, view.serviceNames))}{' '}
                {target ? `${say(words.target)}: ${say(target)}.` : null}
              </td>
              <Figure label={say(words.thisMonth)}>{cell(month)}</Figure>
              <Figure label={say(words.twelve)}>{cell(year)}</Figure>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Ended({ view: { ended }, frame }: Shown) {
  const { say, zone } = frame
  if (ended.length === 0) return null
  return (
    <details>
      <summary>
        {say(words.ended)} {ended.length}
      </summary>
      <ul>
        {ended.map(({ id, definition, endedAt, reason }) => (
          <li>
            <a href={indicatorPaths.one(id)}>{say(definition.name)}</a>.{' '}
            {say(endedOn(letterDate(endedAt.toZonedDateTimeISO(zone).toPlainDate()), reason))}
          </li>
        ))}
      </ul>
    </details>
  )
}
