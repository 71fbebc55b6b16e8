import { sql, type Tx } from '#platform/db.ts'
import type { Given } from '../contract/handing-over.ts'

type Handed = Given & { office: string; officer: string; at: Temporal.Instant }

/** A letter or a refusal, of which a case has one, given into somebody's hands. */
export async function saveHandover(
  tx: Tx,
  handed: Handed & { caseId: string; originals: readonly string[] },
): Promise<void> {
  const { sheets, proof, tracking, letterSeen } = proofOf(handed)
  await tx.write(sql`
    insert into cases.handover (case_id, office, collected_by, relation, identity_seen, originals, officer, handed_at,
                                sheets, proof, tracking, letter_seen)
    values (${handed.caseId}, ${handed.office}, ${handed.collectedBy}, ${handed.relation}, ${handed.identitySeen},
            ${handed.originals}, ${handed.officer}, ${handed.at}, ${sheets}, ${proof}, ${tracking}, ${letterSeen})`)
}

/** The new letter of a correction, and whether the old paper came back for it. */
export async function saveCorrectionHandover(
  tx: Tx,
  handed: Handed & { id: string; post: string; paperBack: boolean | null },
): Promise<void> {
  const { sheets, proof, tracking, letterSeen } = proofOf(handed)
  await tx.write(sql`
    insert into cases.correction_handover (correction, office, collected_by, relation, identity_seen, paper_back, officer,
                                           post, handed_at, sheets, proof, tracking, letter_seen)
    values (${handed.id}, ${handed.office}, ${handed.collectedBy}, ${handed.relation}, ${handed.identitySeen},
            ${handed.paperBack}, ${handed.officer}, ${handed.post}, ${handed.at}, ${sheets}, ${proof}, ${tracking},
            ${letterSeen})`)
}

/** The letter that tells of a voiding, or of a correction that was turned down. */
export async function saveNoticeHandover(tx: Tx, handed: Handed & { notice: string; post: string }): Promise<void> {
  const { sheets, proof, tracking, letterSeen } = proofOf(handed)
  await tx.write(sql`
    insert into cases.notice_handover (notice, office, collected_by, relation, identity_seen, officer, post, handed_at,
                                       sheets, proof, tracking, letter_seen)
    values (${handed.notice}, ${handed.office}, ${handed.collectedBy}, ${handed.relation}, ${handed.identitySeen},
            ${handed.officer}, ${handed.post}, ${handed.at}, ${sheets}, ${proof}, ${tracking}, ${letterSeen})`)
}

function proofOf({
  sheets = null,
  proof,
  tracking,
  letterSeen,
}: Omit<Partial<Given>, 'sheets'> & { sheets?: number | null | undefined }) {
  return {
    sheets,
    proof: proof || null,
    tracking: tracking || null,
    letterSeen: letterSeen === undefined ? null : true,
  }
}
