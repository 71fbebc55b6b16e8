import { decisionsOn, type HeldCase } from '#cases'
import type { Db } from '#platform/db.ts'
import type { TrackedObjection } from '../contract.ts'
import { letterAbout } from '../letter-about.ts'
import { limitFrom } from '../limits.ts'
import { standingOf, undoesOf } from '../rules.ts'
import { findAgainst, findObjection, type KeptObjection, listObjections } from '../store.ts'
import { linesOf } from './objection-page.ts'

type Asked = { regency: string; now: Temporal.Instant }

/** What a citizen may be told of the objections of a request, oldest first, without anybody's name. */
export async function trackedObjections(db: Db, caseId: string, asked: Asked): Promise<TrackedObjection[]> {
  const found = await listObjections(db, { caseId })
  return await Promise.all(found.toReversed().map((one) => asTracked(db, one, asked)))
}

/**
 * Whether somebody may still object to what was decided about their letter, that it is void or is not corrected, and until
 * which day; no day while the holidays of a year are not known. Nothing where they did, or the days are over.
 */
export async function objectableOnLetter(
  db: Db,
  file: HeldCase,
  { regency, today, now }: Asked & { today: Temporal.PlainDate },
): Promise<{ until: Temporal.PlainDate | undefined } | undefined> {
  if (!file.issued) return undefined
  for (const { id, kind, toldAt: from } of await decisionsOn(db, file, now)) {
    if (undoesOf(kind) === 'file' || (await findAgainst(db, id))) continue
    const until = (await limitFrom(db, 'objection', { regency, office: file.office, from }))?.day
    if (!until || Temporal.PlainDate.compare(today, until) <= 0) return { until }
  }
  return undefined
}

/** The number of the request that an objection belongs to: whoever has its code may follow the objection too. */
export async function caseOfObjection(db: Db, number: string): Promise<string | undefined> {
  return (await findObjection(db, { number }))?.caseNumber
}

async function asTracked(db: Db, one: KeptObjection, { regency, now }: Asked): Promise<TrackedObjection> {
  const standing = standingOf(one, now)
  const where = { regency, office: one.office }
  const { decision } = one
  const [carry, appeal] = await Promise.all([
    standing === 'deemed'
      ? limitFrom(db, one.kind === 'appeal' ? 'appeal-grant' : 'objection-grant', { ...where, from: one.dueAt })
      : undefined,
    standing === 'turned-down' && one.kind === 'objection' && decision
      ? limitFrom(db, 'appeal', { ...where, from: decision.at })
      : undefined,
  ])
  return {
    ...{
      number: one.number,
      kind: one.kind,
      matter: one.matter,
      letter: (await letterAbout(db, one))?.number,
      undoes: undoesOf(one.matter),
      standing,
      caseNumber: one.caseNumber,
    },
    filedAt: one.filedAt,
    answer: { dueAt: one.dueAt, basis: one.basis },
    carryBy: carry?.at,
    decision: decision && { granted: decision.granted, reasons: linesOf(decision.reasons), at: decision.at },
    carriedAt: one.carrying?.at,
    appealUntil: appeal?.day,
  }
}
