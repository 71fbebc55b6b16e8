import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField } from '#ui/text-field.tsx'
import type { AmendPage } from '../../contract.ts'
import { paths } from '../paths.ts'
import { labelsOfPeople } from '../people-labels.ts'
import { ApplicantPart } from '../register-applicant.tsx'
import { RegisterChecks } from '../register-checks.tsx'
import { FieldsPart } from '../register-fields.tsx'
import { withFilled } from '../register-known.tsx'
import { PartiesPart } from '../register-parties.tsx'
import { dailyWords } from './form-words.ts'

/** What was filled in, to be set right. What somebody else amended meanwhile stands where this form had not touched it. */
export function renderAmendPage(view: AmendPage, frame: Frame): VNode {
  const { say } = frame
  const own = withFilled(view, withAnswers(frame, view.answers))
  const labels = { ...labelsOfPeople(view, frame), reason: say(dailyWords.amendReason) }
  return (
    <DeskLayout frame={frame} title={say(dailyWords.amendTitle)} script="desk">
      <ErrorSummary frame={frame} labels={labels} />
      <div class="row">
        <h1>{say(dailyWords.amendTitle)}</h1>
        <p>
          <a class="mono" href={paths.case(view.number)}>
            {view.number}
          </a>{' '}
          {say(view.name)}, <bdi>{view.applicant}</bdi>
        </p>
      </div>
      <form
        class="flow"
        id="ubah-isian"
        method="post"
        enctype="multipart/form-data"
        action={paths.amendment(view.number)}
        autocomplete="off"
      >
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="seen" value={String(view.seen)} />
        {Object.entries(view.answers).map(([name, value]) => (
          <input type="hidden" name={`was.${name}`} value={value} />
        ))}
        <ApplicantPart view={view} frame={own} />
        <FieldsPart fields={view.service.fields} frame={own} />
        <PartiesPart view={view} frame={own} />
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
      </form>
    </DeskLayout>
  )
}

/** A field that the sender had left as it was says what it says now: the amendment of whoever was faster is not undone. */
export function withAnswers(frame: Frame, answers: Readonly<Record<string, string>>): Frame {
  const typed = frame.form?.values ?? {}
  const changed = Object.entries(typed).filter(([name, value]) => value !== (typed[`was.${name}`] ?? ''))
  const values = frame.form ? { ...answers, ...Object.fromEntries(changed) } : answers
  return { ...frame, form: { refusal: frame.form?.refusal, errors: frame.form?.errors ?? {}, values } }
}
