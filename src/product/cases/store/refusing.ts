import { randomUUIDv7 } from 'node:crypto'
import { type Db, sql, type Tx } from '#platform/db.ts'

export type Proposal = { reason: string; basis: string | null; by: string; at: Temporal.Instant }

/** Writes what a refusal would say. The index is the guard: one proposal of a case is under way at a time. */
export async function saveProposal(
  tx: Tx,
  proposal: {
    office: string
    caseId: string
    reason: string
    basis: string | null
    officer: string
    post: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx.write(sql`
    insert into cases.refusal_proposal (id, office, case_id, reason, basis, officer, post, proposed_at)
    values (${randomUUIDv7()}, ${proposal.office}, ${proposal.caseId}, ${proposal.reason}, ${proposal.basis},
            ${proposal.officer}, ${proposal.post}, ${proposal.at})`)
}

/** The signer does not go along: the proposal stays as it was written, with who dropped it and why. */
export async function dropProposal(
  tx: Tx,
  dropped: { id: string; officer: string; reason: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    update cases.refusal_proposal
    set dropped_by = ${dropped.officer}, dropped_at = ${dropped.at}, dropped_reason = ${dropped.reason}
    where refusal_proposal.id = ${dropped.id}`)
}

export async function getProposal(db: Db, id: string): Promise<Proposal> {
  const row = await db.one<Proposal>(sql`
    select refusal_proposal.reason, refusal_proposal.basis, officer_view.name as by, refusal_proposal.proposed_at as at
    from cases.refusal_proposal join identity.officer_view on officer_view.id = refusal_proposal.officer
    where refusal_proposal.id = ${id}`)
  if (!row) throw new Error(`proposal ${id} was found and then was not`)
  return row
}
