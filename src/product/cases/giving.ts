import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import type { Given } from './contract/handing-over.ts'
import type { Equipment } from './equipment.ts'
import { keepProof } from './keep-proof.ts'
import type { Step } from './rules.ts'
import { findApplicant, type HeldCase } from './store/find.ts'

/**
 * Gives a paper of a case into somebody's hands, whatever paper it is: keeps the photo of its receipt. The form is wrong when
 * the proxy bears the applicant's name, which the page had filled in, or shows no letter of authority; when what goes by
 * post has no number; and when the photo of a receipt is lacking.
 */
export async function give(
  tx: Tx,
  by: Officer,
  { file, step, input, at }: { file: HeldCase; step: Step; input: Given; at: Temporal.Instant },
  equipment: Equipment | undefined,
): Promise<void> {
  const wrong = { ...(await applicantAsProxy(tx, file, input)), ...halfGiven(file, input) }
  if (Object.keys(wrong).length > 0) throw new WrongForm(wrong)
  if (input.uploads?.length && equipment) await keepProof(tx, by, { file, step, uploads: input.uploads, at }, equipment)
}

function halfGiven(file: HeldCase, input: Given): Record<string, string> {
  const known = file.parties.some(({ role, letterSeen }) => role === 'proxy' && letterSeen === true)
  return {
    ...(input.relation === 'proxy' && !known && input.letterSeen === undefined
      ? { letterSeen: 'letter-not-seen' }
      : {}),
    ...(input.relation === 'post' && !input.tracking ? { tracking: 'tracking-empty' } : {}),
    ...(input.proof === 'photo' && !input.uploads?.length ? { 'file.receipt': 'receipt-empty' } : {}),
  }
}

async function applicantAsProxy(tx: Tx, file: HeldCase, input: Given): Promise<Record<string, string>> {
  if (input.relation !== 'proxy') return {}
  const applicant = (await findApplicant(tx, file.id))?.name ?? ''
  return isSamePerson(input.collectedBy, applicant) ? { collectedBy: 'proxy-name' } : {}
}

function isSamePerson(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  return plain(one) === plain(other)
}
