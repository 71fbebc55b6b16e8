import { errorOf, fieldId, fieldLook, Hints } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { standardWords } from './standard-words.ts'

/** A PDF of a form. One that came with a form that was sent back is kept, named, and need not be chosen again. */
export function PaperField({ frame, name, label }: { frame: Frame; name: string; label: string }) {
  const { say } = frame
  const field = `file.${name}`
  const id = fieldId(field)
  const error = errorOf(frame, field) ?? errorOf(frame, name)
  const kept = [frame.form?.values[`kept.${name}`] ?? []].flat().at(-1)
  return (
    <div class={fieldLook(error !== undefined, false)}>
      <label for={id}>{label}</label>
      <Hints id={id} hint={say(standardWords.pdfHint)} error={error} />
      {kept === undefined ? null : (
        <p class="sub">
          {say(standardWords.keptFile)}: {kept.split('|').slice(3).join('|')}
          <input type="hidden" name={`kept.${name}`} value={kept} />
        </p>
      )}
      <input
        type="file"
        id={id}
        name={field}
        accept="application/pdf"
        aria-describedby={`${id}-hint`}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </div>
  )
}
