import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { NewEntry } from './contract.ts'
import { holdToday } from './store/days.ts'
import { findDrawer, findDrawerOfReceipt, heldIn, heldOn, listDrawersOut } from './store/drawers.ts'
import { saveEntry } from './store/entries.ts'
import { findOffer } from './store/handovers.ts'

/**
 * Enters money into the book of an office's day, within the act that takes it or gives it back; the first line begins the
 * day. Cash comes into the own open drawer (`drawer-not-open`). Cash that goes out leaves the drawer where a void receipt's
 * money lies, else the own one, else the only open one of the office (`no-drawer-open`): whoever decides need not hold a drawer.
 * Of several one is named in the form. A void receipt's money whose drawer has ended leaves the cash of the day, under that
 * drawer. No drawer gives more than it holds (`drawer-short`), and none moves while it is being handed over
 * (`drawer-offered`). Refuses a day that was closed (`day-closed`), and a clock behind what was counted (`clock-behind`).
 */
export async function enterCashBook(tx: Tx, by: Officer, entry: NewEntry): Promise<void> {
  if (!Number.isSafeInteger(entry.amountRupiah) || entry.amountRupiah <= 0)
    throw new Error('the cash book takes whole rupiah, above nothing')
  const day = await holdToday(tx, by, entry)
  if (day.closings > 0) throw new Refusal('day-closed', { on: day.date.toString() })
  const drawer = entry.means === 'cash' ? await drawerFor(tx, by, day.id, entry) : null
  await saveEntry(tx, by, { ...entry, day: day.id, drawer })
}

async function drawerFor(tx: Tx, by: Officer, day: string, entry: NewEntry): Promise<string> {
  const isIn = entry.kind === 'receipt'
  const id = isIn ? (await findDrawer(tx, day, by.id))?.id : await drawerToLeave(tx, by, day, entry)
  if (id === undefined) throw new Refusal('drawer-not-open')
  if (await findOffer(tx, id)) throw new Refusal('drawer-offered')
  return id
}

async function drawerToLeave(tx: Tx, by: Officer, day: string, entry: NewEntry): Promise<string> {
  const lies = entry.kind === 'void' ? await findDrawerOfReceipt(tx, day, entry.subject) : undefined
  // What was counted when a drawer ended lies with the cash of the day, and no open drawer gives it.
  if (lies?.ended) return assertHolds(lies, await heldOn(tx, day), entry)
  const drawers = await listDrawersOut(tx, day, { ...entry, officer: by.id })
  if (drawers.length === 0) throw new Refusal('no-drawer-open')
  const drawer = drawers.length === 1 ? drawers[0] : drawers.find(({ id }) => id === entry.drawer)
  if (!drawer) throw new WrongForm({ drawer: 'choose' })
  return assertHolds(drawer, await heldIn(tx, drawer.id), entry)
}

function assertHolds(drawer: { id: string; name: string }, lies: bigint, { kind, amountRupiah }: NewEntry): string {
  if (lies >= BigInt(amountRupiah)) return drawer.id
  throw new Refusal('drawer-short', { kind, name: drawer.name, lies: Number(lies), wanted: amountRupiah })
}
