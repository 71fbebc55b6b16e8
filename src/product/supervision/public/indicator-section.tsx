import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import type { PublicIndicator } from '../indicator-contract.ts'
import { countedSays, ofWhole, targetSays, toldFrom, valueSays } from '../indicator-says.ts'
import { indicatorWords } from '../indicator-words.ts'
import type { OfficePerformance } from '../performance-contract.ts'
import { performanceWords } from '../performance-words.ts'

type Shown = { indicators: readonly PublicIndicator[] | undefined; frame: Frame }

/** What the regency's indicators say of one kecamatan, a line for all of them. */
export function IndicatorLine({ indicators = [], office, frame }: Shown & { office: Pick<OfficePerformance, 'key'> }) {
  const { say } = frame
  if (indicators.length === 0) return null
  return (
    <p class="sub">
      {say(indicatorWords.title)}:{' '}
      {indicators
        .map((one) => {
          const value = one.values.get(office.key)
          const said =
            value === undefined || value === 'withheld'
              ? performanceWords.few
              : one.isBefore
                ? toldFrom(one.definition)
                : withOf(valueSays(one.definition, value), ofWhole(value))
          return `${say(one.definition.name)}: ${say(said)}`
        })
        .join(' · ')}
    </p>
  )
}

function withOf(value: Text, of: Text | undefined): Text {
  return of ? { id: `${value.id} (${of.id})`, en: `${value.en} (${of.en})` } : value
}

/** What they mean, how they are counted, and what the regency aims at. */
export function IndicatorMeanings({ indicators = [], names, frame }: Shown & { names: ReadonlyMap<string, Text> }) {
  const { say } = frame
  if (indicators.length === 0) return null
  return (
    <section class="flow" aria-labelledby="indikator">
      <h2 id="indikator">{say(indicatorWords.title)}</h2>
      <ul>
        {indicators.map(({ definition }) => {
          const target = targetSays(definition)
          return (
            <li>
              <b>{say(definition.name)}</b>. {definition.says} {say(countedSays(definition, names))}{' '}
              {target ? `${say(indicatorWords.target)}: ${say(target)}.` : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
