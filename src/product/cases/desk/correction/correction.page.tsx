import type { VNode } from 'preact'
import { RadioField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { type CorrectionPage, Fault } from '../../contract/correcting.ts'
import { faultWords } from '../../correction-words.ts'
import { withAnswers } from '../daily/amend.page.tsx'
import { dailyWords } from '../daily/form-words.ts'
import { paths } from '../paths.ts'
import { labelsOfPeople } from '../people-labels.ts'
import { ApplicantPart } from '../register-applicant.tsx'
import { FieldsPart } from '../register-fields.tsx'
import { withFilled } from '../register-known.tsx'
import { PartiesPart } from '../register-parties.tsx'
import { WherePaperIs } from './correction-forms.tsx'
import { correctionWords, ofLetter } from './correction-words.ts'

/** The answers as they stand in the letter, to be set right; then whose mistake it is, who asks, and where the paper is. */
export function renderCorrectionPage(view: CorrectionPage, frame: Frame): VNode {
  const { say } = frame
  const own = withFilled(view, withAnswers(frame, view.answers))
  return (
    <DeskLayout frame={frame} title={say(correctionWords.title)} script="desk">
      <ErrorSummary frame={frame} labels={{ ...labelsOfPeople(view, frame), ...ownLabels(frame) }} />
      <div class="row">
        <h1>{say(correctionWords.title)}</h1>
        <p>
          <a class="mono" href={paths.case(view.number)}>
            {view.number}
          </a>{' '}
          {say(view.name)}, <bdi>{view.applicant}</bdi>. <span class="mono">{say(ofLetter(view.letter))}</span>
        </p>
      </div>
      <p>{say(correctionWords.how)}</p>
      <form
        class="flow"
        method="post"
        enctype="multipart/form-data"
        action={paths.correction(view.number)}
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
        <WhyWrong view={view} frame={frame} />
        <p class="note">{say(correctionWords.free)}</p>
        <p>
          <button class="btn" type="submit">
            {say(correctionWords.button)}
          </button>
        </p>
      </form>
    </DeskLayout>
  )
}

function WhyWrong({ view, frame }: { view: CorrectionPage; frame: Frame }) {
  const { say } = frame
  return (
    <fieldset class="cols">
      <legend>
        <h2>{say(correctionWords.fault)}</h2>
      </legend>
      <RadioField
        frame={frame}
        name="fault"
        label={say(correctionWords.fault)}
        choices={Fault.options.map((fault) => ({ value: fault, label: say(faultWords[fault]) }))}
      />
      {view.handedOver ? <WherePaperIs frame={frame} /> : null}
      <LongTextField
        frame={frame}
        name="reason"
        label={say(correctionWords.reason)}
        hint={say(correctionWords.reasonHint)}
        maxLength={1000}
      />
      <TextField
        frame={frame}
        name="askedBy"
        label={say(correctionWords.askedBy)}
        note={say(correctionWords.askedByNote)}
        maxLength={200}
      />
      <TextField
        frame={frame}
        name="identitySeen"
        label={say(correctionWords.identitySeen)}
        hint={say(dailyWords.identityHint)}
        maxLength={100}
      />
    </fieldset>
  )
}

function ownLabels({ say }: Frame): Record<string, string> {
  const { fault, reason, askedBy, identitySeen, paperBack } = correctionWords
  const asked = { fault, reason, askedBy, identitySeen, paperBack }
  return Object.fromEntries(Object.entries(asked).map(([name, text]) => [name, say(text)]))
}
