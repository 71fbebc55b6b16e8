import { shortMoment } from '#clock'
import { calculationOf, owed } from '#fees'
import { type Answers, applies } from '#ui/applies.ts'
import { ActButton } from '#ui/button.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import { Slip } from '#ui/slip.tsx'
import type { RegisterPage } from '../contract.ts'
import { typedAnswers } from '../typed-answers.ts'
import { draftWords } from './draft-words.ts'
import { emptyAnswers } from './needed-answers.ts'
import { paths } from './paths.ts'
import { promiseLength } from './promise-length.ts'
import { isReady, namedIn, type Readiness, readinessHeadline } from './readiness.ts'
import { RegisterChecks } from './register-checks.tsx'
import { neededOf } from './register-fields.tsx'
import { rolesLacking, withAnswers } from './register-parties.tsx'
import { markedState } from './register-requirements.tsx'
import { registerWords } from './register-words.ts'

/** The promise as it is being built, and the two ways a registration ends. */
export function RegisterAside({ view, frame }: { view: RegisterPage; frame: Frame }) {
  const { say } = frame
  const { promise, authority } = view.service
  const whyNot = promise.whyNot ?? authority.whyNot
  return (
    <aside class="flow stay" aria-label={say(registerWords.aside)}>
      <PromiseAhead view={view} frame={frame} />
      <RegisterChecks view={view} frame={frame} />
      <div class="acts">
        <ActButton
          id="return"
          name="intent"
          value="return"
          kbd="F8"
          label={say(registerWords.returnSlip)}
          why={authority.whyNot && say(authority.whyNot)}
          alt
        />
        <p class="sub">{say(registerWords.returnNote)}</p>
        <ActButton
          id="open"
          name="intent"
          value="open"
          kbd="F9"
          label={say(registerWords.open)}
          why={whyNot && say(whyNot)}
        />
        {view.completing ? null : <KeepDraft frame={frame} />}
      </div>
    </aside>
  )
}

/** Keeps the form for later, with its photos; the same address keeps it while it is typed. */
function KeepDraft({ frame }: { frame: Frame }) {
  const { say } = frame
  return (
    <div data-draft={paths.drafts}>
      <button class="btn plain" type="submit" formaction={paths.drafts} formnovalidate>
        {say(draftWords.save)}
      </button>
      <p class="sub xs">{say(draftWords.saveNote)}</p>
    </div>
  )
}

function PromiseAhead({ view, frame }: { view: RegisterPage; frame: Frame }) {
  const { say } = frame
  const readiness = readinessOf(view, frame)
  const ready = isReady(readiness)
  return (
    <div id="kesiapan" aria-live="polite">
      <Slip
        id="kesiapan-judul"
        look={ready ? undefined : 'open'}
        heading={say(ready ? registerWords.ready : registerWords.noPromise)}
        due={say(readinessHeadline(readiness))}
        dueNote={namedIn(readiness)}
      >
        <Facts rows={factsAhead(view, frame)} />
      </Slip>
    </div>
  )
}

function factsAhead({ service }: RegisterPage, frame: Frame): Fact[] {
  const { say } = frame
  const { promise, authority } = service
  const inForce = authority.whyNot === undefined ? registerWords.inForce : registerWords.notInForce
  return [
    {
      term: say(registerWords.ifComplete),
      value: (
        <b>{say(promise.ifComplete ? shortMoment(promise.ifComplete, frame.zone, frame.now) : registerWords.noDate)}</b>
      ),
      sub: `${say(promiseLength(promise.amount, promise.unit))}. ${say(promise.basis)}`,
    },
    costAhead(service, frame),
    {
      term: say(registerWords.authority),
      value: `${authority.code} ${say(inForce)}`,
      sub: authority.illustrative ? say(registerWords.illustrative) : undefined,
    },
  ]
}

/** The cost; while the numbers of a charge are not typed yet, how it will be worked out, for Rp0 would promise too much. */
function costAhead({ cost, costRules }: RegisterPage['service'], { say }: Frame): Fact {
  const term = say(registerWords.cost)
  if (costRules.length === 0 || (cost.lines ?? []).length > 0)
    return { term, value: <b>{say(owed(cost))}</b>, sub: say(calculationOf(cost) ?? cost.basis) }
  const sentences = costRules.map(({ says, law }) => (law ? `${say(says)} (${say(law)})` : say(says)))
  return { term, value: <b>{say(registerWords.costLater)}</b>, sub: sentences.join('; ') }
}

function readinessOf(view: RegisterPage, frame: Frame): Readiness {
  const filled = withAnswers(frame, view.completing)
  const answers: Answers = { ...typedAnswers(filled.form?.values ?? {}), ...view.completing?.decided }
  const asked = view.service.requirements.filter(({ when }) => applies(when, answers) === 'yes')
  const marks = asked.map((line) => ({
    name: frame.say(line.name),
    state: markedState(line, frame),
  }))
  return {
    missing: [
      ...marks.filter(({ state }) => state === 'missing').map(({ name }) => name),
      ...rolesLacking(view.service.parties, filled),
    ],
    unmarked: marks.filter(({ state }) => state === undefined).length,
    unanswered: view.service.questions.filter(({ key }) => !answers[key]).length,
    stopped: view.checks.some(({ effect, outcome }) => effect === 'refuse' && outcome === 'speaks'),
    empty: emptyAnswers(neededOf(view.service.fields, frame), filled.form?.values ?? {}),
  }
}
