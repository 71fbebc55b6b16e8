import type { ComponentChildren } from 'preact'
import { ActButton } from '#ui/button.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { OfferedAct } from '../contract.ts'
import { actWords, signsAs, signsFor, whatIsSigned } from './act-words.ts'
import { type ActFormProps, CaseForm, frameOf } from './case-forms.tsx'
import { paths } from './paths.ts'

/** Signing has no key: the letter is named and its draft stands before the button. */
export function SignForm(props: ActFormProps) {
  const { view, offered, frame } = props
  const { say } = frame
  const capacity = offered.substitute ? signsAs(offered.substitute) : (view.holder.post ?? { id: '', en: '' })
  return (
    <SignatureForm
      {...props}
      action={paths.signature(view.number)}
      draft={view.letter?.draftHref}
      read={say(actWords.signRead)}
      says={say(whatIsSigned(view.service, view.applicant.name, capacity, frame.seat?.addressAs ?? ''))}
    >
      <input type="hidden" name="step" value={view.step} />
    </SignatureForm>
  )
}

type SignatureFormProps = ActFormProps & {
  action: string
  /** Where the words to be signed can be read first, and how that link is called. */
  draft: string | undefined
  read: string
  /** What is signed. */
  says: string
  children?: ComponentChildren
}

/** Every signature: in whose place, what is signed, its draft, and why the holder is away when somebody stands in. */
export function SignatureForm({ view, offered, frame, action, draft, read, says, children }: SignatureFormProps) {
  const { say } = frame
  const { substitute } = offered
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={action}>
      {children}
      {substitute ? <Substitute substitute={substitute} frame={frame} /> : null}
      <p>{says}</p>
      {draft ? (
        <a class="btn alt" href={substitute ? `${draft}?substitute=yes` : draft}>
          {read}
        </a>
      ) : null}
      {substitute && !substitute.recorded ? (
        <TextField
          frame={frameOf(frame, offered.act)}
          form={offered.act}
          name="absence"
          label={say(actWords.absence)}
          hint={say(actWords.absenceHint)}
          maxLength={300}
        />
      ) : null}
      <ActButton id={`act-${offered.act}`} label={say(offered.label)} />
    </CaseForm>
  )
}

/** In whose place, under which post, and how sure that is. */
function Substitute({ substitute, frame }: { substitute: NonNullable<OfferedAct['substitute']>; frame: Frame }) {
  const { say } = frame
  return (
    <div class="note soon">
      <b>{say(signsFor(substitute))}</b>
      {substitute.note ? <p>{say(substitute.note)}</p> : null}
      {substitute.sure === 'b' ? <p>{say(actWords.substituteUnconfirmed)}</p> : null}
    </div>
  )
}
