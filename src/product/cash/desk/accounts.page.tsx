import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { ActButton } from '#ui/button.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import { LongTextField } from '#ui/text-field.tsx'
import type { AccountMonth, AccountShown, AccountsPage } from '../contract/pages.ts'
import { refusals } from '../words.ts'
import { dueBy, summaryLines, summarySentence, accountWords as words } from './account-words.ts'
import { CashRooms } from './cash-rooms.tsx'
import { cashWords, money } from './cash-words.ts'
import { monthName } from './month-name.ts'
import { monthKey, paths } from './paths.ts'

type Shown = { view: AccountsPage; one: AccountMonth; frame: Frame }

/** Every month answered for: prepared by the cashier, signed by the camat, read by the regency. */
export function renderAccountsPage(view: AccountsPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(cashWords.accounts)} script="desk">
      <h1>{say(cashWords.accounts)}</h1>
      <p class="sub">{view.office.name}</p>
      {view.keeps || view.signs ? (
        <CashRooms frame={frame} here="accounts" />
      ) : (
        <p>
          <a href={paths.offices}>{say(cashWords.ofOffices)}</a>
        </p>
      )}
      <ErrorSummary frame={frame} labels={{ reason: say(words.reason) }} />
      <p class="sub">
        {say(words.lead)} {view.sure === 'b' ? `(${say(cashWords.unconfirmed)})` : ''}
      </p>
      {view.months.length === 0 ? <p class="note">{say(words.none)}</p> : null}
      {view.months.map((one) => (
        <Month view={view} one={one} frame={frame} />
      ))}
    </DeskLayout>
  )
}

function Month({ view, one, frame }: Shown) {
  const { say } = frame
  const { account } = one
  const id = `bulan-${monthKey(one.month)}`
  const waits = account && !account.signed && !account.returned
  return (
    <section class="panel flow" aria-labelledby={id}>
      <div class="row">
        <h2 id={id}>{say(monthName(one.month))}</h2>
        <State one={one} frame={frame} />
        {account && !account.returned ? (
          <a class="btn alt end" href={printOf(view, one)}>
            {say(words.print)}
          </a>
        ) : null}
      </div>
      {account?.returned ? (
        <p class="note soon">
          <b>
            {say(words.returned)}, {account.returned.name}:
          </b>{' '}
          {account.returned.reason}
        </p>
      ) : null}
      {account && !account.returned ? <Summed account={account} open={waits === true} frame={frame} /> : null}
      {view.keeps && (!account || account.returned) ? (
        <form method="post" action={paths.accounts}>
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <input type="hidden" name="month" value={monthKey(one.month)} />
          <button class="btn" type="submit">
            {say(words.prepare)}
          </button>
        </form>
      ) : null}
      {view.signs && waits ? <Signing account={account} one={one} frame={frame} /> : null}
    </section>
  )
}

function printOf(view: AccountsPage, one: AccountMonth): string {
  const office = view.keeps || view.signs ? '' : `?office=${view.office.key}`
  return `${paths.account(one.month)}${office}`
}

function State({ one, frame }: { one: AccountMonth; frame: Frame }) {
  const { say, zone, now } = frame
  const { account, dueOn, late } = one
  if (account?.signed) {
    const text = `${say(late ? words.signedLate : words.signed)}, ${say(shortMoment(account.signed.at, zone, now))}`
    return <Status flag={late ? 'late' : 'done'} text={text} />
  }
  const stands = account && !account.returned ? words.waits : words.notPrepared
  const text = `${say(stands)}, ${say(dueBy(dueOn))}`
  return <Status flag={late ? 'late' : 'waiting'} text={text} />
}

function Summed({ account, open, frame }: { account: AccountShown; open: boolean; frame: Frame }) {
  const { say, zone, now } = frame
  const { prepared, summary } = account
  return (
    <details open={open}>
      <summary>{say(summarySentence(summary))}</summary>
      <table class="brief">
        <caption class="vh">{say(monthName(account.month))}</caption>
        <tbody>
          {summaryLines.map(([key, label]) => (
            <tr>
              <th scope="row">{say(label)}</th>
              <td class="num">{money(summary[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sub">
        {say(words.prepared)} {prepared.name}, {say(shortMoment(prepared.at, zone, now))}.
      </p>
    </details>
  )
}

function Signing({ account, one, frame }: { account: AccountShown; one: AccountMonth; frame: Frame }) {
  const { say } = frame
  const why = one.whyNotSign && refusals[one.whyNotSign]
  const reason = typeof why === 'object' ? say(why) : undefined
  const action = `${paths.accounts}/signature`
  const hidden = (what: string) => (
    <>
      <input type="hidden" name="do" value={what} />
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="account" value={account.id} />
    </>
  )
  return (
    <>
      <form method="post" action={action}>
        {hidden('sign')}
        <ActButton id={`tanda-${monthKey(one.month)}`} label={say(words.sign)} why={reason} />
      </form>
      {reason === undefined ? (
        <details open={frame.form?.values.account === account.id}>
          <summary>{say(words.sendBack)}</summary>
          <form method="post" action={action} class="flow brief">
            {hidden('return')}
            <LongTextField frame={frame} name="reason" label={say(words.reason)} rows={2} maxLength={500} />
            <button class="btn risk" type="submit">
              {say(words.sendBack)}
            </button>
          </form>
        </details>
      ) : null}
    </>
  )
}
