import { letterDate } from '#clock'
import { fileSize } from '#ui/file-size.ts'
import type { Frame } from '#ui/frame.ts'
import type { CasePage, CasePerson } from '../contract.ts'
import { casePeopleWords, registeredDespite, rolesMissing } from './case-people-words.ts'

const headingId = 'pihak'

/** Who represents the applicant, comes in their place or acts for them, and everybody in a role of the service. */
export function CasePeople({ view, frame }: { view: CasePage; frame: Frame }) {
  const { say } = frame
  const despite = view.despite.length === 0 ? null : <p class="sub">{say(registeredDespite(view.despite))}</p>
  if (view.people.length === 0 && view.peopleMissing.length === 0) return despite
  return (
    <>
      {despite}
      <h2 id={headingId}>{say(casePeopleWords.heading)}</h2>
      {view.peopleMissing.length === 0 ? null : (
        <p class="note soon">{say(rolesMissing(view.peopleMissing.map(say)))}</p>
      )}
      {view.people.length === 0 ? null : (
        <table class="stack people" aria-labelledby={headingId}>
          <thead>
            <tr>
              <th scope="col">{say(casePeopleWords.name)}</th>
              <th scope="col">{say(casePeopleWords.identity)}</th>
              <th scope="col">{say(casePeopleWords.about)}</th>
            </tr>
          </thead>
          <tbody>
            {view.people.map((person) => (
              <PersonRow person={person} frame={frame} />
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function PersonRow({ person, frame }: { person: CasePerson; frame: Frame }) {
  const { say } = frame
  const { role, name, nikMasked, noNikReason, nikWarnings } = person
  return (
    <tr>
      <th scope="row">
        {name} <span class="sub">{say(role)}</span>
      </th>
      <td>
        {nikMasked ? <span class="mono">{nikMasked}</span> : identityWithout(noNikReason, frame)}
        {nikWarnings.length === 0 ? null : (
          <span class="sub">
            {say(casePeopleWords.checkNik)} {nikWarnings.map(say).join(' ')}
          </span>
        )}
      </td>
      <td>
        {aboutOf(person, frame).join('; ')} <Letter letter={person.letter} frame={frame} />
      </td>
    </tr>
  )
}

function identityWithout(reason: string | undefined, { say }: Frame): string {
  return reason === undefined ? say(casePeopleWords.unknown) : `${say(casePeopleWords.withoutNik)}: ${reason}`
}

function aboutOf({ post, relation, bornOn, address, phone }: CasePerson, { say }: Frame): string[] {
  const born = bornOn && `${say(casePeopleWords.born)} ${say(letterDate(bornOn))}`
  return [post, relation, born, address, phone].filter((one) => one !== undefined)
}

function Letter({ letter, frame }: { letter: CasePerson['letter']; frame: Frame }) {
  if (!letter) return null
  const { say } = frame
  return (
    <>
      <span class="sub">{say(letter.seen ? casePeopleWords.letterSeen : casePeopleWords.letterUnseen)}</span>{' '}
      {letter.attachments.map(({ name, bytes, href }) => (
        <a href={href}>
          {name}, {say(fileSize(bytes))}
        </a>
      ))}
    </>
  )
}
