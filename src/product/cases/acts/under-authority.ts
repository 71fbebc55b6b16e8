import { type Authority, findAuthority, whyBeyond, whyNotUnder } from '#authority'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Equipment } from '../equipment.ts'
import type { FieldValues } from '../fields.ts'

/**
 * The authority in force under which this officer's office may open or sign at `at`. Refuses without one: nothing is
 * opened and nothing signed that no instrument covers on that very day. A file that runs stays under the code it was
 * opened under, wherever its service is now, and what its power left to be finished is finished.
 */
export async function authorityInForce(
  tx: Tx,
  by: Officer,
  code: string,
  at: Temporal.Instant,
  equipment: Pick<Equipment, 'mode'>,
  running = false,
): Promise<Authority> {
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const authority = await findAuthority(tx, { code, office: by.office, on })
  const without = whyNotUnder(authority, { on, mode: equipment.mode, running })
  if (without || !authority) throw new Refusal(without ?? 'authority-missing')
  return authority
}

/** Refuses answers beyond the limits of the power, and says who decides beyond them. */
export function refuseBeyond(authority: Pick<Authority, 'limits' | 'basis'>, answers: FieldValues): void {
  const beyond = whyBeyond(authority, answers)
  if (beyond) throw new Refusal(beyond.code, beyond.facts)
}
