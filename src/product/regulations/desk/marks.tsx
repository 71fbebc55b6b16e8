import { ActButton } from '#ui/button.tsx'
import { RadioField, SelectField } from '#ui/choice-field.tsx'
import { fieldId } from '#ui/field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { MarkKind, type MarkLine } from '../contract.ts'
import { markKinds, sayMark } from '../words.ts'
import type { Shown } from './regulation.page.tsx'
import { regulationWords } from './regulation-words.ts'

/** What became of a regulation, oldest first; what was taken back stays in sight. */
export function Marks({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="riwayat">
      <h2 id="riwayat">{say(regulationWords.history)}</h2>
      {view.marks.length === 0 ? <p class="sub">{say(regulationWords.noMarks)}</p> : null}
      <ul class="bare">
        {view.marks.map((mark) => (
          <li>
            <MarkText mark={mark} view={view} frame={frame} />
            {view.mayKeep && mark.markedBy !== null && !mark.takenBack ? (
              <TakeBack mark={mark} view={view} frame={frame} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function MarkText({ mark, frame }: Shown & { mark: MarkLine }) {
  const { say } = frame
  const sentence = say(sayMark({ ...mark, by: mark.byName }))
  const notes = [
    ...(mark.ahead && !mark.takenBack ? [say(regulationWords.ahead)] : []),
    ...(mark.sure === 'b' ? [say(regulationWords.unconfirmed)] : []),
    mark.markedByName ?? say(regulationWords.byPack),
    mark.source,
  ]
  return (
    <p>
      {mark.takenBack ? <del>{sentence}</del> : sentence} <span class="sub">{notes.join('; ')}</span>
      {mark.takenBack ? (
        <>
          {' '}
          <span class="sub">
            {say(regulationWords.takenBack)}: {mark.takenBack.reason}
          </span>
        </>
      ) : null}
    </p>
  )
}

function TakeBack({ mark, view, frame }: Shown & { mark: MarkLine }) {
  const { say } = frame
  const id = fieldId('reason', `tarik-${mark.id}`)
  return (
    <form method="post" action={`/regulations/${view.regulation.key}/taken-back`} class="find">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="mark" value={mark.id} />
      <label for={id}>{say(regulationWords.reason)}</label>
      <input type="text" id={id} name="reason" maxlength={500} autocomplete="off" />
      <button class="btn alt" type="submit">
        {say(regulationWords.takeBack)}
        <span class="vh">: {say(markKinds[mark.what])}</span>
      </button>
    </form>
  )
}

/** The form under the list of what is touched, so that the list was in sight. */
export function MarkForm({ view, frame }: Shown) {
  const { say } = frame
  const optional = { frame, note: say(regulationWords.mayBeEmpty) }
  return (
    <section class="flow" aria-labelledby="catat-perubahan">
      <h2 id="catat-perubahan">{say(regulationWords.mark)}</h2>
      <form method="post" action={`/regulations/${view.regulation.key}/marks`} class="flow panel">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="seen" value={view.touchedCount} />
        <p>{say(regulationWords.markNote)}</p>
        <RadioField
          frame={frame}
          name="what"
          label={say(regulationWords.what)}
          choices={MarkKind.options.map((what) => ({ value: what, label: say(markKinds[what]) }))}
        />
        <TextField
          frame={frame}
          name="from"
          label={say(regulationWords.from)}
          hint={say(regulationWords.fromHint)}
          kind="date"
          start={view.today.toString()}
        />
        <SelectField
          frame={frame}
          name="by"
          label={say(regulationWords.by)}
          hint={say(regulationWords.byHint)}
          choices={view.others.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
        <TextField
          {...optional}
          name="article"
          label={say(regulationWords.article)}
          hint={say(regulationWords.articleHint)}
          maxLength={60}
        />
        <TextField
          frame={frame}
          name="source"
          label={say(regulationWords.source)}
          hint={say(regulationWords.sourceHint)}
          maxLength={300}
        />
        <ActButton id="catat" label={say(regulationWords.enterMark)} risk />
      </form>
    </section>
  )
}
