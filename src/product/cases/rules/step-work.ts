import { kindOf, type TeamWork } from '#catalogue'
import type { Officer } from '#identity'
import type { Receipt } from '#payments'
import type { CaseRefusal } from '../contract.ts'
import type { CaseFile, Step } from '../rules.ts'
import { isInOtherHands, stateOf, stepNow, whyNotHolder } from './where-now.ts'

/** One thing an officer wrote about a part of a team: they took it, or said yes or no. */
export type TeamEntry = {
  ordinal: number
  part: string
  outcome: 'taken' | 'agreed' | 'disagreed'
  reason: string
  officer: string
  name: string
  at: Temporal.Instant
}

/** A visit as it was planned; the newest counts, and each before it keeps why it moved. */
export type VisitPlan = {
  ordinal: number
  plannedOn: Temporal.PlainDate
  orderNumber: string
  orderDate: Temporal.PlainDate
  goes: string
  told: string
  reason: string
  name: string
  at: Temporal.Instant
}

/** A way to another agency: out, back, or to stay there. */
export type Errand = {
  ordinal: number
  way: 'out' | 'back' | 'forwarded'
  carrier: string
  happenedOn: Temporal.PlainDate
  paper: string
  product: string | null
  expectedOn: Temporal.PlainDate | null
}

export type Signature = { ordinal: number; role: string; place: number; name: string; signedOn: Temporal.PlainDate } & {
  identity: string
}

/** What was written at the steps of a case beside their passing, over its whole life. Nothing where its procedure has none of it. */
export type StepWork = {
  parts: readonly TeamEntry[]
  minutes: readonly { ordinal: number; text: string }[]
  plans: readonly VisitPlan[]
  errands: readonly Errand[]
  payments: readonly {
    ordinal: number
    amountRupiah: bigint
    receipt: string | null
    paidOn: Temporal.PlainDate | null
  }[]
  signatures: readonly Signature[]
  /** What this office took itself, oldest first. */
  receipts: readonly Receipt[]
  /** How often its charge was made smaller. */
  reductions: number
  /** Who has to sign, by the roles of the steps. */
  signers: readonly { role: string; place: number; name: string }[]
}

/** One part of a team as it stands: nobody's, in somebody's hands, or answered. */
export type Part = { post: string; state: 'free' | TeamEntry['outcome']; last: TeamEntry | undefined }

/** How many entries change what a form shows though no step was taken. */
export function entriesOf(work: StepWork | undefined): number {
  return work ? work.parts.length + work.plans.length + work.signatures.length + work.reductions : 0
}

/** The step that the rows of a stay belong to: the next one to be taken. */
export function ordinalOf(file: Pick<CaseFile, 'taken'>): number {
  return file.taken.length + 1
}

/** The parts of the team at the step where the file lies, in the order of the standard; none where no team verifies. */
export function partsOf(file: CaseFile): Part[] {
  const step = stepNow(file.definition.procedure, file.taken)
  const ordinal = ordinalOf(file)
  return (step?.team?.posts ?? []).map((post) => {
    const last = file.work?.parts.findLast((one) => one.ordinal === ordinal && one.part === post)
    return { post, last, state: last?.outcome ?? 'free' }
  })
}

/** Posts whose part of the team is still open, whoever took it. */
export function openParts(file: CaseFile): string[] {
  return partsOf(file).flatMap(({ post, state }) => (isOpenPart(state) ? [post] : []))
}

/** How far a team has come: enough agreed, all answered, or work is left. */
export function teamStands(parts: readonly Part[], team: TeamWork): 'agreed' | 'answered' | 'open' {
  const agreed = parts.filter(({ state }) => state === 'agreed').length
  if (agreed >= (team.agree === 'all' ? parts.length : team.agree)) return 'agreed'
  return parts.some(({ state }) => isOpenPart(state)) ? 'open' : 'answered'
}

/** Why this officer may not take or answer the part of a post now: it is a colleague's until taken over, or answered. */
export function whyNotPart(
  file: CaseFile,
  by: Officer,
  { part, outcome }: { part: string; outcome: TeamEntry['outcome'] },
): CaseRefusal | undefined {
  if (stateOf(file) !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  const found = partsOf(file).find(({ post }) => post === part)
  if (!found) return 'not-this-step'
  const why = whyNotHolder(part, by)
  if (why) return why
  if (!isOpenPart(found.state)) return 'part-answered'
  const isOfOther = found.state === 'taken' && found.last?.officer !== by.id
  if (isOfOther && outcome !== 'taken') return 'part-of-other'
  if (outcome === 'taken' && found.last?.officer === by.id) return 'in-your-hands'
  return file.promise?.stopped ? 'clock-stopped' : undefined
}

/** Why a step may not be passed though it is its holder's turn: what must be written before is not. */
export function whyNotReady(file: CaseFile, step: Step): CaseRefusal | undefined {
  if (step.team) {
    const stands = teamStands(partsOf(file), step.team)
    return stands === 'agreed' || (stands === 'answered' && step.team.disagreed === 'leader') ? undefined : 'team-open'
  }
  return step.schedule && !planOf(file) ? 'visit-not-planned' : undefined
}

/** The day that the visit at this step has; nothing before it was planned. */
export function planOf(file: CaseFile): VisitPlan | undefined {
  return file.work?.plans.findLast(({ ordinal }) => ordinal === ordinalOf(file))
}

/** Why this officer may not plan the visit now: whoever makes it may. */
export function whyNotPlan(file: CaseFile, by: Officer): CaseRefusal | undefined {
  if (stateOf(file) !== 'open') return 'not-open'
  if (file.refusing) return 'refusal-under-way'
  const step = stepNow(file.definition.procedure, file.taken)
  if (step?.does !== 'inspect') return 'not-this-step'
  const why = whyNotHolder(step.post, by)
  if (why) return why
  if (isInOtherHands(file, by)) return 'in-other-hands'
  return file.promise?.stopped ? 'clock-stopped' : undefined
}

/** Who still has to sign at the step where the file lies. */
export function unsigned(file: CaseFile): { role: string; place: number; name: string }[] {
  const step = stepNow(file.definition.procedure, file.taken)
  const roles: readonly string[] = step?.signers ?? []
  const signed = (file.work?.signatures ?? []).filter(({ ordinal }) => ordinal === ordinalOf(file))
  return (file.work?.signers ?? []).filter(
    ({ role, place, name }) =>
      roles.includes(role) && !signed.some((one) => one.role === role && one.place === place && one.name === name),
  )
}

/** Where a file is that left the office, and when it is expected back; nothing while it lies here. */
export function awayOf(file: CaseFile): { agency: Step['agency']; out: Errand } | undefined {
  const { procedure } = file.definition
  const step = stepNow(procedure, file.taken)
  const out = file.work?.errands.findLast(({ way }) => way === 'out')
  if (step?.does !== 'fetch' || !out) return undefined
  return { agency: agencyOf(procedure, step), out }
}

/** The agency a step deals with: its own, or for what is fetched that of the step before. */
export function agencyOf(procedure: readonly Step[], step: Step): Step['agency'] {
  return step.agency ?? procedure[procedure.findIndex(({ key }) => key === step.key) - 1]?.agency
}

/** Whether a step may be taken while the clock stands still, for it brings what is waited for: the file that is away, or the payment. */
export function goesOnStopped(file: CaseFile, step: Step): boolean {
  if (step.does === 'pay') return file.promise?.stopped === 'payment'
  return kindOf(step.does).follows === 'carry' && file.promise?.stopped === 'outside-agency'
}

function isOpenPart(state: Part['state']): boolean {
  return state === 'free' || state === 'taken'
}
