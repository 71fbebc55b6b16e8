import { shortDay } from '#clock'
import { errorOf, fieldId, keptValues } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { DepositsPage } from '../contract/pages.ts'
import { kindWords, meansWords, money } from './cash-words.ts'
import { bankSentence, depositWords as words } from './deposit-words.ts'
import { ownForm } from './own-form.ts'
import { paths } from './paths.ts'

type Shown = { view: DepositsPage; frame: Frame }

/** What came by bank and was not found on a statement yet, to be ticked off. */
export function BankLines({ view, frame: whole }: Shown) {
  const { say } = whole
  const { lines, all, rupiah } = view.bank
  const frame = ownForm(whole, 'confirm')
  return (
    <section class="flow" aria-labelledby="lewat-bank">
      <h2 id="lewat-bank">{say(words.bank)}</h2>
      {lines.length === 0 ? (
        <p class="sub">{say(words.allConfirmed)}</p>
      ) : (
        <>
          <p class="sub">
            {say(words.bankLead)} {say(bankSentence(all, lines.length, money(rupiah)))}
          </p>
          {view.keeps ? (
            <form method="post" action={paths.deposits} class="flow near">
              <input type="hidden" name="do" value="confirm" />
              <input type="hidden" name="requestId" value={frame.requestId()} />
              <Lines view={view} frame={frame} />
              <Statement frame={frame} />
            </form>
          ) : (
            <Lines view={view} frame={frame} />
          )}
        </>
      )}
    </section>
  )
}

/** Ticked off by whoever keeps the cash; read by whoever signs. */
function Lines({ view, frame }: Shown) {
  const { say } = frame
  const error = errorOf(frame, 'entries')
  return (
    <>
      {error ? <p class="err">{error}</p> : null}
      <table class="list stack">
        <caption class="vh">{say(words.lines)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.lines)}</th>
            <th scope="col">{say(words.days)}</th>
            <th scope="col" class="num">
              {say(words.amount)}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.bank.lines.map((line, place) => (
            <tr>
              <th scope="row">
                {view.keeps ? (
                  <Tick line={line} isFirst={place === 0} frame={frame} />
                ) : (
                  <span class="mono">{line.paper}</span>
                )}
              </th>
              <td>
                {say(shortDay(line.date))}, {say(meansWords[line.means])}
                {line.kind === 'receipt' ? '' : `, ${say(kindWords[line.kind])}`}
              </td>
              <td class="num">{money(line.rupiah)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

type Ticked = { line: DepositsPage['bank']['lines'][number]; isFirst: boolean; frame: Frame }

function Tick({ line, isFirst, frame }: Ticked) {
  return (
    <div class="kept">
      <label>
        <input
          type="checkbox"
          name="entries"
          value={line.id}
          id={isFirst ? fieldId('entries', 'confirm') : undefined}
          checked={keptValues(frame, 'entries')?.includes(line.id) ?? false}
        />{' '}
        <span class="mono">{line.paper}</span>
      </label>
    </div>
  )
}

function Statement({ frame }: { frame: Frame }) {
  const { say } = frame
  const today = frame.now.toZonedDateTimeISO(frame.zone).toPlainDate()
  return (
    <div class="flow brief">
      <TextField
        frame={frame}
        form="confirm"
        name="statement"
        label={say(words.statement)}
        hint={say(words.statementHint)}
        maxLength={120}
      />
      <TextField
        frame={frame}
        form="confirm"
        name="creditedOn"
        label={say(words.creditedOn)}
        kind="date"
        start={today.toString()}
      />
      <button class="btn" type="submit">
        {say(words.confirm)}
      </button>
    </div>
  )
}
