import type { Frame } from '#ui/frame.ts'
import type { OfficeLine } from '../contract.ts'
import { reachedIn, targetSays, toldFrom } from '../indicator-says.ts'
import { indicatorWords as words } from '../indicator-words.ts'
import { countVerdicts, type IndicatorFigures } from '../rules/indicator-figures.ts'
import { officesWords } from '../words.ts'
import { IndicatorCell, MadeOf, type Place, Target } from './indicator-parts.tsx'
import { indicatorPaths } from './indicator-paths.ts'
import { BurdenWords, Figure, Narrow } from './parts.tsx'

type Offices = readonly Pick<OfficeLine, 'key' | 'name' | 'burden' | 'villages' | 'officers'>[]
type Shown = {
  indicators: readonly IndicatorFigures[] | undefined
  period: string
  service?: string | undefined
  frame: Frame
}

/** So many stand beside each other: more would neither fit a screen nor a sheet of paper. */
const columnsMost = 4

/** The regency's own indicators, kecamatan by kecamatan in the order of their codes, each beside its burden. Never ranked. */
export function IndicatorTable({ indicators = [], offices, period, service, frame }: Shown & { offices: Offices }) {
  const { say } = frame
  if (indicators.length === 0) return null
  const parts = Array.from({ length: Math.ceil(indicators.length / columnsMost) }, (_, part) =>
    indicators.slice(part * columnsMost, (part + 1) * columnsMost),
  )
  return (
    <section class="wide flow" aria-labelledby="indikator">
      <h2 id="indikator">{say(words.title)}</h2>
      {parts.map((some) => (
        <Compared indicators={some} offices={offices} period={period} service={service} frame={frame} />
      ))}
      <Targets indicators={indicators} frame={frame} />
    </section>
  )
}

function Compared({ indicators = [], offices, period, service, frame }: Shown & { offices: Offices }) {
  const { say } = frame
  return (
    <table class="list stack tight" aria-labelledby="indikator">
      <thead>
        <tr>
          <th scope="col">{say(officesWords.office)}</th>
          {indicators.map(({ indicator: { id, definition } }) => (
            <th scope="col" class="num">
              <a href={indicatorPaths.one(id, period)}>{say(definition.name)}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {offices.map((office) => (
          <tr>
            <th scope="row">
              <a href={`/offices/${office.key}?masa=${period}`}>{office.name}</a>{' '}
              <span class="sub xs lo">
                <BurdenWords office={office} frame={frame} />
              </span>
            </th>
            {indicators.map((one) => (
              <Figure label={say(one.indicator.definition.name)}>
                <Cell one={one} office={office.key} place={{ office: office.key, period, service }} frame={frame} />
              </Figure>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellOf = { one: IndicatorFigures; office: string; place?: Place; frame: Frame }

function Cell({ one, office, place, frame }: CellOf) {
  const value = one.values.get(office)
  if (one.isBefore) return <span class="sub">{frame.say(toldFrom(one.indicator.definition))}</span>
  return value ? (
    <IndicatorCell definition={one.indicator.definition} value={value} place={place} frame={frame} />
  ) : null
}

/** Each target in a sentence: what it is, whose, and in how many kecamatan it is reached. */
function Targets({ indicators, frame }: { indicators: readonly IndicatorFigures[]; frame: Frame }) {
  const { say } = frame
  const told = indicators.flatMap((one) => {
    const target = targetSays(one.indicator.definition)
    return target && !one.isBefore ? [{ one, target }] : []
  })
  if (told.length === 0) return null
  return (
    <ul class="sub">
      {told.map(({ one, target }) => (
        <li>
          {say(one.indicator.definition.name)}: {say(target)}, {say(reachedIn(countVerdicts(one)))}.
        </li>
      ))}
    </ul>
  )
}

/** The regency's own indicators in one kecamatan, or of one service there. */
export function IndicatorList({ indicators = [], office, period, service, frame }: Shown & { office: string }) {
  const { say } = frame
  if (indicators.length === 0) return null
  const place = { office, period, service }
  return (
    <section aria-labelledby="indikator">
      <h2 id="indikator">{say(words.title)}</h2>
      <table class="list stack" aria-labelledby="indikator">
        <thead>
          <tr>
            <th scope="col">{say(words.indicator)}</th>
            <th scope="col" class="num">
              {say(words.value)}
            </th>
            <th scope="col">{say(words.madeOf)}</th>
            <th scope="col">{say(words.target)}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((one) => (
            <IndicatorRow one={one} place={place} frame={frame} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function IndicatorRow({ one, place, frame }: { one: IndicatorFigures; place: Place; frame: Frame }) {
  const { say } = frame
  const { id, definition } = one.indicator
  const value = one.values.get(place.office)
  return (
    <tr>
      <th scope="row">
        <a href={indicatorPaths.one(id, place.period)}>{say(definition.name)}</a>
      </th>
      <Figure label={say(words.value)}>
        <Cell one={one} office={place.office} frame={frame} />
      </Figure>
      <td>
        <Narrow label={say(words.madeOf)} />
        {value && !one.isBefore ? (
          <MadeOf definition={definition} value={value} place={place} frame={frame} />
        ) : (
          <span class="sub dash">–</span>
        )}
      </td>
      <td class="sub">
        <Narrow label={say(words.target)} />
        <Target definition={definition} frame={frame} />
      </td>
    </tr>
  )
}
