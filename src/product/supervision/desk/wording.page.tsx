import type { VNode } from 'preact'
import { CheckField, RadioField, SelectField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { keptValues } from '#ui/field.tsx'
import type { FormState, Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import { monthName } from '../amount-words.ts'
import type { WordingPage } from '../indicator-contract.ts'
import {
  countableNames,
  directionNames,
  errors,
  indicatorWords,
  refusals,
  showingHints,
  showingNames,
  timingNames,
  wordingWords as words,
} from '../indicator-words.ts'
import { countables, type Definition, directions, showings, timings } from '../rules/indicator.ts'
import { indicatorPaths } from './indicator-paths.ts'
import { IndicatorPreview } from './indicator-preview.tsx'

type Shown = { view: WordingPage; frame: Frame }

/** The form of an indicator: choices from a list, and what they would have said over twelve months before they hold. */
export function renderWordingPage(view: WordingPage, asked: Frame): VNode {
  const { say } = asked
  const frame = { ...asked, form: filled(view, asked.form) }
  const { indicator } = view
  const title = say(indicator ? words.changeTitle : indicatorWords.add)
  const labels = Object.fromEntries(
    ([...named, 'target', 'source', 'shownFrom'] as const).map((name) => [name, say(words[name])]),
  )
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <ErrorSummary frame={frame} labels={labels} />
      <p>
        <a href={indicator ? indicatorPaths.one(indicator.id) : indicatorPaths.all}>
          {say(indicator ? indicator.definition.name : indicatorWords.title)}
        </a>
      </p>
      <h1>{title}</h1>
      {view.isFull ? <p class="note">{say(refusals['indicators-full'])}</p> : null}
      <IndicatorPreview view={view} frame={frame} />
      <form method="post" action={indicatorPaths.wording} class="flow">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="indicator" value={indicator?.id ?? ''} />
        <input type="hidden" name="seen" value={indicator?.ordinal ?? 0} />
        <Names frame={frame} />
        <What frame={frame} />
        <Services view={view} frame={frame} />
        <Aim view={view} frame={frame} />
        <p class="row">
          <button class="btn alt" type="submit" formaction={indicatorPaths.preview}>
            {say(words.look)}
          </button>
          <button class="btn" type="submit">
            {say(words.put)}
          </button>
        </p>
      </form>
    </DeskLayout>
  )
}

const named = ['name', 'nameEn', 'says', 'shownAs', 'counts', 'of', 'timed', 'services', 'good'] as const

/** What the form begins with, and what is wrong in it beside each field. */
function filled({ indicator, wrong }: WordingPage, form: FormState | undefined): FormState | undefined {
  if (form === undefined) return indicator && { values: valuesOf(indicator.definition), errors: {} }
  return { ...form, errors: { ...Object.fromEntries(wrong.map((one) => [one.field, sentence(one)])), ...form.errors } }
}

function sentence({ code, facts = { min: 0, max: 100 } }: WordingPage['wrong'][number]): Text {
  const known: Readonly<Record<string, Text | ((facts: { min: number; max: number }) => Text)>> = errors
  const said = known[code] ?? errors.choose
  return typeof said === 'function' ? said(facts) : said
}

function valuesOf(definition: Definition): FormState['values'] {
  const { name, says, shownAs, counts, of, timed, services, good, target, shownFrom, isPublic } = definition
  return {
    ...{ name: name.id, nameEn: name.en === name.id ? '' : name.en, says, shownAs, counts, of, services, good },
    ...{ timed: timed ?? '', target: target === null ? '' : String(target.value).replace('.', ',') },
    ...{ source: target?.source ?? '', shownFrom: shownFrom ?? '', isPublic: isPublic ? 'yes' : '' },
  }
}

function Names({ frame }: { frame: Frame }) {
  const { say } = frame
  const optional = say(words.optional)
  return (
    <>
      <div class="cols">
        <TextField frame={frame} name="name" label={say(words.name)} maxLength={80} />
        <TextField frame={frame} name="nameEn" label={say(words.nameEn)} note={optional} maxLength={80} />
      </div>
      <LongTextField frame={frame} name="says" label={say(words.says)} rows={2} maxLength={300} />
    </>
  )
}

function What({ frame }: { frame: Frame }) {
  const { say } = frame
  const choices = countables.map((one) => ({ value: one, label: say(countableNames[one]) }))
  return (
    <>
      <RadioField
        frame={frame}
        name="shownAs"
        label={say(words.shownAs)}
        choices={showings.map((one) => ({ value: one, label: say(showingNames[one]), sub: say(showingHints[one]) }))}
      />
      <div class="cols">
        <CheckField frame={frame} name="counts" label={say(words.counts)} choices={choices} />
        <CheckField frame={frame} name="of" label={say(words.of)} choices={choices} />
      </div>
      <SelectField
        frame={frame}
        name="timed"
        label={say(words.timed)}
        none={say(words.untimed)}
        choices={timings.map((one) => ({ value: one, label: say(timingNames[one]) }))}
      />
    </>
  )
}

function Services({ view: { services }, frame }: Shown) {
  const { say } = frame
  const chosen = keptValues(frame, 'services') ?? []
  return (
    <details open={chosen.length > 0 || frame.form?.errors.services !== undefined}>
      <summary>{say(words.chooseServices)}</summary>
      <CheckField
        frame={frame}
        name="services"
        label={say(words.services)}
        hint={say(words.servicesHint)}
        choices={services.map(({ key, name }) => ({ value: key, label: say(name) }))}
      />
    </details>
  )
}

function Aim({ view: { months }, frame }: Shown) {
  const { say } = frame
  const [target, source] = [say(words.targetHint), say(words.sourceHint)]
  return (
    <>
      <RadioField
        frame={frame}
        name="good"
        label={say(words.good)}
        choices={directions.map((one) => ({ value: one, label: say(directionNames[one]) }))}
      />
      <div class="cols">
        <TextField
          frame={frame}
          name="target"
          label={say(words.target)}
          note={say(words.optional)}
          hint={target}
          maxLength={7}
        />
        <TextField
          frame={frame}
          name="source"
          label={say(words.source)}
          note={say(words.optional)}
          hint={source}
          maxLength={200}
        />
      </div>
      <SelectField
        frame={frame}
        name="shownFrom"
        label={say(words.shownFrom)}
        none={say(words.anyMonth)}
        choices={months.map((month) => ({ value: month, label: say(monthName(`${month}-01`)) }))}
      />
      <CheckField
        frame={frame}
        name="isPublic"
        label={say(words.public)}
        choices={[{ value: 'yes', label: say(words.publicYes) }]}
      />
    </>
  )
}
