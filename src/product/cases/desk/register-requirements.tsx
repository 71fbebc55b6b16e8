import { errorOf, fieldId, keptValue, keptValues, wiring } from '#ui/field.tsx'
import { fileSize } from '#ui/file-size.ts'
import type { Frame } from '#ui/frame.ts'
import type { RegisterPage, RequirementLine, RequirementState } from '../contract.ts'
import { EarlierPart } from './register-known.tsx'
import { registerWords, stateKeys, stateWords } from './register-words.ts'

const states = ['received', 'missing', 'original-to-follow'] as const
const headingId = 'syarat'

/** One row for each paper the standard asks, one key to mark it. */
export function RequirementsPart({ view, frame }: { view: RegisterPage; frame: Frame }) {
  const { say } = frame
  return (
    <div class="flow">
      <div class="row">
        <h2 id={headingId}>{say(registerWords.requirements)}</h2>
        <p class="sub xs end keys lo">
          {states.map((state) => (
            <>
              <kbd>{stateKeys[state]}</kbd> {say(stateWords[state]).toLowerCase()}{' '}
            </>
          ))}
          <kbd>↓</kbd> {say(registerWords.moveKey)}
        </p>
      </div>
      <table class="mid" aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">{say(registerWords.asked)}</th>
            <th scope="col">{say(registerWords.state)}</th>
            <th scope="col">{say(registerWords.proof)}</th>
          </tr>
        </thead>
        <tbody>
          {view.service.requirements.map((line) => (
            <RequirementRow line={line} view={view} frame={frame} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Kept = RegisterPage['keptUploads']
type RowProps = { line: RequirementLine; view: RegisterPage; frame: Frame }

function RequirementRow({ line, view, frame }: RowProps) {
  const { say } = frame
  const notes = [
    line.onlyFor && say(line.onlyFor),
    line.note && say(line.note),
    line.fromPage ? undefined : say(registerWords.notFromPage),
  ].filter(Boolean)
  return (
    <tr data-requirement={say(line.name)} data-when={line.when && JSON.stringify(line.when)}>
      <th scope="row" id={nameId(line)}>
        {say(line.name)}
        {notes.length === 0 ? null : <span class="sub xs">{notes.join('; ')}</span>}
      </th>
      <td>
        <StateChoice line={line} frame={frame} />
      </td>
      <td>
        <Proof line={line} view={view} frame={frame} />
      </td>
    </tr>
  )
}

function nameId(line: RequirementLine): string {
  return fieldId(`requirement.${line.key}`, 'nama')
}

/** The mark a requirement carries on this page: as typed just now, else as it was recorded before. */
export function markedState(line: RequirementLine, frame: Frame): RequirementState | undefined {
  const typed = keptValue(frame, `requirement.${line.key}`, line.state ?? '')
  return states.find((state) => state === typed)
}

function StateChoice({ line, frame }: { line: RequirementLine; frame: Frame }) {
  const name = `requirement.${line.key}`
  const id = fieldId(name)
  const error = errorOf(frame, name)
  const chosen = markedState(line, frame)
  return (
    <>
      <div class="seg" role="radiogroup" aria-labelledby={nameId(line)} aria-describedby={error && `${id}-error`}>
        {states
          .filter((state) => state !== 'original-to-follow' || line.originalMayFollow)
          .map((state, place) => (
            <label>
              <input
                type="radio"
                id={place === 0 ? id : undefined}
                name={name}
                value={state}
                checked={state === chosen}
              />
              <span>{frame.say(stateWords[state])}</span>
            </label>
          ))}
      </div>
      {error === undefined ? null : (
        <p class="err" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

function Proof({ line, view, frame }: RowProps) {
  return (
    <div class="proof">
      <Attached line={line} frame={frame} />
      <KeptUploads requirement={line.key} kept={view.keptUploads} frame={frame} />
      <EarlierPart requirement={line.key} view={view} frame={frame} />
      <FileFields line={line} frame={frame} />
      <RemarkField line={line} frame={frame} />
    </div>
  )
}

function Attached({ line, frame }: { line: RequirementLine; frame: Frame }) {
  return (
    <>
      {line.attachments.map(({ href, name, bytes }) => (
        <a href={href}>
          {name}, {frame.say(fileSize(bytes))}
        </a>
      ))}
    </>
  )
}

/** After an error the files are kept at the office: nobody photographs a family card twice. */
export function KeptUploads({ requirement, kept, frame }: { requirement: string; kept: Kept; frame: Frame }) {
  const mine = kept.filter((upload) => upload.requirement === requirement)
  if (mine.length === 0) return null
  const name = `kept.${requirement}`
  const lines = (keptValues(frame, name) ?? []).flatMap((value) => value.split(/\r?\n/))
  return (
    <fieldset class="kept">
      <legend class="xs">{frame.say(registerWords.kept)}</legend>
      {mine.map(({ sha256, name: file, bytes }) => (
        <label>
          <input type="checkbox" name={name} value={lines.find((one) => one.startsWith(`${sha256}|`))} checked />
          <span>
            {file}, {frame.say(fileSize(bytes))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** On a phone the camera has its own field: a field that opens the camera can no longer pick a PDF. */
function FileFields({ line, frame }: { line: RequirementLine; frame: Frame }) {
  const name = `file.${line.key}`
  const attributes = wiring({ frame, name, label: '' })
  const error = errorOf(frame, name)
  return (
    <>
      <div class="camera">
        <label for={`${attributes.id}-kamera`}>
          {frame.say(registerWords.camera)}
          <span class="vh"> {frame.say(line.name)}</span>
        </label>
        <input type="file" id={`${attributes.id}-kamera`} name={name} accept="image/*" capture="environment" />
      </div>
      <div class="upload">
        <label for={attributes.id}>
          {frame.say(registerWords.file)}
          <span class="vh"> {frame.say(line.name)}</span>
        </label>
        <input {...attributes} type="file" accept="image/*,application/pdf" multiple />
      </div>
      {error === undefined ? null : (
        <p class="err" id={`${attributes.id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}

/** The word that unfolds the remark is also its label. */
function RemarkField({ line, frame }: { line: RequirementLine; frame: Frame }) {
  const name = `remark.${line.key}`
  const id = fieldId(name)
  const value = keptValue(frame, name, line.remark)
  const error = errorOf(frame, name)
  return (
    <details open={value !== '' || error !== undefined}>
      <summary id={`${id}-label`}>{frame.say(registerWords.remark)}</summary>
      {error === undefined ? null : (
        <p class="err" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        {...wiring({ frame, name, label: '' })}
        type="text"
        maxlength={300}
        autocomplete="off"
        value={value}
        aria-labelledby={`${id}-label ${nameId(line)}`}
      />
    </details>
  )
}
