import { findApplicant, findCase, type HeldCase, reasonsOf } from '#cases'
import { findLimit, sayDuration } from '#clock'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { FilingPage } from '../contract.ts'
import { decisionFor } from '../decision-for.ts'
import { letterAbout } from '../letter-about.ts'
import { limitFrom } from '../limits.ts'
import { standingOf, whyNotAppeal, whyNotObject } from '../rules.ts'
import { findAgainst, findObjection } from '../store.ts'
import { sayFacts } from '../words.ts'
import { linesOf, sayRefusal } from './objection-page.ts'

type Asked = { number: string; now: Temporal.Instant; against?: string | undefined }
type Shown = FilingPage & { file: HeldCase }

/** The form by which the counter files an objection against what was decided on a case; with the reason where it may not be. */
export async function objectionForm(db: Db, by: Officer, ask: Asked): Promise<Shown | undefined> {
  const file = await findCase(db, ask.number)
  if (!file || file.office !== by.office) return undefined
  const { decision, earlier } = await decisionFor(db, file, { against: ask.against ?? '', now: ask.now })
  const where = { regency: by.regency, office: file.office }
  const until =
    decision && decision.kind !== 'delay'
      ? (await limitFrom(db, 'objection', { ...where, from: decision.toldAt }))?.day
      : undefined
  const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const why = whyNotObject({
    ...{ hasDecision: decision !== undefined, until, today },
    earlier: earlier && { number: earlier.number, standing: standingOf(earlier, ask.now) },
  })
  return {
    ...(await formOf(db, by, file, { name: 'objection-answer', today })),
    ...{ kind: 'objection', action: `/cases/${file.number}/objection`, back: `/cases/${file.number}` },
    against: decision?.kind ?? 'refusal',
    letter:
      decision && (await letterAbout(db, { caseId: file.id, matter: decision.kind, matterId: decision.id }))?.number,
    decision: decision?.id,
    decidedAt: decision?.at ?? file.registeredAt,
    reasons: decision ? reasonsOf(decision.reason) : [],
    until,
    why: why && sayRefusal(why, sayFacts({ number: earlier?.number, until })),
  }
}

/** The form by which the counter files an appeal against an answer. */
export async function appealForm(db: Db, by: Officer, ask: Asked): Promise<Shown | undefined> {
  const one = await findObjection(db, { number: ask.number })
  const file = one && (await findCase(db, one.caseNumber))
  if (!one || !file || one.kind !== 'objection' || one.office !== by.office) return undefined
  const { decision } = one
  const earlier = await findAgainst(db, one.id)
  const where = { regency: by.regency, office: file.office }
  const until = decision && (await limitFrom(db, 'appeal', { ...where, from: decision.at }))?.day
  const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const why = whyNotAppeal({
    ...{ standing: standingOf(one, ask.now), until, today },
    earlier: earlier && { number: earlier.number, standing: standingOf(earlier, ask.now) },
  })
  return {
    ...(await formOf(db, by, file, { name: 'appeal-answer', today })),
    ...{ kind: 'appeal', action: `/objections/${one.number}/appeal`, back: `/objections/${one.number}` },
    against: 'answer',
    letter: undefined,
    decision: undefined,
    decidedAt: decision?.at ?? one.filedAt,
    reasons: decision ? linesOf(decision.reasons) : [],
    until,
    why: why && sayRefusal(why, sayFacts({ number: earlier?.number, until })),
  }
}

async function formOf(
  db: Db,
  by: Officer,
  file: HeldCase,
  { name, today }: { name: string; today: Temporal.PlainDate },
): Promise<Pick<Shown, 'file' | 'caseNumber' | 'service' | 'applicant' | 'answerWithin'>> {
  const [applicant, limit] = await Promise.all([
    findApplicant(db, file.id),
    findLimit(db, { regency: by.regency, name, on: today }),
  ])
  return {
    file,
    caseNumber: file.number,
    service: file.definition.name,
    applicant: applicant?.name ?? '',
    answerWithin: limit && sayDuration(limit.duration),
  }
}
