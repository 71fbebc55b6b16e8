import { Key } from '#ui/button.tsx'
import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { RegisterPage } from '../contract.ts'
import { blankWords } from './blank-words.ts'
import { paths } from './paths.ts'

const names = ['paperNumber', 'paperDate', 'paperTime', 'paperReason']

/** For who was served on paper while the office had no power or network. */
export function PaperPart({ paper, frame }: { paper: RegisterPage['paper']; frame: Frame }) {
  const { say } = frame
  const isAsked =
    paper !== undefined || names.some((name) => keptValue(frame, name) !== '' || frame.form?.errors[name] !== undefined)
  return (
    <details open={isAsked}>
      <summary data-key="D" aria-keyshortcuts="D">
        {say(blankWords.fromPaper)} <Key name="D" />
      </summary>
      <div class="cols">
        <p class="sub">
          {say(blankWords.fromPaperNote)} <a href={paths.blanks}>{say(blankWords.title)}</a>
        </p>
        <TextField
          frame={frame}
          name="paperNumber"
          label={say(blankWords.number)}
          hint={say(blankWords.numberHint)}
          start={paper?.number}
          mono
          maxLength={60}
        />
        <TextField frame={frame} name="paperDate" label={say(blankWords.paperDate)} start={paper?.date} kind="date" />
        <TextField
          frame={frame}
          name="paperTime"
          label={say(blankWords.paperTime)}
          hint={say(blankWords.paperTimeHint)}
          keyboard="numeric"
          maxLength={10}
        />
        <TextField
          frame={frame}
          name="paperReason"
          label={say(blankWords.paperReason)}
          start={paper?.reason}
          maxLength={300}
        />
      </div>
    </details>
  )
}
