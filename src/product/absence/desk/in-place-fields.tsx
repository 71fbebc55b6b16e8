import { RadioField, SelectField } from '#ui/choice-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { absenceWords, longestActing, markChoices } from './absence-words.ts'
import type { Shown } from './absences.page.tsx'

/** Who does the work meanwhile, and the order by which they act. */
export function InPlaceFields({ view, frame, form, start }: Shown & { form?: string; start?: string | undefined }) {
  const { say } = frame
  const { acting } = view.rules
  const own = { frame, ...(form !== undefined && { form }) }
  return (
    <>
      <SelectField
        {...own}
        name="substitute"
        label={say(absenceWords.substitute)}
        hint={say(absenceWords.substituteHint)}
        none={say(absenceWords.nobody)}
        start={start}
        choices={view.colleagues.map(({ id, name, posts }) => ({
          value: id,
          label: `${name}, ${posts.map(say).join(', ')}`,
        }))}
      />
      <RadioField
        {...own}
        name="mark"
        label={say(absenceWords.mark)}
        hint={`${say(longestActing(acting.monthsMax))} (${acting.source}${acting.sure === 'b' ? `, ${say(absenceWords.unconfirmed)}` : ''}).`}
        start=""
        choices={markChoices.map(({ value, label }) => ({ value, label: say(label) }))}
      />
      <details class="unfold">
        <summary>{say(absenceWords.order)}</summary>
        <TextField {...own} name="orderNumber" label={say(absenceWords.orderNumber)} maxLength={120} />
        <TextField {...own} name="orderOn" label={say(absenceWords.orderOn)} kind="date" />
        <TextField {...own} name="orderBy" label={say(absenceWords.orderBy)} maxLength={120} />
      </details>
    </>
  )
}
