import { fieldId } from './field.tsx'
import type { Frame } from './frame.ts'
import { errorCount, kitWords } from './words.ts'

/**
 * On top of a page that came back: the sentence of a refusal, then each thing to mend as a link to its field.
 * Takes focus, so it is the first thing heard; nothing when the form is new.
 */
export function ErrorSummary({
  frame,
  form,
  labels = {},
}: {
  frame: Frame
  form?: string | undefined
  /** Label of each field by its name, so that "choose one" says of what. */
  labels?: Readonly<Record<string, string>>
}) {
  if (frame.form === undefined) return null
  const { refusal, errors } = frame.form
  const wrong = Object.entries(errors)
  if (refusal === undefined && wrong.length === 0) return null
  return (
    <div class="errors flow" role="alert" id="periksa" tabindex={-1}>
      <p>
        <b>{frame.say(refusal && wrong.length === 0 ? kitWords.refused : errorCount(wrong.length))}</b>
      </p>
      {refusal === undefined ? null : <p>{frame.say(refusal)}</p>}
      {wrong.length === 0 ? null : (
        <ul>
          {wrong.map(([name, text]) => (
            <li>
              <a href={`#${fieldId(name, form)}`}>
                {labels[name] === undefined ? null : `${labels[name]}: `}
                {frame.say(text)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
