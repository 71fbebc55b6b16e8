import { CheckField, RadioField } from '#ui/choice-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { CasePage } from '../contract.ts'
import { actWords } from './act-words.ts'
import { type ActFormProps, CaseForm, frameOf } from './case-forms.tsx'
import { paths } from './paths.ts'
import { stepWords } from './step-work-words.ts'

/** Who collects is asked in sight: at the hand-over desk it is the whole work. */
export function HandOverForm({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.handover(view.number)} takesFiles>
      {view.steps?.counter ? (
        <p>
          {say(stepWords.counter)}: <b>{say(view.steps.counter)}</b>
        </p>
      ) : null}
      <Given view={view} offered={offered} frame={frame} />
      {view.originalsToFollow.length === 0 ? null : (
        <CheckField
          frame={frameOf(frame, offered.act)}
          form={offered.act}
          name="originals"
          label={say(actWords.originals)}
          hint={say(actWords.originalsNote)}
          choices={view.originalsToFollow.map(({ key, name }) => ({ value: key, label: say(name) }))}
        />
      )}
      <button class="btn" type="submit">
        {say(offered.label)}
      </button>
    </CaseForm>
  )
}

/** How any paper leaves the office: who came for it, or where it goes. */
export function Given(props: ActFormProps) {
  return (
    <>
      <WhoCollects {...props} />
      <HowGiven {...props} />
    </>
  )
}

const ways = ['applicant', 'proxy', 'agency', 'post'] as const

function WhoCollects({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  const asked = { frame: frameOf(frame, offered.act), form: offered.act }
  const collector = likelyCollector(view)
  return (
    <>
      <RadioField
        {...asked}
        name="relation"
        label={say(actWords.relation)}
        choices={ways.map((value) => ({ value, label: say(actWords[value]) }))}
        start={collector.relation}
      />
      <TextField
        {...asked}
        name="collectedBy"
        label={say(actWords.collectedBy)}
        start={collector.name}
        maxLength={200}
      />
      <TextField
        {...asked}
        name="identitySeen"
        label={say(actWords.identitySeen)}
        hint={say(actWords.identityHint)}
        maxLength={100}
      />
    </>
  )
}

/** What only some hand-overs ask, folded away; it stands open when the form came back. */
function HowGiven({ offered, frame }: ActFormProps) {
  const { say } = frame
  const own = frameOf(frame, offered.act)
  const asked = { frame: own, form: offered.act }
  return (
    <details class="later" open={own.form !== undefined}>
      <summary>{say(actWords.moreWays)}</summary>
      <CheckField
        {...asked}
        name="letterSeen"
        label={say(actWords.letter)}
        choices={[{ value: 'yes', label: say(actWords.letterSeen) }]}
      />
      <TextField {...asked} name="tracking" label={say(actWords.tracking)} maxLength={100} />
      <TextField {...asked} name="sheets" label={say(actWords.sheets)} start="1" keyboard="numeric" maxLength={2} />
      <RadioField
        {...asked}
        name="proof"
        label={say(actWords.proof)}
        choices={(['signed', 'photo'] as const).map((value) => ({ value, label: say(actWords[value]) }))}
      />
      <FileField {...asked} name="receipt" label={say(actWords.receipt)} />
    </details>
  )
}

/** Who most likely comes for it: the proxy with the letter, else the applicant, else who represents them. */
function likelyCollector({ applicant, people }: CasePage): { relation: 'applicant' | 'proxy'; name: string } {
  const proxy = people.find(({ letter }) => letter !== undefined)
  if (proxy) return { relation: 'proxy', name: proxy.name }
  const representative = applicant.kind === 'person' ? undefined : people[0]
  return { relation: 'applicant', name: representative?.name ?? applicant.name }
}
