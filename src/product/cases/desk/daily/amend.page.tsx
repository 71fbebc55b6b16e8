import type { VNode } from 'preact'
import { SelectField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { kitWords } from '#ui/words.ts'
import type { AmendPage } from '../../contract.ts'
import { paths } from '../paths.ts'
import { FieldsPart } from '../register-fields.tsx'
import { nikNoteWords, registerWords } from '../register-words.ts'
import { dailyWords } from './form-words.ts'

/** What was filled in, to be set right. What somebody else amended meanwhile stands where this form had not touched it. */
export function renderAmendPage(view: AmendPage, frame: Frame): VNode {
  const { say } = frame
  const own = withAnswers(frame, view.answers)
  return (
    <DeskLayout frame={frame} title={say(dailyWords.amendTitle)} script="desk">
      <ErrorSummary frame={frame} labels={labelsOf(view, frame)} />
      <div class="row">
        <h1>{say(dailyWords.amendTitle)}</h1>
        <p>
          <a class="mono" href={paths.case(view.number)}>
            {view.number}
          </a>{' '}
          {say(view.service)}, <bdi>{view.applicant.name}</bdi>
        </p>
      </div>
      <form class="flow" method="post" action={paths.amendment(view.number)} autocomplete="off">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="seen" value={String(view.seen)} />
        {Object.entries(view.answers).map(([name, value]) => (
          <input type="hidden" name={`was.${name}`} value={value} />
        ))}
        <ApplicantFields view={view} frame={own} />
        <FieldsPart fields={view.fields} frame={own} />
        <LongTextField
          frame={frame}
          name="reason"
          label={say(dailyWords.amendReason)}
          hint={say(dailyWords.amendNote)}
          maxLength={1000}
        />
        <p>
          <button class="btn" type="submit">
            {say(dailyWords.amendButton)}
          </button>
        </p>
      </form>
    </DeskLayout>
  )
}

function ApplicantFields({ view, frame }: { view: AmendPage; frame: Frame }) {
  const { say } = frame
  const masked = view.applicant.nikMasked
  const keep = masked === undefined ? say(nikNoteWords.checkTogether) : `${say(dailyWords.amendKeepNik)}: ${masked}`
  return (
    <fieldset class="cols">
      <legend>
        <h2>{say(registerWords.applicant)}</h2>
      </legend>
      <TextField
        frame={frame}
        name="nik"
        label={say(registerWords.nik)}
        note={keep}
        keyboard="numeric"
        mono
        maxLength={40}
      />
      <TextField frame={frame} name="name" label={say(registerWords.name)} maxLength={200} />
      {masked === undefined ? (
        <TextField frame={frame} name="noNikReason" label={say(registerWords.noNikReason)} maxLength={300} wide />
      ) : null}
      <SelectField
        frame={frame}
        name="village"
        label={say(registerWords.village)}
        choices={view.villages.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        frame={frame}
        name="phone"
        label={say(registerWords.phone)}
        note={say(registerWords.phoneNote)}
        keyboard="tel"
        maxLength={30}
      />
      <TextField
        frame={frame}
        name="address"
        label={say(registerWords.address)}
        note={say(kitWords.mayBeEmpty)}
        maxLength={300}
        wide
      />
    </fieldset>
  )
}

/** What each error in the summary is about. */
function labelsOf({ fields }: AmendPage, { say }: Frame): Record<string, string> {
  const { nik, name, noNikReason, phone, village, address } = registerWords
  const asked = { nik, name, noNikReason, phone, village, address, reason: dailyWords.amendReason }
  const labels = Object.fromEntries(Object.entries(asked).map(([key, text]) => [key, say(text)]))
  for (const field of fields) {
    labels[`field.${field.key}`] = say(field.label)
    for (let row = 0; row < field.rowsMax; row++) {
      for (const { key, label } of field.columns)
        labels[`field.${field.key}.${row}.${key}`] = `${say(label)} ${row + 1}`
    }
  }
  return labels
}

// A field that the sender had left as it was says what it says now: the amendment of whoever was faster is not undone.
function withAnswers(frame: Frame, answers: Readonly<Record<string, string>>): Frame {
  const typed = frame.form?.values ?? {}
  const changed = Object.entries(typed).filter(([name, value]) => value !== (typed[`was.${name}`] ?? ''))
  const values = frame.form ? { ...answers, ...Object.fromEntries(changed) } : answers
  return { ...frame, form: { refusal: frame.form?.refusal, errors: frame.form?.errors ?? {}, values } }
}
