import type { ComponentChildren } from 'preact'
import { SelectField } from '#ui/choice-field.tsx'
import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { TextField } from '#ui/text-field.tsx'
import { kitWords } from '#ui/words.ts'
import type { PeopleForm } from '../contract.ts'
import { isMasked } from '../nik.ts'
import { BesidePart, KindPart, RepresentedPart } from './register-beside.tsx'
import { KnownAt, LookUp } from './register-known.tsx'
import { peopleWords } from './register-people-words.ts'
import { nikNoteWords, registerWords } from './register-words.ts'

/** The script puts its own warning in the same place. */
const warningId = 'nik-peringatan'

type Props = { view: PeopleForm; frame: Frame; children?: ComponentChildren }

/**
 * Who asks, wherever that is written: registering and amending. NIK warnings are told, never a block; without NIK a reason
 * is asked. Children stand under what is known of the applicant.
 */
export function ApplicantPart({ view, frame, children }: Props) {
  const { say } = frame
  const warned = view.nikWarnings.length > 0
  const errors = frame.form?.errors
  return (
    <fieldset class="cols">
      <legend>
        <h2>{say(registerWords.applicant)}</h2>
      </legend>
      <KindPart view={view} frame={frame} />
      <RepresentedPart view={view} frame={frame} />
      <TextField
        frame={frame}
        name="nik"
        label={<OfWhom view={view} frame={frame} own={registerWords.nik} theirs={peopleWords.representativeNik} />}
        note={say(isMasked(keptValue(frame, 'nik')) ? peopleWords.maskedNik : registerWords.nikHint)}
        keyboard="numeric"
        mono
        maxLength={40}
        describedBy={warned ? warningId : undefined}
      />
      <TextField
        frame={frame}
        name="name"
        label={<OfWhom view={view} frame={frame} own={registerWords.name} theirs={peopleWords.representativeName} />}
        maxLength={200}
      />
      {warned ? <NikWarnings view={view} frame={frame} /> : null}
      <LookUp id="dikenal" view={view} frame={frame} />
      <KnownAt place="applicant" view={view} frame={frame} />
      {children}
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
      <BesidePart view={view} frame={frame} />
    </fieldset>
  )
}

/** A body and a village are represented: then NIK and name are of whoever does. The style sheet shows which it is. */
function OfWhom({ view, frame, own, theirs }: Props & { own: Text; theirs: Text }) {
  const { say } = frame
  const { applicants } = view.service
  if (applicants.every((kind) => kind === 'person')) return <>{say(own)}</>
  if (!applicants.includes('person')) return <>{say(theirs)}</>
  return (
    <>
      <span class="of-person">{say(own)}</span> <span class="of-represented">{say(theirs)}</span>
    </>
  )
}

function NikWarnings({ view, frame }: Props) {
  return (
    <p class="note soon all" id={warningId}>
      <b>{frame.say(nikNoteWords.checkTogether)}</b> {view.nikWarnings.map(frame.say).join(' ')}{' '}
      {frame.say(nikNoteWords.mayContinue)}
    </p>
  )
}
