import type { VNode } from 'preact'
import { letterDay, shortMoment } from '#clock'
import { CheckField, RadioField } from '#ui/choice-field.tsx'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { LongTextField, TextField } from '#ui/text-field.tsx'
import type { FilingPage } from '../contract.ts'
import { sayAgainst } from '../words.ts'
import { answerIn, deskWords, filingButton, filingTitle, groundsAsk, objectUntilDay } from './desk-words.ts'

/** The counter's form for an objection or an appeal: against what, until when, and who files it. */
export function renderFilingPage(view: FilingPage, frame: Frame): VNode {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(filingTitle[view.kind])} script="desk">
      <p class="sub">
        <a href={view.back}>‹ {say(deskWords.backToCase)}</a>
      </p>
      <ErrorSummary frame={frame} labels={labelsOf(view, frame)} />
      <h1>{say(filingTitle[view.kind])}</h1>
      <Facts rows={factsOf(view, frame)} />
      {view.why ? <p class="note soon">{say(view.why)}</p> : <FilingForm view={view} frame={frame} />}
    </DeskLayout>
  )
}

function factsOf(view: FilingPage, { say, zone, now }: Frame): Fact[] {
  return [
    {
      term: say(deskWords.case),
      value: say(view.service),
      sub: view.caseNumber,
    },
    { term: say(deskWords.applicant), value: <bdi>{view.applicant}</bdi> },
    {
      term: say(deskWords.against),
      value: say(sayAgainst(view.against, view.letter)),
      sub: say(shortMoment(view.decidedAt, zone, now)),
    },
    ...(view.reasons.length === 0
      ? []
      : [{ term: say(deskWords.decisionReasons), value: view.reasons.map((reason) => <p>{reason}</p>) }]),
  ]
}

function FilingForm({ view, frame }: { view: FilingPage; frame: Frame }) {
  const { say } = frame
  return (
    <form method="post" action={view.action} class="flow">
      <input type="hidden" name="requestId" value={frame.requestId()} />
      {view.decision ? <input type="hidden" name="against" value={view.decision} /> : null}
      {view.until ? <p>{say(objectUntilDay(letterDay(view.until)))}</p> : null}
      <RadioField
        frame={frame}
        name="relation"
        label={say(deskWords.who)}
        choices={[
          { value: 'applicant', label: say(deskWords.self) },
          { value: 'proxy', label: say(deskWords.byProxy) },
          { value: 'other', label: say(deskWords.other) },
        ]}
        start="applicant"
      />
      <TextField frame={frame} name="filedBy" label={say(deskWords.name)} start={view.applicant} maxLength={200} />
      <TextField
        frame={frame}
        name="identitySeen"
        label={say(deskWords.identity)}
        hint={say(deskWords.identityHint)}
        maxLength={100}
      />
      <CheckField
        frame={frame}
        name="proxySeen"
        label={say(deskWords.proxyCame)}
        choices={[{ value: 'yes', label: say(deskWords.proxySeen) }]}
      />
      <LongTextField frame={frame} name="grounds" label={say(groundsAsk[view.kind])} maxLength={4000} />
      <p class="sub">
        {view.answerWithin ? say(answerIn(view.answerWithin)) : null} {say(deskWords.freeNote)}
      </p>
      <button class="btn" type="submit">
        {say(filingButton[view.kind])}
      </button>
    </form>
  )
}

function labelsOf(view: FilingPage, { say }: Frame): Record<string, string> {
  return {
    relation: say(deskWords.who),
    filedBy: say(deskWords.name),
    identitySeen: say(deskWords.identity),
    proxySeen: say(deskWords.proxySeen),
    grounds: say(groundsAsk[view.kind]),
  }
}
