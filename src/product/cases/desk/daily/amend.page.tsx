import type { VNode } from 'preact'
import type { Frame } from '#ui/frame.ts'
import { LongTextField } from '#ui/text-field.tsx'
import type { AmendPage } from '../../contract.ts'
import { AnswersForm } from '../answers-form.tsx'
import { paths } from '../paths.ts'
import { RegisterChecks } from '../register-checks.tsx'
import { dailyWords } from './form-words.ts'

/** What was filled in, to be set right. What somebody else amended meanwhile stands where this form had not touched it. */
export function renderAmendPage(view: AmendPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <AnswersForm
      view={view}
      frame={frame}
      title={say(dailyWords.amendTitle)}
      action={paths.amendment(view.number)}
      labels={{ reason: say(dailyWords.amendReason) }}
    >
      {(own) => (
        <>
          <RegisterChecks view={view} frame={own} />
          <LongTextField
            frame={frame}
            name="reason"
            label={say(dailyWords.amendReason)}
            hint={say(dailyWords.amendNote)}
            maxLength={1000}
          />
          <p>
            <button class="btn" type="submit">
              {say(dailyWords.amendButton)}
            </button>
          </p>
        </>
      )}
    </AnswersForm>
  )
}
