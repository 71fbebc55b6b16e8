import type { VNode } from 'preact'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import type { QuestionPage } from '../contract.ts'
import { paths } from '../paths.ts'
import { refusals } from '../words.ts'
import { AnswerForm } from './answer-form.tsx'
import { questionWords as words } from './question-words.ts'

/** The question on one's own telephone, after the hand-over, by number and code of the slip. */
export function renderQuestionPage(view: QuestionPage, frame: Frame): VNode {
  const { say } = frame
  const back = `/lacak/${encodeURIComponent(view.number)}/${encodeURIComponent(view.code)}`
  return (
    <PublicPage frame={frame} title={say(words.title)} officeName={view.officeName}>
      {view.state === 'open' ? <ErrorSummary frame={frame} labels={{ asked: say(words.answer) }} /> : null}
      <p class="sub">
        {say(words.title)}
        {view.question ? `: ${say(view.question.service)}` : ''}
      </p>
      {view.question ? (
        <>
          <h1>{say(words.heading)}</h1>
          <AnswerForm question={view.question} action={paths.question(view.number, view.code)} frame={frame} />
        </>
      ) : (
        <>
          <h1>{say(view.state === 'late' ? words.late : words.thanks)}</h1>
          <p class="note">{say(view.state === 'late' ? refusals['answer-late'] : words.thanksText)}</p>
          {view.state === 'sent' ? (
            <p>
              <a href={paths.question(view.number, view.code)}>{say(words.again)}</a>
            </p>
          ) : null}
        </>
      )}
      <p>
        <a href={back}>{say(words.back)}</a>
      </p>
    </PublicPage>
  )
}
