import type { ComponentChildren } from 'preact'
import { ActButton, Key } from '#ui/button.tsx'
import type { Frame } from '#ui/frame.ts'
import type { CasePage } from '../contract.ts'
import { type ActFormProps, CaseForm, SendBackForm } from './case-forms.tsx'
import { turnHeading } from './case-words.ts'
import {
  ApproveCorrectionForm,
  ArchiveCorrectionForm,
  HandOverCorrectionForm,
  NumberCorrectionForm,
  TurnDownForm,
} from './correction/correction-forms.tsx'
import { DisposeForm, InspectForm } from './desk-forms.tsx'
import { HandOverForm } from './hand-over-forms.tsx'
import { NotNow, waiting } from './not-now.tsx'
import { HandOverNoticeForm } from './notice-forms.tsx'
import { OutsideNumber } from './outside-number.tsx'
import { paths } from './paths.ts'
import { waitToo } from './queue-words.ts'
import {
  DropRefusalForm,
  HandOverRefusalForm,
  NumberRefusalForm,
  RefuseForm,
  SignRefusalForm,
} from './refusal-forms.tsx'
import { SignForm } from './sign-form.tsx'
import { StepWorkForm } from './step-forms.tsx'

/** Every act there is on this case: what may be done now, and behind one line the rest, each with the reason. */
export function CaseActs({ view, frame }: { view: CasePage; frame: Frame }) {
  if (view.acts.length === 0) return null
  const you = frame.seat?.addressAs ?? ''
  return (
    <section class="acts" aria-labelledby="giliran">
      <h2 id="giliran">{frame.say(turnHeading(view.holder, you))}</h2>
      {view.queue?.others ? <p class="sub">{frame.say(waitToo(view.queue))}</p> : null}
      {view.acts.map((offered) =>
        offered.why === undefined ? <Act view={view} offered={offered} frame={frame} /> : null,
      )}
      <NotNow acts={waiting(view.acts)} frame={frame} />
    </section>
  )
}

function Act(props: ActFormProps) {
  const { view, offered, frame } = props
  switch (offered.act) {
    case 'pass':
      return <StepForm {...props} action={paths.pass(view.number)} />
    case 'dispose':
      return <DisposeForm {...props} />
    case 'inspect':
      return <InspectForm {...props} />
    case 'verify':
    case 'carry':
    case 'fetch':
    case 'assess':
    case 'pay':
    case 'parties-sign':
    case 'forward':
    case 'team-part':
    case 'plan-visit':
      return <StepWorkForm {...props} act={offered.act} />
    case 'number':
      return (
        <StepForm {...props} action={paths.number(view.number)}>
          <OutsideNumber frame={frame} act={offered.act} />
        </StepForm>
      )
    case 'archive':
      return <StepForm {...props} action={paths.archive(view.number)} />
    case 'sign':
      return <SignForm {...props} />
    case 'hand-over':
      return <HandOverForm {...props} />
    case 'send-back':
      return <SendBackForm {...props} />
    case 'refuse':
      return <RefuseForm {...props} />
    case 'sign-refusal':
      return <SignRefusalForm {...props} />
    case 'drop-refusal':
      return <DropRefusalForm {...props} />
    case 'number-refusal':
      return <NumberRefusalForm {...props} />
    case 'hand-over-refusal':
      return <HandOverRefusalForm {...props} />
    case 'approve-correction':
      return <ApproveCorrectionForm {...props} />
    case 'turn-down-correction':
      return <TurnDownForm {...props} />
    case 'number-correction':
      return <NumberCorrectionForm {...props} />
    case 'archive-correction':
      return <ArchiveCorrectionForm {...props} />
    case 'hand-over-correction':
      return <HandOverCorrectionForm {...props} />
    case 'hand-over-notice':
      return <HandOverNoticeForm {...props} />
    case 'complete':
      return (
        <a class="btn" href={paths.completion(view.number)} data-key="P" aria-keyshortcuts="P">
          {frame.say(offered.label)} <Key name="P" />
        </a>
      )
  }
}

function StepForm(props: ActFormProps & { action: string; children?: ComponentChildren }) {
  const { view, offered, frame, action, children } = props
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={action}>
      <input type="hidden" name="step" value={view.step} />
      <ActButton id={`act-${offered.act}`} label={frame.say(offered.label)} kbd="P" />
      {children}
    </CaseForm>
  )
}
