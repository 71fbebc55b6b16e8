import { errorOf, fieldId, keptValue, wiring } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { kitWords } from '#ui/words.ts'
import type { RegisterField } from '../contract.ts'
import { registerWords, rowsFrom } from './register-words.ts'

/** Rows in sight from the start; the rest unfold, so a long list needs no script. */
const rowsInSight = 4

/** A list as a table of fields, one row for each person or thing. */
export function ListRows({ field, name, frame }: { field: RegisterField; name: string; frame: Frame }) {
  const rows = Array.from({ length: field.rowsMax }, (_, row) => row)
  const first = rows.slice(0, rowsInSight)
  const rest = rows.slice(rowsInSight)
  const used = rest.filter((row) => isUsed(field, name, row, frame))
  return (
    <>
      <RowTable field={field} name={name} rows={first} frame={frame} />
      {rest.length === 0 ? null : (
        <details open={used.length > 0}>
          <summary>{frame.say(rowsFrom(rowsInSight + 1, field.rowsMax))}</summary>
          <RowTable field={field} name={name} rows={rest} frame={frame} />
        </details>
      )}
    </>
  )
}

type Rows = { field: RegisterField; name: string; rows: readonly number[]; frame: Frame }

function RowTable({ field, name, rows, frame }: Rows) {
  const { say } = frame
  const heading = (key: string) => fieldId(`${name}.${key}`, `h${rows[0] ?? 0}`)
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">
            <span class="vh">{say(registerWords.row)}</span>
          </th>
          {field.columns.map((column) => (
            <th scope="col" id={heading(column.key)}>
              {say(column.label)} {column.limits ? <span class="sub">{say(column.limits)}</span> : null}{' '}
              {column.optional ? <span class="sub">{say(kitWords.mayBeEmpty)}</span> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row" id={fieldId(`${name}.${row}`, 'r')}>
              {row + 1}
            </th>
            {field.columns.map((column) => (
              <Cell column={column} list={name} row={row} heading={heading(column.key)} frame={frame} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = { column: RegisterField; list: string; row: number; heading: string; frame: Frame }

/** On a desk the head of the column is the label; on a phone each cell carries its own. */
function Cell({ column, list, row, heading, frame }: CellProps) {
  const name = `${list}.${row}.${column.key}`
  const error = errorOf(frame, name)
  const attributes = {
    ...wiring({ frame, name, label: '' }),
    autocomplete: 'off',
    'aria-labelledby': `${heading} ${fieldId(`${list}.${row}`, 'r')}`,
  }
  const value = keptValue(frame, name)
  return (
    <td>
      <label class="cell" for={fieldId(name)}>
        {frame.say(column.label)}
      </label>
      <Control column={column} attributes={attributes} value={value} frame={frame} />
      {error === undefined ? null : (
        <p class="err" id={`${fieldId(name)}-error`}>
          {error}
        </p>
      )}
    </td>
  )
}

type ControlProps = { column: RegisterField; attributes: ReturnType<typeof wiring>; value: string; frame: Frame }

function Control({ column, attributes, value, frame }: ControlProps) {
  if (column.type === 'choice') {
    return (
      <select {...attributes}>
        <option value="" selected={value === ''}>
          {frame.say(kitWords.choose)}
        </option>
        {column.choices.map(({ key, label }) => (
          <option value={key} selected={key === value}>
            {frame.say(label)}
          </option>
        ))}
      </select>
    )
  }
  if (column.type === 'date') return <input {...attributes} type="date" value={value} />
  return (
    <input
      {...attributes}
      type="text"
      inputmode={column.type === 'number' ? 'numeric' : undefined}
      maxlength={column.maxLength}
      value={value}
    />
  )
}

function isUsed(field: RegisterField, name: string, row: number, frame: Frame): boolean {
  return field.columns.some((column) => {
    const cell = `${name}.${row}.${column.key}`
    return keptValue(frame, cell) !== '' || errorOf(frame, cell) !== undefined
  })
}
