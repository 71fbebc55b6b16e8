import type { ComponentChildren } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import type { AmendPage } from '../contract.ts'
import { CostNote } from './cost-note.tsx'
import { paths } from './paths.ts'
import { labelsOfPeople } from './people-labels.ts'
import { ApplicantPart } from './register-applicant.tsx'
import { FieldsPart } from './register-fields.tsx'
import { withFilled } from './register-known.tsx'
import { PartiesPart } from './register-parties.tsx'

type AnswersFormProps = {
  view: AmendPage
  frame: Frame
  title: string
  action: string
  /** Labels of what is asked beside the answers, for the summary of errors. */
  labels: Readonly<Record<string, string>>
  /** Behind the applicant's name: what else tells which case it is. */
  about?: ComponentChildren
  /** Above the form: what becomes of what is set right in it. */
  how?: string
  /** What is asked after the answers. Takes the frame in which the answers stand as they are now. */
  children: (own: Frame) => ComponentChildren
}

/** Everything that was filled in for a case, to be set right, and what else is asked about it. */
export function AnswersForm({ view, frame, title, action, labels, about, how, children }: AnswersFormProps) {
  const own = withFilled(view, withKept(frame, view.answers))
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <ErrorSummary frame={frame} labels={{ ...labelsOfPeople(view, frame), ...labels }} />
      <div class="row">
        <h1>{title}</h1>
        <p>
          <a class="mono" href={paths.case(view.number)}>
            {view.number}
          </a>{' '}
          {frame.say(view.name)}, <bdi>{view.applicant}</bdi>
          {about}
        </p>
      </div>
      {how === undefined ? null : <p>{how}</p>}
      <form class="flow" id="ubah-isian" method="post" enctype="multipart/form-data" action={action} autocomplete="off">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="seen" value={String(view.seen)} />
        {Object.entries(view.answers).map(([name, value]) => (
          <input type="hidden" name={`was.${name}`} value={value} />
        ))}
        <ApplicantPart view={view} frame={own} />
        <FieldsPart fields={view.service.fields} frame={own} />
        <PartiesPart view={view} frame={own} />
        <CostNote view={view} frame={frame} />
        {children(own)}
      </form>
    </DeskLayout>
  )
}

// A field that the sender had left as it was says what it says now: the amendment of whoever was faster is not undone.
function withKept(frame: Frame, answers: Readonly<Record<string, string>>): Frame {
  const typed = frame.form?.values ?? {}
  const changed = Object.entries(typed).filter(([name, value]) => value !== (typed[`was.${name}`] ?? ''))
  const values = frame.form ? { ...answers, ...Object.fromEntries(changed) } : answers
  return { ...frame, form: { refusal: frame.form?.refusal, errors: frame.form?.errors ?? {}, values } }
}
