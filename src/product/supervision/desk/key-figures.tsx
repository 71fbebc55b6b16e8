import type { ComponentChildren } from 'preact'
import type { Frame } from '#ui/frame.ts'
import type { OfficePage } from '../contract.ts'
import { figureWords as words } from '../figure-words.ts'
import { issuedOf, minutesOf } from '../rules/summary.ts'
import { officesWords } from '../words.ts'
import { Counted, casesPath, Pressing, Ratio, Share, TimeOf } from './parts.tsx'

/** What matters of an office or a service in a few figures, each opening to its files. */
export function KeyFigures({ view, frame }: { view: OfficePage; frame: Frame }) {
  const { say } = frame
  const { office, sum, service } = view
  const issued = issuedOf(sum)
  const times = minutesOf(sum)
  const opens = (what: string) => casesPath(office.key, what, { period: view.period.key, service: service?.key })
  const count = (n: number, what: string) => <Counted n={n} href={opens(what)} frame={frame} />
  const ofIssued = { whole: issued, href: opens('issued'), frame }
  const lie = (what: 'late' | 'soon') => casesPath(office.key, what, { service: service?.key })
  const figures: [string, ComponentChildren][] = [
    [say(officesWords.late), <Pressing n={office.late} flag="late" href={lie('late')} frame={frame} />],
    [say(officesWords.soon), <Pressing n={office.soon} flag="soon" href={lie('soon')} frame={frame} />],
    [say(words.opened), count(sum.opened, 'opened')],
    [say(words.issued), count(issued, 'issued')],
    [say(words.onTime), <Share {...ofIssued} part={sum.onTime} />],
    [say(words.issuedLate), count(sum.late, 'issued-late')],
    [say(words.median), <TimeOf {...ofIssued} times={times} which="median" />],
    [say(words.most), <TimeOf {...ofIssued} times={times} which="most" />],
    [say(words.perCase), <Ratio part={sum.returned} whole={sum.opened} href={opens('returned')} frame={frame} />],
    [say(words.returned), count(sum.returned, 'returned')],
    [say(words.refused), count(sum.refused, 'refused')],
    [say(words.withdrawn), count(sum.withdrawn, 'withdrawn')],
    [say(words.lapsed), count(sum.lapsed, 'lapsed')],
    [say(words.objections), count(sum.objections, 'objection')],
  ]
  return <FigureTiles figures={figures} />
}

/** Figures side by side, each under its name. */
export function FigureTiles({ figures }: { figures: readonly [string, ComponentChildren][] }) {
  return (
    <dl class="figures">
      {figures.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
