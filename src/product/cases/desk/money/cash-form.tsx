import { Key } from '#ui/button.tsx'
import { Field, keptValue, wiring } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { rupiah } from '#ui/rupiah.ts'
import type { TillPage } from '../../contract/money.ts'
import { frameOf } from '../case-forms.tsx'
import { paths } from '../paths.ts'
import { moneyWords, takeCash } from './money-words.ts'
import { PayForm } from './till-forms.tsx'

type Props = { view: TillPage; frame: Frame }

/**
 * Cash over the counter: what was handed over, typed or by the button of a likely amount, and at once what goes back. Without
 * script the same buttons bring the page back with the change on it.
 */
export function CashForm({ view, frame }: Props) {
  const { say } = frame
  const own = frameOf(frame, 'cash')
  const asked = { frame: own, form: 'cash', name: 'tendered', label: say(moneyWords.tendered) }
  const count = { formaction: paths.change(view.number) }
  return (
    <PayForm view={view} frame={frame} act="cash">
      {view.cash.noDrawer ? (
        <p class="note soon">
          {say(view.cash.noDrawer.says)} <a href={view.cash.noDrawer.href}>{say(moneyWords.toDrawer)}</a>
        </p>
      ) : null}
      {/* Enter presses the first button of a form: it must take the money, not choose a note. */}
      <button type="submit" hidden>
        {say(takeCash(view.dueRupiah))}
      </button>
      <Field {...asked}>
        <input
          {...wiring(asked)}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength={30}
          value={keptValue(own, 'likely', keptValue(own, 'tendered'))}
          data-key="U"
          aria-keyshortcuts="U"
          data-due={String(view.dueRupiah)}
        />
      </Field>
      <fieldset class="row likely">
        <legend class="vh">{say(moneyWords.likely)}</legend>
        {view.cash.likely.map((amount, place) => (
          <button
            class="btn alt"
            type="submit"
            {...count}
            name="likely"
            value={groups(amount)}
            aria-keyshortcuts={String(place + 1)}
          >
            {place === 0 ? say(moneyWords.exact) : rupiah(amount)} <Key name={String(place + 1)} />
          </button>
        ))}
        <button class="btn plain unscripted" type="submit" {...count}>
          {say(moneyWords.countChange)}
        </button>
      </fieldset>
      <Given view={view} frame={frame} />
      <button class="btn big" type="submit" data-key="P" aria-keyshortcuts="P">
        {say(takeCash(view.dueRupiah))} <Key name="P" />
      </button>
    </PayForm>
  )
}

/** Each sentence stands ready, and the one that holds is in sight: the script only fills in the amount. */
function Given({ view, frame: { say } }: Props) {
  const { given } = view.cash
  const change = given.state === 'enough' ? given.changeRupiah : 0n
  const short = given.state === 'short' ? given.shortRupiah : 0n
  return (
    <output class="given" for="cash-tendered">
      <span data-given="change" hidden={given.state !== 'enough' || change === 0n}>
        {say(moneyWords.change)} <b data-amount>{rupiah(change)}</b>
      </span>
      <span data-given="exact" hidden={given.state !== 'enough' || change !== 0n}>
        {say(moneyWords.noChange)}
      </span>
      <span class="note soon" data-given="short" hidden={given.state !== 'short'}>
        {say(moneyWords.stillShort)} <b data-amount>{rupiah(short)}</b> {say(moneyWords.askForRest)}
      </span>
      <span class="note soon" data-given="unread" hidden={given.state !== 'unread'}>
        {say(moneyWords.unread)}
      </span>
    </output>
  )
}

function groups(amountRupiah: bigint): string {
  return rupiah(amountRupiah).slice(2)
}
