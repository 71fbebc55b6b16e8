import { ActButton } from '#ui/button.tsx'
import { RadioField, SelectField } from '#ui/choice-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Shown } from './authority.page.tsx'
import { delegationWords } from './delegation-words.ts'

/** Under the list of what it touches: from which day a power is closed, why, and by which paper. */
export function ClosingForm({ view, frame }: Shown) {
  const { say } = frame
  const why = view.whyNotClose && say(view.whyNotClose)
  return (
    <section class="flow" aria-labelledby="tutup">
      <h2 id="tutup">{say(delegationWords.close)}</h2>
      {why ? (
        <ActButton id="tutup-kewenangan" label={say(delegationWords.closeButton)} why={why} risk />
      ) : (
        <Questions view={view} frame={frame} />
      )}
    </section>
  )
}

function Questions({ view, frame }: Shown) {
  const { say } = frame
  const optional = { frame, note: say(delegationWords.mayBeEmpty) }
  return (
    <form method="post" action={`/authorities/${view.code}/closing`} class="flow panel">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <p>{say(delegationWords.closeNote)}</p>
      <TextField
        frame={frame}
        name="on"
        label={say(delegationWords.on)}
        hint={say(delegationWords.onHint)}
        kind="date"
        start={view.today.toString()}
      />
      <RadioField
        frame={frame}
        name="what"
        label={say(delegationWords.what)}
        choices={[
          { value: 'ended', label: say(delegationWords.ended), sub: say(delegationWords.endedNote) },
          { value: 'revoked', label: say(delegationWords.revoked), sub: say(delegationWords.revokedNote) },
        ]}
      />
      <SelectField
        {...optional}
        name="regulation"
        label={say(delegationWords.by)}
        hint={say(delegationWords.byHint)}
        choices={view.regulations.map(({ key, name }) => ({ value: key, label: say(name) }))}
      />
      <TextField
        {...optional}
        name="article"
        label={say(delegationWords.article)}
        hint={say(delegationWords.articleHint)}
        maxLength={60}
      />
      <TextField frame={frame} name="reason" label={say(delegationWords.reason)} maxLength={500} />
      <ActButton id="tutup-kewenangan" label={say(delegationWords.closeButton)} risk />
    </form>
  )
}
