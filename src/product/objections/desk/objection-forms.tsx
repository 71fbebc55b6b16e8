import type { ComponentChildren } from 'preact'
import { ActButton } from '#ui/button.tsx'
import { RadioField, SelectField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { ObjectionPage } from '../contract.ts'
import { deskWords, undoesWords } from './desk-words.ts'
import { paths } from './paths.ts'

type Props = { view: ObjectionPage; frame: Frame }
type Offered = ObjectionPage['acts'][number]

/** Steps in sight up to here; a list past it. */
const radiosMax = 4

/** What may be done now; an act that may not is shown with its reason. */
export function ObjectionActs({ view, frame }: Props) {
  if (view.acts.length === 0) return null
  return (
    <section class="acts noprint" aria-labelledby="tindakan">
      <h2 id="tindakan">{frame.say(deskWords.acts)}</h2>
      {view.acts.map((offered) =>
        offered.why ? (
          <ActButton alt id={`act-${offered.act}`} label={frame.say(offered.label)} why={frame.say(offered.why)} />
        ) : (
          <Act offered={offered} view={view} frame={frame} />
        ),
      )}
    </section>
  )
}

function Act(props: Props & { offered: Offered }) {
  switch (props.offered.act) {
    case 'decide':
      return <DecideForm {...props} />
    case 'carry-out':
      return <CarryForm {...props} />
    case 'appeal':
      return (
        <a class="btn alt" href={paths.appeal(props.view.number)}>
          {props.frame.say(props.offered.label)}
        </a>
      )
  }
}

function DecideForm({ view, offered, frame }: Props & { offered: Offered }) {
  const { say } = frame
  const isAppeal = view.kind === 'appeal'
  return (
    <ActForm action={paths.decision(view.number)} frame={frame}>
      <RadioField
        frame={frame}
        name="outcome"
        label={say(deskWords.outcome)}
        choices={[
          { value: 'granted', label: say(deskWords.grant) },
          { value: 'turned-down', label: say(deskWords.turnDown) },
        ]}
      />
      <LongTextField frame={frame} name="reasons" label={say(deskWords.reasons)} maxLength={4000} />
      <TextField frame={frame} name="basis" label={say(deskWords.basisAsk)} maxLength={300} />
      <StepField view={view} frame={frame} label={say(deskWords.step)} />
      {isAppeal ? (
        <TextField frame={frame} name="reference" label={say(deskWords.referenceAsk)} maxLength={120} />
      ) : null}
      <p class="sub">{say(isAppeal ? deskWords.decideAppealNote : undoesWords[view.undoes].decide)}</p>
      <button class="btn" type="submit" id={`act-${offered.act}`}>
        {say(deskWords.decideButton)}
      </button>
    </ActForm>
  )
}

function CarryForm({ view, offered, frame }: Props & { offered: Offered }) {
  const { say } = frame
  return (
    <ActForm action={paths.carrying(view.number)} frame={frame}>
      {view.decision?.step ? null : <StepField view={view} frame={frame} label={say(deskWords.stepCarry)} />}
      <LongTextField frame={frame} name="reason" label={say(deskWords.carryReason)} rows={2} maxLength={1000} />
      <p class="sub">{say(undoesWords[view.undoes].carry)}</p>
      <button class="btn" type="submit" id={`act-${offered.act}`}>
        {say(deskWords.carryButton)}
      </button>
    </ActForm>
  )
}

/** From which step the case goes on. The one it stopped at comes chosen: it was refused there. */
function StepField({ view, frame, label }: Props & { label: string }) {
  const choices = view.steps.map(({ key, name }) => ({ value: key, label: frame.say(name) }))
  if (choices.length === 0) return null
  const asked = { frame, name: 'step', label, choices, start: choices.at(-1)?.value }
  return choices.length > radiosMax ? <SelectField {...asked} /> : <RadioField {...asked} />
}

function ActForm({ action, frame, children }: { action: string; frame: Frame; children: ComponentChildren }) {
  return (
    <form method="post" action={action} class="flow">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      {children}
    </form>
  )
}

/** What each error in the summary is about. */
export function actLabels({ say }: Frame): Record<string, string> {
  return {
    outcome: say(deskWords.outcome),
    reasons: say(deskWords.reasons),
    basis: say(deskWords.basisAsk),
    step: say(deskWords.stepCarry),
    reference: say(deskWords.referenceAsk),
    reason: say(deskWords.carryReason),
  }
}
