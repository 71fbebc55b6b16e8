import type { VNode } from 'preact'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import type { RegisterPage } from '../contract.ts'
import { inVisitOf } from '../link-words.ts'
import { PaperPart } from './paper-part.tsx'
import { paths } from './paths.ts'
import { labelsOfPeople } from './people-labels.ts'
import { ApplicantPart } from './register-applicant.tsx'
import { RegisterAside } from './register-aside.tsx'
import { LetterSeenLater } from './register-beside.tsx'
import { FieldsPart, QuestionsPart } from './register-fields.tsx'
import { LookUp, RepeatedPart, withFilled } from './register-known.tsx'
import { PartiesPart, withAnswers } from './register-parties.tsx'
import { RequirementsPart } from './register-requirements.tsx'
import { ServicePart } from './register-service.tsx'
import { forVisit, registerWords } from './register-words.ts'

/**
 * The counter's form: one walk-in, or an incomplete file whose papers have now come. The browser completes nothing in
 * it, so that going back never shows the next applicant what the one before had said.
 */
export function renderRegisterPage(view: RegisterPage, asked: Frame): VNode {
  const frame = withFilled(view, withAnswers(withDraft(asked, view), view.completing))
  const { say } = frame
  const { completing } = view
  const title = say(completing ? registerWords.completing : registerWords.title)
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <ErrorSummary frame={frame} labels={labelsOf(view, frame)} />
      <div class="row">
        <h1>{title}</h1>
        {completing ? (
          <p>
            <a class="mono" href={paths.case(completing.number)}>
              {completing.number}
            </a>{' '}
            {completing.applicant}
          </p>
        ) : null}
      </div>
      {view.beside ? <p class="note">{say(inVisitOf(view.beside.file.number))}</p> : null}
      {view.visit ? <p class="note">{say(forVisit(view.visit))}</p> : null}
      <ServicePart view={view} frame={frame} />
      <form
        class="side"
        id="pendaftaran"
        data-typed={frame.form && ''}
        data-answers={completing && JSON.stringify(completing.decided)}
        method="post"
        enctype="multipart/form-data"
        action={completing ? paths.completion(completing.number) : paths.registration}
        autocomplete="off"
      >
        <input type="hidden" name="requestId" value={frame.requestId()} />
        {completing ? (
          <input type="hidden" name="seen" value={String(completing.seen)} />
        ) : (
          <input type="hidden" name="service" value={view.chosen} />
        )}
        {view.beside ? <input type="hidden" name="sameVisit" value={view.beside.file.number} /> : null}
        {view.visit ? <input type="hidden" name="visit" value={view.visit.id} /> : null}
        {completing ? null : (
          <input type="hidden" name="draft" value={keptValue(frame, 'draft', view.draft?.id ?? frame.requestId())} />
        )}
        <div class="flow">
          {view.paper ? <PaperPart paper={view.paper} frame={frame} /> : null}
          {completing ? null : (
            <ApplicantPart view={view} frame={frame}>
              <RepeatedPart view={view} frame={frame} />
            </ApplicantPart>
          )}
          <FieldsPart fields={view.service.fields} frame={frame} />
          <PartiesPart view={view} frame={frame} alone={completing !== undefined} />
          <LetterSeenLater view={view} frame={frame} />
          {completing || view.paper ? null : <PaperPart paper={undefined} frame={frame} />}
          {completing && view.service.parties.length === 0 ? (
            <LookUp id="dikenal" view={view} frame={frame} papersOnly />
          ) : null}
          <QuestionsPart fields={view.service.questions} frame={frame} />
          <RequirementsPart view={view} frame={frame} />
        </div>
        <RegisterAside view={view} frame={frame} />
      </form>
    </DeskLayout>
  )
}

/** What each error in the summary is about. */
function labelsOf(view: RegisterPage, frame: Frame): Record<string, string> {
  const labels = labelsOfPeople(view, frame)
  for (const { key, label } of view.service.questions) labels[`field.${key}`] = frame.say(label)
  for (const { key, name } of view.service.requirements) {
    for (const part of ['requirement', 'remark', 'file']) labels[`${part}.${key}`] = frame.say(name)
  }
  return labels
}

/** What was typed and kept before, until this form itself comes back; or what goes on of it with another service. */
function withDraft(frame: Frame, { draft, carried }: RegisterPage): Frame {
  if (carried) return { ...frame, form: { values: carried, errors: {} } }
  return draft && !frame.form ? { ...frame, form: { values: draft.values, errors: {} } } : frame
}
