import type { Choice } from '#ui/choice-field.tsx'
import { SelectField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { monthName, periodName } from '../amount-words.ts'
import type { PeriodChoice } from '../contract.ts'
import { figureWords as words } from '../figure-words.ts'
import { reportWords } from '../report-words.ts'

/** The months a page tells of, and the others it can tell of: some by a link, any stretch by a form. */
export function Periods({ choice, frame }: { choice: PeriodChoice; frame: Frame }) {
  const { period, offered } = choice
  const { say } = frame
  return (
    <>
      <p class="sub">{say(periodName(period.key, period))}</p>
      <nav class="choices" aria-label={say(words.period)}>
        {offered.map((key) => (
          <a
            href={withQuery(frame.path, { masa: key, dari: '', sampai: '', page: '' })}
            aria-current={key === period.key ? 'page' : undefined}
          >
            {say(periodName(key))}
          </a>
        ))}
      </nav>
      <Other choice={choice} frame={frame} />
    </>
  )
}

function Other({ choice: { period, offered, months }, frame }: { choice: PeriodChoice; frame: Frame }) {
  const { say } = frame
  const { pathname, searchParams } = new URL(frame.path, 'http://here')
  const kept = [...searchParams].filter(([name]) => !['masa', 'dari', 'sampai', 'page'].includes(name))
  const [from, until] = [period.from, period.until.subtract({ days: 1 })]
  const choices = monthChoices(months, frame)
  return (
    <details class="other noprint" open={!offered.includes(period.key)}>
      <summary>{say(reportWords.other)}</summary>
      <form method="get" action={pathname} class="row">
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <SelectField
          frame={frame}
          name="dari"
          label={say(reportWords.from)}
          start={from.toString().slice(0, 7)}
          choices={choices}
        />
        <SelectField
          frame={frame}
          name="sampai"
          label={say(reportWords.until)}
          start={until.toString().slice(0, 7)}
          choices={choices}
        />
        <button class="btn alt" type="submit">
          {say(reportWords.show)}
        </button>
      </form>
    </details>
  )
}

/** Months to choose from, by their names. */
export function monthChoices(months: readonly string[], { say }: Frame): Choice[] {
  return months.map((month) => ({ value: month, label: say(monthName(`${month}-01`)) }))
}
