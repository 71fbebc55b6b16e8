import { hourOf, letterDay, zoneName } from '#clock'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Boat } from '#ui/icons/boat.tsx'
import { Qr } from '#ui/qr.tsx'
import { rupiah } from '#ui/rupiah.ts'
import { spellRupiah } from '#ui/spell-number.ts'
import type { Receipt, ReceiptPaper } from '../contract.ts'
import { copyOf, meansWords, onlyRead, receiptWords } from '../words.ts'

/** A receipt with what its paper needs beside it. `print` counts from 1; nothing of a receipt that is only looked at. */
export type ReceiptOnPaper = {
  receipt: Receipt
  officeName: string
  trackingUrl: string
  qr: { path: string; size: number }
  print: number | undefined
  /** Of a demonstration, or under an authority that is only an example. */
  sample: { word: string; note: string } | undefined
}

type Props = { view: ReceiptOnPaper; frame: Frame }

/** The receipt a citizen keeps. Both papers carry the same in the same order; a void one and a copy say so first. */
export function ReceiptSheet({ view, frame, paper }: Props & { paper: ReceiptPaper }) {
  const { say } = frame
  const { receipt } = view
  return (
    <section
      class={paper === 'a5' ? 'sheet a5' : 'sheet s80'}
      lang={frame.language}
      aria-label={`${say(receiptWords.title)} ${receipt.number}`}
    >
      <div class="row">
        <Boat />
        <div>
          <h2>{say(receiptWords.title)}</h2>
          <p class="sub">
            {view.officeName}, {frame.regencyName}
          </p>
        </div>
      </div>
      <Marks view={view} frame={frame} />
      <hr class="tear" />
      <p class="due">{rupiah(receipt.amountRupiah)}</p>
      <p class="sub" lang="id">
        {say(receiptWords.inWords)}: {spellRupiah(receipt.amountRupiah)}
      </p>
      <hr class="tear" />
      <Facts rows={factsOf(receipt, frame)} />
      <hr class="tear" />
      <div class="row">
        <Qr path={view.qr.path} size={view.qr.size} label={say(receiptWords.qr)} />
        <p>
          <b>{say(receiptWords.track)}</b> <span class="sub">{say(receiptWords.scan)}</span>
        </p>
      </div>
      <p class="sub">{say(receiptWords.keep)}</p>
    </section>
  )
}

function Marks({ view: { receipt, print, sample }, frame: { say } }: Props) {
  const marks = [
    ...(receipt.voided ? [`${say(receiptWords.void)}: ${receipt.voided.reason}`] : []),
    ...(receipt.refund ? [`${say(receiptWords.refunded)}: ${rupiah(receipt.refund.amountRupiah)}`] : []),
    ...(print === undefined ? [say(receipt.prints === 0 ? receiptWords.preview : onlyRead(receipt.prints))] : []),
    ...(print !== undefined && print > 1 ? [say(copyOf(print))] : []),
  ]
  return (
    <>
      {sample ? (
        <p class="sample">
          <b>{sample.word}</b> <span>{sample.note}</span>
        </p>
      ) : null}
      {marks.map((mark) => (
        <p class="sample">
          <b>{mark}</b>
        </p>
      ))}
    </>
  )
}

function factsOf(receipt: Receipt, { say, zone }: Frame): Fact[] {
  const { body, means, tenderedRupiah, amountRupiah, reference, takenAt } = receipt
  const day = letterDay(takenAt.toZonedDateTimeISO(zone).toPlainDate())
  const sums = body.lines.map(({ says, law }) => `${say(says)}${law ? ` (${say(law)})` : ''}`)
  const cash =
    tenderedRupiah === null
      ? []
      : [
          {
            term: say(receiptWords.tendered),
            value: rupiah(tenderedRupiah),
            sub: `${say(receiptWords.change)} ${rupiah(tenderedRupiah - amountRupiah)}`,
          },
        ]
  return [
    { term: say(receiptWords.number), value: <b>{receipt.number}</b> },
    { term: say(receiptWords.from), value: <bdi>{body.payer}</bdi> },
    { term: say(receiptWords.for), value: say(body.service), sub: `${say(receiptWords.file)} ${body.caseNumber}` },
    { term: say(receiptWords.sum), value: sums.join('. '), sub: sums.length === 0 ? say(body.basis) : undefined },
    ...(body.assessment === null ? [] : [{ term: say(receiptWords.assessment), value: body.assessment }]),
    { term: say(receiptWords.means), value: say(meansWords[means]), sub: reference ?? undefined },
    ...cash,
    { term: say(receiptWords.when), value: `${say(day)}, ${say(hourOf(takenAt, zone))} ${zoneName(zone)}` },
    { term: say(receiptWords.by), value: receipt.takenBy, sub: say(body.payTo) },
  ]
}
