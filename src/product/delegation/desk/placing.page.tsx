import type { VNode } from 'preact'
import { ActButton } from '#ui/button.tsx'
import { CheckField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { PlacingPage } from '../contract.ts'
import { nowUnder, placingWords } from './placing-words.ts'

/** Which services of the catalogue open under a power, at which of its offices, from which day. */
export function renderPlacingPage(view: PlacingPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(placingWords.title)} solo>
      <ErrorSummary frame={frame} />
      <p>
        <a href={`/authorities/${view.code}`}>{say(placingWords.back)}</a>
      </p>
      <h1>
        {say(placingWords.title)} <span class="sub">{`${view.code} ${say(view.name)}`}</span>
      </h1>
      {view.services.length === 0 ? <p>{say(placingWords.none)}</p> : <Questions view={view} frame={frame} />}
    </DeskLayout>
  )
}

function Questions({ view, frame }: { view: PlacingPage; frame: Frame }) {
  const { say } = frame
  return (
    <form method="post" action={`/authorities/${view.code}/services`} class="flow">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <p class="sub">{say(placingWords.note)}</p>
      <CheckField
        frame={frame}
        name="services"
        label={say(placingWords.services)}
        choices={view.services.map(({ key, name, under }) => ({
          value: key,
          label: say(name),
          sub: say(nowUnder(under)),
        }))}
      />
      <CheckField
        frame={frame}
        name="offices"
        label={say(placingWords.offices)}
        hint={say(placingWords.officesHint)}
        choices={view.offices.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <TextField
        frame={frame}
        name="from"
        label={say(placingWords.from)}
        hint={say(placingWords.fromHint)}
        kind="date"
        start={view.from.toString()}
      />
      <ActButton id="taruh" label={say(placingWords.button)} />
    </form>
  )
}
