import type { VNode } from 'preact'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import type { DoorPage } from '../contract.ts'
import { tripPath } from '../paths.ts'
import { peopleCount, sayMinutes } from '../room-words.ts'
import { publicWords as words } from './queue-words.ts'

/** Behind the QR at the door: a ticket on one's own telephone. Whether it is a priority one is asked once, as one box. */
export function renderDoorPage(view: DoorPage, frame: Frame): VNode {
  const { say } = frame
  const { office, code, lines, isOpen } = view
  return (
    <PublicPage frame={frame} title={say(words.doorTitle)} officeName={office.name}>
      <ErrorSummary frame={frame} />
      <h1>{say(words.doorTitle)}</h1>
      {isOpen ? (
        <form method="post" action={`${tripPath(office.key)}/ambil`} class="flow">
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <input type="hidden" name="code" value={code} />
          <fieldset>
            <legend>{say(words.doorLead)}</legend>
            {lines.map(({ group, waiting, expected }, place) => (
              <label class="pick">
                <input type="radio" name="group" value={group.key} checked={place === 0} />
                <span>
                  {say(group.name)}{' '}
                  <span class="sub">
                    {say(peopleCount(waiting))}, {say(sayMinutes(expected))}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          <label class="pick">
            <input type="checkbox" name="priority" value="yes" />
            <span>
              {say(words.isPriority)} <span class="sub">{say(words.prioritySaid)}</span>
            </span>
          </label>
          <button class="btn big" type="submit">
            {say(words.take)}
          </button>
        </form>
      ) : (
        <p>{say(words.closed)}</p>
      )}
    </PublicPage>
  )
}
