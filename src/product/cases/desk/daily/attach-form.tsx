import { SelectField } from '#ui/choice-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import { fileSize } from '#ui/file-size.ts'
import type { Frame } from '#ui/frame.ts'
import { LongTextField } from '#ui/text-field.tsx'
import { kitWords } from '#ui/words.ts'
import { frameOf } from '../case-forms.tsx'
import { paths } from '../paths.ts'
import type { DailyProps } from './daily-acts.tsx'
import { dailyWords } from './form-words.ts'

/** One more photo or paper for a requirement, or a better one in the place of another. */
export function AttachForm({ view, offered, frame }: DailyProps) {
  const { say } = frame
  const asked = { frame: frameOf(frame, offered.act), form: offered.act }
  const olds = view.requirements.flatMap((line) =>
    line.attachments
      .filter(({ replaced }) => replaced === undefined)
      .map(({ id, name, bytes }) => ({ value: id, label: `${say(line.name)}: ${name}, ${say(fileSize(bytes))}` })),
  )
  return (
    <form method="post" action={paths.attachment(view.number)} class="flow" enctype="multipart/form-data">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="seen" value={String(view.seen)} />
      <input type="hidden" name="act" value={offered.act} />
      <SelectField
        {...asked}
        name="requirement"
        label={say(dailyWords.attachFor)}
        choices={view.requirements.map(({ key, name }) => ({ value: key, label: say(name) }))}
      />
      <FileField {...asked} name="lampiran" label={say(dailyWords.attachFile)} />
      {olds.length === 0 ? null : <Replaces olds={olds} frame={asked.frame} form={offered.act} />}
      <button class="btn" type="submit">
        {say(dailyWords.attachButton)}
      </button>
    </form>
  )
}

type Old = { value: string; label: string }

function Replaces({ olds, frame, form }: { olds: readonly Old[]; frame: Frame; form: string }) {
  const { say } = frame
  return (
    <>
      <SelectField
        frame={frame}
        form={form}
        name="replaces"
        label={say(dailyWords.attachReplaces)}
        none={say(dailyWords.attachNothing)}
        choices={olds}
      />
      <LongTextField
        frame={frame}
        form={form}
        name="reason"
        label={say(dailyWords.attachReason)}
        note={say(kitWords.mayBeEmpty)}
        hint={say(dailyWords.attachNote)}
        rows={2}
        maxLength={1000}
      />
    </>
  )
}
