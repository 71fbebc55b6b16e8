import { type Fill, Sample, Stacked } from '#ui/chart.tsx'
import type { Frame } from '#ui/frame.ts'
import { percent, span } from '../amount-words.ts'
import { completing, holderFinding, holderNames, figureWords as words } from '../figure-words.ts'
import { type Holder, issuedOf, type Summary, smallBelow } from '../rules/summary.ts'

const fills = { office: 'solid', applicant: 'stripes', agency: 'dots', closed: 'plain' } as const satisfies Record<
  Holder,
  Fill
>
const holders = ['office', 'applicant', 'agency', 'closed'] as const

/** Whose the time was, from complete to ready: work against waiting. The finding first, the table behind. */
export function Holders({ sum, frame }: { sum: Summary; frame: Frame }) {
  const { say } = frame
  const total = holders.reduce((all, who) => all + sum.held[who], 0)
  const issued = issuedOf(sum)
  if (total === 0 || issued < smallBelow) return null
  const share = (who: Holder) => sum.held[who] / total
  const shares = {
    office: share('office'),
    applicant: share('applicant'),
    agency: share('agency'),
    closed: share('closed'),
  }
  return (
    <section aria-labelledby="waktu">
      <h2 id="waktu">{say(words.holders)}</h2>
      <p>{say(holderFinding(shares))}</p>
      <Stacked id="waktu-bagian" parts={holders.map((who) => ({ fill: fills[who], share: shares[who] }))} />
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
          {holders.map((who) => (
            <tr>
              <th scope="row">
                <Sample id={`waktu-${who}`} fill={fills[who]} />
                {say(holderNames[who])}
              </th>
              <td class="num">{say(percent(shares[who]))}</td>
              <td class="num">{say(span(Math.round(sum.held[who] / issued)))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sum.completing.n > 0 ? <p class="sub">{say(completing(sum.completing.n, sum.completing.minutes))}</p> : null}
    </section>
  )
}
