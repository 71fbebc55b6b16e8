import { CheckField } from '#ui/choice-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { type ActFormProps, CaseForm, frameOf } from './case-forms.tsx'
import { deskFormLabels, deskWords } from './desk-words.ts'
import { paths } from './paths.ts'

/** The instruction that goes with the file: asked in sight, for it is the whole work of this desk. */
export function DisposeForm({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.disposition(view.number)}>
      <input type="hidden" name="step" value={view.step} />
      <LongTextField
        frame={frameOf(frame, offered.act)}
        form={offered.act}
        name="instruction"
        label={say(deskFormLabels.instruction)}
        hint={say(deskWords.instructionHint)}
        maxLength={1000}
      />
      <button class="btn" type="submit">
        {say(offered.label)}
      </button>
    </CaseForm>
  )
}

/** The report from the field. The tick for a point outside stands there from the start: no script is needed for it. */
export function InspectForm({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  const own = frameOf(frame, offered.act)
  const asked = (name: keyof typeof deskFormLabels) => ({
    ...{ frame: own, form: offered.act, name, label: say(deskFormLabels[name]) },
  })
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.inspection(view.number)} takesFiles>
      <input type="hidden" name="step" value={view.step} />
      <TextField {...asked('wentOn')} kind="date" />
      <TextField {...asked('went')} hint={say(deskWords.wentHint)} maxLength={300} />
      <LongTextField {...asked('findings')} rows={4} maxLength={2000} />
      <TextField {...asked('latitude')} hint={say(deskWords.latitudeHint)} maxLength={20} mono />
      <TextField {...asked('longitude')} hint={say(deskWords.longitudeHint)} maxLength={20} mono />
      <CheckField {...asked('outside')} choices={[{ value: 'yes', label: say(deskWords.outsideYes) }]} />
      <FileField {...asked('file.photos')} name="photos" hint={say(deskWords.photosHint)} accept="image/*" several />
      <button class="btn" type="submit">
        {say(offered.label)}
      </button>
    </CaseForm>
  )
}
