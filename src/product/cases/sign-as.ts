import type { Authority } from '#authority'
import { isRecordedAway, type Officer } from '#identity'
import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { Signer } from '#signing'
import type { Step } from './rules.ts'
import { type Capacity, capacityOf, signerOf, whyTooFar } from './signer.ts'

type Power = Pick<Authority, 'signing' | 'substitutes'>

/**
 * As what an officer signs at a step, and as what the letter names them; part of every act that signs. Refuses whoever
 * stands too far below the post that is signed for.
 */
export async function signAs(
  tx: Tx,
  by: Officer,
  step: Pick<Step, 'does' | 'post'>,
  power: Power,
): Promise<Pick<Capacity, 'post' | 'substitute'> & { signer: Signer }> {
  const { post, mark, substitute } = capacityOf(step, by, power)
  const holder = { post, name: by.name, rank: by.rank, nip: by.nip, mark }
  const signer = signerOf(step, holder, power, await listPostKinds(tx))
  const tooFar = whyTooFar(signer)
  if (tooFar) throw new Refusal(tooFar)
  return { post, substitute, signer }
}

/**
 * What a substitute typed about the absence of the holder; nothing where the register tells it, or the holder signs.
 * Refuses a form that leaves it out.
 */
export function typedAbsence(
  by: Pick<Officer, 'away'>,
  step: Pick<Step, 'post'>,
  { substitute, absence }: { substitute: Capacity['substitute']; absence: string | undefined },
): string | undefined {
  if (!substitute || isRecordedAway(by.away, step.post)) return undefined
  if (!absence) throw new WrongForm({ absence: 'reason-short' })
  return absence
}
