import { Key } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { CasePage, StepAct } from '../contract.ts'
import { type ActFormProps, CaseForm, frameOf, sentAct, Unfolding } from './case-forms.tsx'
import { paths } from './paths.ts'
import { partChoices, stepHints, stepLabels, stepWords } from './step-work-words.ts'

type Kind = 'line' | 'day' | 'long' | 'file'
type Place = { kind: Kind; hint?: Text; today?: true; maxLength?: number }

const line = { kind: 'line', maxLength: 200 } as const
const today = { kind: 'day', today: true } as const
const amount = { kind: 'line', hint: stepHints.amount, maxLength: 30 } as const

type Plain = Exclude<StepAct, 'team-part' | 'parties-sign'>

/** The fields of each form, in the order in which they are asked: a new step has its row here. */
const fields: Readonly<Record<Plain, Readonly<Record<string, Place>>>> = {
  verify: { minutes: { kind: 'long', hint: stepHints.minutes, maxLength: 4000 } },
  carry: { carrier: line, happenedOn: today, paper: line, expectedOn: { kind: 'day' } },
  fetch: { carrier: line, happenedOn: today, product: { ...line, hint: stepHints.product }, paper: line },
  forward: { carrier: line, happenedOn: today, paper: line },
  assess: { paper: line, dated: today, amount, proof: { kind: 'file' } },
  pay: { amount, paper: line, paidOn: today, proof: { kind: 'file' } },
  'plan-visit': {
    ...{ plannedOn: { kind: 'day' }, orderNumber: line, orderDate: today, goes: line },
    told: { kind: 'line', hint: stepHints.told, maxLength: 300 },
  },
}

const actionOf = {
  verify: paths.verification,
  carry: paths.carrying,
  fetch: paths.fetching,
  forward: paths.forwarding,
  assess: paths.charge,
  pay: paths.payment,
  'plan-visit': paths.visit,
} as const satisfies Record<Plain, (number: string) => string>

/** What the errors of one of these forms are about, by the names of its fields. */
export function stepLabelsOf(view: CasePage, frame: Frame): Record<string, string> {
  const act = sentAct(frame)
  const all: Readonly<Record<string, Readonly<Record<string, Text>>>> = stepLabels
  const labels = act === undefined ? {} : (all[act] ?? {})
  return Object.fromEntries([
    ...Object.entries(labels).map(([name, label]) => [name, frame.say(label)]),
    ...(view.steps?.unsigned ?? []).map(({ value, name }) => [`identity.${value}`, name]),
  ])
}

/** The form of a step that only some procedures have, or of the day of a visit. */
export function StepWorkForm(props: ActFormProps & { act: StepAct }) {
  const { act, view } = props
  if (act === 'team-part') return <PartForm {...props} />
  if (act === 'parties-sign') return <PartiesForm {...props} />
  // Money has a page of its own, with the codes and papers beside it.
  if (act === 'pay' && view.steps?.cashed) return <ToTill {...props} />
  // Where a visit needs its day first, that is the whole work of this desk now; elsewhere it stands aside.
  if (act !== 'plan-visit' || view.acts[0]?.act === act) return <PlainForm {...props} act={act} />
  return (
    <Unfolding offered={props.offered} frame={props.frame} look="btn alt" kbd="V">
      <PlainForm {...props} act={act} moves={view.steps?.plan !== undefined} />
    </Unfolding>
  )
}

function ToTill({ view, offered, frame }: ActFormProps) {
  return (
    <>
      <p>
        <b>{rupiah(view.cost.amountRupiah)}</b>
        {view.steps?.payTo ? `, ${frame.say(view.steps.payTo)}` : ''}
      </p>
      <a class="btn" href={paths.till(view.number)} data-key="P" aria-keyshortcuts="P">
        {frame.say(offered.label)} <Key name="P" />
      </a>
    </>
  )
}

function PlainForm({ view, offered, frame, act, moves }: ActFormProps & { act: Plain; moves?: boolean }) {
  const { say } = frame
  const takesFiles = Object.values(fields[act]).some(({ kind }) => kind === 'file')
  const reason: Record<string, Place> = moves ? { reason: { kind: 'long', maxLength: 1000 } } : {}
  return (
    <CaseForm view={view} frame={frame} act={act} action={actionOf[act](view.number)} takesFiles={takesFiles}>
      <input type="hidden" name="step" value={view.step} />
      <About view={view} offered={offered} frame={frame} />
      {Object.entries({ ...fields[act], ...reason }).map(([name, place]) => (
        <Asked frame={frameOf(frame, act)} act={act} name={name} place={place} />
      ))}
      <button class={act === 'plan-visit' ? 'btn alt' : 'btn'} type="submit">
        {say(offered.label)}
      </button>
    </CaseForm>
  )
}

