import { type Asked, Field, keptValue, wiring } from './field.tsx'

export type TextFieldProps = Asked & {
  start?: string | undefined
  kind?: 'text' | 'password' | 'date' | undefined
  keyboard?: 'numeric' | 'tel' | 'text' | undefined
  autocomplete?: string | undefined
  maxLength?: number | undefined
  /** For numbers read digit by digit. */
  mono?: boolean | undefined
}

/** One line of text. What was typed stays as typed, except a password. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      <Line {...props} />
    </Field>
  )
}

function Line(props: TextFieldProps) {
  const attributes = {
    ...wiring(props),
    class: props.mono ? 'mono' : undefined,
    inputmode: props.keyboard,
    autocomplete: props.autocomplete ?? 'off',
    maxlength: props.maxLength,
  }
  if (props.kind === 'password') return <input {...attributes} type="password" />
  const value = keptValue(props.frame, props.name, props.start)
  if (props.kind === 'date') return <input {...attributes} type="date" value={value} />
  return <input {...attributes} type="text" value={value} />
}

/** Several lines of text. */
export function LongTextField(props: Asked & { start?: string; rows?: number; maxLength?: number | undefined }) {
  return (
    <Field {...props}>
      <textarea {...wiring(props)} rows={props.rows ?? 3} maxlength={props.maxLength}>
        {keptValue(props.frame, props.name, props.start)}
      </textarea>
    </Field>
  )
}
