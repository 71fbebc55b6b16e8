import { findLetter } from '#documents'
import type { Officer } from '#identity'
import type { PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { OfferedAct, RefusalAct, RefusalView } from '../contract.ts'
import { objectionTo } from '../objection.ts'
import { reasonsOf, whyNotTakeRefusal, workStep } from '../refusing.ts'
import type { CaseFile, RefusalStage } from '../rules.ts'
import type { HeldCase } from '../store/find.ts'
import { getProposal } from '../store/refusing.ts'
import * as words from '../words.ts'

const actsAt = {
  proposed: ['sign-refusal', 'drop-refusal'],
  signed: ['number-refusal'],
  issued: ['hand-over-refusal'],
  collected: [],
} as const satisfies Record<RefusalStage, readonly RefusalAct[]>

/** What the page offers while a refusal is under way: the acts of its stage, for whose turn it is not with the reason. */
export function refusalActs(file: CaseFile, by: Officer, posts: readonly PostKind[]): OfferedAct[] {
  const { refusing } = file
  if (!refusing) return []
  const turn = workStep(file)
  const post: Text = posts.find((one) => one.key === turn?.post)?.short ?? { id: '', en: '' }
  const why = whyNotTakeRefusal(file, by, refusing.stage) && words.dutyOf(post)
  return actsAt[refusing.stage].map((act) => ({ act, label: words.acts[act], why }))
}

/** A refusal under way or issued, as the case page tells it. */
export async function readRefusal(db: Db, file: HeldCase, regency: string): Promise<RefusalView | undefined> {
  const { refusing } = file
  if (!refusing) return undefined
  const [proposal, letter] = await Promise.all([getProposal(db, refusing.id), findLetter(db, refusing.id)])
  const path = `/cases/${file.number}/refusal`
  const issued = letter?.issuedAt
  const number = letter?.number
  return {
    stage: refusing.stage,
    reasons: reasonsOf(proposal.reason),
    basis: proposal.basis ?? undefined,
    by: proposal.by,
    at: proposal.at,
    draftHref: issued ? undefined : `${path}/draft.pdf`,
    letter: issued && number ? { href: letter.sha256 ? `${path}/letter.pdf` : undefined, number } : undefined,
    objectUntil: issued
      ? (await objectionTo(db, { regency, office: file.office }, toldAt(refusing, issued))).until
      : undefined,
  }
}

// Days are counted from when the applicant was told: when they collected the letter, else when it was issued.
function toldAt({ stage, since }: NonNullable<CaseFile['refusing']>, issued: Temporal.Instant): Temporal.Instant {
  return stage === 'collected' ? since : issued
}
