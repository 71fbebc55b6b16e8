import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import { blankWords } from './blank-words.ts'
import { paths } from './paths.ts'

const names = ['paperNumber', 'paperDate', 'paperTime', 'paperReason']

/** For who was served on paper while the office had no power or network. */
export function PaperPart({ frame }: { frame: Frame }) {
  const { say } = frame
  const isAsked = names.some((name) => keptValue(frame, name) !== '' || frame.form?.errors[name] !== undefined)
  return (
    <details open={isAsked}>
      <summary>{say(blankWords.fromPaper)}</summary>
      <div class="cols">
        <p class="sub">
          {say(blankWords.fromPaperNote)} <a href={paths.blanks}>{say(blankWords.title)}</a>
        </p>
        <TextField frame={frame} name="paperNumber" label={say(blankWords.number)} mono maxLength={60} />
        <TextField frame={frame} name="paperDate" label={say(blankWords.paperDate)} kind="date" />
        <TextField
          frame={frame}
          name="paperTime"
          label={say(blankWords.paperTime)}
          hint={say(blankWords.paperTimeHint)}
          maxLength={10}
        />
        <TextField frame={frame} name="paperReason" label={say(blankWords.paperReason)} maxLength={300} />
      </div>
    </details>
  )
}
