import { ActButton } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField } from '#ui/text-field.tsx'
import type { CasePage } from '../../contract.ts'
import { type ActFormProps, CaseForm, frameOf, Unfolding } from '../case-forms.tsx'
import { Given } from '../hand-over-forms.tsx'
import { OutsideNumber } from '../outside-number.tsx'
import { paths } from '../paths.ts'
import { SignatureForm } from '../sign-form.tsx'
import { correctionWords } from './correction-words.ts'

function underWay({ corrections }: CasePage) {
  return corrections.find((one) => one.underWay)
}

/** Like any signature it has no key, and the new letter stands before the button. */
export function ApproveCorrectionForm(props: ActFormProps) {
  const { say } = props.frame
  return (
    <SignatureForm
      {...props}
      action={paths.correctionApproval(props.view.number)}
      draft={underWay(props.view)?.draftHref}
      read={say(correctionWords.readFirst)}
      says={say(correctionWords.sign)}
    />
  )
}

export function TurnDownForm({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  return (
    <Unfolding offered={offered} frame={frame} look="btn alt" kbd="R">
      <CaseForm view={view} frame={frame} act={offered.act} action={paths.correctionTurnDown(view.number)}>
        <LongTextField
          frame={frameOf(frame, offered.act)}
          form={offered.act}
          name="reason"
          label={say(correctionWords.turnDownReason)}
          maxLength={1000}
        />
        <p class="sub">{say(correctionWords.turnDownNote)}</p>
        <button class="btn" type="submit">
          {say(correctionWords.turnDownButton)}
        </button>
      </CaseForm>
    </Unfolding>
  )
}

export function NumberCorrectionForm({ view, offered, frame }: ActFormProps) {
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.correctionNumber(view.number)}>
      <p class="sub">{frame.say(correctionWords.number)}</p>
      <ActButton id={`act-${offered.act}`} label={frame.say(offered.label)} kbd="P" />
      <OutsideNumber frame={frame} act={offered.act} />
    </CaseForm>
  )
}

export function ArchiveCorrectionForm({ view, offered, frame }: ActFormProps) {
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.correctionArchive(view.number)}>
      <p class="sub">{frame.say(correctionWords.archive)}</p>
      <ActButton id={`act-${offered.act}`} label={frame.say(offered.label)} kbd="P" />
    </CaseForm>
  )
}

export function HandOverCorrectionForm({ view, offered, frame }: ActFormProps) {
  const asked = { frame: frameOf(frame, offered.act), form: offered.act }
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.correctionHandover(view.number)} takesFiles>
      <Given view={view} offered={offered} frame={frame} />
      {underWay(view)?.paperBack === false ? (
        <>
          <p>{frame.say(correctionWords.paperOut)}</p>
          <WherePaperIs {...asked} />
        </>
      ) : null}
      <button class="btn" type="submit">
        {frame.say(offered.label)}
      </button>
    </CaseForm>
  )
}

/** Whether the old paper came back; nothing is chosen for anybody. */
export function WherePaperIs({ frame, form }: { frame: Frame; form?: string }) {
  const { say } = frame
  return (
    <RadioField
      frame={frame}
      {...(form === undefined ? {} : { form })}
      name="paperBack"
      label={say(correctionWords.paperBack)}
      choices={[
        { value: 'yes', label: say(correctionWords.paperYes) },
        { value: 'no', label: say(correctionWords.paperNo) },
      ]}
    />
  )
}
