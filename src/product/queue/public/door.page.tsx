import type { VNode } from 'preact'
import { CheckField } from '#ui/choice-field.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import type { DoorPage } from '../contract.ts'
import { tripPath } from '../paths.ts'
import { roomWords, sayLine } from '../room-words.ts'
import { publicWords as words } from './queue-words.ts'

/** Behind the QR at the door: a ticket on one's own telephone. Whether it is a priority one is asked once, as one box. */
export function renderDoorPage(view: DoorPage, frame: Frame): VNode {
  const { say } = frame
  const { office, code, lines, isOpen } = view
  return (
    <PublicPage frame={frame} title={say(words.doorTitle)} officeName={office.name}>
      <ErrorSummary frame={frame} labels={{ group: say(roomWords.matters) }} />
      <h1>{say(words.doorTitle)}</h1>
      {isOpen ? <p class="sub">{say(words.doorLead)}</p> : null}
      {isOpen ? (
        <form method="post" action={`${tripPath(office.key)}/ambil`} class="flow">
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <input type="hidden" name="code" value={code} />
          <CheckField
            frame={frame}
            name="group"
            label={say(roomWords.matters)}
            hint={say(roomWords.several)}
            choices={lines.map(({ group: { key, name }, waiting, expected }) => ({
              value: key,
              label: say(name),
              sub: say(sayLine(waiting, expected)),
            }))}
          />
          <label class="pick">
            <input type="checkbox" name="priority" value="yes" checked={frame.form?.values.priority === 'yes'} />
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
