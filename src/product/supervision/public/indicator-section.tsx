import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import type { PublicIndicator } from '../indicator-contract.ts'
import { countedSays, ofWhole, targetSays, toldFrom, valueSays } from '../indicator-says.ts'
import { indicatorWords } from '../indicator-words.ts'
import type { OfficePerformance } from '../performance-contract.ts'
import { performanceWords, withoutQuarters } from '../performance-words.ts'

type Shown = { indicators: readonly PublicIndicator[] | undefined; frame: Frame }

/** Letters that fit on one line of the narrowest telephone: a number stays beside its unit, a sentence may break. */
const shortBelow = 30

/** What the regency's indicators say of one kecamatan, a line for all of them. */
export function IndicatorLine({ indicators = [], office, frame }: Shown & { office: Pick<OfficePerformance, 'key'> }) {
  const { say } = frame
  if (indicators.length === 0) return null
  return (
    <p class="sub">
      {say(indicatorWords.title)}:{' '}
      {indicators.map((one, place) => {
        const { definition } = one.indicator
        const told = one.values.get(office.key)
        const [year, without] = [told?.year ?? 'withheld', told?.without ?? []]
        const said =
          year === 'withheld'
            ? performanceWords.withheld
            : year === 'before'
              ? toldFrom(definition)
              : withOf(valueSays(definition, year), [
                  ofWhole(year),
                  without.length === 0 ? undefined : withoutQuarters(without),
                ])
        return (
          <>
            {place === 0 ? '' : ' · '}
            {say(definition.name)}: <span class={say(said).length < shortBelow ? 'nb' : undefined}>{say(said)}</span>
          </>
        )
      })}
    </p>
  )
}

function withOf(value: Text, said: readonly (Text | undefined)[]): Text {
  const of = said.flatMap((one) => one ?? [])
  const all = (language: 'id' | 'en') => of.map((one) => one[language]).join(', ')
  return of.length === 0 ? value : { id: `${value.id} (${all('id')})`, en: `${value.en} (${all('en')})` }
}

/** What they mean, how they are counted, and what the regency aims at. */
export function IndicatorMeanings({ indicators = [], names, frame }: Shown & { names: ReadonlyMap<string, Text> }) {
  const { say } = frame
  if (indicators.length === 0) return null
  return (
    <section class="flow" aria-labelledby="indikator">
      <h2 id="indikator">{say(indicatorWords.title)}</h2>
      <ul>
        {indicators.map(({ indicator: { definition } }) => {
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
