import { authorityFields } from '#authority'
import { remarksHeading } from '#catalogue'
import { Field, wiring } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import type { RegisterPage } from '../contract.ts'
import { paths } from './paths.ts'
import { registerWords } from './register-words.ts'

type Offered = RegisterPage['services'][number]
type Props = { view: RegisterPage; frame: Frame }

/** Up to this many services nobody needs groups to find one. */
const groupsFrom = 8

/**
 * Which service: grouped, those registered last first. It stands before the form and is sent with it, so that choosing
 * another keeps who applies, script or no script; the script lets it be typed.
 */
export function ServicePart({ view, frame }: Props) {
  const { say } = frame
  const source = <Source view={view} frame={frame} />
  if (view.completing || view.services.length < 2) {
    return (
      <div>
        <p>
          <b>{say(view.service.name)}</b>
        </p>
        {source}
      </div>
    )
  }
  const asked = {
    frame: { ...frame, form: undefined },
    name: 'toService',
    form: 'pilih',
    label: say(registerWords.service),
    hint: say(registerWords.changeServiceNote),
  }
  return (
    <div class="service" data-services={paths.register}>
      <Field {...asked}>
        <select {...wiring(asked)} form="pendaftaran">
          {groupsOf(view, frame).map(({ label, services }, place) =>
            label === undefined ? (
              <Options services={services} view={view} frame={frame} />
            ) : (
              <optgroup label={say(label)}>
                <Options services={services} view={view} frame={frame} isChosen={isChosenIn(view, place)} />
              </optgroup>
            ),
          )}
        </select>
      </Field>
      <button class="btn alt" type="submit" form="pendaftaran" formaction={paths.service} formnovalidate>
        {say(registerWords.changeService)}
      </button>
      {source}
    </div>
  )
}

/** Whose standard it is, and what is to be known of it: read when wanted, apart from what is promised. */
function Source({ view, frame }: Props) {
  const { say } = frame
  const { sourceNote, remarks = [] } = view.service
  return (
    <>
      <p class="sub">{say(sourceNote)}</p>
      {remarks.length === 0 ? null : (
        <details class="sub">
          <summary>{say(remarksHeading)}</summary>
          <p>{remarks.map(say).join(' ')}</p>
        </details>
      )}
    </>
  )
}

function Options({
  services,
  view,
  frame,
  isChosen = true,
}: Props & { services: readonly Offered[]; isChosen?: boolean }) {
  return (
    <>
      {services.map(({ key, name }) => (
        <option value={key} selected={isChosen && key === view.chosen} data-words={`${key} ${name.id} ${name.en}`}>
          {frame.say(name)}
        </option>
      ))}
    </>
  )
}

type Group = { label: Text | undefined; services: readonly Offered[] }

function groupsOf({ services, recent }: RegisterPage, { say }: Frame): Group[] {
  if (services.length < groupsFrom) return [{ label: undefined, services }]
  const last = recent.flatMap((key) => services.find((one) => one.key === key) ?? [])
  const fields = [...new Set(services.map(({ field }) => field))]
  const groups = fields.map((field) => ({
    label: authorityFields[field],
    services: services
      .filter((one) => one.field === field)
      .sort((one, other) => say(one.name).localeCompare(say(other.name), 'id')),
  }))
  return last.length === 0 ? groups : [{ label: registerWords.recent, services: last }, ...groups]
}

// A service stands in its field and among the last ones: the browser would take the second for the chosen one.
function isChosenIn({ recent, chosen }: RegisterPage, place: number): boolean {
  return place === 0 || !recent.includes(chosen)
}
