import { errorOf, fieldId, fieldLook, Hints, keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import { kitWords } from '#ui/words.ts'
import { partyHeading } from '../amended-words.ts'
import type { PeopleForm, RegisterPage, RegisterRole } from '../contract.ts'
import { isMasked } from '../nik.ts'
import { KnownAt, LookUp } from './register-known.tsx'
import { howMany, morePeople, partyLabels, peopleWords } from './register-people-words.ts'
import { registerWords } from './register-words.ts'

type Props = { view: PeopleForm; frame: Frame }

/** Everybody the service names beside the applicant, role by role. `alone`: the form asks nothing of the applicant. */
export function PartiesPart({ view, frame, alone }: Props & { alone?: boolean }) {
  const { parties } = view.service
  if (parties.length === 0) return null
  return (
    <>
      {parties.map((role) => (
        <RolePart role={role} view={view} frame={frame} />
      ))}
      <LookUp id={alone ? 'dikenal' : undefined} view={view} frame={frame} />
    </>
  )
}

/** As many people in sight as the role must have; the rest unfold, so that many need no script. */
function RolePart({ role, view, frame }: Props & { role: RegisterRole }) {
  const { say } = frame
  const name = `party.${role.key}`
  const id = fieldId(name)
  const rows = Array.from({ length: role.max }, (_, row) => row)
  const [first, rest] = [rows.slice(0, role.min), rows.slice(role.min)]
  const notes = [say(howMany(role.min, role.max)), role.fromPage ? '' : say(registerWords.notFromPage)]
  return (
    <fieldset
      id={id}
      class={fieldLook(errorOf(frame, name) !== undefined, false)}
      data-role={say(role.name)}
      data-min={role.min}
      aria-describedby={errorOf(frame, name) && `${id}-error`}
      tabindex={-1}
    >
      <legend>
        <h2>
          {say(role.name)} <span class="sub">{notes.filter(Boolean).join('; ')}</span>
        </h2>
      </legend>
      <Hints id={id} hint={role.help && say(role.help)} error={errorOf(frame, name)} />
      {rows.some((row) => isMasked(keptValue(frame, `${name}.${row}.nik`))) ? (
        <p class="hint">{say(peopleWords.maskedNik)}</p>
      ) : null}
      {first.map((row) => (
        <Person role={role} row={row} view={view} frame={frame} />
      ))}
      {rest.length === 0 ? null : (
        <details open={rest.some((row) => isUsed(role, row, frame))}>
          <summary>{say(morePeople(role.name, role.min + 1, role.max))}</summary>
          {rest.map((row) => (
            <Person role={role} row={row} view={view} frame={frame} />
          ))}
        </details>
      )}
    </fieldset>
  )
}

function Person({ role, row, view, frame }: Props & { role: RegisterRole; row: number }) {
  const { say } = frame
  const name = `party.${role.key}.${row}`
  const labels = partyLabels(role.name, row, role.max)
  const asked = (part: keyof typeof labels) => ({ frame, name: `${name}.${part}`, label: say(labels[part]) })
  const withoutNik = keptValue(frame, `${name}.noNikReason`) !== '' || errorOf(frame, `${name}.nik`) !== undefined
  return (
    <div class="cols" role="group" aria-label={say(partyHeading(role.name, row, role.max))} data-person>
      <TextField {...asked('nik')} keyboard="numeric" mono maxLength={40} />
      <TextField {...asked('name')} maxLength={200} />
      <KnownAt place={name} view={view} frame={frame} />
      <details class="all" open={withoutNik}>
        <summary>{say(labels.noNikReason)}</summary>
        <TextField {...asked('noNikReason')} hint={say(registerWords.noNikHint)} maxLength={300} />
      </details>
      {role.asks.includes('born-on') ? <TextField {...asked('bornOn')} kind="date" /> : null}
      {role.asks.includes('phone') ? (
        <TextField {...asked('phone')} note={say(kitWords.mayBeEmpty)} keyboard="tel" maxLength={30} />
      ) : null}
      {role.asks.includes('address') ? <TextField {...asked('address')} maxLength={300} wide /> : null}
    </div>
  )
}

const parts = ['nik', 'name', 'noNikReason', 'bornOn', 'address', 'phone'] as const

function isUsed(role: RegisterRole, row: number, frame: Frame): boolean {
  return parts.some((part) => {
    const name = `party.${role.key}.${row}.${part}`
    return keptValue(frame, name) !== '' || errorOf(frame, name) !== undefined
  })
}

/** Roles of which fewer are named than a complete file needs, in the reader's words. */
export function rolesLacking(roles: readonly RegisterRole[], frame: Frame): string[] {
  return roles.flatMap((role) => {
    const rows = Array.from({ length: role.max }, (_, row) => `party.${role.key}.${row}.name`)
    const named = rows.filter((name) => keptValue(frame, name).trim() !== '').length
    return named < role.min ? [frame.say(role.name)] : []
  })
}

/** What was answered when the file was registered, until this form itself comes back. */
export function withAnswers(frame: Frame, completing: RegisterPage['completing']): Frame {
  return frame.form || !completing ? frame : { ...frame, form: { values: completing.answers, errors: {} } }
}

/** What each error about somebody in a role is about. */
export function labelsOfRoles(roles: readonly RegisterRole[], { say }: Frame): Record<string, string> {
  const labels: Record<string, string> = {}
  for (const role of roles) {
    labels[`party.${role.key}`] = say(role.name)
    for (let row = 0; row < role.max; row++) {
      const asked = partyLabels(role.name, row, role.max)
      for (const part of parts) labels[`party.${role.key}.${row}.${part}`] = say(asked[part])
    }
  }
  return labels
}
