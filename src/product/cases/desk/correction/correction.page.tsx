import type { VNode } from 'preact'
import { RadioField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { type CorrectionPage, Fault } from '../../contract/correcting.ts'
import { faultWords } from '../../correction-words.ts'
import { AnswersForm } from '../answers-form.tsx'
import { dailyWords } from '../daily/form-words.ts'
import { paths } from '../paths.ts'
import { RegisterChecks } from '../register-checks.tsx'
import { WherePaperIs } from './correction-forms.tsx'
import { correctionWords, ofLetter } from './correction-words.ts'

/** The answers as they stand in the letter, to be set right; then whose mistake it is, who asks, and where the paper is. */
export function renderCorrectionPage(view: CorrectionPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <AnswersForm
      view={view}
      frame={frame}
      title={say(correctionWords.title)}
      action={paths.correction(view.number)}
      labels={ownLabels(frame)}
      about={
        <>
          . <span class="mono">{say(ofLetter(view.letter))}</span>
        </>
      }
      how={say(correctionWords.how)}
    >
      {(own) => (
        <>
          <RegisterChecks view={view} frame={own} />
          <WhyWrong view={view} frame={frame} />
          <p class="note">{say(correctionWords.free)}</p>
          <p>
            <button class="btn" type="submit">
              {say(correctionWords.button)}
            </button>
          </p>
        </>
      )}
    </AnswersForm>
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
