import type { Requirement, ServiceDefinition } from '#catalogue'
import type { Officer } from '#identity'
import type { Answers } from '#ui/applies.ts'
import { requirementsOf } from './answers.ts'
import type { CaseRefusal, OfferedAct, RequirementState } from './contract.ts'
import { goesOnStopped, type StepWork, whyNotReady } from './rules/step-work.ts'
import type { PromiseUnderWay } from './rules/stopping.ts'
import { isInOtherHands, stateOf, stepNow, whyNotHolder } from './rules/where-now.ts'

export { stateOf, stepNow, whyNotHolder } from './rules/where-now.ts'

export type Step = ServiceDefinition['procedure'][number]
export type StepTaken = {
  ordinal: number
  step: string
  outcome: 'passed' | 'sent-back' | 'reopened'
  toStep: string | null
  officer: string
  takenAt: Temporal.Instant
}

/** A case as its rules see it: what it asks for, what has come, and the steps taken so far, oldest first. */
export type CaseFile = {
  id: string
  office: string
  number: string
  definition: ServiceDefinition
  requirements: Readonly<Record<string, RequirementState>>
  /** What was answered, as far as it decides which papers are asked. */
  answers: Answers
  taken: readonly StepTaken[]
  opened: boolean
  refused: boolean
  /** The applicant took the request back: ended, and not refused. */
  withdrawn: boolean
  /** Its people and answers were destroyed when their time was over: nothing more is done with it. */
  forgotten?: boolean
  /** Its applicant never came, and an officer ended it for that: it may begin again. */
  lapsed: boolean
  /** How often it has lapsed. */
  lapses: number
  /** Until when its applicant may come; nothing where no rule sets a limit. */
  lapsesAt: Temporal.Instant | null
  /** How often what was filled in has been amended. */
  amendments: number
  /** The officer in whose hands the file lies, among those who hold the post. */
  keeper: string | null
  /** The promise while it runs or stands still; nothing before the file opens and once the letter is ready. */
  promise?: PromiseUnderWay | undefined
  /** The letter has its number: from here on it is corrected by a process of its own, never sent back. */
  issued: boolean
  /** A refusal letter that is being prepared, or that was issued. Nothing under a refusal of an earlier release. */
  refusing?: RefusalUnderWay | undefined
  /** How often a correction of an issued letter was asked for, turned down or not. */
  corrections: number
  /** The subject of the letter in force: the case itself, or the correction whose letter took its place last. */
  inForce: string
  /** The newest correction that was not turned down. Nothing where nobody found a mistake. */
  correcting?: CorrectionUnderWay | undefined
  /** How often the desk where it lay was handed to another post, its own being no more. */
  deskMoves?: number
  /** What was written at its steps beside their passing. Nothing where its procedure has no such step. */
  work?: StepWork | undefined
}

/** How far a refusal has come: written by who holds the case, signed, numbered, in the hands of who applied. */
export type RefusalStage = 'proposed' | 'signed' | 'issued' | 'collected'
export type RefusalUnderWay = { id: string; stage: RefusalStage; since: Temporal.Instant }

/** How far a correction has come: asked for, signed, numbered, its copy archived, in the hands of who applied. */
export type CorrectionStage = 'requested' | 'approved' | 'issued' | 'archived' | 'collected'
export type CorrectionUnderWay = {
  id: string
  ordinal: number
  stage: CorrectionStage
  since: Temporal.Instant
  /** Asked for before the letter was handed over: the case's own hand-over then gives the new one. */
  beforeHandover: boolean
}

/** Requirements of this request still missing, in the standard's order. What was never looked at is missing. */
export function missingOf(file: Pick<CaseFile, 'definition' | 'requirements' | 'answers'>): Requirement[] {
  return requirementsOf(file).filter((requirement) => {
    const state = file.requirements[requirement.key]
    if (state === 'original-to-follow') return !requirement.originalMayFollow
    return state !== 'received'
  })
}

const howMuchCame = { missing: 0, 'original-to-follow': 1, received: 2 } as const satisfies Record<
  RequirementState,
  number
>

/** How the requirements stand after more was handed in: what had come stays, whatever an older form says of it. */
export function afterReceiving(
  before: Readonly<Record<string, RequirementState>>,
  given: Readonly<Record<string, RequirementState>>,
): Record<string, RequirementState> {
  const more = Object.entries(given).filter(([key, state]) => {
    const had = before[key]
    return had === undefined || howMuchCame[state] > howMuchCame[had]
  })
  return { ...before, ...Object.fromEntries(more) }
}