/** To whom it goes, or what is to be paid: known before anything is typed. */
function About({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  const { steps, cost } = view
  if (offered.act === 'pay' && steps?.payTo)
    return (
      <p>
        <b>{rupiah(cost.amountRupiah)}</b>, {say(steps.payTo)}. <span class="sub">{say(stepHints.paid)}</span>
      </p>
    )
  return steps?.agency && offered.act !== 'plan-visit' ? <p>{say(steps.agency)}</p> : null
}

function Asked({ frame, act, name, place }: { frame: Frame; act: Plain; name: string; place: Place }) {
  const { say, now, zone } = frame
  const labels: Readonly<Record<string, Text>> = stepLabels[act]
  const label = labels[place.kind === 'file' ? `file.${name}` : name]
  const asked = { frame, form: act, name, label: label && say(label), hint: place.hint && say(place.hint) }
  if (place.kind === 'file') return <FileField {...asked} several />
  if (place.kind === 'long') return <LongTextField {...asked} maxLength={place.maxLength} />
  const day = now.toZonedDateTimeISO(zone).toPlainDate().toString()
  const kind = place.kind === 'day' ? 'date' : 'text'
  return <TextField {...asked} kind={kind} start={place.today ? day : undefined} maxLength={place.maxLength} />
}

/** One part of the team. Whoever holds several chooses which; each is answered for itself. */
function PartForm({ view, offered, frame }: ActFormProps) {
  const { say } = frame
  const own = frameOf(frame, offered.act)
  const mine = (view.steps?.team?.lines ?? []).filter(({ may }) => may.take || may.answer)
  const asked = (name: keyof (typeof stepLabels)['team-part']) => {
    return { frame: own, form: offered.act, name, label: say(stepLabels['team-part'][name]) }
  }
  const takes = mine.some(({ may }) => may.take)
  const answers = mine.some(({ may }) => may.answer)
  const choices = (['agreed', 'disagreed', 'taken'] as const).filter((one) => (one === 'taken' ? takes : answers))
  const [only] = mine
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.team(view.number)}>
      <input type="hidden" name="step" value={view.step} />
      {mine.length === 1 && only ? (
        <>
          <input type="hidden" name="part" value={only.post} />
          <p>
            {say(stepWords.post)}: <b>{say(only.name)}</b>
          </p>
        </>
      ) : (
        <RadioField {...asked('part')} choices={mine.map(({ post, name }) => ({ value: post, label: say(name) }))} />
      )}
      <RadioField
        {...asked('outcome')}
        choices={choices.map((value) => ({ value, label: say(partChoices[value]) }))}
        start={choices.length === 1 ? choices[0] : undefined}
      />
      <LongTextField {...asked('reason')} hint={say(stepHints.reason)} maxLength={1000} />
      <button class="btn" type="submit">
        {say(offered.label)}
      </button>
    </CaseForm>
  )
}

/** Each party with the identity paper they showed; those who come later sign another day. */
function PartiesForm({ view, offered, frame }: ActFormProps) {
  const { say, now, zone } = frame
  const own = frameOf(frame, offered.act)
  const asked = { frame: own, form: offered.act }
  const labels = stepLabels['parties-sign']
  const waiting = view.steps?.unsigned ?? []
  return (
    <CaseForm view={view} frame={frame} act={offered.act} action={paths.parties(view.number)}>
      <input type="hidden" name="step" value={view.step} />
      <TextField
        {...asked}
        name="signedOn"
        label={say(labels.signedOn)}
        kind="date"
        start={now.toZonedDateTimeISO(zone).toPlainDate().toString()}
      />
      <fieldset>
        <legend>{say(labels.signed)}</legend>
        <p class="hint">{say(stepHints.signed)}</p>
        {waiting.map(({ value, role, name }) => (
          <TextField {...asked} name={`identity.${value}`} label={name} note={say(role)} maxLength={100} />
        ))}
      </fieldset>
      <button class="btn" type="submit">
        {say(offered.label)}
      </button>
    </CaseForm>
  )
}
