import type { VNode } from 'preact'
import { letterDate } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField } from '#ui/text-field.tsx'
import type { IndicatorPage } from '../indicator-contract.ts'
import { countedSays, countedSince, endedOn, reachedIn, targetSays, toldFrom } from '../indicator-says.ts'
import { indicatorWords as words } from '../indicator-words.ts'
import { countVerdicts, type Indicator } from '../rules/indicator-figures.ts'
import { officesWords, unconfirmedWords } from '../words.ts'
import { IndicatorMonths } from './indicator-months.tsx'
import { IndicatorCell, MadeOf } from './indicator-parts.tsx'
import { indicatorPaths } from './indicator-paths.ts'
import { BurdenWords, Figure, Narrow } from './parts.tsx'
import { Periods } from './periods.tsx'

type Shown = { view: IndicatorPage; frame: Frame }

/** One indicator of the regency: how it is counted and was before, each kecamatan beside its burden, month by month. */
export function renderIndicatorPage(view: IndicatorPage, frame: Frame): VNode {
  const { say } = frame
  const { definition } = view.indicator
  const mayEnd = view.maySet
  return (
    <DeskLayout frame={frame} title={say(definition.name)} script="desk">
      <ErrorSummary frame={frame} labels={{ reason: say(words.reason) }} />
      <Back frame={frame} />
      <h1>{say(definition.name)}</h1>
      {view.saved === 'set' && !frame.form ? (
        <p class="note" role="status">
          {say(words.saved)}
        </p>
      ) : null}
      <p>{definition.says}</p>
      <HowCounted view={view} frame={frame} />
      <Periods choice={view} frame={frame} />
      {view.figures.isBefore ? (
        <p class="note">{say(toldFrom(definition))}</p>
      ) : (
        <OfficeValues view={view} frame={frame} />
      )}
      <IndicatorMonths definition={definition} byMonth={view.byMonth} frame={frame} />
      {mayEnd ? <EndForm view={view} frame={frame} /> : null}
    </DeskLayout>
  )
}

function Back({ frame }: { frame: Frame }) {
  if (!frame.seat?.duties.includes('offices.supervise')) return null
  return (
    <p class="noprint">
      <a href={indicatorPaths.all}>{frame.say(words.title)}</a>
    </p>
  )
}

function HowCounted({ view, frame }: Shown) {
  const { say, zone } = frame
  const { indicator, earlier, ended, maySet } = view
  const target = targetSays(indicator.definition)
  const since = ({ setAt, post }: Indicator) =>
    say(
      countedSince(
        letterDate(setAt.toZonedDateTimeISO(zone).toPlainDate()),
        view.postNames.get(post) ?? { id: post, en: post },
      ),
    )
  return (
    <>
      <p>
        {say(countedSays(indicator.definition, view.serviceNames))}{' '}
        {target ? `${say(words.target)}: ${say(target)}.` : null}
      </p>
      <p class="sub">
        {since(indicator)} {say(words.wholeWay)}
      </p>
      {earlier.length === 0 ? null : (
        <details>
          <summary>
            {say(words.earlier)} {earlier.length}
          </summary>
          <ul>
            {earlier.map((one) => {
              const aim = targetSays(one.definition)
              return (
                <li>
                  <b>{say(one.definition.name)}</b>. {say(countedSays(one.definition, view.serviceNames))}{' '}
                  {aim ? `${say(words.target)}: ${say(aim)}. ` : null}
                  <span class="sub">{since(one)}</span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
      {ended ? (
        <p class="note">
          {say(endedOn(letterDate(ended.endedAt.toZonedDateTimeISO(zone).toPlainDate()), ended.reason))}
        </p>
      ) : null}
      {maySet ? (
        <p class="noprint">
          <a class="btn alt" href={indicatorPaths.change(indicator.id)}>
            {say(words.change)}
          </a>
        </p>
      ) : null}
    </>
  )
}

function OfficeValues({ view, frame }: Shown) {
  const { say } = frame
  const { figures, offices, period } = view
  const { definition } = figures.indicator
  return (
    <section class="flow" aria-labelledby="kecamatan">
      <h2 id="kecamatan">{say(words.perOffice)}</h2>
      {offices.length > 1 ? (
        <p class="note">
          {say(words.all)}: <IndicatorCell definition={definition} value={figures.whole} frame={frame} />
          {definition.target ? ` · ${say(words.target)} ${say(reachedIn(countVerdicts(figures)))}.` : null}
        </p>
      ) : null}
      <table class="list stack" aria-labelledby="kecamatan">
        <thead>
          <tr>
            <th scope="col">{say(officesWords.office)}</th>
            <th scope="col" class="num">
              {say(words.value)}
            </th>
            <th scope="col">{say(words.madeOf)}</th>
          </tr>
        </thead>
        <tbody>
          {offices.map((office) => {
            const value = figures.values.get(office.key)
            const place = { office: office.key, period: period.key }
            return (
              <tr>
                <th scope="row">
                  <a href={`/offices/${office.key}?masa=${period.key}`}>{office.name}</a>{' '}
                  <span class="sub xs">
                    <BurdenWords office={office} frame={frame} />
                  </span>
                </th>
                <Figure label={say(words.value)}>
                  {value ? <IndicatorCell definition={definition} value={value} place={place} frame={frame} /> : null}
                </Figure>
                <td>
                  <Narrow label={say(words.madeOf)} />
                  {value ? <MadeOf definition={definition} value={value} place={place} frame={frame} /> : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p class="sub xs">
        {say(officesWords.notARanking)} {say(unconfirmedWords.note)}
      </p>
    </section>
  )
}

function EndForm({ view: { indicator }, frame }: Shown) {
  const { say } = frame
  return (
    <details class="noprint" open={frame.form !== undefined}>
      <summary>{say(words.end)}</summary>
      <form method="post" action={indicatorPaths.ending(indicator.id)} class="flow panel" aria-labelledby="akhiri">
        <h2 id="akhiri">{say(words.end)}</h2>
        <p class="sub">{say(words.endLead)}</p>
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="seen" value={indicator.ordinal} />
        <LongTextField frame={frame} name="reason" label={say(words.reason)} rows={2} maxLength={300} />
        <button class="btn risk" type="submit">
          {say(words.end)}
        </button>
      </form>
    </details>
  )
}
