import { SelectField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { monthName, periodName } from '../amount-words.ts'
import type { PeriodChoice } from '../contract.ts'
import { figureWords as words } from '../figure-words.ts'
import { reportWords } from '../report-words.ts'

/** `at` is where on the page other months are read on: there, where much stands above them. */
type Shown = { choice: PeriodChoice; at?: string; frame: Frame }

/** The months a page tells of, and the others it can tell of: some by a link, any stretch by a form. */
export function Periods({ choice, at, frame }: Shown) {
  const { period, offered } = choice
  const { say } = frame
  const place = at === undefined ? '' : `#${at}`
  return (
    <>
      <p class="sub">{say(periodName(period.key, period))}</p>
      <nav class="choices" aria-label={say(words.period)}>
        {offered.map((key) => (
          <a
            href={`${withQuery(frame.path, { masa: key, dari: '', sampai: '', page: '' })}${place}`}
            aria-current={key === period.key ? 'page' : undefined}
          >
            {say(periodName(key))}
          </a>
        ))}
      </nav>
      <Other choice={choice} place={place} frame={frame} />
    </>
  )
}

function Other({ choice: { period, offered, months }, place, frame }: Shown & { place: string }) {
  const { say } = frame
  const { pathname, searchParams } = new URL(frame.path, 'http://here')
  const kept = [...searchParams].filter(([name]) => !['masa', 'dari', 'sampai', 'page'].includes(name))
  return (
    <details class="other noprint" open={!offered.includes(period.key)}>
      <summary>{say(reportWords.other)}</summary>
      <form method="get" action={`${pathname}${place}`} class="row">
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <MonthFields period={period} months={months} frame={frame} />
        <button class="btn alt" type="submit">
          {say(reportWords.show)}
        </button>
      </form>
    </details>
  )
}

/** From which month until which, of those that are offered. */
export function MonthFields({ period, months, frame }: Pick<PeriodChoice, 'period' | 'months'> & { frame: Frame }) {
  const { say } = frame
  const choices = months.map((month) => ({ value: month, label: say(monthName(`${month}-01`)) }))
  const ends = [
    { name: 'dari', label: reportWords.from, day: period.from },
    { name: 'sampai', label: reportWords.until, day: period.until.subtract({ days: 1 }) },
  ]
  return (
    <>
      {ends.map(({ name, label, day }) => (
        <SelectField
          frame={frame}
          name={name}
          label={say(label)}
          start={day.toString().slice(0, 7)}
          choices={choices}
        />
      ))}
    </>
  )
}
