import { type Authority, findAuthority, whyNotUnder } from '#authority'
import type { ServiceDefinition } from '#catalogue'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Equipment } from '../equipment.ts'

/**
 * The authority in force under which this officer's office may open or sign at `at`. Refuses without one: nothing is
 * opened and nothing signed that no instrument covers on that very day, whatever held when the file was registered.
 */
export async function authorityInForce(
  tx: Tx,
  by: Officer,
  definition: ServiceDefinition,
  at: Temporal.Instant,
  equipment: Pick<Equipment, 'mode'>,
): Promise<Authority> {
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const authority = await findAuthority(tx, { code: definition.authority, office: by.office, on })
  const without = whyNotUnder(authority, { on, mode: equipment.mode })
  if (without || !authority) throw new Refusal(without ?? 'authority-missing')
  return authority
}
