import type { ChargeSet } from '#fees'
import type { Officer } from '#identity'
import type { PostKind } from '#offices'
import type { Text } from '#ui/language.ts'
import type { MoneyOfCase } from '../contract/money.ts'
import type { ErrandLine, PartLine, PaymentLine, Proof, StepWorkView } from '../contract/step-work.ts'
import type { CasePage } from '../contract.ts'
import { agencyOf, awayOf, openParts, partsOf, planOf, teamStands, unsigned, whyNotPart } from '../rules/step-work.ts'
import { photosOf, type Step, stateOf, stepNow } from '../rules.ts'
import type { HeldCase } from '../store/find.ts'
import type { Story } from './story.ts'

type Around = {
  posts: readonly PostKind[]
  story: Story
  set: ChargeSet | undefined
  money: MoneyOfCase | undefined
  now: Temporal.Instant
}

/** Whether a part of the team waits for a post of this officer. */
export function hasOpenPart(file: HeldCase, by: Officer): boolean {
  return openParts(file).some((post) => by.posts.includes(post))
}

/** What was written at steps that only some procedures have, as the case page tells it. */
export function stepWorkOf(file: HeldCase, by: Officer, around: Around): Pick<CasePage, 'steps' | 'forwarded'> {
  const { procedure } = file.definition
  const step = stateOf(file) === 'open' ? stepNow(procedure, file.taken) : undefined
  const { work } = file
  const away = awayOf(file)
  const today = around.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const isLate = away?.out.expectedOn ? Temporal.PlainDate.compare(away.out.expectedOn, today) < 0 : false
  const errands = errandLines(file)
  const plan = planOf(file)
  const steps: StepWorkView = {
    team: step?.team && teamOf(file, by, step, around),
    minutes: (work?.minutes ?? []).map(({ ordinal, text }) => ({ text, ...whoAt(file, ordinal, around.story) })),
    plan: plan && { ...plan, by: plan.name },
    moved: movesOf(file),
    away: away && {
      ...{ agency: away.agency ?? { id: '', en: '' }, since: away.out.happenedOn, late: isLate },
      expectedOn: away.out.expectedOn ?? undefined,
    },
    errands,
    charge: around.set && {
      ...{ agency: around.set.agency, number: around.set.number, dated: around.set.dated },
      proofs: proofsOf(file, 'assess', around.story),
    },
    payments: paymentLines(file, around.story),
    signatures: (work?.signatures ?? []).map(({ role, ...one }) => ({ ...one, role: roleOf(file, role) })),
    unsigned: unsigned(file).map(({ role, place, name }) => {
      return { value: `${role}.${place}`, role: roleOf(file, role), name }
    }),
    agency: step && agencyOf(procedure, step),
    payTo: step?.payTo,
    ...{ cashed: step?.cashed ?? false, money: around.money },
    counter: step?.counter?.name,
  }
  const isAny = work !== undefined || around.set !== undefined || step?.does === 'assess' || steps.counter !== undefined
  return { steps: isAny ? steps : undefined, forwarded: forwardedOf(file, errands) }
}

function teamOf(file: HeldCase, by: Officer, { team, post: leader }: Step, { posts }: Around): StepWorkView['team'] {
  if (!team) return undefined
  const parts = partsOf(file)
  const lines = parts.map(({ post, state, last }): PartLine => {
    const may = (outcome: 'taken' | 'agreed') => whyNotPart(file, by, { part: post, outcome }) === undefined
    const name = posts.find(({ key }) => key === post)?.short ?? { id: post, en: post }
    const mayDo = { take: may('taken'), answer: may('agreed'), isOver: state === 'taken' && last?.officer !== by.id }
    return { post, name, state, by: last?.name, at: last?.at, reason: last?.reason ?? '', may: mayDo }
  })
  const agree = team.agree === 'all' ? parts.length : team.agree
  const back = team.disagreed === 'back' || leader === ''
  return { lines, agree, stands: teamStands(parts, team), back }
}

function movesOf({ work }: HeldCase): StepWorkView['moved'] {
  const plans = work?.plans ?? []
  return plans
    .flatMap((plan, place) => {
      const next = plans[place + 1]
      return next && next.ordinal === plan.ordinal ? [{ from: plan.plannedOn, reason: next.reason, by: next.name }] : []
    })
    .toReversed()
}

function whoAt({ taken }: HeldCase, ordinal: number, { officers }: Story) {
  const step = taken.find((one) => one.ordinal === ordinal)
  return { by: officers[step?.officer ?? ''] ?? '', at: step?.takenAt }
}

function stepAt({ definition, taken }: HeldCase, ordinal: number): Step | undefined {
  const key = taken.find((one) => one.ordinal === ordinal)?.step
  return definition.procedure.find((step) => step.key === key)
}

function errandLines(file: HeldCase): ErrandLine[] {
  return (file.work?.errands ?? []).map(({ ordinal, product, expectedOn, ...errand }) => {
    const step = stepAt(file, ordinal)
    const agency = (step && agencyOf(file.definition.procedure, step)) ?? { id: '', en: '' }
    return { ...errand, agency, product: product ?? undefined, expectedOn: expectedOn ?? undefined, next: step?.next }
  })
}

function paymentLines(file: HeldCase, story: Story): PaymentLine[] {
  // What this office took itself has receipts of its own, which tell more.
  const own = (file.work?.receipts ?? []).map(({ number }) => number)
  const payments = (file.work?.payments ?? []).filter(({ receipt }) => receipt === null || !own.includes(receipt))
  return payments.map(({ ordinal, amountRupiah, receipt, paidOn }) => ({
    ...{ amountRupiah, receipt: receipt ?? undefined, paidOn: paidOn ?? undefined },
    payTo: stepAt(file, ordinal)?.payTo ?? { id: '', en: '' },
    proofs: receipt === null ? [] : proofsOf(file, 'pay', story),
  }))
}

function proofsOf(file: HeldCase, does: Step['does'], { attachments }: Story): Proof[] {
  const keys = file.definition.procedure.filter((step) => step.does === does).map(({ key }) => photosOf(key))
  return attachments
    .filter(({ requirement }) => keys.includes(requirement))
    .map(({ id, name, bytes }) => ({ name, bytes, href: `/cases/${file.number}/attachments/${id}` }))
}

function roleOf({ definition }: HeldCase, role: string): Text {
  const applicant: Text = { id: 'Pemohon', en: 'Applicant' }
  return definition.parties.find(({ key }) => key === role)?.name ?? applicant
}

function forwardedOf(file: HeldCase, errands: readonly ErrandLine[]): CasePage['forwarded'] {
  const last = errands.findLast(({ way }) => way === 'forwarded')
  const at = file.taken.at(-1)?.takenAt
  return last?.next && at ? { agency: last.agency, at, next: last.next } : undefined
}
