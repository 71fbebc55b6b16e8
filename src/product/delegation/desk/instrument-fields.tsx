import { CheckField, SelectField } from '#ui/choice-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { InstrumentPage } from '../contract.ts'
import { paperWords } from '../words.ts'
import { delegationWords } from './delegation-words.ts'

type Asking = { view: Pick<InstrumentPage, 'regulations' | 'offices' | 'today'>; frame: Frame }

/** Which paper gives the power, its article, who gives it, and from when to when. */
export function InstrumentFields({ view, frame }: Asking) {
  const { say } = frame
  const optional = { frame, note: say(delegationWords.mayBeEmpty) }
  return (
    <>
      <SelectField
        frame={frame}
        name="regulation"
        label={say(delegationWords.instrument)}
        hint={say(delegationWords.instrumentHint)}
        choices={view.regulations.map(({ key, name }) => ({ value: key, label: say(name) }))}
      />
      <TextField
        {...optional}
        name="article"
        label={say(delegationWords.article)}
        hint={say(delegationWords.articleHint)}
        maxLength={60}
      />
      <TextField
        frame={frame}
        name="giver"
        label={say(delegationWords.giver)}
        hint={say(delegationWords.giverHint)}
        maxLength={200}
      />
      <TextField
        frame={frame}
        name="from"
        label={say(delegationWords.from)}
        hint={say(delegationWords.fromHint)}
        kind="date"
        start={view.today.toString()}
      />
      <TextField
        {...optional}
        name="until"
        label={say(delegationWords.until)}
        hint={say(delegationWords.untilHint)}
        kind="date"
      />
    </>
  )
}

/** The scan of the paper, which may follow later. */
export function PaperField({ frame }: { frame: Frame }) {
  const { say } = frame
  return (
    <FileField
      frame={frame}
      name="naskah"
      label={say(paperWords.heading)}
      note={say(paperWords.later)}
      hint={`${say(paperWords.file)}. ${say(paperWords.fileHint)}`}
      several
    />
  )
}

/** The kecamatan that get the power. */
export function GivenTo({ view, frame }: Asking) {
  const { say } = frame
  return (
    <CheckField
      frame={frame}
      name="offices"
      label={say(delegationWords.givenTo)}
      hint={say(delegationWords.givenToHint)}
      choices={view.offices.map(({ key, name }) => ({ value: key, label: name }))}
    />
  )
}
