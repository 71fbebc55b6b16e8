import { randomBytes, randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { ticketCode } from './rules/code.ts'
import { lockDay, saveClosing, saveDay } from './store/save.ts'

/** Opens today within another act, where it is not open; nothing where it is. */
export async function beginDay(
  tx: Tx,
  by: Officer,
  at: Temporal.Instant,
): Promise<{ day: string; forced: boolean } | undefined> {
  const { office } = by
  const date = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const open = await lockDay(tx, office)
  if (open?.date.equals(date)) return undefined
  if (open) await saveClosing(tx, { day: open.id, office, officer: by.id, forced: true, at })
  const doorCode = ticketCode(randomBytes(10)).slice(0, 6)
  const day = await saveDay(tx, { id: randomUUIDv7(), office, date, doorCode, officer: by.id, at })
  return { day, forced: open !== undefined }
}
