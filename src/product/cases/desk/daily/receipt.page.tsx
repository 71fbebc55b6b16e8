import type { VNode } from 'preact'
import { hourOf, letterDay, zoneName } from '#clock'
import { DemoStrip } from '#ui/demo-strip.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Boat } from '#ui/icons/boat.tsx'
import { PageHead } from '#ui/page-head.tsx'
import type { ReceiptPage } from '../../contract.ts'
import { paths } from '../paths.ts'
import { PrintSheet } from '../print-sheet.tsx'
import { fromOffice, momentOf, servedBy, slipOf, slipWords } from '../slip-words.ts'
import { dailyWords, receiptWords } from './form-words.ts'

/** What a citizen takes home after withdrawing a request: one A5 sheet, printed as slips are. */
export function renderReceiptPage(view: ReceiptPage, frame: Frame): VNode {
  const { say } = frame
  const title = say(slipOf(receiptWords.title, view.number))
  return (
    <html lang={frame.language}>
      <PageHead frame={frame} title={title} place={view.officeName} script="print" />
      <body class="staff solo">
        <div class="noprint">
          <DemoStrip frame={frame} />
        </div>
        <main id="isi" class="w">
          <div class="noprint flow">
            <p class="sub">
              <a href={paths.case(view.number)}>‹ {say(receiptWords.backToCase)}</a>
            </p>
            <h1>{title}</h1>
            <PrintSheet how={receiptWords.howToPrint} frame={frame} />
          </div>
          <Sheet view={view} frame={frame} />
        </main>
      </body>
    </html>
  )
}

function Sheet({ view, frame }: { view: ReceiptPage; frame: Frame }) {
  const { say } = frame
  return (
    <section class="sheet a5" aria-label={say(receiptWords.title)}>
      <div class="row">
        <Boat />
        <div>
          <h2>{say(receiptWords.title)}</h2>
          <p class="sub">{say(fromOffice(view.officeName, frame.regencyName))}</p>
        </div>
      </div>
      {view.illustrative || frame.mode === 'demo' ? (
        <p class="sample">
          <b>{say(slipWords.sample)}</b> <span>{say(slipWords.sampleNote)}</span>
        </p>
      ) : null}
      <hr class="tear" />
      <p>{say(receiptWords.sentence)}</p>
      <Facts rows={factsOf(view, frame)} />
      <hr class="tear" />
      <div class="ink">
        <p>{say(receiptWords.received)}</p>
        <p>
          <b>{view.askedBy}</b>
        </p>
      </div>
      <p class="sub">{say(servedBy(view.servedBy))}</p>
    </section>
  )
}

function factsOf(view: ReceiptPage, { say, zone }: Frame): Fact[] {
  const day = letterDay(view.withdrawnAt.toZonedDateTimeISO(zone).toPlainDate())
  const returned = view.originals.map((paper) => say(paper)).join(', ')
  const relation = say(view.relation === 'proxy' ? dailyWords.proxy : dailyWords.applicant)
  return [
    { term: say(receiptWords.number), value: <b>{view.number}</b> },
    { term: say(receiptWords.service), value: say(view.service) },
    { term: say(receiptWords.applicant), value: <bdi>{view.applicant}</bdi> },
    { term: say(receiptWords.when), value: say(momentOf(day, hourOf(view.withdrawnAt, zone), zoneName(zone))) },
    { term: say(receiptWords.asked), value: view.askedBy, sub: `${relation}; ${view.identitySeen}` },
    { term: say(receiptWords.reason), value: view.reason },
    { term: say(receiptWords.returned), value: returned === '' ? say(receiptWords.nothing) : <b>{returned}</b> },
  ]
}
