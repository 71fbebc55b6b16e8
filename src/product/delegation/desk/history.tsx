import { shortMoment } from '#clock'
import { fieldId } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import type { ClosingLine, VersionLine } from '../contract.ts'
import type { Shown } from './authority.page.tsx'
import { delegationWords, enteredBy, inUseFrom, sayClosing, states, stretchOf } from './delegation-words.ts'

/** The days of a power: its versions, then its closings. What was cancelled stays in sight. */
export function History({ view, frame }: Shown) {
  const { say } = frame
  return (
    <section class="flow" aria-labelledby="riwayat">
      <h2 id="riwayat">{say(delegationWords.history)}</h2>
      <ul class="bare">
        {view.versions.map((version) => (
          <li>
            {say(stretchOf({ from: version.lawfulFrom ?? version.from, until: version.until }))},{' '}
            {say(states[version.state])} <span class="sub">{notesOf(version, frame).join('; ')}</span>
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

/** By which paper, for whom, in use from when, and who typed it in when. */
function notesOf(version: VersionLine, { say, zone, now }: Frame): string[] {
  const { lawfulFrom, from, enteredByName, enteredAt, holders } = version
  const isUnused = version.until?.equals(from) === true
  const isLate = lawfulFrom !== null && Temporal.PlainDate.compare(lawfulFrom, from) < 0
  const entered = enteredByName !== null && enteredAt !== null
  return [
    say(version.basis),
    ...(holders.length > 0 ? [holders.join(', ')] : []),
    ...(isUnused ? [say(delegationWords.unused)] : isLate ? [say(inUseFrom(from))] : []),
    entered
      ? say(enteredBy(enteredByName, shortMoment(enteredAt, zone, now)))
      : (enteredByName ?? say(delegationWords.byPack)),
  ]
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
