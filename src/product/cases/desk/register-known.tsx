import { letterDate, shortMoment } from '#clock'
import { fileSize } from '#ui/file-size.ts'
import type { Frame } from '#ui/frame.ts'
import type { EarlierPaper, KnownPerson } from '../contract/recognised.ts'
import type { PeopleForm } from '../contract.ts'
import { checkWords } from './check-words.ts'
import { paths } from './paths.ts'
import { handedIn, knownSince, knownWords, newWithin, repeatedRequest, sayFound } from './register-known-words.ts'

type Props = { view: PeopleForm; frame: Frame }

/**
 * Asks what this office knows of everybody in the form, by NIK. It is offered beside each; nothing fills in by itself.
 * With an id it also tells what was found: once a form. `papersOnly`: the form asks for no NIK, and the applicant's is written.
 */
export function LookUp({ view, frame, id, papersOnly }: Props & { id?: string | undefined; papersOnly?: boolean }) {
  const { say } = frame
  const [label, note] = papersOnly
    ? [knownWords.lookUpPapers, knownWords.lookUpPapersNote]
    : [knownWords.lookUp, knownWords.lookUpNote]
  const { known } = view.recognised
  return (
    <div class="all">
      <p>
        <button class="btn alt" type="submit" name="lookUp" value="yes" formaction={view.lookUpAt} formnovalidate>
          {say(label)}
        </button>{' '}
        <span class="sub">{say(note)}</span>
      </p>
      {known === undefined || id === undefined ? null : (
        <p class="note" role="status" id={id}>
          <input type="hidden" name="lookUp" value="yes" />
          {say(sayFound(known.people.length, Object.keys(known.papers).length))}
        </p>
      )}
    </div>
  )
}

/** Who this office has served before, beside the one whose NIK it is. */
export function KnownAt({ place, view, frame }: Props & { place: string }) {
  const person = view.recognised.known?.people.find((one) => one.place === place)
  if (!person) return null
  return (
    <div class="note people all">
      <Known person={person} view={view} frame={frame} />
    </div>
  )
}

function Known({ person, view, frame }: { person: KnownPerson } & Props) {
  const { say, zone, now } = frame
  const village = view.villages.find(({ id }) => id === person.village)?.name
  const born = person.bornOn && say(letterDate(Temporal.PlainDate.from(person.bornOn)))
  const details = [born, person.address, village, person.phone].filter(Boolean).join('; ')
  return (
    <div>
      <b>{person.name}</b> <span class="mono">{person.nikMasked}</span> {details === '' ? null : <span>{details}</span>}{' '}
      <span class="sub">
        {say(knownSince(shortMoment(person.since, zone, now)))} <a href={paths.case(person.number)}>{person.number}</a>
      </span>{' '}
      <button class="btn alt" type="submit" name="fill" value={person.place} formaction={view.lookUpAt} formnovalidate>
        {say(knownWords.fill)}
        <span class="vh"> {person.name}</span>
      </button>
    </div>
  )
}

/** A like request that is under way, or whose letter is new: told once, and whoever sends again goes on deliberately. */
export function RepeatedPart({ view, frame }: Props) {
  const { say, zone, now } = frame
  const { repeated } = view.recognised
  return (
    <>
      <input type="hidden" name="despite" value={repeated.map(({ number }) => number).join(' ')} />
      {repeated.length === 0 ? null : (
        <div class="note soon all" id="permohonan-serupa">
          <b>{say(knownWords.repeated)}</b>
          <ul class="bare">
            {repeated.map(({ number, state, since, within }) => (
              <li>
                <a class="mono" href={paths.case(number)}>
                  {number}
                </a>{' '}
                {say(repeatedRequest(state, shortMoment(since, zone, now)))}{' '}
                {within ? (
                  <span class="sub">
                    {say(newWithin(within.days))}{' '}
                    {within.sure === 'b' ? <mark>{say(checkWords.unconfirmed)}</mark> : null}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
          <p>{say(knownWords.repeatedNote)}</p>
        </div>
      )}
    </>
  )
}

/** A paper of this kind that the applicant handed in before, and its photos to take over. */
export function EarlierPart({ requirement, view, frame }: { requirement: string } & Props) {
  const paper = view.recognised.known?.papers[requirement]
  if (!paper) return null
  const { say, zone, now } = frame
  const kept = new Set(view.keptUploads.map(({ sha256 }) => sha256))
  const files = paper.files.filter(({ value }) => !kept.has(value.slice(0, 64)))
  return (
    <fieldset class="kept">
      <legend class="xs">
        {say(handedIn(shortMoment(paper.at, zone, now), throughOf(paper)))}{' '}
        <a href={paths.case(paper.number)}>{paper.number}</a>
      </legend>
      {files.map(({ value, name, bytes }) => (
        <label>
          <input type="checkbox" name={`kept.${requirement}`} value={value} />
          <span>
            {say(knownWords.takeOver)} {name}, {say(fileSize(bytes))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function throughOf({ validThrough }: EarlierPaper) {
  return validThrough && letterDate(validThrough)
}

/** What a button filled in, as if it had been typed. */
export function withFilled(view: PeopleForm, frame: Frame): Frame {
  const filled = view.recognised.known?.filled ?? {}
  if (!frame.form || Object.keys(filled).length === 0) return frame
  return { ...frame, form: { ...frame.form, values: { ...frame.form.values, ...filled } } }
}
