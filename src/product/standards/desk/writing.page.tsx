import type { VNode } from 'preact'
import { ActButton } from '#ui/button.tsx'
import { CheckField, SelectField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { keptValue } from '#ui/field.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { components, writtenKeys } from '../contract/components.ts'
import type { WritingPage } from '../contract/pages.ts'
import { componentNames, notSet } from '../words.ts'
import { paths } from './paths.ts'
import { baselineAsks, hints, promiseUnits, sayBaselineTime, writingWords } from './writing-words.ts'

type Shown = { view: WritingPage; frame: Frame }

/** The draft as a form: eight texts of the office, and what it may better in the regency's baseline. */
export function renderWritingPage(view: WritingPage, frame: Frame): VNode {
  const { say } = frame
  const { life, whyNot } = view
  return (
    <DeskLayout frame={frame} title={`${say(writingWords.title)}: ${say(view.service)}`} solo>
      <ErrorSummary frame={frame} />
      <p>
        <a href={paths.standard(life.id)}>{say(writingWords.back)}</a>
      </p>
      <h1>
        {say(writingWords.title)} <span class="sub">{say(view.service)}</span>
      </h1>
      {whyNot ? (
        <div class="flow">
          <p class="note soon">{say(whyNot)}</p>
          <Questions view={view} frame={frame} />
        </div>
      ) : (
        <form method="post" action={paths.draft(life.id)} class="flow">
          <input type="hidden" name="requestId" value={frame.requestId()} />
          <input type="hidden" name="seen" value={life.wording.ordinal} />
          <Questions view={view} frame={frame} />
          <ActButton id="simpan-draf" label={say(writingWords.save)} />
        </form>
      )}
    </DeskLayout>
  )
}

function Questions({ view, frame }: Shown) {
  return (
    <>
      {view.isRegency ? null : <Better view={view} frame={frame} />}
      <Texts view={view} frame={frame} />
    </>
  )
}

/** Beside a text that came back because a colleague was faster: what is kept now. */
function keptNow(frame: Frame, name: string, kept: string): string {
  const differs = frame.form?.refusal !== undefined && keptValue(frame, name) !== kept
  return differs ? ` ${frame.say(writingWords.keptNow)} ${kept === '' ? frame.say(notSet) : kept}` : ''
}

function Texts({ view, frame }: Shown) {
  const { say } = frame
  const { texts } = view.words
  const written = components.filter(({ key }) => writtenKeys.some((one) => one === key))
  return (
    <section class="flow" aria-labelledby="isi-draf">
      <h2 id="isi-draf">{say(writingWords.texts)}</h2>
      <p class="hint">{say(writingWords.textsNote)}</p>
      <LongTextField
        frame={frame}
        name="basis"
        label={`1. ${say(componentNames['legal-basis'])}`}
        note={view.baseline.legalBasis.length > 0 ? say(writingWords.mayBeEmpty) : undefined}
        hint={say(baselineAsks(view.baseline.legalBasis))}
        start={texts['legal-basis']}
        maxLength={4000}
      />
      {writtenKeys.map((key) => {
        const number = written.find((one) => one.key === key)?.number
        const hint = key === 'staff' ? `${say(hints.staff)} ${say(view.staffToday)}.` : say(hints[key])
        return (
          <LongTextField
            frame={frame}
            name={key}
            label={`${number}. ${say(componentNames[key])}`}
            hint={hint + keptNow(frame, key, texts[key])}
            start={texts[key]}
            maxLength={4000}
          />
        )
      })}
    </section>
  )
}

function Better({ view, frame }: Shown) {
  const { say } = frame
  const { proposal } = view.words
  const { baseline } = view
  const optional = { frame, note: say(writingWords.mayBeEmpty) }
  return (
    <section class="flow" aria-labelledby="lebih-baik">
      <h2 id="lebih-baik">{say(writingWords.better)}</h2>
      <p class="hint">{say(writingWords.betterNote)}</p>
      <div class="cols">
        <TextField
          {...optional}
          name="amount"
          label={say(writingWords.time)}
          hint={say(sayBaselineTime(baseline.promise.says))}
          start={proposal.promise?.amount.toString()}
          keyboard="numeric"
          maxLength={5}
        />
        <SelectField
          {...optional}
          name="unit"
          label={say(writingWords.unit)}
          hint={say(writingWords.unitHint)}
          start={proposal.promise?.unit ?? baseline.promise.unit}
          choices={Object.entries(promiseUnits).map(([value, text]) => ({ value, label: say(text) }))}
        />
      </div>
      {baseline.charged ? (
        <TextField
          {...optional}
          name="cost"
          label={say(writingWords.cost)}
          hint={say(writingWords.costHint)}
          start={proposal.atMostRupiah?.toString()}
          keyboard="numeric"
          maxLength={16}
        />
      ) : null}
      <CheckField
        {...optional}
        frame={ticked(frame, proposal.without)}
        name="without"
        label={say(writingWords.without)}
        choices={baseline.requirements.map(({ key, name }) => ({ value: key, label: say(name) }))}
      />
    </section>
  )
}

// Boxes start as the draft has them; once the form came back, as they were sent.
function ticked(frame: Frame, without: readonly string[]): Frame {
  return frame.form ? frame : { ...frame, form: { values: { without }, errors: {} } }
}
