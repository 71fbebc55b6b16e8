import type { VNode } from 'preact'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { LookupPage } from '../contract.ts'
import { refusals } from '../refusal-words.ts'
import { lookupWords } from '../words.ts'
import { publicPaths } from './paths.ts'

/** Number and code from the slip. Sent by POST, so that no code stands in an address that a server writes down. */
export function renderLookupPage(view: LookupPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <PublicPage frame={frame} title={say(lookupWords.title)}>
      <ErrorSummary frame={frame} />
      <h1>{say(lookupWords.heading)}</h1>
      {view.replaced ? <p class="note">{say(refusals['code-replaced'])}</p> : null}
      <p>{say(lookupWords.intro)}</p>
      <LookupForm view={view} frame={frame} />
      <section class="flow">
        <h2>{say(lookupWords.whereHeading)}</h2>
        <SlipSketch frame={frame} />
        <p>{say(lookupWords.noLookAlikes)}</p>
        <p>{say(lookupWords.hasQr)}</p>
        <h3>{say(lookupWords.lostHeading)}</h3>
        <p>{say(lookupWords.lost)}</p>
      </section>
    </PublicPage>
  )
}

/** The form itself, also on the first page. */
export function LookupForm({ view, frame }: { view: LookupPage; frame: Frame }) {
  const { say } = frame
  return (
    <form class="flow" method="post" action={publicPaths.lookup}>
      <div>
        <TextField
          frame={frame}
          name="nomor"
          label={say(lookupWords.number)}
          hint={say(lookupWords.numberHint)}
          start={view.number}
          maxLength={40}
          mono
        />
        <TextField
          frame={frame}
          name="kode"
          label={say(lookupWords.code)}
          hint={say(lookupWords.codeHint)}
          start={view.code}
          maxLength={40}
          mono
        />
      </div>
      <p>
        <button class="btn big" type="submit">
          {say(lookupWords.submit)}
        </button>
      </p>
    </form>
  )
}

/** A small slip with both places marked, in words: it is read as well without style. */
function SlipSketch({ frame }: { frame: Frame }) {
  const { say } = frame
  return (
    <div class="slip">
      <p class="sub">{say(lookupWords.slipName)}</p>
      <p class="row">
        {say(lookupWords.number)} <b class="mono">MDU-2026-000412</b>
      </p>
      <hr />
      <p class="row">
        <svg class="i" viewBox="0 0 24 24" width="24" aria-hidden="true">
          <path d="M3 3h6v6H3zM15 3h6v6h-6zM3 15h6v6H3zM15 15v6M21 15v6M12 3v4M12 11v10M18 18v3" />
        </svg>
        {say(lookupWords.code)} <b class="mono">K7QM-2H9D</b>
      </p>
    </div>
  )
}
