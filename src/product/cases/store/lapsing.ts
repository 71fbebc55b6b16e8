import { randomUUIDv7 } from 'node:crypto'
import { type Db, sql, type Tx } from '#platform/db.ts'

/** Writes that a request lapsed. The index is the guard: one lapse of a case is in force at a time. */
export async function saveLapse(
  tx: Tx,
  lapse: {
    office: string
    caseId: string
    dueAt: Temporal.Instant
    reason: string
    told: string
    officer: string
    post: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx.write(sql`
    insert into cases.lapse (id, office, case_id, due_at, reason, told, officer, post, lapsed_at)
    values (${randomUUIDv7()}, ${lapse.office}, ${lapse.caseId}, ${lapse.dueAt}, ${lapse.reason}, ${lapse.told},
            ${lapse.officer}, ${lapse.post}, ${lapse.at})`)
}

/** Writes that a lapsed request began again: who asked, and by what they are known. */
export async function endLapse(
  tx: Tx,
  begun: { caseId: string; officer: string; askedBy: string; identitySeen: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    update cases.lapse set begun_by = ${begun.officer}, begun_at = ${begun.at}, asked_by = ${begun.askedBy},
                           identity_seen = ${begun.identitySeen}
    where lapse.case_id = ${begun.caseId} and lapse.begun_at is null`)
}

export type KeptLapse = {
  at: Temporal.Instant
  by: string
  reason: string
  told: string
  begunAt: Temporal.Instant | null
  askedBy: string | null
}

/** The lapses of a case, newest first. */
export async function listLapses(db: Db, caseId: string): Promise<KeptLapse[]> {
  return await db.all(sql`
    select lapse.lapsed_at as at, officer_view.name as by, lapse.reason, lapse.told, lapse.begun_at as "begunAt",
           lapse.asked_by as "askedBy"
    from cases.lapse join identity.officer_view on officer_view.id = lapse.officer
    where lapse.case_id = ${caseId} order by lapse.lapsed_at desc limit 100`)
}
