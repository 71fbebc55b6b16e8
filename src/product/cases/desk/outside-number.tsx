import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import { frameOf } from './case-forms.tsx'
import { outsideLabels, outsideWords } from './outside-words.ts'

/** Folded away beside the act: the number that another register gave, in place of the next one here. */
export function OutsideNumber({ frame, act }: { frame: Frame; act: string }) {
  const { say } = frame
  const asked = { frame: frameOf(frame, act), form: act }
  const { values = {}, errors = {} } = asked.frame.form ?? {}
  const isOpen = Object.keys(outsideLabels).some((name) => (values[name] ?? '') !== '' || errors[name] !== undefined)
  return (
    <details class="later" open={isOpen}>
      <summary>{say(outsideWords.summary)}</summary>
      <TextField
        {...asked}
        name="outsideNumber"
        label={say(outsideLabels.outsideNumber)}
        hint={say(outsideWords.numberHint)}
        maxLength={80}
        mono
      />
      <TextField
        {...asked}
        name="outsideSource"
        label={say(outsideLabels.outsideSource)}
        hint={say(outsideWords.sourceHint)}
        maxLength={200}
      />
      <p class="sub">{say(outsideWords.note)}</p>
    </details>
  )
}
