import type { VNode } from 'preact'
import { letterDate } from '#clock'
import { calculationOf } from '#fees'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Qr } from '#ui/qr.tsx'
import { rupiah } from '#ui/rupiah.ts'
import type { CodeOnScreen, TillPage } from '../../contract/money.ts'
import { sentAct } from '../case-forms.tsx'
import { paths } from '../paths.ts'
import { CashForm } from './cash-form.tsx'
import { moneyWords, receiptStates } from './money-words.ts'
import { CodeForm, QrisForm, ReduceForm, TransferForm, tillLabels } from './till-forms.tsx'

type Props = { view: TillPage; frame: Frame }

/** The cashier's page: what is due and why, how it is paid, and the code that a telephone reads. */
export function renderTillPage(view: TillPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={`${say(moneyWords.title)} ${view.number}`} script="desk">
      <p class="sub noprint">
        <a href={paths.case(view.number)}>
          ‹ {say(moneyWords.back)} {view.number}
        </a>
      </p>
      <ErrorSummary frame={frame} form={sentAct(frame)} labels={tillLabels(frame)} />
      <div class="row">
        <h1>{say(moneyWords.title)}</h1>
        <p class="sub">{say(view.service)}</p>
      </div>
      <div class="side">
        <div class="flow">
          <p class="sub">{say(view.dueRupiah === 0n ? moneyWords.nothingDue : moneyWords.due)}</p>
          <p class="due">{rupiah(view.dueRupiah)}</p>
          <Facts rows={factsOf(view, frame)} />
          <p class="sub">
            {say(moneyWords.termUnconfirmed)} <mark>{say(moneyWords.unconfirmed)}</mark>
          </p>
        </div>
        {view.dueRupiah === 0n ? null : (
          <aside class="flow" aria-label={say(moneyWords.ways)}>
            {view.why ? <p class="note">{say(view.why)}</p> : <Ways view={view} frame={frame} />}
            {view.mayReduce ? <ReduceForm view={view} frame={frame} /> : null}
          </aside>
        )}
      </div>
    </DeskLayout>
  )
}

/** Cash is in sight, for it is the most common; the other ways unfold. */
function Ways({ view, frame }: Props) {
  return (
    <>
      <CashForm view={view} frame={frame} />
      <TransferForm view={view} frame={frame} />
      <details class="unfold" open={view.code !== undefined || ['qris', 'show-code'].includes(sentAct(frame) ?? '')}>
        <summary class="btn alt">{frame.say(moneyWords.qris)}</summary>
        <div class="flow">
          <Codes view={view} frame={frame} />
          <CodeForm view={view} frame={frame} />
          <QrisForm view={view} frame={frame} />
        </div>
      </details>
    </>
  )
}

function Codes({ view, frame }: Props) {
  const { say } = frame
  if (view.code) return <Code code={view.code} says={say(moneyWords.ownCode)} due={view.dueRupiah} frame={frame} />
  if (view.officeCode)
    return <Code code={view.officeCode} says={say(moneyWords.officeCode)} due={view.dueRupiah} frame={frame} />
  return <p class="sub">{say(moneyWords.noOfficeCode)}</p>
}

function Code({ code, says, due, frame }: { code: CodeOnScreen; says: string; due: bigint; frame: Frame }) {
  return (
    <div class="row paycode">
      <Qr path={code.qr.path} size={code.qr.size} label={frame.say(moneyWords.qrisShown)} />
      <p>
        {says} <b class="nb">{rupiah(code.amountRupiah ?? due)}</b>
        <br />
        <b>{code.merchant}</b> <span class="sub">{code.city}</span>
      </p>
    </div>
  )
}

function factsOf(view: TillPage, { say }: Frame): Fact[] {
  const { cost } = view
  const sum = calculationOf(cost)
  return [
    { term: say(moneyWords.applicant), value: <bdi>{view.applicant}</bdi> },
    { term: say(sum ? moneyWords.sum : moneyWords.basis), value: say(sum ?? cost.basis) },
    ...view.assessments.toReversed().map(({ number, amountRupiah, href, replaces }, place) => ({
      term: place === 0 ? say(moneyWords.paper) : '',
      value: (
        <>
          <a href={href}>{number}</a>, {rupiah(amountRupiah)}
        </>
      ),
      sub: replaces === null ? undefined : `${say(moneyWords.replaces)} ${replaces}`,
    })),
    { term: say(moneyWords.payTo), value: say(view.payTo) },
    ...view.receipts.map(({ number, amountRupiah, href, state }) => ({
      term: say(moneyWords.receipts),
      value: (
        <>
          <a href={href}>{number}</a>, {rupiah(amountRupiah)}
        </>
      ),
      sub: say(receiptStates[state]),
    })),
    ...(view.reduction
      ? [
          {
            term: say(moneyWords.instrument),
            value: view.reduction.instrument,
            sub: `${say(letterDate(view.reduction.dated))}. ${view.reduction.reason}`,
          },
        ]
      : []),
  ]
}
