import { shortMoment } from '#clock'
import { Key } from '#ui/button.tsx'
import { SelectField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField } from '#ui/text-field.tsx'
import type { CasePage, NoteLine } from '../../contract.ts'
import { frameOf, sentAct } from '../case-forms.tsx'
import { paths } from '../paths.ts'
import { dailyWords, noteHead } from './form-words.ts'

type Props = { view: CasePage; frame: Frame }

/** What officers tell each other about a file: oldest first, each with its answers. Not for print, not for citizens. */
export function CaseNotes({ view, frame }: Props) {
  const { say } = frame
  const first = view.daily.notes.filter(({ answers }) => answers === undefined)
  if (first.length === 0 && view.actsElsewhere !== undefined) return null
  return (
    <section class="flow noprint" aria-labelledby="catatan">
      <h2 id="catatan">{say(dailyWords.notes)}</h2>
      {first.map((note) => (
        <Note note={note} view={view} frame={frame} />
      ))}
      <NoteForm view={view} frame={frame} answers="" />
      <p class="sub xs">{say(dailyWords.notesOnlyUs)}</p>
    </section>
  )
}

function Note({ note, view, frame }: Props & { note: NoteLine }) {
  const { say, zone, now } = frame
  const answers = view.daily.notes.filter((one) => isUnder(one, note, view.daily.notes))
  return (
    <div class="note" id={`catatan-${note.id}`}>
      {[note, ...answers].map((one) => (
        <p>
          <span class="sub">{say(noteHead(one.by, shortMoment(one.at, zone, now), one.to))}</span>
          <span class="said">{one.text}</span>
        </p>
      ))}
      <NoteForm view={view} frame={frame} answers={note.id} />
    </div>
  )
}

// An answer to an answer stands under the note it all began with.
function isUnder(one: NoteLine, note: NoteLine, all: readonly NoteLine[]): boolean {
  if (one.answers === undefined) return false
  if (one.answers === note.id) return true
  const above = all.find(({ id }) => id === one.answers)
  return above !== undefined && isUnder(above, note, all)
}

function NoteForm({ view, frame, answers }: Props & { answers: string }) {
  if (view.actsElsewhere !== undefined) return null
  const { say } = frame
  const isAnswer = answers !== ''
  const act = isAnswer ? `answer-${answers}` : 'note'
  const own = frameOf(frame, act)
  const kbd = isAnswer ? undefined : 'N'
  return (
    <details class="unfold" open={sentAct(frame) === act}>
      <summary class={isAnswer ? undefined : 'btn alt'} data-key={kbd} aria-keyshortcuts={kbd}>
        {say(isAnswer ? dailyWords.noteAnswer : dailyWords.noteWrite)} <Key name={kbd} />
      </summary>
      <form method="post" action={paths.notes(view.number)} class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="seen" value={String(view.seen)} />
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="answers" value={answers} />
        <LongTextField
          frame={own}
          form={act}
          name="text"
          label={say(isAnswer ? dailyWords.noteAnswerText : dailyWords.noteText)}
          rows={2}
          maxLength={1000}
        />
        {isAnswer ? null : (
          <SelectField
            frame={own}
            form={act}
            name="to"
            label={say(dailyWords.noteTo)}
            none={say(dailyWords.noteToAll)}
            choices={view.daily.noteTo.map(({ value, label }) => ({ value, label: say(label) }))}
          />
        )}
        <button class="btn" type="submit">
          {say(isAnswer ? dailyWords.noteAnswerButton : dailyWords.noteButton)}
        </button>
      </form>
    </details>
  )
}
