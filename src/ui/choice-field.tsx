import type { ComponentChildren } from 'preact'
import { type Asked, errorOf, Field, fieldId, fieldLook, Hints, keptValue, keptValues, wiring } from './field.tsx'
import { kitWords } from './words.ts'

export type Choice = { value: string; label: string; sub?: ComponentChildren }
type Choosing = Asked & { choices: readonly Choice[]; start?: string | undefined }

/**
 * A list to choose from, past seven choices. It starts on nothing, so a choice is always made by somebody; where none is
 * an answer too, `none` says what it means.
 */
export function SelectField(props: Choosing & { none?: string }) {
  const chosen = keptValue(props.frame, props.name, props.start)
  return (
    <Field {...props}>
      <select {...wiring(props)}>
        <option value="" selected={chosen === ''}>
          {props.none ?? props.frame.say(kitWords.choose)}
        </option>
        {props.choices.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** Up to seven choices in sight, each row a target. */
export function RadioField(props: Choosing) {
  const chosen = keptValue(props.frame, props.name, props.start)
  return (
    <Group {...props}>
      {props.choices.map((choice, place) => (
        <Pick
          {...choice}
          type="radio"
          id={place === 0 ? fieldId(props.name, props.form) : undefined}
          name={props.name}
          checked={choice.value === chosen}
        />
      ))}
    </Group>
  )
}

/** Boxes of which any number may be ticked. */
export function CheckField(props: Asked & { choices: readonly Choice[] }) {
  const ticked = keptValues(props.frame, props.name) ?? []
  return (
    <Group {...props}>
      {props.choices.map((choice, place) => (
        <Pick
          {...choice}
          type="checkbox"
          id={place === 0 ? fieldId(props.name, props.form) : undefined}
          name={props.name}
          checked={ticked.includes(choice.value)}
        />
      ))}
    </Group>
  )
}

function Group(props: Asked & { children: ComponentChildren }) {
  const { frame, name, label, note, hint, form, wide } = props
  const error = errorOf(frame, name)
  return (
    <fieldset class={fieldLook(error !== undefined, wide)} aria-describedby={wiring(props)['aria-describedby']}>
      <legend>
        {label} {note === undefined ? null : <span class="sub">{note}</span>}
      </legend>
      <Hints id={fieldId(name, form)} hint={hint} error={error} />
      {props.children}
    </fieldset>
  )
}

type PickProps = Choice & { type: 'radio' | 'checkbox'; id: string | undefined; name: string; checked: boolean }

function Pick({ type, id, name, value, label, sub, checked }: PickProps) {
  return (
    <label class="pick">
      <input type={type} id={id} name={name} value={value} checked={checked} />
      <span>
        {label} {sub === undefined ? null : <span class="sub">{sub}</span>}
      </span>
    </label>
  )
}
