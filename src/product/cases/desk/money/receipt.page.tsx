import type { VNode } from 'preact'
import { letterDate } from '#clock'
import { meansWords, ReceiptSheet, receiptWords, refundBy } from '#payments'
import { ActButton, Key } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import { DemoStrip } from '#ui/demo-strip.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/page-head.tsx'
import { rupiah } from '#ui/rupiah.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { PaymentReceiptPage } from '../../contract/money.ts'
import { CaseForm, frameOf, sentAct } from '../case-forms.tsx'
import { paths } from '../paths.ts'
import { askToVoid, backBy, cashBack, changeGiven, moneyWords, printed } from './money-words.ts'

type Props = { view: PaymentReceiptPage; frame: Frame }
type Undoing = Props & Pick<PaymentReceiptPage['acts'][number], 'drawers'>

/** One receipt: what was taken and what goes back over the counter, its printings, and how it is undone. */
export function renderReceiptPage(view: PaymentReceiptPage, frame: Frame): VNode {
  const { say } = frame
  const { receipt } = view
  const title = `${say(receiptWords.title)} ${receipt.number}`
  const isSample = view.illustrative || frame.mode === 'demo'
  const sample = isSample ? { word: say(moneyWords.sample), note: say(moneyWords.sampleNote) } : undefined
  return (
    <html lang={frame.language}>
      <PageHead frame={frame} title={title} place={view.officeName} script="print" />
      <body class="staff solo">
        <div class="noprint">
          <DemoStrip frame={frame} />
        </div>
        <main id="isi" class="w">
          <div class="noprint flow">
            <div class="row">
              <p class="sub">
                <a href={paths.case(view.number)}>
                  ‹ {say(moneyWords.back)} {view.number}
                </a>
              </p>
              {view.mayPrint ? (
                <a class="btn alt end" href={paths.work} data-key="B" aria-keyshortcuts="B">
                  {say(moneyWords.nextPayer)} <Key name="B" />
                </a>
              ) : null}
            </div>
            <ErrorSummary frame={frame} form={sentAct(frame)} labels={labelsOf(frame)} />
            <h1>{title}</h1>
            <Voided view={view} frame={frame} />
            <Taken view={view} frame={frame} />
            <Undone view={view} frame={frame} />
            <Printing view={view} frame={frame} />
            {view.acts.map((offered) => (
              <Undo offered={offered} view={view} frame={frame} />
            ))}
            {view.voiders.length === 0 ? null : <p class="sub">{say(askToVoid(view.voiders))}</p>}
          </div>
          <ReceiptSheet view={{ ...view, sample }} frame={frame} paper={view.paper} />
        </main>
      </body>
    </html>
  )
}

/** What a void means for the money and for the file. */
function Voided({ view: { receipt, justVoided, waitsAgain, number }, frame: { say } }: Props) {
  if (!receipt.voided || !(justVoided || waitsAgain)) return null
  const back = receipt.means === 'cash' ? cashBack(receipt.amountRupiah) : moneyWords.bankBack
  return (
    <p class="note" role={justVoided ? 'status' : undefined}>
      {justVoided ? (
        <>
          <b>{say(moneyWords.isVoid)}</b> {say(back)}{' '}
        </>
      ) : null}
      {waitsAgain ? say(moneyWords.waitsAgain) : null} <a href={paths.case(number)}>{say(moneyWords.toFile)}</a>
    </p>
  )
}

/** The change is what the cashier looks for: it stands first and large, until the receipt has gone over the counter. */
function Taken({ view: { receipt, changeRupiah }, frame: { say } }: Props) {
  if (changeRupiah > 0n)
    return (
      <div>
        <p>{say(moneyWords.changeBack)}</p>
        <p class="due">{rupiah(changeRupiah)}</p>
      </div>
    )
  if (receipt.voided) return null
  const { amountRupiah, tenderedRupiah } = receipt
  const isChanged = tenderedRupiah !== null && tenderedRupiah > amountRupiah
  return (
    <p>
      {say(moneyWords.received)} <b>{rupiah(amountRupiah)}</b>, {say(meansWords[receipt.means]).toLowerCase()}.{' '}
      {isChanged ? say(changeGiven(tenderedRupiah, amountRupiah)) : null}
    </p>
  )
}

/** How it is undone; what may not be done now stands there with its reason, and the other way below it. */
function Undo({
  offered: { act, why, drawers },
  view,
  frame,
}: Props & { offered: PaymentReceiptPage['acts'][number] }) {
  const { say } = frame
  if (why) return <ActButton id={act} label={say(moneyWords[act])} why={say(why)} risk={act === 'void'} alt />
  const asked = { view, frame, drawers }
  return act === 'void' ? <VoidForm {...asked} /> : <RefundForm {...asked} />
}

