import { RadioField, SelectField } from '#ui/choice-field.tsx'
import { errorOf, fieldId, fieldLook, Hints, type Asked as Question } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { kitWords } from '#ui/words.ts'
import type { RegisterField } from '../contract.ts'
import type { NeededAnswer } from './needed-answers.ts'
import { ListRows } from './register-rows.tsx'
import { registerWords, upToRows } from './register-words.ts'

/** Radios up to this many choices; a list to open past them. */
const radiosMax = 4

/** What this service asks for its letter. */
export function FieldsPart({ fields, frame }: { fields: readonly RegisterField[]; frame: Frame }) {
  const needed = JSON.stringify(neededOf(fields, frame))
  return <Asked fields={fields} heading={registerWords.fields} frame={frame} needed={needed} />
}

/** What a file may not be opened without, as the script counts it too. */
export function neededOf(fields: readonly RegisterField[], { say }: Frame): NeededAnswer[] {
  return fields
    .filter(({ optional }) => !optional)
    .map(({ key, label, type, columns }) => ({
      name: `field.${key}`,
      label: say(label),
      cells: type === 'list' ? columns.filter((column) => !column.optional).map((column) => column.key) : undefined,
    }))
}

/** What decides on the papers, right above them. */
export function QuestionsPart({ fields, frame }: { fields: readonly RegisterField[]; frame: Frame }) {
  return <Asked fields={fields} heading={registerWords.whichPapers} frame={frame} id="pertanyaan" />
}

type Props = { fields: readonly RegisterField[]; heading: Text; frame: Frame; id?: string; needed?: string }

function Asked({ fields, heading, frame, id, needed }: Props) {
  if (fields.length === 0) return null
  return (
    <fieldset class="cols" id={id} data-needed={needed}>
      <legend>
        <h2>{frame.say(heading)}</h2>
      </legend>
      {fields.map((field) => (
        <ServiceField field={field} frame={frame} />
      ))}
    </fieldset>
  )
}

function ServiceField({ field, frame }: { field: RegisterField; frame: Frame }) {
  const asked = askedOf(field, frame)
  const choices = field.choices.map(({ key, label }) => ({ value: key, label: frame.say(label) }))
  switch (field.type) {
    case 'text':
      return <TextField {...asked} maxLength={field.maxLength} />
    case 'number':
      return <TextField {...asked} keyboard="numeric" maxLength={20} />
    case 'date':
      return <TextField {...asked} kind="date" />
    case 'long-text':
      return <LongTextField {...asked} rows={2} maxLength={field.maxLength} />
    case 'choice':
      return choices.length > radiosMax ? (
        <SelectField {...asked} choices={choices} />
      ) : (
        <RadioField {...asked} choices={choices} />
      )
    case 'list':
      return <ListField field={field} frame={frame} />
  }
}

function askedOf(field: RegisterField, frame: Frame): Question {
  const notes = [field.limits, field.optional ? kitWords.mayBeEmpty : undefined].flatMap((note) => note ?? [])
  return {
    frame,
    name: `field.${field.key}`,
    label: frame.say(field.label),
    hint: field.help && frame.say(field.help),
    note: notes.length === 0 ? undefined : notes.map(frame.say).join(', '),
  }
}

function ListField({ field, frame }: { field: RegisterField; frame: Frame }) {
  const name = `field.${field.key}`
  const id = fieldId(name)
  const error = errorOf(frame, name)
  return (
    <fieldset
      class={fieldLook(error !== undefined, true)}
      id={id}
      aria-describedby={error && `${id}-error`}
      tabindex={-1}
    >
      <legend>
        {frame.say(field.label)}{' '}
        <span class="sub">
          {[field.help && frame.say(field.help), frame.say(upToRows(field.rowsMax))].filter(Boolean).join('; ')}
        </span>
      </legend>
      <Hints id={id} hint={undefined} error={error} />
      <ListRows field={field} name={name} frame={frame} />
    </fieldset>
  )
}
