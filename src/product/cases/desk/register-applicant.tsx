import { SelectField } from '#ui/choice-field.tsx'
import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import { kitWords } from '#ui/words.ts'
import type { RegisterPage } from '../contract.ts'
import { BesidePart, KindPart, RepresentedPart } from './register-beside.tsx'
import { KnownPart, RepeatedPart } from './register-known.tsx'
import { nikNoteWords, registerWords } from './register-words.ts'

/** The script puts its own warning in the same place. */
const warningId = 'nik-peringatan'

/** Who asks. NIK warnings are told, never a block; without NIK a reason is asked. */
export function ApplicantPart({ view, frame }: { view: RegisterPage; frame: Frame }) {
  const { say } = frame
  const warned = view.nikWarnings.length > 0
  const errors = frame.form?.errors
  return (
    <fieldset class="cols">
      <legend>
        <h2>{say(registerWords.applicant)}</h2>
      </legend>
      <KindPart view={view} frame={frame} />
      <TextField
        frame={frame}
        name="nik"
        label={say(registerWords.nik)}
        note={say(registerWords.nikHint)}
        keyboard="numeric"
        mono
        maxLength={40}
        describedBy={warned ? warningId : undefined}
      />
      <TextField frame={frame} name="name" label={say(registerWords.name)} maxLength={200} />
      {warned ? <NikWarnings view={view} frame={frame} /> : null}
      <KnownPart view={view} frame={frame} />
      <RepeatedPart view={view} frame={frame} />
      <details
        class="all"
        open={keptValue(frame, 'noNikReason') !== '' || (errors?.nik ?? errors?.noNikReason) !== undefined}
      >
        <summary>{say(registerWords.noNik)}</summary>
        <TextField
          frame={frame}
          name="noNikReason"
          label={say(registerWords.noNikReason)}
          hint={say(registerWords.noNikHint)}
          maxLength={300}
        />
      </details>
      <SelectField
        frame={frame}
        name="village"
        label={say(registerWords.village)}
        choices={view.villages.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        frame={frame}
        name="phone"
        label={say(registerWords.phone)}
        note={say(registerWords.phoneNote)}
        keyboard="tel"
        maxLength={30}
      />
      <TextField
        frame={frame}
        name="address"
        label={say(registerWords.address)}
        note={say(kitWords.mayBeEmpty)}
        maxLength={300}
        wide
      />
      <RepresentedPart view={view} frame={frame} />
      <BesidePart view={view} frame={frame} />
    </fieldset>
  )
}

function NikWarnings({ view, frame }: { view: RegisterPage; frame: Frame }) {
  return (
    <p class="note soon all" id={warningId}>
      <b>{frame.say(nikNoteWords.checkTogether)}</b> {view.nikWarnings.map(frame.say).join(' ')}{' '}
      {frame.say(nikNoteWords.mayContinue)}
    </p>
  )
}
