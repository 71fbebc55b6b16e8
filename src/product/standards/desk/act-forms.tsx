import type { ComponentChildren } from 'preact'
import { ActButton } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { ActName } from '../contract/pages.ts'
import { PaperField } from './paper-field.tsx'
import { paths } from './paths.ts'
import type { Shown } from './standard.page.tsx'
import { actWords, standardWords } from './standard-words.ts'

type FormAct = Exclude<ActName, 'write' | 'answer'>
type Forming = Shown & { act: FormAct; open: boolean }

const addresses = {
  discuss: 'discussion',
  publish: 'publication',
  mend: 'mending',
  enact: 'enactment',
  pledge: 'pledge',
  evaluate: 'evaluation',
  review: 'review',
  reopen: 'reopening',
  paper: 'paper',
  enter: 'paper-enactment',
  drop: 'dropping',
} as const satisfies Record<FormAct, string>

const fields = {
  discuss: Discussing,
  publish: ({ frame }: Shown) => <p>{frame.say(standardWords.publishNote)}</p>,
  mend: ({ frame }: Shown) => <p>{frame.say(standardWords.mendNote)}</p>,
  enact: Enacting,
  pledge: ({ frame }: Shown) => <p>{frame.say(standardWords.pledgeNote)}</p>,
  evaluate: Evaluating,
  review: Reviewing,
  reopen: Reopening,
  paper: OnPaper,
  enter: Entering,
  drop: ({ frame }: Shown) => (
    <TextField frame={frame} form="drop" name="reason" label={frame.say(standardWords.dropReason)} maxLength={500} />
  ),
} satisfies Record<FormAct, (shown: Shown) => ComponentChildren>

/** The form of one act. Only the form that was sent gets back what was typed into it. */
export function ActForm({ act, view, frame, open }: Forming) {
  const { say } = frame
  const address = paths.act(view.life.id, addresses[act])
  const wasSent = frame.form !== undefined && frame.path.startsWith(address)
  const own = wasSent ? frame : { ...frame, form: undefined }
  const Fields = fields[act]
  const form = (
    <form
      method="post"
      action={address}
      class="flow panel"
      enctype={act === 'discuss' || act === 'enter' ? 'multipart/form-data' : undefined}
    >
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <Fields view={view} frame={own} />
      <ActButton id={`langkah-${act}`} label={say(actWords[act])} risk={act === 'drop'} />
    </form>
  )
  if (open) return form
  return (
    <details open={wasSent}>
      <summary>{say(actWords[act])}</summary>
      {form}
    </details>
  )
}

function Discussing({ view, frame }: Shown) {
  const { say } = frame
  return (
    <>
      <TextField
        frame={frame}
        form="discuss"
        name="signedOn"
        label={say(standardWords.signedOn)}
        hint={say(standardWords.signedOnHint)}
        kind="date"
        start={view.today.toString()}
      />
      <TextField frame={frame} form="discuss" name="place" label={say(standardWords.place)} maxLength={200} />
      <TextField
        frame={frame}
        form="discuss"
        name="attended"
        label={say(standardWords.attended)}
        keyboard="numeric"
        maxLength={6}
      />
      <LongTextField frame={frame} form="discuss" name="agreed" label={say(standardWords.agreed)} maxLength={4000} />
      <PaperField frame={frame} name="minutes" label={say(standardWords.minutesFile)} />
      <PaperField frame={frame} name="attendance" label={say(standardWords.attendanceFile)} />
    </>
  )
}

function Enacting({ view, frame }: Shown) {
  return <Decision view={view} frame={frame} form="enact" hint={frame.say(standardWords.holdsFromHint)} />
}

function Decision({ view, frame, form, hint }: Shown & { form: string; hint?: string }) {
  const { say } = frame
  const today = view.today.toString()
  return (
    <>
      <TextField frame={frame} form={form} name="number" label={say(standardWords.decision)} maxLength={100} />
      <TextField
        frame={frame}
        form={form}
        name="decidedOn"
        label={say(standardWords.decidedOn)}
        kind="date"
        start={today}
      />
      <TextField
        frame={frame}
        form={form}
        name="holdsFrom"
        label={say(standardWords.holdsFrom)}
        hint={hint}
        kind="date"
        start={today}
      />
    </>
  )
}

function Reopening({ frame }: Shown) {
  const { say } = frame
  return (
    <>
      <p>{say(standardWords.reopenNote)}</p>
      <TextField
        frame={frame}
        form="reopen"
        name="reason"
        label={say(standardWords.reopenReason)}
        hint={say(standardWords.reopenHint)}
        maxLength={500}
      />
    </>
  )
}

function OnPaper({ frame }: Shown) {
  const { say } = frame
  return (
    <>
      <p>{say(standardWords.paperNote)}</p>
      <TextField frame={frame} form="paper" name="begunOn" label={say(standardWords.begunOn)} kind="date" />
      <TextField
        frame={frame}
        form="paper"
        name="instrument"
        label={say(standardWords.instrument)}
        hint={say(standardWords.instrumentHint)}
        maxLength={200}
      />
    </>
  )
}

function Entering({ view, frame }: Shown) {
  const { say } = frame
  return (
    <>
      <p>{say(standardWords.enterNote)}</p>
      <Decision view={view} frame={frame} form="enter" />
      <PaperField frame={frame} name="decision" label={say(standardWords.decisionFile)} />
      {view.office.isRegency ? null : (
        <>
          <TextField
            frame={frame}
            form="enter"
            name="pledgedOn"
            label={say(standardWords.pledgedOn)}
            note={say(standardWords.mayBeEmpty)}
            hint={say(standardWords.pledgedOnHint)}
            kind="date"
          />
          <TextField
            frame={frame}
            form="enter"
            name="pledgedBy"
            label={say(standardWords.pledgedBy)}
            note={say(standardWords.mayBeEmpty)}
            maxLength={100}
          />
        </>
      )}
    </>
  )
}

function Evaluating({ view, frame }: Shown) {
  return <Held view={view} frame={frame} form="evaluate" found={frame.say(standardWords.evaluationFound)} />
}

function Held({ view, frame, form, found }: Shown & { form: string; found: string }) {
  const { say } = frame
  return (
    <>
      <TextField
        frame={frame}
        form={form}
        name="heldOn"
        label={say(standardWords.heldOn)}
        kind="date"
        start={view.today.toString()}
      />
      <LongTextField frame={frame} form={form} name="findings" label={found} maxLength={4000} />
    </>
  )
}

function Reviewing({ view, frame }: Shown) {
  const { say } = frame
  return (
    <>
      <Held view={view} frame={frame} form="review" found={say(standardWords.reviewFound)} />
      <RadioField
        frame={frame}
        form="review"
        name="outcome"
        label={say(standardWords.outcomeOfReview)}
        choices={[
          { value: 'kept', label: say(standardWords.kept), sub: say(standardWords.keptNote) },
          { value: 'changed', label: say(standardWords.changed), sub: say(standardWords.changedNote) },
        ]}
      />
    </>
  )
}
