import { ActButton, Key, reasonPlaces } from '#ui/button.tsx'
import type { Frame } from '#ui/frame.ts'
import type { CasePage } from '../contract.ts'
import { type ActFormProps, CaseForm, HandOverForm, SendBackForm } from './case-forms.tsx'
import { turnHeading } from './case-words.ts'
import { DisposeForm, InspectForm } from './desk-forms.tsx'
import { paths } from './paths.ts'
import {
  DropRefusalForm,
  HandOverRefusalForm,
  NumberRefusalForm,
  RefuseForm,
  SignRefusalForm,
} from './refusal-forms.tsx'
import { SignForm } from './sign-form.tsx'

/** Every act there is on this case: offered, or shown with the reason why not. */
export function CaseActs({ view, frame }: { view: CasePage; frame: Frame }) {
  if (view.acts.length === 0) return null
  const you = frame.seat?.addressAs ?? ''
  const reasons = reasonPlaces(view.acts.map(({ act, why }) => ({ id: `act-${act}`, why: why && frame.say(why) })))
  return (
    <section class="acts" aria-labelledby="giliran">
      <h2 id="giliran">{frame.say(turnHeading(view.holder, you))}</h2>
      {view.acts.map((offered, place) => (
        <Act view={view} offered={offered} frame={frame} whyAt={reasons[place]} />
      ))}
    </section>
  )
}

function Act({ whyAt, ...props }: ActFormProps & { whyAt: string | undefined }) {
  const { view, offered, frame } = props
  if (offered.why !== undefined) {
    const [label, why] = [frame.say(offered.label), frame.say(offered.why)]
    return <ActButton id={`act-${offered.act}`} label={label} why={why} whyAt={whyAt} />
  }
  switch (offered.act) {
    case 'pass':
      return <StepForm {...props} action={paths.pass(view.number)} />
    case 'dispose':
      return <DisposeForm {...props} />
    case 'inspect':
      return <InspectForm {...props} />
    case 'number':
      return <StepForm {...props} action={paths.number(view.number)} />
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
    case 'complete':
      return (
        <a class="btn" href={paths.completion(view.number)} data-key="P" aria-keyshortcuts="P">
          {frame.say(offered.label)} <Key name="P" />
        </a>
      )
  }
}

function StepForm({ view, offered, frame, action }: ActFormProps & { action: string }) {
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={action}>
      <input type="hidden" name="step" value={view.step} />
      <ActButton id={`act-${offered.act}`} label={frame.say(offered.label)} kbd="P" />
    </CaseForm>
  )
}
