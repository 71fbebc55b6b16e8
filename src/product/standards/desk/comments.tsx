import { shortMoment } from '#clock'
import { ActButton } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import { Status } from '#ui/status.tsx'
import { LongTextField } from '#ui/text-field.tsx'
import type { Comment } from '../contract/life.ts'
import { paths } from './paths.ts'
import type { Shown } from './standard.page.tsx'
import { standardWords } from './standard-words.ts'

/** What the public wrote, each with its answer or the form for it. */
export function Comments({ view, frame }: Shown) {
  const { say } = frame
  if (!view.life.publication) return null
  return (
    <section class="flow" aria-labelledby="masukan">
      <h2 id="masukan">
        {say(standardWords.comments)} ({view.comments.length})
      </h2>
      {view.life.discussion ? (
        <p class="sub">
          {say(standardWords.agreed)}: {view.life.discussion.agreed}
        </p>
      ) : null}
      <ul class="bare people">
        {view.comments.map((comment) => (
          <li class="panel flow">
            <Given comment={comment} view={view} frame={frame} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Given({ comment, view, frame }: Shown & { comment: Comment }) {
  const { say, zone, now } = frame
  const { answer } = comment
  const mayAnswer = view.acts.some(({ act, why }) => act === 'answer' && why === undefined)
  return (
    <>
      <p>
        <b>{comment.name ?? say(standardWords.noName)}</b>{' '}
        <span class="sub">{say(shortMoment(comment.at, zone, now))}</span>
      </p>
      <p class="said">{comment.words}</p>
      {answer ? (
        <p>
          <Status
            flag={answer.accepted ? 'done' : 'back'}
            text={say(answer.accepted ? standardWords.accepted : standardWords.notAccepted)}
          />{' '}
          {answer.reason} <span class="sub">{answer.byName}</span>
        </p>
      ) : null}
      {!answer && mayAnswer ? <AnswerForm comment={comment} view={view} frame={frame} /> : null}
    </>
  )
}

// Only the form that was sent gets back what was typed into it.
function AnswerForm({ comment, view, frame }: Shown & { comment: Comment }) {
  const { say } = frame
  const own = frame.form?.values.comment === comment.id ? frame : { ...frame, form: undefined }
  const form = `jawab-${comment.id}`
  return (
    <details class="unfold" open={own.form !== undefined}>
      <summary class="btn alt">{say(standardWords.answerOne)}</summary>
      <form method="post" action={paths.act(view.life.id, 'answers')} class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="comment" value={comment.id} />
        <RadioField
          frame={own}
          form={form}
          name="outcome"
          label={say(standardWords.outcome)}
          choices={[
            { value: 'accepted', label: say(standardWords.accepted) },
            { value: 'not-accepted', label: say(standardWords.notAccepted) },
          ]}
        />
        <LongTextField
          frame={own}
          form={form}
          name="reason"
          label={say(standardWords.reason)}
          hint={say(standardWords.reasonHint)}
          maxLength={2000}
        />
        <ActButton id={`${form}-simpan`} label={say(standardWords.answer)} />
      </form>
    </details>
  )
}
