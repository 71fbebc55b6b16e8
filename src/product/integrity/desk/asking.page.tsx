import type { VNode } from 'preact'
import { hourOf, shortMoment } from '#clock'
import { ActButton } from '#ui/button.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import type { AskingPage } from '../contract.ts'
import { paths } from '../paths.ts'
import { refusals } from '../words.ts'
import { holdsUntil, putAt, askingWords as words } from './desk-words.ts'

/** For whoever hands over: whether the question was put, and a code for the kiosk. Nothing of any answer. */
export function renderAskingPage(view: AskingPage, frame: Frame): VNode {
  const { say, zone, now } = frame
  const { asked } = view
  return (
    <DeskLayout frame={frame} title={say(words.title)} solo>
      <p class="sub">
        <a href={`/cases/${encodeURIComponent(view.number)}`}>‹ {say(words.back)}</a>
      </p>
      <ErrorSummary frame={frame} />
      <h1>{say(words.title)}</h1>
      <p class="sub">
        {say(view.service)}, <span class="mono">{view.number}</span>
      </p>
      <p>{say(words.lead)}</p>
      <p>{say(words.ways)}</p>
      {asked?.code && asked.until ? (
        <div class="note flow">
          <p>{say(words.code)}</p>
          <p class="due mono">{asked.code}</p>
          <p>{say(holdsUntil(hourOf(asked.until, zone)))}</p>
        </div>
      ) : null}
      <p>{say(asked ? putAt(shortMoment(asked.at, zone, now)) : words.notPut)}</p>
      {view.kiosks === 0 ? <p class="note">{say(words.noKiosk)}</p> : null}
      <form method="post" action={paths.asking(view.number)}>
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <ActButton
          id="kode"
          label={say(asked ? words.giveAgain : words.give)}
          why={view.why && say(refusals[view.why])}
        />
      </form>
      <p class="sub">{say(words.hidden)}</p>
    </DeskLayout>
  )
}
