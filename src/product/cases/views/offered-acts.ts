import type { Substitute } from '#authority'
import { StepKind } from '#catalogue'
import type { Officer } from '#identity'
import type { PostKind } from '#offices'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { CaseRefusal, OfferedAct } from '../contract.ts'
import { stepOfCorrection } from '../correcting.ts'
import { whyNotSign } from '../rules/signing.ts'
import { openParts, planOf, whyNotPart, whyNotPlan } from '../rules/step-work.ts'
import {
  actOfStep,
  type CaseFile,
  type Step,
  stateOf,
  stepNow,
  whyNotComplete,
  whyNotRefuse,
  whyNotSendBack,
  whyNotTake,
} from '../rules.ts'
import * as words from '../words.ts'
import { correctionActs } from './correction-view.ts'
import { refusalActs } from './refusal-view.ts'
import { substituting } from './substituting.ts'

/** What the case page offers this officer: their turn first, then what else exists, each with its reason when it is not possible. */
export function offeredActs(
  file: CaseFile,
  by: Officer,
  posts: readonly PostKind[],
  substitutes: readonly Substitute[],
): OfferedAct[] {
  const state = stateOf(file)
  if (stepOfCorrection(file)) return correctionActs(file, by, posts, substitutes)
  if (state === 'closed' || state === 'withdrawn' || state === 'lapsed' || (state === 'refused' && !file.refusing))
    return []
  if (file.refusing) return refusalActs(file, by, posts)
  const explain = explainer(file, posts)
  const refuse: OfferedAct = { act: 'refuse', label: words.acts.refuse, why: explain(whyNotRefuse(file, by)) }
  if (state === 'incomplete') {
    return [{ act: 'complete', label: words.acts.complete, why: explain(whyNotComplete(file, by)) }, refuse]
  }
  const now = stepNow(file.definition.procedure, file.taken)
  const ahead = now ? file.definition.procedure.slice(file.definition.procedure.indexOf(now)) : []
  const offered = new Map<OfferedAct['act'], OfferedAct>()
  for (const step of ahead) {
    const act = actOfStep[step.does]
    if (offered.has(act)) continue
    const why = act === 'sign' ? whyNotSign(file, by, substitutes) : whyNotTake(file, by, kindsOf(act))
    const inPlace = why === undefined && step === now ? substituting(step, by, substitutes, posts) : undefined
    offered.set(act, {
      act,
      label: labelOf(step),
      why: step === now ? explain(why, step) : explain(why ?? 'not-this-step', step),
      ...(inPlace && { substitute: inPlace }),
    })
  }
  const sendBack: OfferedAct = {
    act: 'send-back',
    label: words.acts['send-back'],
    why: explain(whyNotSendBack(file, by)),
  }
  const visit = visitAct(file, by, explain)
  const before = now?.schedule && !planOf(file) ? visit : []
  const [first, ...rest] = [...partAct(file, by, explain), ...before, ...offered.values()]
  return first
    ? [
        first,
        ...(before.length === 0 ? visit : []),
        sendBack,
        refuse,
        ...rest.filter((one) => one.act !== 'pass' || one.why === undefined),
      ]
    : [sendBack, refuse]
}

type Explain = (why: CaseRefusal | undefined) => Text | undefined

/** A part of the team at this step, where one of the reader's posts has one that is open. */
function partAct(file: CaseFile, by: Officer, explain: Explain): OfferedAct[] {
  if (!openParts(file).some((post) => by.posts.includes(post))) return []
  return [{ act: 'team-part', label: words.acts['team-part'], why: explain(whyNotAnswer(file, by)) }]
}

/** The day of a field check: given before anybody goes, and moved with why. */
function visitAct(file: CaseFile, by: Officer, explain: Explain): OfferedAct[] {
  if (stepNow(file.definition.procedure, file.taken)?.does !== 'inspect') return []
  const label = words.acts[planOf(file) ? 'move-visit' : 'plan-visit']
  return [{ act: 'plan-visit', label, why: explain(whyNotPlan(file, by)) }]
}

// A part that a colleague has may still be taken over: one that may be taken or answered is enough.
function whyNotAnswer(file: CaseFile, by: Officer): CaseRefusal | undefined {
  const whys = openParts(file).flatMap((part) =>
    (['taken', 'agreed'] as const).map((outcome) => whyNotPart(file, by, { part, outcome })),
  )
  return whys.includes(undefined) ? undefined : whys[0]
}

function kindsOf(act: OfferedAct['act']): Step['does'][] {
  return StepKind.options.filter((kind) => actOfStep[kind] === act)
}

function labelOf(step: Step): Text {
  return step.ask
}

function explainer(file: CaseFile, posts: readonly PostKind[]) {
  const now = stepNow(file.definition.procedure, file.taken)
  const post = (key: string | undefined): Text => posts.find((one) => one.key === key)?.short ?? { id: '', en: '' }
  return (why: CaseRefusal | undefined, step?: Step): Text | undefined => {
    if (!why) return undefined
    if (why === 'not-this-step' || why === 'not-your-turn') {
      const waits = now && words.waitsFor({ name: now.name, post: post(now.post) })
      const duty = step && words.dutyOf(post(step.post))
      if (step && step !== now && duty && waits) return { id: `${duty.id} ${waits.id}`, en: `${duty.en} ${waits.en}` }
      return waits ?? duty
    }
    const sentence: Text | ((facts: RefusalFacts) => Text) = words.refusals[why]
    return typeof sentence === 'function' ? sentence({}) : sentence
  }
}
