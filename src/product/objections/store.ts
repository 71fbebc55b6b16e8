import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Signer } from '#signing'
import type { Text } from '#ui/language.ts'
import type { Against, Kind } from './contract.ts'
import type { Objection } from './rules.ts'

/** An objection with everything that is written of it. */
export type KeptObjection = Objection & {
  caseId: string
  caseNumber: string
  against: Against
  /** The decision that it is about in the end: an appeal goes against the answer, and is about what was objected to first. */
  matter: Against
  matterId: string
  appeals: string | null
  decidedAt: Temporal.Instant
  toldAt: Temporal.Instant
  filedBy: string
  relation: 'applicant' | 'proxy'
  identitySeen: string
  grounds: string
  filedAt: Temporal.Instant
  filedPost: string
  /** The rule by which it is answered in time. */
  basis: Text
  decision:
    | {
        granted: boolean
        reasons: string
        basis: string | null
        step: string | null
        reference: string | null
        signer: Signer
        /** Who is sent a copy; nothing in answers from before that was written down. */
        copies: readonly string[] | null
        by: string
        at: Temporal.Instant
      }
    | undefined
  carrying: { at: Temporal.Instant; by: string; reason: string; step: string | null } | undefined
}

type Row = Omit<KeptObjection, 'decided' | 'carried' | 'decision' | 'carrying'> & {
  decision: (Omit<NonNullable<KeptObjection['decision']>, 'at'> & { at: string }) | null
  carrying: (Omit<NonNullable<KeptObjection['carrying']>, 'at'> & { at: string }) | null
}

export type Wanted = { number?: string; id?: string; caseId?: string; office?: string; kind?: Kind }

/**
 * Objections and appeals within reach, newest first: by number, of one case, or those an office has. Whoever cannot see the
 * case sees none of them, though the decision of a superior is of another office.
 */
export async function listObjections(db: Db, wanted: Wanted): Promise<KeptObjection[]> {
  const rows = await db.all<Row>(sql`
    select objection.id, objection.office, objection.kind, objection.number, objection.post, objection.case_id as "caseId",
           standing_view.number as "caseNumber", objection.against, objection.appeals,
           coalesce(first.against, objection.against) as matter, coalesce(first.against_id, objection.against_id) as "matterId", objection.decided_at as "decidedAt",
           objection.told_at as "toldAt", objection.filed_by as "filedBy", objection.relation,
           objection.identity_seen as "identitySeen", objection.grounds, objection.filed_at as "filedAt",
           objection.filed_post as "filedPost", run_view.due_at as "dueAt",
           run_view.basis,
           (select jsonb_build_object('granted', decision.granted, 'reasons', decision.reasons, 'basis', decision.basis,
                     'step', decision.step, 'reference', decision.reference, 'signer', decision.signer, 'copies', decision.copies,
                     'by', officer_view.name, 'at', decision.decided_at)
            from objections.decision left join identity.officer_view on officer_view.id = decision.officer
            where decision.objection = objection.id) as decision,
           (select jsonb_build_object('at', carrying.carried_at, 'by', officer_view.name, 'reason', carrying.reason,
                     'step', carrying.step)
            from objections.carrying left join identity.officer_view on officer_view.id = carrying.officer
            where carrying.objection = objection.id) as carrying
    from objections.objection
    left join objections.objection as first on first.id = objection.appeals
    join cases.standing_view on standing_view.case_id = objection.case_id
    join clock.run_view on run_view.subject = objection.id and run_view.kind in ('objection-answer', 'appeal-answer')
    where (${wanted.number ?? null}::text is null or objection.number = ${wanted.number ?? null})
      and (${wanted.id ?? null}::uuid is null or objection.id = ${wanted.id ?? null})
      and (${wanted.caseId ?? null}::uuid is null or objection.case_id = ${wanted.caseId ?? null})
      and (${wanted.office ?? null}::uuid is null or objection.office = ${wanted.office ?? null})
      and (${wanted.kind ?? null}::text is null or objection.kind = ${wanted.kind ?? null})
    order by objection.filed_at desc, objection.id limit 500`)
  return rows.map(({ decision, carrying, ...one }) => ({
    ...one,
    decided: decision ? { granted: decision.granted } : undefined,
    carried: carrying !== null,
    decision: decision ? { ...decision, at: Temporal.Instant.from(decision.at) } : undefined,
    carrying: carrying ? { ...carrying, at: Temporal.Instant.from(carrying.at) } : undefined,
  }))
}

