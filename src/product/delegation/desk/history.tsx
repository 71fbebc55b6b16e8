import { fieldId } from '#ui/field.tsx'
import type { ClosingLine } from '../contract.ts'
import type { Shown } from './authority.page.tsx'
import { delegationWords, sayClosing, states, stretchOf } from './delegation-words.ts'

/** The days of a power: its versions, then its closings. What was cancelled stays in sight. */
export function History({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="riwayat">
      <h2 id="riwayat">{say(delegationWords.history)}</h2>
      <ul class="bare">
        {view.versions.map((version) => (
          <li>
            {say(stretchOf(version))}, {say(states[version.state])}{' '}
            <span class="sub">
              {say(version.basis)}; {version.enteredByName ?? say(delegationWords.byPack)}
            </span>
          </li>
        ))}
        {view.closings.map((closing) => (
          <li class="flow">
            <ClosingText closing={closing} view={view} frame={frame} />
            {closing.mayCancel ? <Cancel closing={closing} view={view} frame={frame} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ClosingText({ closing, view, frame }: Shown & { closing: ClosingLine }) {
  const { say } = frame
  const sentence = say(sayClosing(closing))
  const isAhead = Temporal.PlainDate.compare(view.today, closing.on) < 0
  const notes = [
    ...(isAhead && !closing.cancelled ? [say(delegationWords.planned)] : []),
    ...(closing.closedByName ? [closing.closedByName] : []),
    closing.reason,
  ]
  return (
    <p>
      {closing.cancelled ? <del>{sentence}</del> : <b>{sentence}</b>} <span class="sub">{notes.join('; ')}</span>
      {closing.cancelled ? (
        <>
          {' '}
          <span class="sub">
            {say(delegationWords.cancelled)}, {closing.cancelled.byName}: {closing.cancelled.reason}
          </span>
        </>
      ) : null}
    </p>
  )
}

function Cancel({ closing, view, frame }: Shown & { closing: ClosingLine }) {
  const { say } = frame
  const id = fieldId('reason', `batal-${closing.id}`)
  return (
    <form method="post" action={`/authorities/${view.code}/reopening`} class="find">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="closing" value={closing.id} />
      <label for={id}>{say(delegationWords.reason)}</label>
      <input type="text" id={id} name="reason" maxlength={500} autocomplete="off" />
      <button class="btn alt" type="submit">
        {say(delegationWords.cancel)}
      </button>
    </form>
  )
}
