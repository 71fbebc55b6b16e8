import { ActButton } from '#ui/button.tsx'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { type ActFormProps, CaseForm, frameOf, Unfolding } from './case-forms.tsx'
import { Given } from './hand-over-forms.tsx'
import { OutsideNumber } from './outside-number.tsx'
import { paths } from './paths.ts'
import { refusalWords } from './refusal-words.ts'
import { SignatureForm } from './sign-form.tsx'

/** The holder writes why; the signer decides. */
export function RefuseForm({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  const asked = { frame: frameOf(frame, offered.act), form: offered.act }
  return (
    <Unfolding offered={offered} frame={frame} look="btn risk" kbd="T">
      <CaseForm view={view} frame={frame} act={offered.act} action={paths.refusal(view.number)}>
        <LongTextField
          {...asked}
          name="reason"
          label={say(refusalWords.reason)}
          hint={say(refusalWords.reasonHint)}
          rows={4}
          maxLength={1000}
        />
        <TextField {...asked} name="basis" label={say(refusalWords.basis)} maxLength={300} />
        <p class="sub">{say(refusalWords.note)}</p>
        <button class="btn risk" type="submit">
          {say(refusalWords.button)}
        </button>
      </CaseForm>
    </Unfolding>
  )
}

/** Like any signature it has no key, and its draft stands before the button. */
export function SignRefusalForm(props: ActFormProps) {
  const { say } = props.frame
  return (
    <SignatureForm
      {...props}
      action={paths.refusalSignature(props.view.number)}
      draft={props.view.refusing?.draftHref}
      read={say(refusalWords.read)}
      says={say(refusalWords.sign)}
    />
  )
}

export function DropRefusalForm({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  return (
    <Unfolding offered={offered} frame={frame} look="btn alt" kbd="R">
      <CaseForm view={view} frame={frame} act={offered.act} action={paths.refusalDrop(view.number)}>
        <LongTextField
          frame={frameOf(frame, offered.act)}
          form={offered.act}
          name="reason"
          label={say(refusalWords.dropReason)}
          maxLength={1000}
        />
        <p class="sub">{say(refusalWords.dropNote)}</p>
        <button class="btn" type="submit">
          {say(refusalWords.dropButton)}
        </button>
      </CaseForm>
    </Unfolding>
  )
}

export function NumberRefusalForm({ view, offered, frame }: ActFormProps) {
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.refusalNumber(view.number)}>
      <p class="sub">{frame.say(refusalWords.number)}</p>
      <ActButton id={`act-${offered.act}`} label={frame.say(offered.label)} kbd="P" />
      <OutsideNumber frame={frame} act={offered.act} />
    </CaseForm>
  )
}

export function HandOverRefusalForm({ view, offered, frame }: ActFormProps) {
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.refusalHandover(view.number)} takesFiles>
      <Given view={view} offered={offered} frame={frame} />
      <button class="btn" type="submit">
        {frame.say(offered.label)}
      </button>
    </CaseForm>
  )
}
