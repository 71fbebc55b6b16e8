import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { TextField } from '#ui/text-field.tsx'
import type { BlanksPage } from '../contract.ts'
import { blankWords, printedBy } from './blank-words.ts'
import { paths } from './paths.ts'

/** Blank slips: print some ahead, see which are still in the drawer, explain those that will not be used. */
export function renderBlanksPage(view: BlanksPage, frame: Frame): VNode {
  const { say } = frame
  const labels = { count: say(blankWords.count), reason: say(blankWords.spoilReason) }
  return (
    <DeskLayout frame={frame} title={say(blankWords.title)} script="desk">
      <ErrorSummary frame={frame} labels={labels} />
      <h1>{say(blankWords.title)}</h1>
      <p class="sub">{say(blankWords.what)}</p>
      <form method="post" action={paths.blanks} class="flow brief">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <TextField
          frame={frame}
          name="count"
          label={say(blankWords.count)}
          start="10"
          keyboard="numeric"
          maxLength={2}
        />
        <button class="btn" type="submit">
          {say(blankWords.print)}
        </button>
      </form>
      <h2>
        {say(blankWords.unused)} {view.unused.length === 0 ? null : `(${view.unused.length})`}
      </h2>
      {view.unused.length === 0 ? <p>{say(blankWords.noneUnused)}</p> : null}
      <ul class="bare">
        {view.unused.map((blank) => (
          <Unused blank={blank} frame={frame} />
        ))}
      </ul>
      <Done view={view} frame={frame} />
    </DeskLayout>
  )
}

function Done({ view, frame }: { view: BlanksPage; frame: Frame }) {
  const { say } = frame
  if (view.done.length === 0) return null
  return (
    <>
      <h2>{say(blankWords.done)}</h2>
      <ul class="bare">
        {view.done.map(({ number, usedBy, spoiledReason }) => (
          <li class="row">
            <b class="mono">{number}</b>
            {usedBy === null ? (
              <span class="said">{spoiledReason}</span>
            ) : (
              <a href={paths.case(usedBy)}>
                {say(blankWords.usedFor)} {usedBy}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Unused({ blank, frame }: { blank: BlanksPage['unused'][number]; frame: Frame }) {
  const { say, zone, now } = frame
  const isSent = keptValue(frame, 'blank') === blank.number
  const own = isSent ? frame : { ...frame, form: undefined }
  return (
    <li>
      <b class="mono">{blank.number}</b>{' '}
      <span class="sub">{say(printedBy(blank.printedBy, shortMoment(blank.printedAt, zone, now)))}</span>{' '}
      <a href={withQuery(paths.register, { paper: blank.number })}>
        {say(blankWords.enter)} <span class="vh">{blank.number}</span>
      </a>
      <details open={isSent}>
        <summary>
          {say(blankWords.spoil)} <span class="vh">{blank.number}</span>
        </summary>
        <form method="post" action={paths.blankSpoil(blank.number)} class="flow brief">
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <input type="hidden" name="blank" value={blank.number} />
          <TextField
            frame={own}
            form={blank.number}
            name="reason"
            label={say(blankWords.spoilReason)}
            maxLength={1000}
          />
          <button class="btn alt" type="submit">
            {say(blankWords.spoilButton)} <span class="vh">{blank.number}</span>
          </button>
        </form>
      </details>
    </li>
  )
}
