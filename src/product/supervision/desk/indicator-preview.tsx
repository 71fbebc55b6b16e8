import type { Frame } from '#ui/frame.ts'
import type { WordingPage } from '../indicator-contract.ts'
import { countedSays, madeOf, targetSays, toldFrom, valueSays, wouldSay } from '../indicator-says.ts'
import { indicatorWords, wordingWords as words } from '../indicator-words.ts'
import { IndicatorMonths } from './indicator-months.tsx'

/** What the choices of the form would have said over twelve months, before they are put in force. */
export function IndicatorPreview({ view: { preview, services }, frame }: { view: WordingPage; frame: Frame }) {
  const { say } = frame
  if (preview === undefined) return null
  const { definition, year, byMonth } = preview
  const target = targetSays(definition)
  return (
    <div class="panel flow" role="status">
      <p>
        <b>
          {say(words.preview)}: {say(definition.name)}
        </b>
      </p>
      <p>{say(year === 'before' ? toldFrom(definition) : wouldSay(valueSays(definition, year), madeOf(year)))}</p>
      <p class="sub">
        {say(countedSays(definition, new Map(services.map(({ key, name }) => [key, name]))))}{' '}
        {target ? `${say(indicatorWords.target)}: ${say(target)}. ` : null}
        {say(words.notYet)}
      </p>
      <IndicatorMonths definition={definition} byMonth={byMonth} frame={frame} />
    </div>
  )
}
