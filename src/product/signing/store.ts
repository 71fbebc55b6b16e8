import { destroyImages } from '#journal'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Approval } from './contract.ts'

/** Records that a signer read this exact draft and approved it. A letter is approved once. */
export async function approveLetter(tx: Tx, approval: Approval & { letter: string; office: string }): Promise<void> {
  await tx.write(sql`
    insert into signing.approval (letter, office, officer, post, draft_sha256, signer, frozen, at)
    values (${approval.letter}, ${approval.office}, ${approval.officer}, ${approval.post}, ${approval.draftSha256},
            ${json(approval.signer)}, ${json(approval.frozen)}, ${approval.at})`)
}

/** A letter sent back after it was signed loses its approval; the journal keeps that it was there. */
export async function withdrawApproval(tx: Tx, letter: string): Promise<void> {
  await tx.write(sql`delete from signing.approval where approval.letter = ${letter}`)
}

/** The approval under which the letter of this subject stands, if it has one. */
export async function findApproval(db: Db, subject: string): Promise<Approval | undefined> {
  return await db.one(sql`
    select approval.officer, approval.post, approval.draft_sha256 as "draftSha256", approval.signer,
           approval.frozen, approval.at
    from signing.approval join documents.letter_view on letter_view.id = approval.letter
    where letter_view.subject = ${subject}`)
}

/** Destroys the words that were approved, and the journal's images of them; who approved which hash, and when, stays. */
export async function forgetApproved(tx: Tx, letter: string): Promise<void> {
  await tx.write(sql`update signing.approval set frozen = '{}' where approval.letter = ${letter}`)
  await destroyImages(tx, { place: 'signing.approval', key: letter })
}
