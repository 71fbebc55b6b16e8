import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import { todayOf } from '../actor.ts'
import type { CashRefusal } from '../contract.ts'
import { findDayOn } from '../store/days.ts'
import { findDrawer } from '../store/drawers.ts'
import { findOffer } from '../store/handovers.ts'

/** Why an officer can take no cash now, to be told before somebody counts notes: no own drawer is open, or it is being handed over. */
export async function whyNotTakeCash(
  db: Db,
  by: Officer,
  at: Temporal.Instant,
): Promise<Extract<CashRefusal, 'drawer-not-open' | 'drawer-offered'> | undefined> {
  const day = await findDayOn(db, by.office, todayOf(by, at))
  const drawer = day && (await findDrawer(db, day.id, by.id))
  if (!drawer) return 'drawer-not-open'
  return (await findOffer(db, drawer.id)) ? 'drawer-offered' : undefined
}
