import { randomUUIDv7 } from 'node:crypto'
import { forgetWords } from '#journal'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { HoldKind, HoldLine } from '../contract.ts'

type Done = { office: string; officer: string; post: string; at: Temporal.Instant; reason: string }

type Row = Omit<HoldLine, 'released'> & { released: { by: string; reason: string; at: string } | null }

/** Holds by hand, newest first: those in force of an office or of one case, or the last that an office released. */
export async function listHolds(
  db: Db,
  wanted: { office: string; released?: true } | { caseId: string },
): Promise<HoldLine[]> {
  const [office, caseId] = 'office' in wanted ? [wanted.office, null] : [null, wanted.caseId]
  const released = 'released' in wanted
  const rows = await db.all<Row>(sql`
    select hold.id, standing_view.number as "caseNumber", hold.kind, hold.reference, hold.dated_on as "datedOn", hold.reason,
           officer_view.name as by, hold.held_at as at,
           (select jsonb_build_object('by', who.name, 'reason', hold.released_reason, 'at', hold.released_at)
            from identity.officer_view as who where who.id = hold.released_by) as released
    from retention.hold
    join cases.standing_view on standing_view.case_id = hold.case_id
    join identity.officer_view on officer_view.id = hold.officer
    where (hold.released_at is not null) = ${released}::boolean and (${office}::uuid is null or hold.office = ${office})
      and (${caseId}::uuid is null or hold.case_id = ${caseId})
    order by coalesce(hold.released_at, hold.held_at) desc limit ${released ? 50 : 500}`)
  return rows.map(({ released: end, ...hold }) => ({
    ...hold,
    released: end ? { ...end, at: Temporal.Instant.from(end.at) } : undefined,
  }))
}

/** Which of these cases, or of an office's, are held by hand. */
export async function heldAmong(db: Db, wanted: { cases: readonly string[] } | { office: string }): Promise<string[]> {
  const [cases, office] = 'cases' in wanted ? [wanted.cases, null] : [null, wanted.office]
  const rows = await db.all<{ id: string }>(sql`
    select hold.case_id as id from retention.hold
    where hold.released_at is null and (${cases}::uuid[] is null or hold.case_id = any (${cases}::uuid[]))
      and (${office}::uuid is null or hold.office = ${office}) limit 200000`)
  return rows.map(({ id }) => id)
}

/** Destroys in which words these files were held and let go; what for, by which paper, when and by whom stays. */
export async function forgetHolds(tx: Tx, cases: readonly string[]): Promise<void> {
  await forgetWords(tx, { place: 'retention.hold', by: 'case_id', ids: cases }, ['reason', 'released_reason'])
}

export async function saveHold(
  tx: Tx,
  done: Done & { caseId: string; kind: HoldKind; reference: string; datedOn: Temporal.PlainDate },
): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into retention.hold (id, office, case_id, kind, reference, dated_on, reason, officer, post, held_at)
    values (${id}, ${done.office}, ${done.caseId}, ${done.kind}, ${done.reference}, ${done.datedOn}, ${done.reason},
            ${done.officer}, ${done.post}, ${done.at})`)
  return id
}

/** A hold that ended: of which case, what it was for and by which paper, where one is known. */
export type Released = { number: string; kind: HoldKind; reference: string | null }

/** Ends a hold. Returns what it was, or nothing where it was not there any more. */
export async function saveReleased(tx: Tx, done: Done & { hold: string }): Promise<Released | undefined> {
  return await tx.one(sql`
    update retention.hold set released_by = ${done.officer}, released_reason = ${done.reason}, released_at = ${done.at}
    from cases.standing_view
    where hold.id = ${done.hold} and hold.office = ${done.office} and hold.released_at is null
      and standing_view.case_id = hold.case_id
    returning standing_view.number, hold.kind, hold.reference`)
}
