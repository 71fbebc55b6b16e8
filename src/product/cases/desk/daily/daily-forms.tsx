import { ActButton } from '#ui/button.tsx'
import { CheckField, RadioField, SelectField } from '#ui/choice-field.tsx'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { kitWords } from '#ui/words.ts'
import { CaseForm, frameOf } from '../case-forms.tsx'
import { paths } from '../paths.ts'
import type { DailyProps } from './daily-acts.tsx'
import { dailyWords } from './form-words.ts'

/** Where a question of one of these forms stands. */
function askedIn({ offered, frame }: DailyProps) {
  return { frame: frameOf(frame, offered.act), form: offered.act }
}

/** Who stands at the counter, and by what they are known. */
export function AtCounter(props: DailyProps) {
  const { say } = props.frame
  const asked = askedIn(props)
  return (
    <>
      <TextField
        {...asked}
        name="askedBy"
        label={say(dailyWords.askedBy)}
        start={props.view.applicant.name}
        maxLength={200}
      />
      <TextField
        {...asked}
        name="identitySeen"
        label={say(dailyWords.identitySeen)}
        hint={say(dailyWords.identityHint)}
        maxLength={100}
      />
    </>
  )
}

export function ReplaceSlipForm(props: DailyProps) {
  const { view, offered, frame } = props
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.lostSlip(view.number)}>
      <AtCounter {...props} />
      <p class="sub">{frame.say(dailyWords.slipNote)}</p>
      <button class="btn" type="submit">
        {frame.say(dailyWords.slipButton)}
      </button>
    </CaseForm>
  )
}

export function WithdrawForm(props: DailyProps) {
  const { view, offered, frame } = props
  const { say } = frame
  const asked = askedIn(props)
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.withdrawal(view.number)}>
      <RadioField
        {...asked}
        name="relation"
        label={say(dailyWords.relation)}
        choices={[
          { value: 'applicant', label: say(dailyWords.applicant) },
          { value: 'proxy', label: say(dailyWords.proxy) },
        ]}
        start="applicant"
      />
      <AtCounter {...props} />
      <LongTextField {...asked} name="reason" label={say(dailyWords.withdrawReason)} maxLength={1000} />
      {view.daily.papersHeld.length === 0 ? null : (
        <CheckField
          {...asked}
          name="originals"
          label={say(dailyWords.withdrawOriginals)}
          hint={say(dailyWords.withdrawOriginalsHint)}
          choices={view.daily.papersHeld.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
      )}
      <p class="sub">{say(dailyWords.withdrawNote)}</p>
      <button class="btn risk" type="submit">
        {say(dailyWords.withdrawButton)}
      </button>
    </CaseForm>
  )
}

/** For whoever appoints: which post takes over the desk of one that is no more. */
export function MoveDeskForm(props: DailyProps) {
  const { view, offered, frame } = props
  const { say } = frame
  const asked = askedIn(props)
  const choices = (view.daily.takers ?? []).map(({ value, label }) => ({ value, label: say(label) }))
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.desk(view.number)}>
      <SelectField {...asked} name="to" label={say(dailyWords.deskTo)} choices={choices} />
      <LongTextField {...asked} name="reason" label={say(dailyWords.deskReason)} maxLength={1000} />
      <button class="btn" type="submit">
        {say(dailyWords.deskButton)}
      </button>
    </CaseForm>
  )
}

export function BringForm(props: DailyProps) {
  const { view, offered, frame } = props
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.originals(view.number)}>
      <CheckField
        {...askedIn(props)}
        name="originals"
        label={frame.say(dailyWords.bringWhich)}
        choices={view.originalsToFollow.map(({ key, name }) => ({ value: key, label: frame.say(name) }))}
      />
      <button class="btn" type="submit">
        {frame.say(dailyWords.bringButton)}
      </button>
    </CaseForm>
  )
}

/** Nobody has it: one press. A colleague has it: deliberately, with why. */
export function TakeOnForm(props: DailyProps & { kbd?: string }) {
  const { view, offered, frame, kbd } = props
  const { keeper } = view.daily
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.hands(view.number)}>
      <input type="hidden" name="keeper" value={keeper?.id ?? ''} />
      {keeper ? (
        <LongTextField
          {...askedIn(props)}
          name="reason"
          label={frame.say(dailyWords.takeOverReason)}
          rows={2}
          maxLength={1000}
        />
      ) : null}
      <ActButton
        alt
        id={`act-${offered.act}`}
        label={frame.say(keeper ? dailyWords.takeOverButton : offered.label)}
        kbd={kbd}
      />
    </CaseForm>
  )
}

export function GiveForm(props: DailyProps) {
  const { view, offered, frame } = props
  const { say } = frame
  const asked = askedIn(props)
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.colleague(view.number)}>
      <input type="hidden" name="keeper" value={view.daily.keeper?.id ?? ''} />
      <SelectField
        {...asked}
        name="to"
        label={say(dailyWords.giveTo)}
        choices={view.daily.peers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <LongTextField
        {...asked}
        name="reason"
        label={say(dailyWords.giveReason)}
        note={say(kitWords.mayBeEmpty)}
        rows={2}
        maxLength={1000}
      />
      <button class="btn" type="submit">
        {say(dailyWords.giveButton)}
      </button>
    </CaseForm>
  )
}
