import { randomUUIDv7 } from 'node:crypto'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { HoldLine } from '../contract.ts'

type Done = { office: string; officer: string; post: string; at: Temporal.Instant; reason: string }

/** Files that are held by hand, newest first: of an office, or of one case. */
export async function listHolds(db: Db, wanted: { office: string } | { caseId: string }): Promise<HoldLine[]> {
  const [office, caseId] = 'office' in wanted ? [wanted.office, null] : [null, wanted.caseId]
  return await db.all(sql`
    select hold.id, standing_view.number as "caseNumber", hold.reason, officer_view.name as by, hold.held_at as at
    from retention.hold
    join cases.standing_view on standing_view.case_id = hold.case_id
    join identity.officer_view on officer_view.id = hold.officer
    where hold.released_at is null and (${office}::uuid is null or hold.office = ${office})
      and (${caseId}::uuid is null or hold.case_id = ${caseId})
    order by hold.held_at desc limit 500`)
}

/** Which of these cases are held by hand. */
export async function heldAmong(db: Db, cases: readonly string[]): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    select hold.case_id as id from retention.hold
    where hold.case_id = any (${cases}::uuid[]) and hold.released_at is null limit 5000`)
  return rows.map(({ id }) => id)
}

export async function saveHold(tx: Tx, done: Done & { caseId: string }): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into retention.hold (id, office, case_id, reason, officer, post, held_at)
    values (${id}, ${done.office}, ${done.caseId}, ${done.reason}, ${done.officer}, ${done.post}, ${done.at})`)
  return id
}

/** Ends a hold. Returns its case, or nothing where it was not there any more. */
export async function saveReleased(tx: Tx, done: Done & { hold: string }): Promise<string | undefined> {
  const [row] = await tx.all<{ id: string }>(sql`
    update retention.hold set released_by = ${done.officer}, released_reason = ${done.reason}, released_at = ${done.at}
    where hold.id = ${done.hold} and hold.office = ${done.office} and hold.released_at is null
    returning hold.case_id as id`)
  return row?.id
}
