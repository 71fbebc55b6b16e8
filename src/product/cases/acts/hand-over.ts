import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { HandingOver } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { keepProof } from '../keep-proof.ts'
import { type CaseFile, originalsToFollow } from '../rules.ts'
import { findApplicant, type HeldCase } from '../store/find.ts'
import { saveHandover, saveOriginalsSeen } from '../store/save.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/**
 * Hands the letter to who came for it and says who that was. Refuses while a promised original has not been seen; the
 * form is wrong when the proxy bears the applicant's name, which the page had filled in, or shows no letter of authority,
 * when what goes by post has no number, or the photo of a receipt is lacking.
 */
export async function handOver(
  tx: Tx,
  by: Officer,
  input: HandingOver,
  at: Temporal.Instant,
  equipment?: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['hand-over'])
  refuseUnseen(file, input.originals)
  await refuseApplicantAsProxy(tx, file, input)
  refuseHalfGiven(file, input)
  if (input.uploads?.length && equipment) await keepProof(tx, by, { file, step, uploads: input.uploads, at }, equipment)
  const keys = originalsToFollow(file).map((original) => original.key)
  await saveOriginalsSeen(tx, { caseId: file.id, keys, officer: by.id, at })
  await saveHandover(tx, { ...input, office: file.office, caseId: file.id, originals: keys, officer: by.id, at })
  return await passOn(tx, by, file, step, { name: 'letter.handed-over', at })
}

/**
 * The form is wrong when a proxy shows no letter that lets them collect, and none was seen when they registered; when what
 * goes by post has no number; and when the photo of a receipt is lacking.
 */
export function refuseHalfGiven(file: HeldCase, input: HandingOver): void {
  const known = file.parties.some(({ role, letterSeen }) => role === 'proxy' && letterSeen === true)
  const wrong = {
    ...(input.relation === 'proxy' && !known && input.letterSeen === undefined
      ? { letterSeen: 'letter-not-seen' }
      : {}),
    ...(input.relation === 'post' && !input.tracking ? { tracking: 'tracking-empty' } : {}),
    ...(input.proof === 'photo' && !input.uploads?.length ? { 'file.receipt': 'receipt-empty' } : {}),
  }
  if (Object.keys(wrong).length > 0) throw new WrongForm(wrong)
}

/** Refuses while a promised original was seen neither before nor now; names them all. */
export function refuseUnseen(file: CaseFile, seen: readonly string[]): void {
  const unseen = originalsToFollow(file).filter((original) => !seen.includes(original.key))
  if (unseen.length === 0) return
  throw new Refusal('original-not-seen', {
    id: unseen.map((one) => one.name.id),
    en: unseen.map((one) => one.name.en),
  })
}

/** The form is wrong when the proxy bears the applicant's name, which the page had filled in. */
export async function refuseApplicantAsProxy(
  tx: Tx,
  file: { id: string },
  input: { relation: HandingOver['relation']; collectedBy: string },
): Promise<void> {
  if (input.relation === 'proxy' && isSamePerson(input.collectedBy, (await findApplicant(tx, file.id))?.name ?? ''))
    throw new WrongForm({ collectedBy: 'proxy-name' })
}

function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  return plain(one) === plain(other)
}
