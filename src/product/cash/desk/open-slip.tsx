import { letterDay } from '#clock'
import { FileField } from '#ui/file-field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { SlipShown } from '../contract/pages.ts'
import { money } from './cash-words.ts'
import { slipNumber, depositWords as words } from './deposit-words.ts'
import { ownForm } from './own-form.ts'
import { paths } from './paths.ts'

type Shown = { slip: SlipShown; frame: Frame }

/** A slip on its way: printed, carried to the bank, recorded with its proof; or taken back. */
export function OpenSlip({ slip, keeps, frame }: Shown & { keeps: boolean }) {
  const { say } = frame
  return (
    <article class="panel flow" aria-labelledby={`sts-${slip.id}`}>
      <div class="row">
        <h3 id={`sts-${slip.id}`}>
          {slipNumber(slip)}, {money(slip.rupiah)}
        </h3>
        <a class="btn alt end" href={paths.slip(slip.id)}>
          {say(words.print)}
        </a>
      </div>
      <ul>
        {slip.days.map(({ date, rupiah }) => (
          <li>
            {say(letterDay(date))}: {money(rupiah)}
          </li>
        ))}
      </ul>
      {keeps ? (
        <>
          <Recording slip={slip} frame={frame} />
          <Dropping slip={slip} frame={frame} />
        </>
      ) : null}
    </article>
  )
}

function Recording({ slip, frame: whole }: Shown) {
  const { say } = whole
  // The form of a deposit brings a photo and goes to the slip's own address; it alone says nothing of what it does.
  const frame = whole.form?.values.do === undefined ? whole : { ...whole, form: undefined }
  return (
    <form method="post" action={`${paths.deposits}/${slip.id}`} enctype="multipart/form-data" class="flow brief">
      <input type="hidden" name="requestId" value={whole.requestId()} />
      <TextField frame={frame} form="record" name="bankReference" label={say(words.bankReference)} maxLength={120} />
      <TextField
        frame={frame}
        form="record"
        name="depositedOn"
        label={say(words.depositedOn)}
        kind="date"
        start={today(whole)}
      />
      <FileField frame={frame} form="record" name="proof" label={say(words.proof)} />
      <button class="btn" type="submit">
        {say(words.record)}
      </button>
    </form>
  )
}

function today({ now, zone }: Frame): string {
  return now.toZonedDateTimeISO(zone).toPlainDate().toString()
}

function Dropping({ slip, frame }: Shown) {
  const { say } = frame
  return (
    <details open={frame.form?.values.do === 'drop'}>
      <summary>{say(words.drop)}</summary>
      <form method="post" action={paths.deposits} class="flow brief">
        <input type="hidden" name="do" value="drop" />
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="slip" value={slip.id} />
        <LongTextField
          frame={ownForm(frame, 'drop')}
          form="drop"
          name="reason"
          label={say(words.reason)}
          rows={2}
          maxLength={500}
        />
        <button class="btn risk" type="submit">
          {say(words.drop)}
        </button>
      </form>
    </details>
  )
}
