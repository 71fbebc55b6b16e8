import { citeAuthorities } from '#authority'
import { citeServices } from '#catalogue'
import { citeLimits } from '#clock'
import { findRegencyHere } from '#offices'
import type { Tx } from '#platform/db.ts'

/** Says anew, slice by slice, what rests on which regulation: the radar's derived rows. Nothing where no pack was applied. */
export async function citeAll(tx: Tx): Promise<void> {
  const regency = await findRegencyHere(tx)
  if (regency === undefined) return
  await citeLimits(tx, regency)
  await citeAuthorities(tx, regency)
  await citeServices(tx, regency)
}
