import type { VNode } from 'preact'
import { shortDay, shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { DepositsPage, SlipShown } from '../contract/pages.ts'
import { BankLines } from './bank-lines.tsx'
import { CashRooms } from './cash-rooms.tsx'
import { cashWords, money, waitingSentence } from './cash-words.ts'
import { limitSentence, slipNumber, depositWords as words } from './deposit-words.ts'
import { OpenSlip } from './open-slip.tsx'
import { paths } from './paths.ts'

type Shown = { view: DepositsPage; frame: Frame }

/** Money on its way to the regency: cash by slip, the rest by the bank statement. */
export function renderDepositsPage(view: DepositsPage, frame: Frame): VNode {
  const { say } = frame
  const labels = {
    bankReference: say(words.bankReference),
    depositedOn: say(words.depositedOn),
    'file.proof': say(words.proof),
    proof: say(words.proof),
    reason: say(words.reason),
    statement: say(words.statement),
    creditedOn: say(words.creditedOn),
    entries: say(words.lines),
  }
  return (
    <DeskLayout frame={frame} title={say(cashWords.deposits)} script="desk">
      <h1>{say(cashWords.deposits)}</h1>
      <CashRooms frame={frame} here="deposits" />
      <ErrorSummary frame={frame} labels={labels} form={String(frame.form?.values.do ?? 'record')} />
      <p class="sub">{say(limitSentence(view.limit))}</p>
      <section class="flow" aria-labelledby="akan-disetor">
        <h2 id="akan-disetor">{say(words.toBank)}</h2>
        <Waiting view={view} frame={frame} />
        {view.open.map((slip) => (
          <OpenSlip slip={slip} keeps={view.keeps} frame={frame} />
        ))}
      </section>
      <BankLines view={view} frame={frame} />
      {view.past.length === 0 ? null : <Past view={view} frame={frame} />}
    </DeskLayout>
  )
}

function Waiting({ view, frame }: Shown) {
  const { say } = frame
  const { waiting, open, keeps } = view
  if (waiting.days === 0) return <p class="sub">{say(words.nothing)}</p>
  const onSlips = open.reduce((sum, { rupiah }) => sum + rupiah, 0n)
  return (
    <>
      <p>
        {waiting.late ? <Status flag="late" text={say(waitingSentence(waiting))} /> : say(waitingSentence(waiting))}
      </p>
      {keeps && onSlips < waiting.rupiah ? (
        <form method="post" action={paths.deposits}>
          <input type="hidden" name="do" value="slip" />
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <button class="btn" type="submit">
            {say(words.makeSlip)} ({money(waiting.rupiah - onSlips)})
          </button>
        </form>
      ) : null}
    </>
  )
}

function Past({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="sts-sebelumnya">
      <h2 id="sts-sebelumnya">{say(words.past)}</h2>
      <table class="list stack" aria-labelledby="sts-sebelumnya">
        <thead>
          <tr>
            <th scope="col">{say(words.number)}</th>
            <th scope="col" class="num">
              {say(words.amount)}
            </th>
            <th scope="col">{say(words.state)}</th>
          </tr>
        </thead>
        <tbody>
          {view.past.map((slip) => (
            <tr>
              <th scope="row">
                <a href={paths.slip(slip.id)}>{slipNumber(slip)}</a>{' '}
                <span class="sub">{slip.days.map(({ date }) => say(shortDay(date))).join(', ')}</span>
              </th>
              <td class="num">{money(slip.rupiah)}</td>
              <td>
                <SlipState slip={slip} frame={frame} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const timings = {
  'in-time': { flag: 'done', words: words.deposited },
  late: { flag: 'late', words: words.depositedLate },
  unknown: { flag: 'waiting', words: words.depositedUndated },
} as const

function SlipState({ slip, frame }: { slip: SlipShown; frame: Frame }) {
  const { say, zone, now } = frame
  const { deposit, dropped } = slip
  if (dropped)
    return (
      <>
        <Status flag="waiting" text={`${say(words.dropped)}, ${say(shortMoment(dropped.at, zone, now))}`} />{' '}
        <span class="sub">{dropped.reason}</span>
      </>
    )
  if (!deposit) return null
  const { flag, words: came } = timings[deposit.timing]
  return (
    <>
      <Status flag={flag} text={`${say(came)} ${say(shortDay(deposit.on))}`} />{' '}
      <span class="sub">
        {deposit.bankReference}, {deposit.recorded.name}.
      </span>{' '}
      <a href={paths.proof(slip.id)}>{say(words.seeProof)}</a>
    </>
  )
}
