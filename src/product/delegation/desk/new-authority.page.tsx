import type { VNode } from 'preact'
import { authorityFields, signingCapacities } from '#authority'
import { ActButton } from '#ui/button.tsx'
import { CheckField, RadioField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { NewAuthorityPage } from '../contract.ts'
import { aspects, delegationWords, sources } from './delegation-words.ts'
import { GivenTo, InstrumentFields, PaperField } from './instrument-fields.tsx'
import { limitRow, newWords } from './new-authority-words.ts'

type Shown = { view: NewAuthorityPage; frame: Frame }

/** Rows for limits: more than any instrument that was read has. */
const limitRows = [0, 1, 2]

/** A power that the pack does not name, as its instrument gives it. */
export function renderNewAuthorityPage(view: NewAuthorityPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(newWords.title)} solo>
      <ErrorSummary frame={frame} />
      <p>
        <a href="/authorities">{say(delegationWords.back)}</a>
      </p>
      <h1>{say(newWords.title)}</h1>
      <p class="sub">{say(newWords.note)}</p>
      <form method="post" action="/authorities" class="flow" enctype="multipart/form-data">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <h2>{say(newWords.what)}</h2>
        <WhatItIs view={view} frame={frame} />
        <h2>{say(newWords.paper)}</h2>
        <InstrumentFields view={view} frame={frame} />
        <PaperField frame={frame} />
        <GivenTo view={view} frame={frame} />
        <h2>{say(newWords.signing)}</h2>
        <HowItIsUsed view={view} frame={frame} />
        <h2>{say(newWords.limits)}</h2>
        <Limits frame={frame} />
        <ActButton id="simpan" label={say(newWords.button)} />
      </form>
    </DeskLayout>
  )
}

function WhatItIs({ view, frame }: Shown) {
  const { say } = frame
  const choicesOf = (words: Readonly<Record<string, Parameters<typeof say>[0]>>) =>
    Object.entries(words).map(([value, text]) => ({ value, label: say(text) }))
  return (
    <>
      <TextField
        frame={frame}
        name="code"
        label={say(newWords.code)}
        hint={say(newWords.codeHint)}
        maxLength={6}
        mono
      />
      <TextField
        frame={frame}
        name="nameId"
        label={say(newWords.nameId)}
        hint={say(newWords.nameHint)}
        maxLength={300}
      />
      <TextField
        frame={frame}
        name="nameEn"
        label={say(newWords.nameEn)}
        note={say(delegationWords.mayBeEmpty)}
        hint={say(newWords.nameEnHint)}
        maxLength={300}
      />
      <RadioField frame={frame} name="field" label={say(delegationWords.field)} choices={choicesOf(authorityFields)} />
      <CheckField
        frame={frame}
        name="aspects"
        label={say(delegationWords.aspect)}
        hint={say(newWords.aspectHint)}
        choices={view.aspects.map((aspect) => ({ value: aspect, label: say(aspects[aspect]) }))}
      />
      <RadioField frame={frame} name="source" label={say(delegationWords.source)} choices={choicesOf(sources)} />
    </>
  )
}

function HowItIsUsed({ view, frame }: Shown) {
  const { say } = frame
  const named = Object.entries(signingCapacities).map(([value, text]) => ({ value, label: say(text) }))
  return (
    <>
      <RadioField
        frame={frame}
        name="capacity"
        label={say(delegationWords.signing)}
        hint={say(newWords.signingHint)}
        choices={[...named, { value: '', label: say(newWords.unsaid) }]}
      />
      <CheckField
        frame={frame}
        name="substitutes"
        label={say(delegationWords.substitutes)}
        note={say(delegationWords.mayBeEmpty)}
        hint={say(newWords.substitutesHint)}
        choices={view.posts.map(({ key, name }) => ({ value: key, label: say(name) }))}
      />
      <RadioField
        frame={frame}
        name="report"
        label={say(newWords.report)}
        choices={[
          { value: 'owed', label: say(newWords.owed) },
          { value: 'not-owed', label: say(newWords.notOwed) },
        ]}
      />
      <LongTextField
        frame={frame}
        name="note"
        label={say(delegationWords.note)}
        note={say(delegationWords.mayBeEmpty)}
        rows={2}
        maxLength={2000}
      />
    </>
  )
}

function Limits({ frame }: { frame: Frame }) {
  const { say } = frame
  return (
    <>
      <TextField
        frame={frame}
        name="limit"
        label={say(newWords.limit)}
        note={say(delegationWords.mayBeEmpty)}
        hint={say(newWords.limitHint)}
        maxLength={2000}
      />
      <p class="sub">{say(newWords.limitsNote)}</p>
      {limitRows.map((row) => (
        <LimitRow row={row} frame={frame} />
      ))}
    </>
  )
}

function LimitRow({ row, frame }: { row: number; frame: Frame }) {
  const { say } = frame
  const asked = (name: string) => ({ frame, name: `limit.${row}.${name}` })
  return (
    <fieldset class="cols">
      <legend>{say(limitRow(row + 1))}</legend>
      <TextField
        {...asked('question')}
        label={say(newWords.question)}
        hint={say(newWords.questionHint)}
        maxLength={60}
        mono
      />
      <TextField {...asked('name')} label={say(newWords.limitName)} maxLength={120} />
      <TextField {...asked('atLeast')} label={say(newWords.atLeast)} keyboard="numeric" maxLength={20} />
      <TextField {...asked('atMost')} label={say(newWords.atMost)} keyboard="numeric" maxLength={20} />
      <TextField {...asked('unit')} label={say(newWords.unit)} maxLength={20} />
      <TextField {...asked('above')} label={say(newWords.above)} maxLength={200} />
    </fieldset>
  )
}
