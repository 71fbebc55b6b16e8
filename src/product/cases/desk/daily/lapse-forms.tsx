import { LongTextField, TextField } from '#ui/text-field.tsx'
import { lapseWords } from '../../lapse-words.ts'
import { CaseForm, frameOf } from '../case-forms.tsx'
import { paths } from '../paths.ts'
import type { DailyProps } from './daily-acts.tsx'
import { AtCounter } from './daily-forms.tsx'

/** Why it lapses, and how the applicant was told: nothing lapses by itself, or without a word. */
export function LapseForm(props: DailyProps) {
  const { view, offered, frame } = props
  const { say } = frame
  const asked = { frame: frameOf(frame, offered.act), form: offered.act }
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.lapse(view.number)}>
      <LongTextField {...asked} name="reason" label={say(lapseWords.reason)} rows={2} maxLength={1000} />
      <TextField {...asked} name="told" label={say(lapseWords.told)} hint={say(lapseWords.toldHint)} maxLength={300} />
      <p class="sub">{say(lapseWords.note)}</p>
      <button class="btn risk" type="submit">
        {say(lapseWords.button)}
      </button>
    </CaseForm>
  )
}

export function BeginAgainForm(props: DailyProps) {
  const { view, offered, frame } = props
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.beginAgain(view.number)}>
      <AtCounter {...props} />
      <p class="sub">{frame.say(lapseWords.againNote)}</p>
      <button class="btn" type="submit">
        {frame.say(lapseWords.againButton)}
      </button>
    </CaseForm>
  )
}
