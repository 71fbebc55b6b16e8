import type { VNode } from 'preact'
import { DemoStrip } from '#ui/demo-strip.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/page-head.tsx'
import { Qr } from '#ui/qr.tsx'
import type { BlankSheets } from '../contract.ts'
import { blankWords, sheetsOf } from './blank-words.ts'
import { paths } from './paths.ts'
import { PrintSheet } from './print-sheet.tsx'
import { slipWords } from './slip-words.ts'

/** One printing of blank slips, each on a sheet of A5: numbered, with its code, and room for a pen. */
export function renderBlankSheets(view: BlankSheets, frame: Frame): VNode {
  const { say } = frame
  return (
    <html lang={frame.language}>
      <PageHead frame={frame} title={say(blankWords.title)} place={view.office.name} script="print" />
      <body class="staff solo">
        <div class="noprint">
          <DemoStrip frame={frame} />
        </div>
        <main id="isi" class="w">
          <div class="noprint flow">
            <p class="sub">
              <a href={paths.blanks}>‹ {say(blankWords.back)}</a>
            </p>
            <h1>{say(sheetsOf(view.sheets.length))}</h1>
            <PrintSheet how={blankWords.howToPrint} frame={frame} />
          </div>
          {view.sheets.map((sheet) => (
            <Sheet view={view} sheet={sheet} frame={frame} />
          ))}
        </main>
      </body>
    </html>
  )
}

const forApplicant = ['date', 'name', 'service', 'missing', 'clerk'] as const
const forOffice = ['date', 'name', 'nik', 'service', 'received', 'missing', 'clerk'] as const

/** Two parts with one number: the applicant takes the upper one, from the lower one the office enters the file. */
function Sheet({ view, sheet, frame }: { view: BlankSheets; sheet: BlankSheets['sheets'][number]; frame: Frame }) {
  const { say } = frame
  return (
    <section class="sheet a5 blank" aria-label={sheet.number}>
      <h2>{say(blankWords.slip)}</h2>
      <p class="sub">
        {view.office.name}, {frame.regencyName}
      </p>
      {frame.mode === 'demo' ? <p class="sample">{say(slipWords.sample)}</p> : null}
      <div class="row">
        <Qr path={sheet.qr.path} size={sheet.qr.size} label={say(blankWords.code)} />
        <p>
          {say(blankWords.number)}
          <br />
          <b class="mono nb">{sheet.number}</b>
          <br />
          {say(blankWords.code)}
          <br />
          <b class="mono nb">{sheet.code.replace(/(.{4})(?=.)/g, '$1-')}</b>
        </p>
      </div>
      <Lines lines={forApplicant} frame={frame} />
      <p class="sub">{say(blankWords.runs)}</p>
      <hr class="tear" />
      <p class="row">
        {say(blankWords.forOffice)} <b class="mono nb end">{sheet.number}</b>
      </p>
      <Lines lines={forOffice} frame={frame} />
    </section>
  )
}

function Lines({ lines, frame }: { lines: readonly (typeof forOffice)[number][]; frame: Frame }) {
  return (
    <dl class="pen">
      {lines.map((line) => (
        <div>
          <dt>{frame.say(blankWords[line])}</dt>
          <dd />
        </div>
      ))}
    </dl>
  )
}
