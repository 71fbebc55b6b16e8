import { decisionsOn, findApplicant, findCase, type HeldCase, reasonsOf, stepsToReopen } from '#cases'
import { getServiceVersion } from '#catalogue'
import {
  dueAfter,
  getCalendar,
  listRuns,
  type KeptRun as Run,
  remaining,
  sayPromiseLeft,
  sayRemaining,
  sayWhy,
  toldAt,
} from '#clock'
import type { Officer } from '#identity'
import { findPackFile, listPostKinds, type PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { ObjectionPage, ObjectionRefusal } from '../contract.ts'
import { letterAbout } from '../letter-about.ts'
import { limitFrom } from '../limits.ts'
import { type Objection, standingOf, undoesOf, whyNotAppeal, whyNotCarryOut, whyNotDecide } from '../rules.ts'
import { findAgainst, findObjection, type KeptObjection } from '../store.ts'
import { actWords, refusals, sayFacts, superior } from '../words.ts'

export type Opened = { one: KeptObjection }

/** The page of an objection or appeal: what it is against, its clock, its answer, and what may be done. Not yours is not found. */
export async function objectionPage(
  db: Db,
  by: Officer,
  ask: { number: string; now: Temporal.Instant },
): Promise<(ObjectionPage & Opened) | undefined> {
  const one = await findObjection(db, { number: ask.number })
  const file = one && (await findCase(db, one.caseNumber))
  if (!one || !file || !mayRead(by, one)) return undefined
  const [runs, posts, applicant, above, next, template] = await Promise.all([
    listRuns(db, one.id),
    listPostKinds(db),
    findApplicant(db, file.id),
    one.appeals === null ? undefined : findObjection(db, { id: one.appeals }),
    findAgainst(db, one.id),
    findPackFile(db, 'letters/keberatan.typ'),
  ])
  const [run] = runs
  if (!run) throw new Error(`${one.number} has no clock`)
  const standing = standingOf(one, ask.now)
  const where = { regency: by.regency, office: one.office }
  const [clock, carryBy, appealLimit] = await Promise.all([
    clockOf(db, run, { regency: by.regency, now: ask.now }),
    standing === 'deemed'
      ? limitFrom(db, one.kind === 'appeal' ? 'appeal-grant' : 'objection-grant', { ...where, from: one.dueAt })
      : undefined,
    one.kind === 'objection' && one.decision ? limitFrom(db, 'appeal', { ...where, from: one.decision.at }) : undefined,
  ])
  const steps = stepsToReopen(file)
  const stepName = (key: string | null): Text | undefined =>
    file.definition.procedure.find((step) => step.key === key)?.name
  const { decision, carrying } = one
  return {
    one,
    ...{
      number: one.number,
      kind: one.kind,
      standing,
      against: one.against,
      matter: one.matter,
      undoes: undoesOf(one.matter),
      caseNumber: one.caseNumber,
    },
    ...(await matterOf(db, by, file, { one, now: ask.now })),
    service: (await getServiceVersion(db, file.versionId)).definition.name,
    applicant: applicant?.name ?? '',
    ...{ filedBy: one.filedBy, relation: one.relation, grounds: linesOf(one.grounds), filedAt: one.filedAt },
    ...{ decidedAt: one.decidedAt, toldAt: one.toldAt, ...clock },
    carryBy: carryBy && { at: carryBy.at, basis: carryBy.basis },
    holder: holderOf(one, standing, posts),
    mine: !whyNotDecide(one, by, ask.now) || !whyNotCarryOut(one, by, ask.now),
    decision: decision && {
      granted: decision.granted,
      reasons: linesOf(decision.reasons),
      basis: decision.basis ?? undefined,
      reference: decision.reference ?? undefined,
      by: `${decision.signer.name}, ${[decision.signer.mark, decision.signer.post].filter(Boolean).join(' ')}`,
      at: decision.at,
      step: stepName(decision.step),
    },
    carried: carrying && { ...carrying, step: stepName(carrying.step) },
    letterHref: decision && template ? `/objections/${one.number}/letter.pdf` : undefined,
    appeals: above && { number: above.number, href: `/objections/${above.number}` },
    appeal: next && { number: next.number, href: `/objections/${next.number}` },
    appealUntil: decision && !decision.granted ? appealLimit?.day : undefined,
    acts: actsOf(one, by, { now: ask.now, next, until: appealLimit?.day }),
    steps,
  }
}

/** Whose work it is reads it: who decided, who may sign, and the counter; and of the regency who answers appeals or supervises. */
function mayRead(by: Officer, one: Objection): boolean {
  const has = (duty: string) => by.duties.includes(duty)
  if (one.office !== by.office) return has('appeals.answer') || has('cases.supervise')
  return by.posts.includes(one.post) || has('cases.sign') || has('cases.register')
}

/** The letter it is about, which only who works where it lies opens from here, and why it was decided so. */
async function matterOf(
  db: Db,
  by: Officer,
  file: HeldCase,
  { one, now }: Opened & { now: Temporal.Instant },
): Promise<Pick<ObjectionPage, 'letter' | 'decidedFor'>> {
  const letter = await letterAbout(db, one)
  const decided = (await decisionsOn(db, file, now)).find(({ id }) => id === one.matterId)
  const href = letter && one.office === by.office ? `/documents/${letter.document}` : undefined
  return { letter: letter && { number: letter.number, href }, decidedFor: decided ? reasonsOf(decided.reason) : [] }
}

async function clockOf(
  db: Db,
  run: Run,
  { regency, now }: { regency: string; now: Temporal.Instant },
): Promise<Pick<ObjectionPage, 'answer' | 'counted'>> {
  const { calendar } = await getCalendar(db, { ...run, regency })
  const { at, pauses } = toldAt(run, now)
  const left = remaining(calendar, { ...run, pauses }, at)
  const { counted } = dueAfter(calendar, run.startedAt, { amount: run.amount, unit: run.unit })
  return {
    answer: {
      dueAt: run.dueAt,
      flag: run.endedAt ? 'done' : left.flag,
      remaining: run.endedAt ? sayRemaining(left) : sayPromiseLeft(left),
      basis: run.basis,
    },
    counted: counted.map((day) => ({ date: day.date, counted: day.counted === true, why: sayWhy(day) })),
  }
}

function holderOf(
  one: KeptObjection,
  standing: ObjectionPage['standing'],
  posts: readonly PostKind[],
): Text | undefined {
  if (standing === 'turned-down' || standing === 'carried-out') return undefined
  const isWithSuperior = one.kind === 'appeal' && standing === 'waiting'
  if (isWithSuperior) return superior.name
  // Whoever decided first carries it out, also what a superior granted.
  const post = one.kind === 'appeal' ? 'camat' : one.post
  return posts.find(({ key }) => key === post)?.short ?? { id: post, en: post }
}

function actsOf(
  one: KeptObjection,
  by: Officer,
  {
    now,
    next,
    until,
  }: { now: Temporal.Instant; next: KeptObjection | undefined; until: Temporal.PlainDate | undefined },
): ObjectionPage['acts'] {
  const standing = standingOf(one, now)
  const facts = sayFacts({ number: next?.number, until })
  const explain = (why: ObjectionRefusal | undefined) => why && sayRefusal(why, facts)
  if (standing === 'waiting') {
    const label = one.kind === 'appeal' ? actWords['decide-appeal'] : actWords.decide
    return [{ act: 'decide', label, why: explain(whyNotDecide(one, by, now)) }]
  }
  if (standing === 'deemed' || standing === 'granted')
    return [{ act: 'carry-out', label: actWords['carry-out'], why: explain(whyNotCarryOut(one, by, now)) }]
  if (standing !== 'turned-down' || one.kind === 'appeal') return []
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const earlier = next && { number: next.number, standing: standingOf(next, now) }
  const why = whyNotAppeal({ standing, until, today, earlier })
  const isCounter = one.office === by.office && by.duties.includes('cases.register')
  return isCounter ? [{ act: 'appeal', label: actWords.appeal, why: explain(why) }] : []
}

export function sayRefusal(why: ObjectionRefusal, facts: RefusalFacts): Text {
  const sentence: Text | ((facts: RefusalFacts) => Text) = refusals[why]
  return typeof sentence === 'function' ? sentence(facts) : sentence
}

/** Reasons as their writer set them apart, one a line. */
export function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}
