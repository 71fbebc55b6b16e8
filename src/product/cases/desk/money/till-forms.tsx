import type { ComponentChildren } from 'preact'
import { Key } from '#ui/button.tsx'
import { RadioField } from '#ui/choice-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { TillPage } from '../../contract/money.ts'
import { CaseForm, frameOf, sentAct } from '../case-forms.tsx'
import { paths } from '../paths.ts'
import { moneyWords } from './money-words.ts'

type Props = { view: TillPage; frame: Frame }

/** What each error in the summary is about. */
export function tillLabels({ say }: Frame): Record<string, string> {
  const {
    payer,
    tendered,
    transferReference: reference,
    paidOn,
    proof,
    paste,
    kind,
    instrument,
    dated,
    reason,
  } = moneyWords
  const labels = {
    payer,
    tendered,
    reference,
    paidOn,
    'file.proof': proof,
    payload: paste,
    kind,
    instrument,
    dated,
    reason,
  }
  return {
    ...Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, say(label)])),
    amount: say(moneyWords.amount),
  }
}

/** Every form of a payment carries the step and how it is paid. */
export function PayForm(
  props: Props & { act: 'cash' | 'transfer' | 'qris'; takesFiles?: boolean; children: ComponentChildren },
) {
  const { view, frame, act, takesFiles, children } = props
  const own = frameOf(frame, act)
  return (
    <CaseForm view={view} frame={frame} act={act} action={paths.till(view.number)} takesFiles={takesFiles ?? false}>
      <input type="hidden" name="step" value={view.step} />
      <input type="hidden" name="means" value={act} />
      <TextField
        frame={own}
        form={act}
        name="payer"
        label={frame.say(moneyWords.payer)}
        start={view.applicant}
        maxLength={200}
      />
      {children}
    </CaseForm>
  )
}

export function TransferForm({ view, frame }: Props) {
  const { say, now, zone } = frame
  const asked = { frame: frameOf(frame, 'transfer'), form: 'transfer' }
  const today = now.toZonedDateTimeISO(zone).toPlainDate().toString()
  return (
    <details class="unfold" open={sentAct(frame) === 'transfer'}>
      <summary class="btn alt" data-key="T" aria-keyshortcuts="T">
        {say(moneyWords.transfer)} <Key name="T" />
      </summary>
      <PayForm view={view} frame={frame} act="transfer" takesFiles>
        <TextField {...asked} name="amount" label={say(moneyWords.amount)} keyboard="numeric" maxLength={30} />
        <TextField {...asked} name="reference" label={say(moneyWords.transferReference)} maxLength={100} />
        <TextField {...asked} name="paidOn" label={say(moneyWords.paidOn)} kind="date" start={today} />
        <FileField {...asked} name="proof" label={say(moneyWords.proof)} several />
        <button class="btn" type="submit">
          {say(moneyWords.transferButton)}
        </button>
      </PayForm>
    </details>
  )
}

/** A code is pasted, checked and shown as it is. */
export function CodeForm({ view, frame }: Props) {
  const { say } = frame
  return (
    <CaseForm view={view} frame={frame} act="show-code" action={paths.payCode(view.number)}>
      <input type="hidden" name="step" value={view.step} />
      <LongTextField
        frame={frameOf(frame, 'show-code')}
        form="show-code"
        name="payload"
        label={say(moneyWords.paste)}
        hint={say(moneyWords.pasteHint)}
        rows={3}
        maxLength={800}
      />
      <button class="btn alt" type="submit">
        {say(moneyWords.pasteButton)}
      </button>
    </CaseForm>
  )
}

export function QrisForm({ view, frame }: Props) {
  const { say } = frame
  const asked = { frame: frameOf(frame, 'qris'), form: 'qris' }
  return (
    <PayForm view={view} frame={frame} act="qris">
      <p class="sub">{say(moneyWords.qrisNote)}</p>
      <TextField {...asked} name="amount" label={say(moneyWords.amount)} keyboard="numeric" maxLength={30} />
      <TextField {...asked} name="reference" label={say(moneyWords.transferReference)} maxLength={100} />
      <button class="btn" type="submit">
        {say(moneyWords.qrisButton)}
      </button>
    </PayForm>
  )
}

/** What the head of the region decided, recorded by who has the right to. */
export function ReduceForm({ view, frame }: Props) {
  const { say } = frame
  const asked = { frame: frameOf(frame, 'reduce'), form: 'reduce' }
  const choices = (['reduction', 'waiver'] as const).map((value) => ({ value, label: say(moneyWords[value]) }))
  return (
    <details class="unfold" open={sentAct(frame) === 'reduce'}>
      <summary class="btn alt">{say(moneyWords.reduce)}</summary>
      <CaseForm view={view} frame={frame} act="reduce" action={paths.reduction(view.number)}>
        <p class="sub">{say(moneyWords.reduceNote)}</p>
        <RadioField {...asked} name="kind" label={say(moneyWords.kind)} choices={choices} />
        <TextField {...asked} name="amount" label={say(moneyWords.reducedTo)} keyboard="numeric" maxLength={30} />
        <TextField {...asked} name="instrument" label={say(moneyWords.instrument)} maxLength={200} />
        <TextField {...asked} name="dated" label={say(moneyWords.dated)} kind="date" />
        <LongTextField {...asked} name="reason" label={say(moneyWords.reason)} rows={2} maxLength={1000} />
        <button class="btn" type="submit">
          {say(moneyWords.reduceButton)}
        </button>
      </CaseForm>
    </details>
  )
}
