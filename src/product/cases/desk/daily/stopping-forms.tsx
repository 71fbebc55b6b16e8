import { ActButton } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { CaseForm, frameOf } from '../case-forms.tsx'
import { paths } from '../paths.ts'
import type { DailyProps } from './daily-acts.tsx'
import { extendAtMost, stoppingFormWords as words } from './stopping-form-words.ts'

export function PauseForm(props: DailyProps) {
  const { view, offered, frame } = props
  const { say } = frame
  const asked = { frame: frameOf(frame, offered.act), form: offered.act }
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.pause(view.number)}>
      <RadioField
        {...asked}
        name="for"
        label={say(words.pauseFor)}
        choices={(view.stopping?.reasons ?? []).map(({ value, label }) => ({ value, label: say(label) }))}
      />
      <LongTextField
        {...asked}
        name="reason"
        label={say(words.pauseReason)}
        hint={say(words.citizenReads)}
        rows={2}
        maxLength={500}
      />
      <p class="sub">
        {say(words.pauseNote)} {view.stopping?.reasonsUnconfirmed ? <mark>{say(words.reasonsUnconfirmed)}</mark> : null}
      </p>
      <button class="btn" type="submit">
        {say(words.pauseButton)}
      </button>
    </CaseForm>
  )
}

/** Nothing is asked: the clock goes on from where it stood. */
export function ResumeForm({ view, offered, frame, kbd }: DailyProps & { kbd: string }) {
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.resume(view.number)}>
      <ActButton alt id={`act-${offered.act}`} label={frame.say(offered.label)} kbd={kbd} />
    </CaseForm>
  )
}

export function ExtendForm(props: DailyProps) {
  const { view, offered, frame } = props
  const { say } = frame
  const asked = { frame: frameOf(frame, offered.act), form: offered.act }
  const max = view.stopping?.extendMax
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.extension(view.number)}>
      <TextField
        {...asked}
        name="amount"
        label={say(words.extendBy)}
        hint={max && say(extendAtMost(max.length))}
        maxLength={5}
      />
      <LongTextField
        {...asked}
        name="reason"
        label={say(words.extendReason)}
        hint={say(words.citizenReads)}
        rows={2}
        maxLength={500}
      />
      <p class="sub">
        {say(words.extendNote)} {max?.unconfirmed ? <mark>{say(words.maxUnconfirmed)}</mark> : null}
      </p>
      <button class="btn" type="submit">
        {say(words.extendButton)}
      </button>
    </CaseForm>
  )
}
