import { FileField } from '#ui/file-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { ShownDuty } from '../contract.ts'
import { sayPeriod, words } from '../words.ts'
import { paths } from './paths.ts'

/** The id by which the form that came back is told from the others of its page. */
export function formOf({ form }: Frame): string | undefined {
  const sent = (name: string) => [form?.values[name]].flat()[0]
  const declared = sent('declared')
  if (declared !== undefined) return `c-${declared}`
  const duty = sent('duty')
  return duty === undefined ? undefined : `d-${duty}-${sent('period') ?? ''}`
}

type FormOf = { line: ShownDuty; office: string; frame: Frame }

/** A frame without what another form of the page brought back: a page of many forms keeps each its own. */
function frameFor(frame: Frame, form: string): Frame {
  return formOf(frame) === form ? frame : { ...frame, form: undefined }
}

/** Folded away until somebody has done the duty: when, and by which document. */
export function Declare({ line, office, today, frame }: FormOf & { today: Temporal.PlainDate }) {
  const { say } = frame
  if (!line.period) return null
  const form = `d-${line.key}-${line.period.from}`
  const own = frameFor(frame, form)
  const about = `${say(line.name)} ${say(sayPeriod(line.period))}`
  return (
    <details class="unfold" open={own.form !== undefined}>
      <summary class="btn alt">
        {say(words.declare)} <span class="vh">{about}</span>
      </summary>
      <form method="post" action={paths.declarations} enctype="multipart/form-data" class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="office" value={office} />
        <input type="hidden" name="duty" value={line.key} />
        <input type="hidden" name="period" value={line.period.from.toString()} />
        <TextField
          frame={own}
          form={form}
          name="doneOn"
          label={say(words.doneOn)}
          kind="date"
          start={today.toString()}
        />
        <TextField frame={own} form={form} name="number" label={say(words.number)} maxLength={120} />
        <FileField
          frame={own}
          form={form}
          name="proof"
          label={say(words.proof)}
          note={say(words.proofNote)}
          hint={say(words.proofHint)}
        />
        <button class="btn" type="submit">
          {say(words.save)} <span class="vh">{about}</span>
        </button>
      </form>
    </details>
  )
}

/** Folded away: what was declared by mistake is taken back, with why. */
export function TakeBack({ line, declared, office, frame }: FormOf & { declared: string }) {
  const { say } = frame
  const form = `c-${declared}`
  const own = frameFor(frame, form)
  const about = `${say(line.name)} ${line.period ? say(sayPeriod(line.period)) : ''}`
  return (
    <details class="unfold" open={own.form !== undefined}>
      <summary class="btn alt">
        {say(words.takeBack)} <span class="vh">{about}</span>
      </summary>
      <form method="post" action={paths.withdrawals} class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="office" value={office} />
        <input type="hidden" name="declared" value={declared} />
        <LongTextField frame={own} form={form} name="reason" label={say(words.reason)} rows={2} maxLength={500} />
        <button class="btn" type="submit">
          {say(words.takeBackButton)} <span class="vh">{about}</span>
        </button>
      </form>
    </details>
  )
}