export async function findObjection(db: Db, wanted: Wanted): Promise<KeptObjection | undefined> {
  const [found] = await listObjections(db, wanted)
  return found
}

/** Locks, then reads: two statements, so that who waited sees what the other wrote. */
export async function lockObjection(tx: Tx, number: string): Promise<KeptObjection | undefined> {
  await tx.write(sql`select 1 from objections.objection where objection.number = ${number} for update`)
  return await findObjection(tx, { number })
}

/** What was filed against this very decision or answer before. */
export async function findAgainst(db: Db, againstId: string): Promise<KeptObjection | undefined> {
  const row = await db.one<{ number: string }>(sql`
    select objection.number from objections.objection where objection.against_id = ${againstId}`)
  return row && (await findObjection(db, { number: row.number }))
}

/** Writes an objection or an appeal. What it is against is the guard: one decision is objected to once. */
export async function saveObjection(
  tx: Tx,
  filed: Pick<
    KeptObjection,
    | 'id'
    | 'office'
    | 'kind'
    | 'number'
    | 'caseId'
    | 'against'
    | 'appeals'
    | 'decidedAt'
    | 'toldAt'
    | 'post'
    | 'filedBy'
    | 'relation'
    | 'identitySeen'
    | 'grounds'
    | 'filedPost'
    | 'filedAt'
  > & { againstId: string; officer: string },
): Promise<void> {
  await tx.write(sql`
    insert into objections.objection (id, office, kind, number, case_id, against, against_id, appeals, decided_at, told_at,
                                      post, filed_by, relation, identity_seen, grounds, officer, filed_post, filed_at)
    values (${filed.id}, ${filed.office}, ${filed.kind}, ${filed.number}, ${filed.caseId}, ${filed.against},
            ${filed.againstId}, ${filed.appeals}, ${filed.decidedAt}, ${filed.toldAt}, ${filed.post}, ${filed.filedBy},
            ${filed.relation}, ${filed.identitySeen}, ${filed.grounds}, ${filed.officer}, ${filed.filedPost}, ${filed.filedAt})`)
}

/** Writes an answer with its reasons. The key is the guard: one is answered once. */
export async function saveDecision(
  tx: Tx,
  decision: {
    objection: string
    office: string
    granted: boolean
    reasons: string
    basis: string | null
    step: string | null
    reference: string | null
    signer: Signer
    copies: readonly string[]
    officer: string
    post: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx.write(sql`
    insert into objections.decision (objection, office, granted, reasons, basis, step, reference, signer, copies,
                                     officer, post, decided_at)
    values (${decision.objection}, ${decision.office}, ${decision.granted}, ${decision.reasons}, ${decision.basis},
            ${decision.step}, ${decision.reference}, ${json(decision.signer)}, ${json(decision.copies)},
            ${decision.officer}, ${decision.post}, ${decision.at})`)
}

export async function saveCarrying(
  tx: Tx,
  carrying: {
    objection: string
    office: string
    step: string | null
    reason: string
    officer: string
    post: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx.write(sql`
    insert into objections.carrying (objection, office, step, reason, officer, post, carried_at)
    values (${carrying.objection}, ${carrying.office}, ${carrying.step}, ${carrying.reason}, ${carrying.officer},
            ${carrying.post}, ${carrying.at})`)
}

/** Which of these subjects of the register are objections or appeals. */
export async function listAmong(db: Db, subjects: readonly string[]): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    select objection.id from objections.objection where objection.id = any (${subjects}::uuid[]) limit 2000`)
  return rows.map(({ id }) => id)
}

/** Every line of the register that is an objection's, with whom it is found by. */
export async function listBookLines(db: Db): Promise<{ line: string; kind: Kind; caseId: string; filedBy: string }[]> {
  return await db.all(sql`
    select number_view.id as line, objection.kind, objection.case_id as "caseId", objection.filed_by as "filedBy"
    from objections.objection join documents.number_view on number_view.subject = objection.id
    order by objection.id`)
}

/** Every objection and appeal of these cases. */
export async function listOfCases(db: Db, cases: readonly string[]): Promise<{ id: string; kind: Kind }[]> {
  return await db.all(sql`
    select objection.id, objection.kind from objections.objection
    where objection.case_id = any (${cases}::uuid[]) order by objection.id limit 20000`)
}
