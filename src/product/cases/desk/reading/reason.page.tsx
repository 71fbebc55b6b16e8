import type { VNode } from 'preact'
import { Key } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { HiddenValues } from '#ui/hidden-values.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ReasonPage } from '../../contract.ts'
import { reasonWords } from '../../reading-words.ts'
import { paths } from '../paths.ts'
import { askingWhy, readingWords, whyAsked } from './reading-words.ts'

/** The form that waits for the reason: the one just sent, or the one that this page carried when it came back. */
function heldForm(view: ReasonPage, { form, path }: Frame) {
  if (form === undefined) return undefined
  const then = form.values['reason.heldFor']
  const action = typeof then === 'string' ? then : path === paths.reason(view.number) ? '' : path
  const values = Object.fromEntries(Object.entries(form.values).filter(([name]) => !name.startsWith('reason.')))
  return action === '' ? undefined : { action, values }
}

/** Why somebody opens a case that is not in their hands. Which case, and nobody in it. */
export function renderReasonPage(view: ReasonPage, frame: Frame): VNode {
  const { say } = frame
  const you = frame.seat?.addressAs ?? ''
  const held = heldForm(view, frame)
  return (
    <DeskLayout frame={frame} title={view.number} script="desk">
      <p class="sub">
        <a href={paths.search} data-key="S" aria-keyshortcuts="S">
          ‹ {say(readingWords.search)} <Key name="S" />
        </a>
      </p>
      <ErrorSummary
        frame={frame}
        labels={{ 'reason.kind': say(readingWords.kind), 'reason.words': say(readingWords.words) }}
      />
      <h1>{say(askingWhy(you))}</h1>
      <p>
        <b>{say(view.service)}</b> <span class="mono nb">{view.number}</span>
        <br />
        <span class="sub">{say(view.state)}</span>
      </p>
      <p>{say(whyAsked(view.officeName, you))}</p>
      {held ? <p class="note soon">{say(readingWords.held)}</p> : null}
      <form method="post" action={paths.reason(view.number)} class="flow">
        <input type="hidden" name="reason.requestId" value={frame.requestId()} />
        {held ? <input type="hidden" name="reason.heldFor" value={held.action} /> : null}
        {held ? <HiddenValues values={held.values} /> : null}
        <RadioField
          frame={frame}
          name="reason.kind"
          label={say(readingWords.kind)}
          choices={view.kinds.map((kind) => ({ value: kind, label: say(reasonWords[kind]) }))}
        />
        <TextField
          frame={frame}
          name="reason.words"
          label={say(readingWords.words)}
          note={say(readingWords.wordsNote)}
          hint={say(readingWords.wordsHint)}
          maxLength={300}
        />
        <button class="btn" type="submit">
          {say(held ? readingWords.openAndSend : readingWords.open)}
        </button>
      </form>
      <p class="sub">{say(readingWords.kept)}</p>
    </DeskLayout>
  )
}
