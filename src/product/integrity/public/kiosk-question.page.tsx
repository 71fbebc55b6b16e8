import type { VNode } from 'preact'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { RoomLayout } from '#ui/room-layout.tsx'
import type { KioskPage } from '../contract.ts'
import { paths } from '../paths.ts'
import { codeDigits } from '../rules.ts'
import { refusals } from '../words.ts'
import { AnswerForm } from './answer-form.tsx'
import { questionWords as words } from './question-words.ts'

/** The question at the kiosk: a code typed with the thumb, then the same form. Left alone, the kiosk goes back by itself. */
export function renderKioskPage(view: KioskPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <RoomLayout frame={frame} title={say(words.title)} officeName={view.officeName} kind="kiosk" script="kiosk">
      <ErrorSummary frame={frame} labels={{ asked: say(words.answer) }} />
      {view.state === 'done' ? (
        <>
          <h1>{say(words.thanks)}</h1>
          <p class="lg">{say(words.thanksText)}</p>
        </>
      ) : view.question ? (
        <>
          <p class="sub">{say(view.question.service)}</p>
          <h1>{say(words.heading)}</h1>
          <AnswerForm question={view.question} action={paths.kiosk} hidden={{ kode: view.typed }} frame={frame} />
        </>
      ) : (
        <>
          {view.state === 'wrong' && !frame.form ? <p class="note">{say(refusals['asking-code-wrong'])}</p> : null}
          <Keypad typed={view.typed} frame={frame} />
        </>
      )}
      <p>
        <a class="btn alt big" href="/kiosk">
          {say(view.state === 'done' ? words.done : words.stop)}
        </a>
      </p>
    </RoomLayout>
  )
}

// Each digit is a link to what is typed by then: a thumb is enough, and no script.
function Keypad({ typed, frame }: { typed: string; frame: Frame }) {
  const { say } = frame
  const kept = typed.slice(0, codeDigits - 1)
  return (
    <>
      <h1>{say(words.kioskHeading)}</h1>
      <p class="sub">{say(words.kioskHint)}</p>
      <p class="typed mono" aria-live="polite">
        {Array.from({ length: codeDigits }, (_, place) => kept[place] ?? '·').join(' ')}
      </p>
      <ul class="pad">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9', undefined, '0'].map((digit) => (
          <li>
            <a
              class="btn alt big"
              href={withQuery(paths.kiosk, { kode: digit === undefined ? kept.slice(0, -1) : kept + digit })}
            >
              {digit ?? say(words.erase)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
