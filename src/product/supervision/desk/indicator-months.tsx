import { Columns, Sample } from '#ui/chart.tsx'
import type { Frame } from '#ui/frame.ts'
import { monthName, monthShort, wholeNumber } from '../amount-words.ts'
import { countedFinding } from '../chart-words.ts'
import { figureWords } from '../figure-words.ts'
import type { MonthValue } from '../indicator-contract.ts'
import { listed, toldFrom } from '../indicator-says.ts'
import { indicatorWords as words } from '../indicator-words.ts'
import type { Definition } from '../rules/indicator.ts'
import type { IndicatorValue } from '../rules/indicator-value.ts'
import { IndicatorCell } from './indicator-parts.tsx'

type Shown = { definition: Definition; byMonth: readonly MonthValue[]; frame: Frame }

/** What it says month by month: what was counted beside what it is of, and the numbers behind. */
export function IndicatorMonths({ definition, byMonth, frame }: Shown) {
  const { say } = frame
  if (byMonth.length < 2) return null
  return (
    <section class="flow" aria-labelledby="bulanan">
      <h2 id="bulanan">{say(words.byMonth)}</h2>
      <Chart definition={definition} byMonth={byMonth} frame={frame} />
      {definition.timed === null ? (
        <details>
          <summary>{say(figureWords.table)}</summary>
          <MonthTable definition={definition} byMonth={byMonth} frame={frame} />
        </details>
      ) : (
        <MonthTable definition={definition} byMonth={byMonth} frame={frame} />
      )}
    </section>
  )
}

function MonthTable({ definition, byMonth, frame }: Shown) {
  const { say } = frame
  return (
    <table class="list narrow" aria-labelledby="bulanan">
      <thead>
        <tr>
          <th scope="col">{say(figureWords.month)}</th>
          <th scope="col" class="num">
            {say(words.value)}
          </th>
        </tr>
      </thead>
      <tbody>
        {byMonth.map(({ month, value }) => (
          <tr>
            <th scope="row">{say(monthName(month))}</th>
            <td class="num">
              {value === 'before' ? (
                <span class="sub">{say(toldFrom(definition))}</span>
              ) : (
                <IndicatorCell definition={definition} value={value} frame={frame} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// A time has no parts that a column could show: the table tells it.
function Chart({ definition, byMonth, frame }: Shown) {
  const { say } = frame
  if (definition.timed !== null) return null
  const hasWhole = definition.of.length > 0
  const part = (value: IndicatorValue | 'before') => (value === 'before' || value.kind === 'time' ? 0 : value.part)
  const whole = (value: IndicatorValue | 'before') =>
    value !== 'before' && value.kind === 'share' ? value.whole : part(value)
  const counted = byMonth.map(({ month, value }) => ({ month, n: part(value) }))
  const finding = say(countedFinding(listed(definition.counts), counted))
  return (
    <>
      <p>{finding}</p>
      <p class="sub">
        {hasWhole ? (
          <>
            <Sample id="indikator-dari" fill="solid" />
            {say(listed(definition.of))}{' '}
          </>
        ) : null}
        <Sample id="indikator-dihitung" fill="stripes" />
        {say(listed(definition.counts))}
      </p>
      <div class="columns">
        <Columns
          id="indikator-bulan"
          says={finding}
          tell={(n) => say(wholeNumber(n))}
          columns={byMonth.map(({ month, value }) => ({
            label: say(monthShort(month)),
            whole: hasWhole ? whole(value) : 0,
            part: part(value),
          }))}
        />
      </div>
    </>
  )
}
