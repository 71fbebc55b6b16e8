import { Facts } from '#ui/facts.tsx'
import { errorOf, fieldId, keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField } from '#ui/text-field.tsx'
import type { DayPage } from '../contract/pages.ts'
import { money } from './cash-words.ts'
import { denominationName, dayWords as words } from './day-words.ts'
import { paths } from './paths.ts'

type Shown = { view: DayPage; frame: Frame }

/**
 * The count of a day, piece by piece. With a script the sum grows while one types (`count.island.ts`); without it the sum
 * comes back with the form when it does not agree.
 */
export function CountForm({ view, frame }: Shown) {
  const { say } = frame
  return (
    <form method="post" action={`${paths.day(view.day.id)}/closing`} class="flow" data-count>
      <input type="hidden" name="requestId" value={frame.requestId()} />
      {view.day.late ? <p class="note soon">{say(words.lateNow)}</p> : null}
      <p class="sub">{say(view.closings.length > 0 ? words.leadAgain : words.lead)}</p>
      <div class="side">
        <Pieces view={view} frame={frame} />
        <aside class="panel flow stay">
          <Sums view={view} frame={frame} />
          <LongTextField
            frame={frame}
            name="explained"
            label={say(words.explained)}
            hint={say(words.explainedHint)}
            rows={2}
            maxLength={500}
          />
          <button class="btn" type="submit">
            {say(words.close)}
          </button>
          <p class="sub">{say(words.closeLead)}</p>
        </aside>
      </div>
    </form>
  )
}

function Pieces({ view, frame }: Shown) {
  const { say } = frame
  return (
    <table>
      <caption class="vh">{say(words.count)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.denomination)}</th>
          <th scope="col" class="num">
            {say(words.pieces)}
          </th>
          <th scope="col" class="num">
            {say(words.comesTo)}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.denominations.map((one) => {
          const name = `pieces.${one.key}`
          const error = errorOf(frame, name)
          return (
            <tr>
              <th scope="row">
                <label for={fieldId(name)}>
                  {say(denominationName(one))}
                  {one.sure === 'b' ? <span class="sub">, {say(words.unsure)}</span> : null}
                </label>
                {error ? <p class="err">{error}</p> : null}
              </th>
              <td class="num">
                <input
                  class="count"
                  id={fieldId(name)}
                  name={name}
                  type="text"
                  inputmode="numeric"
                  autocomplete="off"
                  maxlength={5}
                  data-worth={one.rupiah}
                  value={keptValue(frame, name)}
                  aria-invalid={error ? 'true' : undefined}
                />
              </td>
              <td class="num sub" data-value />
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Sums({ view, frame }: Shown) {
  const { say } = frame
  const should = view.bookRupiah + view.floatRupiah
  return (
    <>
      <Facts
        rows={[
          { term: say(words.book), value: money(view.bookRupiah) },
          { term: say(words.float), value: money(view.floatRupiah) },
          { term: say(words.should), value: <b data-should={String(should)}>{money(should)}</b> },
        ]}
      />
      <p hidden data-sums aria-live="polite">
        {say(words.sum)} <b class="nb" data-sum />, {say(words.difference).toLowerCase()} <b class="nb" data-apart />.
      </p>
    </>
  )
}
