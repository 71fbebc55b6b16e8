import { letterDate } from '#clock'
import type { Frame } from '#ui/frame.ts'
import type { EndedService, NamedService } from '../contract/office.ts'
import { endedSince, guideWords } from '../words.ts'

/** What national law has ended: its day, its law, and what came in its place. Nothing here leads to a form. */
export function EndedServices({ services, frame }: { services: readonly EndedService[]; frame: Frame }) {
  const { say } = frame
  if (services.length === 0) return null
  return (
    <details class="fold">
      <summary>{say(guideWords.ended)}</summary>
      <p class="sub">{say(guideWords.endedHint)}</p>
      <ul>
        {services.map(({ name, on, law, since, sure }) => (
          <li>
            {say(name)}{' '}
            <span class="sub">
              {say(endedSince(letterDate(on), law))}{' '}
              {sure === 'b' ? <mark>{say(guideWords.lawUnconfirmed)}</mark> : null} {since && say(since)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What other sub-districts have and this regency cannot open yet, with the reason. */
export function NamedServices({ services, frame }: { services: readonly NamedService[]; frame: Frame }) {
  const { say } = frame
  if (services.length === 0) return null
  return (
    <details class="fold">
      <summary>{say(guideWords.byName)}</summary>
      <p class="sub">{say(guideWords.byNameHint)}</p>
      <ul>
        {services.map(({ name, note, seenAt, requirements }) => (
          <li>
            {say(name)}{' '}
            <span class="sub">
              {seenAt.map(say).join('; ')}. {note && say(note)}{' '}
              {requirements.length === 0
                ? null
                : `${say(guideWords.papersThere)}: ${requirements.map(say).join(', ')}.`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
