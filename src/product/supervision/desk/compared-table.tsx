import type { Frame } from '#ui/frame.ts'
import { oneDecimal, wholeNumber } from '../amount-words.ts'
import type { OfficeLine, OfficesPage } from '../contract.ts'
import { notKnown, outOf, figureWords as words } from '../figure-words.ts'
import { issuedOf, minutesOf } from '../rules/summary.ts'
import { officesWords } from '../words.ts'
import {
  BurdenWords,
  Counted,
  casesPath,
  depositsPath,
  Figure,
  FigureHeads,
  NoFigure,
  Ratio,
  Share,
  TimeFigures,
} from './parts.tsx'

/** What each office did in these months, side by side in the order of their codes. Each count opens to its files. */
export function ComparedTable({ view, frame }: { view: OfficesPage; frame: Frame }) {
  const heads = [
    ...[words.perOfficer, words.opened, words.issued, words.onTime, words.median, words.most],
    ...[words.perCase, words.refused, words.objections, words.deposits],
  ]
  return (
    <section class="wide flow" aria-labelledby="angka">
      <h2 id="angka">{frame.say(words.compared)}</h2>
      <table class="list stack tight" aria-labelledby="angka">
        <FigureHeads of={officesWords.office} heads={heads} frame={frame} />
        <tbody>
          {view.offices.map((office) => (
            <Row office={office} period={view.period.key} frame={frame} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ office, period, frame }: { office: OfficeLine; period: string; frame: Frame }) {
  const { say } = frame
  const { sum } = office
  const times = minutesOf(sum)
  const issued = issuedOf(sum)
  const opens = (what: string) => casesPath(office.key, what, { period })
  return (
    <tr>
      <th scope="row">
        <a href={`/offices/${office.key}?masa=${period}`}>{office.name}</a>{' '}
        <span class="sub xs">
          <BurdenWords office={office} frame={frame} />
        </span>
      </th>
      <Figure label={say(words.perOfficer)}>
        {office.officers === 0 ? <NoFigure /> : say(oneDecimal(sum.opened / office.officers))}
      </Figure>
      <Figure label={say(words.opened)}>
        <Counted n={sum.opened} href={opens('opened')} frame={frame} />
      </Figure>
      <Figure label={say(words.issued)}>
        <Counted n={issued} href={opens('issued')} frame={frame} />
      </Figure>
      <Figure label={say(words.onTime)}>
        <Share part={sum.onTime} whole={issued} href={opens('issued')} frame={frame} />
        {sum.late > 0 ? (
          <>
            {' '}
            <a class="nb xs" href={opens('issued-late')}>
              ({say(wholeNumber(sum.late))} {say(officesWords.late).toLowerCase()})
            </a>
          </>
        ) : null}
      </Figure>
      <TimeFigures times={times} whole={issued} href={opens('issued')} frame={frame} />
      <Figure label={say(words.perCase)}>
        <Ratio part={sum.returned} whole={sum.opened} href={opens('returned')} frame={frame} />
      </Figure>
      <Figure label={say(words.refused)}>
        {sum.refused === 0 ? <NoFigure zero /> : <Counted n={sum.refused} href={opens('refused')} frame={frame} />}
      </Figure>
      <Figure label={say(words.objections)}>
        {sum.objections === 0 ? (
          <NoFigure zero />
        ) : (
          <Counted n={sum.objections} href={opens('objection')} frame={frame} />
        )}
      </Figure>
      <Figure label={say(words.deposits)}>
        {office.deposits.all === 0 ? <NoFigure /> : <Deposits of={office.deposits} frame={frame} />}
      </Figure>
    </tr>
  )
}

function Deposits({ of: { all, inTime, undated }, frame }: { of: OfficeLine['deposits']; frame: Frame }) {
  const [href, said] = [depositsPath(frame), frame.say(outOf(inTime, all))]
  return (
    <>
      {href === undefined ? said : <a href={href}>{said}</a>}
      {undated === 0 ? null : <span class="sub"> {frame.say(notKnown(undated))}</span>}
    </>
  )
}
