import type { Frame } from '#ui/frame.ts'
import type { Listed } from '../contract.ts'
import { figureWords } from '../figure-words.ts'
import { madeOf, targetSays, valueSays, verdictNames } from '../indicator-says.ts'
import { countableNames } from '../indicator-words.ts'
import type { Countable, Definition } from '../rules/indicator.ts'
import { type IndicatorValue, verdictOf } from '../rules/indicator-value.ts'
import { Counted, casesPath, NoFigure } from './parts.tsx'

/** The lists of files that stand behind what is counted; of the others there is none. */
const lists: Readonly<Partial<Record<Countable, Listed>>> = {
  ...{ opened: 'opened', issued: 'issued', late: 'issued-late', refused: 'refused', withdrawn: 'withdrawn' },
  ...{ lapsed: 'lapsed', returned: 'returned', missing: 'missing', step: 'passed', 'sent-back': 'sent-back' },
  objection: 'objection',
}

/** Where files are listed: of an office, and of one service where the page tells of it alone. */
export type Place = { office: string; period: string; service?: string | undefined }

type Shown = { definition: Definition; value: IndicatorValue; frame: Frame }

/** The number with how many it is of; and whether the target is reached, in words. */
export function IndicatorCell({ definition, value, place, frame }: Shown & { place?: Place | undefined }) {
  const { say } = frame
  const of = madeOf(value)
  const verdict = verdictOf(definition, value)
  if (value.kind !== 'count' && value.whole === 0) return <NoFigure />
  const isTold = value.kind === 'time' ? value.bounds !== undefined : valueSays(definition, value) !== figureWords.few
  const href = place && opensTo(definition, value, place)
  const under = [isTold ? of : undefined, verdict && verdictNames[verdict]].flatMap((one) => one ?? [])
  return (
    <>
      {!isTold ? (
        <span class="sub">{say(figureWords.few)}</span>
      ) : (
        <Said href={href} says={say(valueSays(definition, value))} />
      )}
      {under.length === 0 ? null : (
        <>
          <br />
          <span class="sub xs">{under.map(say).join(', ')}</span>
        </>
      )}
    </>
  )
}

function Said({ href, says }: { href: string | undefined; says: string }) {
  return href === undefined ? (
    <span class="nb">{says}</span>
  ) : (
    <a class="nb" href={href}>
      {says}
    </a>
  )
}

// A number opens to its files where it is made of one thing, which has a list, and of one service or all.
function opensTo(definition: Definition, value: IndicatorValue, place: Place): string | undefined {
  if (value.kind === 'time' || value.part === 0 || value.parts.length !== 1) return undefined
  const [part] = value.parts
  return part && pathOf(definition, part.of, place)
}

function pathOf({ services }: Definition, of: Countable, { office, period, service }: Place): string | undefined {
  const what = lists[of]
  if (what === undefined || (service === undefined && services.length > 1)) return undefined
  return casesPath(office, what, { period, service: service ?? services[0] })
}

/** What the number is made of, each count leading to its files where they are listed. */
export function MadeOf({ definition, value, place, frame }: Shown & { place: Place }) {
  const { say } = frame
  if (value.kind === 'time' || (value.kind === 'share' && value.whole + value.part === 0)) return <NoFigure />
  return (
    <>
      {value.parts.map(({ of, n }, index) => {
        const href = pathOf(definition, of, place)
        return (
          <>
            {index === 0 ? '' : ', '}
            {href === undefined ? n : <Counted n={n} href={href} frame={frame} />} {say(countableNames[of])}
          </>
        )
      })}
    </>
  )
}

/** The target in words, with whose it is. */
export function Target({ definition, frame }: Pick<Shown, 'definition' | 'frame'>) {
  const said = targetSays(definition)
  return said === undefined ? <NoFigure /> : <span>{frame.say(said)}</span>
}
