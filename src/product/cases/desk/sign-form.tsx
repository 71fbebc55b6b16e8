import { ActButton } from '#ui/button.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/text-field.tsx'
import type { OfferedAct } from '../contract.ts'
import { actWords, signsFor, whatIsSigned } from './act-words.ts'
import { type ActFormProps, CaseForm, frameOf } from './case-forms.tsx'
import { paths } from './paths.ts'

/** Signing has no key: the letter is named and its draft stands before the button. */
export function SignForm({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  const { substitute } = offered
  const capacity = substitute?.as ?? view.holder.post ?? { id: '', en: '' }
  const draft = view.letter?.draftHref
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.signature(view.number)}>
      <input type="hidden" name="step" value={view.step} />
      {substitute ? <Substitute substitute={substitute} frame={frame} /> : null}
      <p>{say(whatIsSigned(view.service, view.applicant.name, capacity, frame.seat?.addressAs ?? ''))}</p>
      {draft ? (
        <a class="btn alt" href={substitute ? `${draft}?substitute=yes` : draft}>
          {say(actWords.signRead)}
        </a>
      ) : null}
      {substitute ? (
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
export function Substitute({ substitute, frame }: { substitute: NonNullable<OfferedAct['substitute']>; frame: Frame }) {
  const { say } = frame
  return (
    <div class="note soon">
      <b>{say(signsFor(substitute.inPlaceOf, substitute.as))}</b>
      {substitute.note ? <p>{say(substitute.note)}</p> : null}
      {substitute.sure === 'b' ? <p>{say(actWords.substituteUnconfirmed)}</p> : null}
    </div>
  )
}
