import { stateOfEntry } from '#cash'
import type { Officer } from '#identity'
import type { Receipt, whyNotVoid } from '#payments'
import type { Db } from '#platform/db.ts'
import { goesOnToPay } from './rules/money.ts'
import type { HeldCase } from './store/find.ts'

/** What decides whether a receipt of a case may be voided or given back by this officer now. */
export async function aroundReceipt(
  db: Db,
  by: Officer,
  file: HeldCase,
  receipt: Pick<Receipt, 'id'> | undefined,
  at: Temporal.Instant,
): Promise<Parameters<typeof whyNotVoid>[1]> {
  return {
    mayVoid: by.duties.includes('payments.void'),
    day: (receipt && (await stateOfEntry(db, receipt.id))) ?? 'open',
    ...{ today: at.toZonedDateTimeISO(by.zone).toPlainDate(), zone: by.zone, goesOn: goesOnToPay(file) },
  }
}
