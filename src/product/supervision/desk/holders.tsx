import { type Fill, Sample, Stacked } from '#ui/chart.tsx'
import type { Frame } from '#ui/frame.ts'
import { span, wholePercent } from '../amount-words.ts'
import { completing, holderFinding, holderNames, figureWords as words, workAndWait } from '../figure-words.ts'
import { issuedOf, type Summary, smallBelow, type WaitingLine } from '../rules/summary.ts'
import { wholePercents } from '../rules/whole-percents.ts'

const fills = {
  line: 'rows',
  office: 'solid',
  applicant: 'stripes',
  agency: 'dots',
  closed: 'plain',
} as const satisfies Record<string, Fill>
const holders = ['line', 'office', 'applicant', 'agency', 'closed'] as const

type Shown = { sum: Summary; line?: WaitingLine; frame: Frame }

/**
 * Whose the time was, from the number in the room to the letter: the average of a file with each, so that a wait of minutes
 * stands beside days. The finding first, work against waiting, the table behind.
 */
export function Holders({ sum, line = { n: 0, minutes: 0 }, frame }: Shown) {
  const { say } = frame
  const issued = issuedOf(sum)
  const { office, applicant, agency, closed } = sum.held
  if (issued < smallBelow || office + applicant + agency + closed === 0) return null
  const each = {
    ...{ office: office / issued, applicant: applicant / issued, agency: agency / issued, closed: closed / issued },
    line: line.n < smallBelow ? 0 : line.minutes / line.n,
  }
  const here = holders.filter((who) => who !== 'line' || line.n >= smallBelow)
  const total = here.reduce((all, who) => all + each[who], 0)
  const percents = wholePercents(here.map((who) => each[who]))
  const shares = new Map(here.map((who, index) => [who, percents[index] ?? 0]))
  const ofOffice = shares.get('office') ?? 0
  return (
    <section aria-labelledby="waktu">
      <h2 id="waktu">{say(words.holders)}</h2>
      <p>
        {say(holderFinding(shares))} {say(workAndWait(ofOffice))}
      </p>
      <Stacked
        id="waktu-bagian"
        says={say(holderFinding(shares))}
        parts={here.map((who) => ({ fill: fills[who], share: each[who] / total }))}
      />
      <table class="list narrow" aria-labelledby="waktu">
        <thead>
          <tr>
            <th scope="col">{say(words.who)}</th>
            <th scope="col" class="num">
              {say(words.share)}
            </th>
            <th scope="col" class="num">
              {say(words.perFile)}
            </th>
          </tr>
        </thead>
        <tbody>
          {here.map((who) => (
            <tr>
              <th scope="row">
                <Sample id={`waktu-${who}`} fill={fills[who]} />
                {say(holderNames[who])}
              </th>
              <td class="num">{say(wholePercent(shares.get(who) ?? 0))}</td>
              <td class="num">{say(span(Math.round(each[who])))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sum.completing.n > 0 ? <p class="sub">{say(completing(sum.completing.n, sum.completing.minutes))}</p> : null}
    </section>
  )
}
