import type { ComponentChildren } from 'preact'
import { Key } from '#ui/button.tsx'
import { RadioField, SelectField } from '#ui/choice-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField } from '#ui/text-field.tsx'
import type { CasePage, OfferedAct } from '../contract.ts'
import { lapseWords } from '../lapse-words.ts'
import { linkWords } from '../link-words.ts'
import { actWords } from './act-words.ts'
import { correctionWords } from './correction/correction-words.ts'
import { dailyWords } from './daily/form-words.ts'
import { stoppingFormWords } from './daily/stopping-form-words.ts'
import { deskFormLabels } from './desk-words.ts'
import { outsideLabels } from './outside-words.ts'
import { paths } from './paths.ts'

export type ActFormProps = { view: CasePage; offered: OfferedAct; frame: Frame }

/** Choices in sight up to here; a list past it. */
const radiosMax = 4

/** What every form on a case carries: its own request, the picture the officer had seen, and which act it is. */
export function CaseForm(props: {
  view: Pick<CasePage, 'seen'>
  frame: Frame
  act: string
  action: string
  /** With photos. */
  takesFiles?: boolean
  children: ComponentChildren
}) {
  const { view, frame, act, action, takesFiles, children } = props
  return (
    <form method="post" action={action} class="flow" enctype={takesFiles ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="requestId" value={frame.requestId()} />
      <input type="hidden" name="seen" value={String(view.seen)} />
      <input type="hidden" name="act" value={act} />
      {children}
    </form>
  )
}

/** The frame as one form of several sees it: only the form that was sent gets its answers and errors back. */
export function frameOf(frame: Frame, act: string): Frame {
  return sentAct(frame) === act ? frame : { ...frame, form: undefined }
}

/** Which act came back, when one did. */
export function sentAct(frame: Frame): string | undefined {
  const act = frame.form?.values.act
  return typeof act === 'string' ? act : undefined
}

/** What each error in the summary is about. */
export function actLabels({ say }: Frame): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(deskFormLabels).map(([name, label]) => [name, say(label)])),
    ...Object.fromEntries(Object.entries(outsideLabels).map(([name, label]) => [name, say(label)])),
    absence: say(actWords.absence),
    to: say(actWords.sendBackTo),
    relation: say(actWords.relation),
    letterSeen: say(actWords.letter),
    tracking: say(actWords.tracking),
    sheets: say(actWords.sheets),
    proof: say(actWords.proof),
    'file.receipt': say(actWords.receipt),
    collectedBy: say(actWords.collectedBy),
    identitySeen: say(actWords.identitySeen),
    originals: say(actWords.originals),
    paperBack: say(correctionWords.paperBack),
    told: say(lapseWords.told),
    kind: say(linkWords.kind),
    other: say(linkWords.other),
    askedBy: say(dailyWords.askedBy),
    requirement: say(dailyWords.attachFor),
    replaces: say(dailyWords.attachReplaces),
    'file.lampiran': say(dailyWords.attachFile),
    text: say(dailyWords.noteText),
    for: say(stoppingFormWords.pauseFor),
    amount: say(stoppingFormWords.extendBy),
  }
}

/** Unfolds without script; stands open when it came back. */
export function Unfolding(props: {
  offered: OfferedAct
  frame: Frame
  look: string
  kbd: string
  children: ComponentChildren
}) {
  const { offered, frame, look, kbd, children } = props
  return (
    <details class="unfold" open={sentAct(frame) === offered.act}>
      <summary class={look} data-key={kbd} aria-keyshortcuts={kbd}>
        {frame.say(offered.label)} <Key name={kbd} />
      </summary>
      {children}
    </details>
  )
}

export function SendBackForm({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  const own = frameOf(frame, offered.act)
  const asked = {
    frame: own,
    form: offered.act,
    name: 'to',
    label: say(actWords.sendBackTo),
    choices: view.returnTo.map(({ key, name }) => ({ value: key, label: say(name) })),
    start: view.returnTo.length === 1 ? view.returnTo[0]?.key : undefined,
  }
  return (
    <Unfolding offered={offered} frame={frame} look="btn alt" kbd="R">
      <CaseForm view={view} frame={frame} act={offered.act} action={paths.return(view.number)}>
        {view.returnTo.length > radiosMax ? <SelectField {...asked} /> : <RadioField {...asked} />}
        <LongTextField
          frame={own}
          form={offered.act}
          name="reason"
          label={say(actWords.sendBackReason)}
          maxLength={1000}
        />
        <p class="sub">{say(actWords.sendBackNote)}</p>
        <button class="btn" type="submit">
          {say(actWords.sendBackButton)}
        </button>
      </CaseForm>
    </Unfolding>
  )
}
