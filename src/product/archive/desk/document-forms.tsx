import type { ComponentChildren } from 'preact'
import { VoidGround, voidGrounds } from '#cases'
import { ActButton } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { DocumentPage } from '../contract.ts'
import { labels, words } from './desk-words.ts'
import { paths } from './paths.ts'

type Props = { view: DocumentPage; frame: Frame }
type ActProps = Props & {
  act: string
  title: string
  why: string | undefined
  action: string
  children: ComponentChildren
}

/** What may be done with the paper file, then with the document; what may not is shown with its reason. */
export function DocumentForms({ view, frame }: Props) {
  const { say } = frame
  const whyNotCopy = view.whyNotCopy && say(view.whyNotCopy)
  const whyNotKeep = view.whyNotKeep && say(view.whyNotKeep)
  return (
    <>
      <Act
        {...{ view, frame }}
        act="place"
        title={say(words.putAway)}
        why={whyNotKeep}
        action={paths.place(view.document)}
      >
        <TextField
          {...own(frame, 'place')}
          name="room"
          label={say(labels.room)}
          start={view.place?.room}
          maxLength={80}
        />
        {(['cabinet', 'box', 'folder'] as const).map((part) => (
          <TextField
            {...own(frame, 'place')}
            name={part}
            label={say(labels[part])}
            note={say(words.optional)}
            start={view.place?.[part]}
            maxLength={80}
          />
        ))}
        <ActButton id="act-place" label={say(words.putAwayButton)} />
      </Act>
      {view.loan ? <TakeBack view={view} frame={frame} /> : <Lend view={view} frame={frame} why={whyNotKeep} />}
      <Act
        {...{ view, frame }}
        act="copy"
        title={say(words.makeCopy)}
        why={whyNotCopy}
        action={paths.copies(view.document)}
      >
        <p class="sub">{say(words.copyNote)}</p>
        <TextField {...own(frame, 'copy')} name="forWhom" label={say(labels.forWhom)} maxLength={200} />
        <TextField {...own(frame, 'copy')} name="reason" label={say(labels.reason)} maxLength={500} />
        <ActButton id="act-copy" label={say(words.makeCopyButton)} />
      </Act>
      <Voiding view={view} frame={frame} />
    </>
  )
}

function Lend({ view, frame, why }: Props & { why: string | undefined }) {
  const { say } = frame
  return (
    <Act {...{ view, frame, why }} act="loan" title={say(words.lend)} action={paths.loan(view.document)}>
      <TextField {...own(frame, 'loan')} name="borrower" label={say(labels.borrower)} maxLength={200} />
      <TextField {...own(frame, 'loan')} name="purpose" label={say(labels.purpose)} maxLength={500} />
      <TextField {...own(frame, 'loan')} name="dueOn" label={say(labels.dueOn)} kind="date" />
      <ActButton id="act-loan" label={say(words.lendButton)} />
    </Act>
  )
}

function Voiding({ view, frame }: Props) {
  const { say } = frame
  if (!view.voiding) return null
  const why = view.voiding.whyNot && say(view.voiding.whyNot)
  const asked = own(frame, 'void')
  return (
    <Act {...{ view, frame, why }} act="void" title={say(words.voiding)} action={paths.voiding(view.document)}>
      <input type="hidden" name="seen" value={String(view.seen)} />
      <p class="sub">{say(words.voidingNote)}</p>
      <RadioField
        {...asked}
        name="ground"
        label={say(labels.ground)}
        choices={VoidGround.options.map((value) => ({ value, label: say(voidGrounds[value]) }))}
      />
      <TextField {...asked} name="reason" label={say(labels.reason)} maxLength={1000} />
      <p class="sub">{say(words.whenDecided)}</p>
      <TextField {...asked} name="decision" label={say(labels.decision)} note={say(words.optional)} maxLength={200} />
      <TextField {...asked} name="decidedOn" label={say(labels.decidedOn)} note={say(words.optional)} kind="date" />
      <ActButton id="act-void" label={say(words.voidingButton)} risk />
    </Act>
  )
}

function TakeBack({ view, frame }: Props) {
  const { say } = frame
  return (
    <form method="post" action={paths.loanReturn(view.document)} class="near">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <ActButton id="act-return" label={say(words.takeBack)} why={view.whyNotKeep && say(view.whyNotKeep)} />
    </form>
  )
}

/** One act folded away; it stands open when its form came back. */
function Act({ frame, act, title, why, action, children }: ActProps) {
  if (why !== undefined) return <ActButton alt id={`act-${act}`} label={title} why={why} />
  return (
    <details class="unfold" open={frame.form?.values.act === act}>
      <summary class="btn alt">{title}</summary>
      <form method="post" action={action} class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="act" value={act} />
        {children}
      </form>
    </details>
  )
}

function own(frame: Frame, act: string): { frame: Frame; form: string } {
  return { frame: frame.form?.values.act === act ? frame : { ...frame, form: undefined }, form: act }
}