function Undone({ view: { receipt }, frame: { say } }: Props) {
  const { voided, refund } = receipt
  const rows: Fact[] = [
    ...(voided ? [{ term: say(receiptWords.void), value: voided.reason, sub: voided.by }] : []),
    ...(refund
      ? [
          {
            term: say(receiptWords.refunded),
            value: `${rupiah(refund.amountRupiah)}, ${refund.decision}`,
            sub: (
              <>
                {say(letterDate(refund.decidedOn))}. {refund.reason}. {refund.by}. {say(moneyWords.askedOn)}{' '}
                {say(letterDate(refund.askedOn))}, {say(backBy(letterDate(refundBy(refund.askedOn))))}{' '}
                <mark>{say(moneyWords.unconfirmed)}</mark>
              </>
            ),
          },
        ]
      : []),
  ]
  return rows.length === 0 ? null : <Facts rows={rows} />
}

function Printing({ view, frame }: Props) {
  const { say } = frame
  const { receipt } = view
  if (!view.mayPrint) return null
  const papers = [
    ['a5', 'F9', moneyWords.print],
    ['80mm', 'F8', moneyWords.printRoll],
  ] as const
  return (
    <>
      <form class="row" method="post" action={paths.receiptPrints(view.number, receipt.ordinal)}>
        <input type="hidden" name="requestId" value={frame.requestId()} />
        {papers.map(([paper, key, words]) => (
          <button
            class={paper === '80mm' ? 'btn alt' : 'btn'}
            type="submit"
            name="paper"
            value={paper}
            data-key={key}
            aria-keyshortcuts={key}
          >
            {say(words)} <Key name={key} />
          </button>
        ))}
      </form>
      {view.print === undefined ? null : <p data-without-script>{say(moneyWords.printNow)}</p>}
      <p class="sub">
        {say(receipt.prints === 0 ? moneyWords.notPrinted : printed(receipt.prints))} {say(moneyWords.printNote)}
      </p>
    </>
  )
}

function labelsOf({ say }: Frame): Record<string, string> {
  const { refundAmount: amount, refundMeans: means, drawer, decision, decidedOn, askedOn, reason } = moneyWords
  return Object.fromEntries(
    Object.entries({ amount, means, drawer, decision, decidedOn, askedOn, reason }).map(([name, label]) => [
      name,
      say(label),
    ]),
  )
}

function VoidForm({ view, frame, drawers }: Undoing) {
  const { say } = frame
  return (
    <details class="unfold" open={sentAct(frame) === 'void'}>
      <summary class="btn risk">{say(moneyWords.void)}</summary>
      <CaseForm view={view} frame={frame} act="void" action={paths.receiptVoid(view.number, view.receipt.ordinal)}>
        <LongTextField
          frame={frameOf(frame, 'void')}
          form="void"
          name="reason"
          label={say(moneyWords.voidReason)}
          rows={2}
          maxLength={1000}
        />
        {view.receipt.means === 'cash' ? <Drawers drawers={drawers} frame={frame} form="void" /> : null}
        <p class="sub">{say(moneyWords.voidNote)}</p>
        <button class="btn risk" type="submit">
          {say(moneyWords.voidButton)}
        </button>
      </CaseForm>
    </details>
  )
}

function RefundForm({ view, frame, drawers }: Undoing) {
  const { say } = frame
  const asked = { frame: frameOf(frame, 'refund'), form: 'refund' }
  const choices = (['cash', 'transfer'] as const).map((value) => {
    return { value, label: say(value === 'cash' ? moneyWords.cash : meansWords.transfer) }
  })
  return (
    <details class="unfold" open={sentAct(frame) === 'refund'}>
      <summary class="btn alt">{say(moneyWords.refund)}</summary>
      <CaseForm view={view} frame={frame} act="refund" action={paths.receiptRefund(view.number, view.receipt.ordinal)}>
        <TextField {...asked} name="amount" label={say(moneyWords.refundAmount)} keyboard="numeric" maxLength={30} />
        <RadioField {...asked} name="means" label={say(moneyWords.refundMeans)} choices={choices} />
        <Drawers drawers={drawers} frame={frame} form="refund" />
        <TextField {...asked} name="decision" label={say(moneyWords.decision)} maxLength={100} />
        <TextField {...asked} name="decidedOn" label={say(moneyWords.decidedOn)} kind="date" />
        <TextField {...asked} name="askedOn" label={say(moneyWords.askedOn)} kind="date" />
        <LongTextField {...asked} name="reason" label={say(moneyWords.reason)} rows={2} maxLength={1000} />
        <p class="sub">
          {say(moneyWords.refundNote)} <mark>{say(moneyWords.unconfirmed)}</mark>
        </p>
        <button class="btn" type="submit">
          {say(moneyWords.refundButton)}
        </button>
      </CaseForm>
    </details>
  )
}

/** Cash leaves the only open drawer by itself; of several, one is named. */
function Drawers({ drawers, frame, form }: Pick<Undoing, 'drawers' | 'frame'> & { form: 'void' | 'refund' }) {
  if (drawers.length < 2) return null
  const choices = drawers.map(({ id, name }) => ({ value: id, label: name }))
  const asked = { frame: frameOf(frame, form), form, name: 'drawer', label: frame.say(moneyWords.drawer), choices }
  return <RadioField {...asked} />
}
