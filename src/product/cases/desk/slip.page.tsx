import type { VNode } from 'preact'
import { Key } from '#ui/button.tsx'
import { DemoStrip } from '#ui/demo-strip.tsx'
import type { Frame } from '#ui/frame.ts'
import { speak } from '#ui/language.ts'
import { PageHead } from '#ui/page-head.tsx'
import { withQuery } from '#ui/page-links.ts'
import type { SlipPage } from '../contract.ts'
import { linkWords } from '../link-words.ts'
import { paths } from './paths.ts'
import { SlipSheet } from './slip-sheet.tsx'
import { paperWords, slipOf, slipWords } from './slip-words.ts'

/** Papers a slip is printed on. A5 comes first: every printer of an office has it, or A4 that is cut in two. */
export type Paper = keyof typeof paperWords

/** One sheet in the size that `?kertas=` names, so that the browser's own printing needs no script and no choice. */
export function renderSlipPage(view: SlipPage, frame: Frame): VNode {
  const { say } = frame
  const title = say(slipOf(slipWords[view.kind], view.number))
  return (
    <html lang={frame.language}>
      <PageHead frame={frame} title={title} place={view.office.name} script="print" />
      <body class="staff solo">
        <div class="noprint">
          <DemoStrip frame={frame} />
        </div>
        <main id="isi" class="w">
          <PrintDesk view={view} frame={frame} paper={paperOf(frame)} />
          <SlipSheet view={view} frame={forCitizen(frame)} paper={paperOf(frame)} />
        </main>
      </body>
    </html>
  )
}

/** The sheet speaks the citizen's language, which `?bahasa=` names; the officer keeps their own around it. */
function forCitizen(frame: Frame): Frame {
  const asked = queryOf(frame).get('bahasa')
  if (asked !== 'id' && asked !== 'en') return frame
  return { ...frame, language: asked, say: speak(asked) }
}

/** What the officer sees around the sheet, and the paper does not: the two sizes, and how to print. */
function PrintDesk({ view, frame, paper }: { view: SlipPage; frame: Frame; paper: Paper }) {
  const { say } = frame
  const other = forCitizen(frame).language === 'id' ? 'en' : 'id'
  return (
    <div class="noprint flow">
      <div class="row">
        <p class="sub">
          <a href={paths.case(view.number)}>{say(slipWords.backToCase)}</a> › {say(slipWords.preview)}
        </p>
        {frame.seat?.duties.includes('cases.register') ? (
          <a
            class={view.mayAddService ? 'btn alt' : 'btn alt end'}
            href={paths.register}
            data-key="B"
            aria-keyshortcuts="B"
          >
            {say(slipWords.nextFile)} <Key name="B" />
          </a>
        ) : null}
      </div>
      <h1>{say(slipOf(slipWords[view.kind], view.number))}</h1>
      {view.replacesLost ? <p class="note">{say(slipWords.replacesLost)}</p> : null}
      <p data-without-script>{say(slipWords.howToPrint)}</p>
      <p class="row" id="kertas">
        <PaperLink frame={frame} paper="a5" current={paper} shortcut="F9" />{' '}
        <PaperLink frame={frame} paper="80mm" current={paper} shortcut="F8" />{' '}
        <a href={withQuery(frame.path, { bahasa: other, cetak: '' })} lang={other} hreflang={other}>
          {slipWords.inThisLanguage[other]}
        </a>
      </p>
      {view.mayAddService ? (
        <p>
          <a href={paths.another(view.number)}>{say(linkWords.another)}</a>
        </p>
      ) : null}
    </div>
  )
}

type PaperLinkProps = { frame: Frame; paper: Paper; current: Paper; shortcut: string }

/** The print island turns each link into a button that prints; the label and the key lie ready for it. */
function PaperLink({ frame, paper, current, shortcut }: PaperLinkProps) {
  const words = paperWords[paper]
  return (
    <a
      class={paper === current ? 'btn' : 'btn alt'}
      href={withQuery(frame.path, { kertas: paper, cetak: '' })}
      aria-current={paper === current ? 'page' : undefined}
      data-key={shortcut}
      data-print={frame.say(words.print)}
    >
      {frame.say(words.paper)}
    </a>
  )
}

function paperOf(frame: Frame): Paper {
  return queryOf(frame).get('kertas') === '80mm' ? '80mm' : 'a5'
}

function queryOf(frame: Frame): URLSearchParams {
  return new URLSearchParams(frame.path.split('?')[1] ?? '')
}
