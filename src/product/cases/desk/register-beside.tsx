import { CheckField, RadioField } from '#ui/choice-field.tsx'
import { errorOf, keptValue, wiring } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import { kitWords } from '#ui/words.ts'
import type { PeopleForm, RegisterPage } from '../contract.ts'
import { proxyLetter } from '../named-party.ts'
import { KnownAt } from './register-known.tsx'
import { kindWords, peopleWords } from './register-people-words.ts'
import { KeptUploads } from './register-requirements.tsx'

type Props = { view: PeopleForm; frame: Frame }

/** In what capacity somebody applies, where a service accepts more than persons. */
export function KindPart({ view, frame }: Props) {
  const { say } = frame
  const [only] = view.service.applicants
  if (view.service.applicants.length === 1)
    return only === 'person' ? null : <input type="hidden" name="applicantKind" value={only} />
  return (
    <RadioField
      frame={frame}
      name="applicantKind"
      label={say(peopleWords.kind)}
      hint={say(peopleWords.kindHint)}
      choices={view.service.applicants.map((kind) => ({ value: kind, label: say(kindWords[kind]) }))}
      start={only}
      wide
    />
  )
}

/** The body or village: in sight when it is chosen, and always where the browser cannot hide it. */
export function RepresentedPart({ view, frame }: Props) {
  const { say } = frame
  const { applicants } = view.service
  if (applicants.every((kind) => kind === 'person')) return null
  const asked = (part: 'name' | 'registration' | 'post') => ({ frame, name: `represented.${part}` })
  return (
    <>
      {applicants.includes('body') ? (
        <div class="all cols of-body">
          <TextField {...asked('name')} label={say(peopleWords.bodyName)} maxLength={200} />
          <TextField
            {...asked('registration')}
            label={say(peopleWords.registration)}
            note={say(kitWords.mayBeEmpty)}
            maxLength={100}
          />
        </div>
      ) : null}
      <div class="all of-represented">
        <TextField {...asked('post')} label={say(peopleWords.post)} hint={say(peopleWords.postHint)} maxLength={100} />
      </div>
    </>
  )
}

/** Who comes in the applicant's place, and who acts for one who may not act alone: folded away until there is somebody. */
export function BesidePart({ view, frame }: Props) {
  const { say } = frame
  return (
    <>
      <details class="all" open={isUsed('proxy', frame)}>
        <summary>{say(peopleWords.proxy)}</summary>
        <div class="cols">
          <Identity frame={frame} who="proxy" />
          <KnownAt place="proxy" view={view} frame={frame} />
          <LetterSeen frame={frame} />
          <div class="all">
            <KeptUploads requirement={proxyLetter} kept={view.keptUploads} frame={frame} />
            <LetterFile frame={frame} />
          </div>
        </div>
      </details>
      <details class="all" open={isUsed('guardian', frame)}>
        <summary>{say(peopleWords.guardian)}</summary>
        <p class="hint">{say(peopleWords.guardianHint)}</p>
        <div class="cols">
          <Identity frame={frame} who="guardian" />
          <KnownAt place="guardian" view={view} frame={frame} />
        </div>
      </details>
    </>
  )
}

function Identity({ frame, who }: { frame: Frame; who: 'proxy' | 'guardian' }) {
  const { say } = frame
  return (
    <>
      <TextField
        frame={frame}
        name={`${who}.nik`}
        label={say(peopleWords[`${who}Nik`])}
        keyboard="numeric"
        mono
        maxLength={40}
      />
      <TextField frame={frame} name={`${who}.name`} label={say(peopleWords[`${who}Name`])} maxLength={200} />
      <TextField
        frame={frame}
        name={`${who}.noNikReason`}
        label={say(peopleWords[`${who}Reason`])}
        note={say(kitWords.mayBeEmpty)}
        maxLength={300}
      />
      <TextField frame={frame} name={`${who}.relation`} label={say(peopleWords[`${who}Relation`])} maxLength={100} />
    </>
  )
}

function LetterSeen({ frame }: { frame: Frame }) {
  const choices = [{ value: 'yes', label: frame.say(peopleWords.letterSeen) }]
  return (
    <CheckField frame={frame} name="proxy.letterSeen" label={frame.say(peopleWords.letter)} choices={choices} wide />
  )
}

function LetterFile({ frame }: { frame: Frame }) {
  const name = `file.${proxyLetter}`
  const attributes = wiring({ frame, name, label: '' })
  const error = errorOf(frame, name)
  return (
    <div class="upload">
      <label for={attributes.id}>{frame.say(peopleWords.letterFile)}</label>
      <input {...attributes} type="file" accept="image/*,application/pdf" multiple />
      {error === undefined ? null : (
        <p class="err" id={`${attributes.id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

/** While the letter was not seen, completing the file asks for it. */
export function LetterSeenLater({ view, frame }: { view: RegisterPage; frame: Frame }) {
  if (!view.completing?.letterUnseen) return null
  const choices = [{ value: 'yes', label: frame.say(peopleWords.letterSeen) }]
  return (
    <fieldset class="cols">
      <legend>
        <h2>{frame.say(peopleWords.letter)}</h2>
      </legend>
      <CheckField frame={frame} name="proxyLetterSeen" label={frame.say(peopleWords.letter)} choices={choices} wide />
      <div class="all">
        <KeptUploads requirement={proxyLetter} kept={view.keptUploads} frame={frame} />
        <LetterFile frame={frame} />
      </div>
    </fieldset>
  )
}

const typed = ['nik', 'name', 'noNikReason', 'relation', 'letterSeen'] as const

function isUsed(who: 'proxy' | 'guardian', frame: Frame): boolean {
  return (
    typed.some((part) => keptValue(frame, `${who}.${part}`) !== '' || errorOf(frame, `${who}.${part}`) !== undefined) ||
    (who === 'proxy' && errorOf(frame, `file.${proxyLetter}`) !== undefined)
  )
}

/** What each error about them is about. */
export function labelsOfBeside({ say }: Frame): Record<string, string> {
  return {
    applicantKind: say(peopleWords.kind),
    'represented.name': say(peopleWords.bodyName),
    'represented.registration': say(peopleWords.registration),
    'represented.post': say(peopleWords.post),
    'proxy.name': say(peopleWords.proxyName),
    'proxy.nik': say(peopleWords.proxyNik),
    'proxy.noNikReason': say(peopleWords.proxyReason),
    'proxy.relation': say(peopleWords.proxyRelation),
    'proxy.letterSeen': say(peopleWords.letter),
    [`file.${proxyLetter}`]: say(peopleWords.letterFile),
    'guardian.name': say(peopleWords.guardianName),
    'guardian.nik': say(peopleWords.guardianNik),
    'guardian.noNikReason': say(peopleWords.guardianReason),
    'guardian.relation': say(peopleWords.guardianRelation),
  }
}
