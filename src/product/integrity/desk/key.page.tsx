import type { VNode } from 'preact'
import { shortMoment } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField } from '#ui/text-field.tsx'
import type { KeyPage } from '../contract.ts'
import { paths } from '../paths.ts'
import { keyWords as words } from './desk-words.ts'

/** The public key that answers are closed to, with its fingerprint, and the form for the next one. */
export function renderKeyPage(view: KeyPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(words.title)} solo>
      <ErrorSummary frame={frame} labels={{ key: say(words.line) }} />
      <h1>{say(words.title)}</h1>
      <p>{say(words.lead)}</p>
      {view.inForce ? (
        <section class="note flow" aria-labelledby="berlaku">
          <h2 id="berlaku">{say(words.inForce)}</h2>
          <KeyLine known={view.inForce} frame={frame} />
          <p class="sub">{say(words.compare)}</p>
        </section>
      ) : (
        <p class="note soon">{say(words.none)}</p>
      )}
      <section class="flow" aria-labelledby="baru">
        <h2 id="baru">{say(words.enter)}</h2>
        <p>{say(words.how)}</p>
        <p class="mono">./paten inspectorate key --to kunci-inspektorat.json</p>
        <p class="sub">{say(words.howAfter)}</p>
        <form method="post" action={paths.key} class="flow">
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <LongTextField frame={frame} name="key" label={say(words.line)} hint={say(words.lineHint)} rows={3} />
          <button class="btn" type="submit">
            {say(words.submit)}
          </button>
        </form>
      </section>
      {view.older.length === 0 ? null : (
        <section class="flow" aria-labelledby="lama">
          <h2 id="lama">{say(words.older)}</h2>
          <ul>
            {view.older.map((known) => (
              <li>
                <KeyLine known={known} frame={frame} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </DeskLayout>
  )
}

function KeyLine({ known, frame }: { known: NonNullable<KeyPage['inForce']>; frame: Frame }) {
  return (
    <p>
      <b class="mono">{known.fingerprint}</b>{' '}
      <span class="sub">{frame.say(shortMoment(known.enteredAt, frame.zone, frame.now))}</span>
    </p>
  )
}
