import { type Db, sql } from '#platform/db.ts'
import { findLife } from '../store/life.ts'
import { listComments } from '../store/steps.ts'

/** Until when the public may comment on a published draft; nothing of one that is not published. */
export async function findCommentsUntil(db: Db, standard: string): Promise<Temporal.Instant | undefined> {
  return (await findLife(db, standard))?.publication?.commentsUntil
}

/** The decision by which an office set its own standard of a service, as it holds on a day; nothing where it has none. */
export async function findDecision(
  db: Db,
  asked: { office: string; service: string; on: Temporal.PlainDate },
): Promise<{ number: string; decidedOn: Temporal.PlainDate } | undefined> {
  return await db.one(sql`
    select enactment.number, enactment.decided_on as "decidedOn"
    from standards.enactment join standards.standard on standard.id = enactment.standard
    where standard.office = ${asked.office} and standard.service = ${asked.service} and enactment.holds_from <= ${asked.on}
    order by standard.ordinal desc limit 1`)
}

/** Comments that wait for their answer, oldest first. */
export async function listUnanswered(db: Db, standard: string): Promise<{ id: string; words: string }[]> {
  return (await listComments(db, standard)).filter(({ answer }) => !answer).map(({ id, words }) => ({ id, words }))
}
