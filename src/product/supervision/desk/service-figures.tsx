import type { Frame } from '#ui/frame.ts'
import { figureWords as words } from '../figure-words.ts'
import { issuedOf, minutesOf, type Summary } from '../rules/summary.ts'
import { Counted, Figure, NoFigure, Ratio, Share, TimeFigures } from './parts.tsx'

/** What is told of a service, in the order of `ServiceFigures`. */
export const serviceHeads = [
  ...[words.opened, words.issued, words.onTime, words.median, words.most],
  ...[words.perCase, words.refused],
]

/** The cells of one service in a table of figures; each count leads to its files. */
export function ServiceFigures({ sum, opens, frame }: { sum: Summary; opens: (what: string) => string; frame: Frame }) {
  const { say } = frame
  const [times, issued] = [minutesOf(sum), issuedOf(sum)]
  const count = (n: number, what: string) =>
    n === 0 ? <NoFigure zero /> : <Counted n={n} href={opens(what)} frame={frame} />
  return (
    <>
      <Figure label={say(words.opened)}>{count(sum.opened, 'opened')}</Figure>
      <Figure label={say(words.issued)}>{count(issued, 'issued')}</Figure>
      <Figure label={say(words.onTime)}>
        <Share part={sum.onTime} whole={issued} href={opens('issued')} frame={frame} />
      </Figure>
      <TimeFigures times={times} whole={issued} href={opens('issued')} frame={frame} />
      <Figure label={say(words.perCase)}>
        <Ratio part={sum.returned} whole={sum.opened} href={opens('returned')} frame={frame} />
      </Figure>
      <Figure label={say(words.refused)}>{count(sum.refused, 'refused')}</Figure>
    </>
  )
}
