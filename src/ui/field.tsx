import type { ComponentChildren } from 'preact'
import type { Frame } from './frame.ts'

/** A question in a form: what is asked, and the form that may have come back with an answer or an error. */
export type Asked = {
  frame: Frame
  name: string
  label: ComponentChildren
  /** Beside the label, softer: `boleh kosong`. */
  note?: string | undefined
  /** Under the label: what to write, where it is found. */
  hint?: string | undefined
  /** Sets the ids of this form apart when one page has several. */
  form?: string | undefined
  /** Id of one more text that belongs to the field, as a warning. */
  describedBy?: string | undefined
  /** Takes the whole width in a form of two columns. */
  wide?: boolean | undefined
}

/** Id of a field, the same for its label, its error and the link to it: `field.anak.0.nama` becomes `f-field-anak-0-nama`. */
export function fieldId(name: string, form = 'f'): string {
  return `${form}-${name.replace(/[^A-Za-z0-9]+/g, '-')}`
}

/** What was typed before the form came back; else the value the page starts with. */
export function keptValue(frame: Frame, name: string, start = ''): string {
  return keptValues(frame, name)?.[0] ?? start
}

/** Every value kept under a name, for boxes that may be ticked several times. */
export function keptValues(frame: Frame, name: string): readonly string[] | undefined {
  const kept = frame.form?.values[name]
  return typeof kept === 'string' ? [kept] : kept
}

/** The sentence beside a field, when it came back with one. */
export function errorOf(frame: Frame, name: string): string | undefined {
  const error = frame.form?.errors[name]
  return error && frame.say(error)
}

/** What a control needs so that label, hint, warning and error belong to it. */
export function wiring({ frame, name, hint, form, describedBy }: Asked) {
  const id = fieldId(name, form)
  const error = errorOf(frame, name)
  const described = [hint && `${id}-hint`, error && `${id}-error`, describedBy].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  }
}

/** Label, hint and error around one control. */
export function Field(props: Asked & { children: ComponentChildren }) {
  const { frame, name, label, note, hint, form, wide, children } = props
  const id = fieldId(name, form)
  return (
    <div class={fieldLook(errorOf(frame, name) !== undefined, wide)}>
      <label for={id}>
        {label} {note === undefined ? null : <span class="sub">{note}</span>}
      </label>
      <Hints id={id} hint={hint} error={errorOf(frame, name)} />
      {children}
    </div>
  )
}

/** Hint and error of a question, under the ids its control points to. */
export function Hints({ id, hint, error }: { id: string; hint: string | undefined; error: string | undefined }) {
  return (
    <>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p class="err" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** Classes of a question's box: red edge when its answer came back, whole width when it needs it. */
export function fieldLook(bad: boolean, wide: boolean | undefined): string {
  return ['f', bad && 'bad', wide && 'all'].filter(Boolean).join(' ')
}
