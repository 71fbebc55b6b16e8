import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { NewEntry } from './contract.ts'
import { holdToday } from './store/days.ts'
import { findDrawer, findDrawerOfReceipt } from './store/drawers.ts'
import { saveEntry } from './store/entries.ts'
import { findOffer } from './store/handovers.ts'

/**
 * Enters money into the book of an office's day, within the act that takes it or gives it back; the first line begins the
 * day. The money of a void receipt leaves the drawer where it lies now, whoever voids it. Refuses cash without an own open
 * drawer of that day (`drawer-not-open`) or with one that is being handed over (`drawer-offered`), a day that was closed
 * (`day-closed`), and a clock behind what was counted (`clock-behind`).
 */
export async function enterCashBook(tx: Tx, by: Officer, entry: NewEntry): Promise<void> {
  if (!Number.isSafeInteger(entry.amountRupiah) || entry.amountRupiah <= 0)
    throw new Error('the cash book takes whole rupiah, above nothing')
  const day = await holdToday(tx, by, entry)
  if (day.closings > 0) throw new Refusal('day-closed', { on: day.date.toString() })
  const drawer = entry.means === 'cash' ? await drawerFor(tx, by, day.id, entry) : undefined
  if (entry.means === 'cash' && !drawer) throw new Refusal('drawer-not-open')
  if (drawer && (await findOffer(tx, drawer.id))) throw new Refusal('drawer-offered')
  await saveEntry(tx, by, { ...entry, day: day.id, drawer: drawer?.id ?? null })
}

async function drawerFor(
  tx: Tx,
  by: Officer,
  day: string,
  { kind, subject }: NewEntry,
): Promise<{ id: string } | undefined> {
  const from = kind === 'void' ? await findDrawerOfReceipt(tx, day, subject) : undefined
  return from ?? (await findDrawer(tx, day, by.id))
}