/** Originals promised at the counter that nobody has seen yet; the letter is not handed over before. */
export function originalsToFollow(file: Pick<CaseFile, 'definition' | 'requirements' | 'answers'>): Requirement[] {
  return requirementsOf(file).filter((one) => file.requirements[one.key] === 'original-to-follow')
}

/**
 * Why this officer may not take the step that is one of `kinds` now, or nothing. Asked by the page, to explain a
 * button, and by the act, to refuse.
 */
export function whyNotTake(file: CaseFile, by: Officer, kinds: readonly Step['does'][]): CaseRefusal | undefined {
  if (stateOf(file) !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  if (isBeingCorrected(file)) return 'correction-under-way'
  const step = stepNow(file.definition.procedure, file.taken)
  if (!step || !kinds.includes(step.does))
    return step?.does === 'parties-sign' && kinds.includes('sign') ? 'parties-first' : 'not-this-step'
  const why = whyNotHolder(step.post, by)
  if (why) return why
  if (isInOtherHands(file, by)) return 'in-other-hands'
  if (file.promise?.stopped && !goesOnStopped(file, step)) return 'clock-stopped'
  return whyNotReady(file, step)
}

/** Why this officer may not send the file back: only whose turn it is, never past the number, and to an earlier desk. */
export function whyNotSendBack(file: CaseFile, by: Officer): CaseRefusal | undefined {
  const turn = whyNotTurn(file, by)
  if (turn) return turn
  if (file.issued) return 'letter-issued'
  if (file.promise?.stopped) return 'clock-stopped'
  if (desksBefore(file).length === 0) return 'nowhere-to-return'
  return undefined
}

/** Why this officer may not propose a refusal: the holder may, with reasons, until the letter has its number. */
export function whyNotRefuse(file: CaseFile, by: Officer): CaseRefusal | undefined {
  if (file.refusing) return 'refusal-under-way'
  if (stateOf(file) === 'incomplete') return by.duties.includes('cases.register') ? undefined : 'not-your-turn'
  const turn = whyNotTurn(file, by)
  if (turn) return turn
  return file.issued ? 'letter-issued' : undefined
}

/** Why what was missing may not be handed in now. */
export function whyNotComplete(file: CaseFile, by: Officer): CaseRefusal | undefined {
  if (stateOf(file) !== 'incomplete') return 'not-incomplete'
  if (file.refusing) return 'refusal-under-way'
  return by.duties.includes('cases.register') ? undefined : 'not-your-turn'
}

/** The desks a file may go back to: those before the one where it lies. */
export function desksBefore(file: CaseFile): Step[] {
  const now = stepNow(file.definition.procedure, file.taken)
  if (!now) return []
  return file.definition.procedure.slice(0, file.definition.procedure.indexOf(now))
}

/** The acts a case page offers, with what each may do: one act for each thing a step can ask. */
export const actOfStep = {
  receive: 'pass',
  dispose: 'dispose',
  check: 'pass',
  verify: 'verify',
  inspect: 'inspect',
  draft: 'pass',
  initial: 'pass',
  carry: 'carry',
  fetch: 'fetch',
  assess: 'assess',
  pay: 'pay',
  'parties-sign': 'parties-sign',
  sign: 'sign',
  number: 'number',
  archive: 'archive',
  'hand-over': 'hand-over',
  forward: 'forward',
} as const satisfies Record<Step['does'], OfferedAct['act']>

/** Who gives a paper into the applicant's hands. What is sent on to another agency leaves a refusal or a correction to the counter. */
export function whoGives(procedure: readonly Step[]): Step | undefined {
  const [counter] = procedure
  return procedure.find(({ does }) => does === 'hand-over') ?? (counter && { ...counter, does: 'hand-over' })
}

/** Under what the photos of a field check are attached: its step, never a requirement of the standard. */
export function photosOf(step: string): string {
  return `step:${step}`
}

/** Whether a correction was asked for and its new letter has no number yet: until then nobody hands the old one over. */
export function isBeingCorrected({ correcting }: Pick<CaseFile, 'correcting'>): boolean {
  return correcting?.stage === 'requested' || correcting?.stage === 'approved'
}

function whyNotTurn(file: CaseFile, by: Officer): CaseRefusal | undefined {
  if (stateOf(file) !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  const why = whyNotHolder(stepNow(file.definition.procedure, file.taken)?.post, by)
  if (why) return why
  return isInOtherHands(file, by) ? 'in-other-hands' : undefined
}
