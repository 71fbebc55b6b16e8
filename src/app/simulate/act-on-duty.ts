import { randomUUID } from 'node:crypto'
import { declareDuty } from '#duties'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { FileStore } from '#platform/files.ts'
import type { DutyDeed } from './plan.ts'

/** Says that a duty of a period was done in an office, by one of its own or of the regency. */
export async function actOnDuty(
  { tx, by, at, office, files }: { tx: Tx; by: Officer; at: Temporal.Instant; office: string; files: FileStore },
  { duty, period, doneOn, number }: DutyDeed,
): Promise<void> {
  await declareDuty(tx, by, { requestId: randomUUID(), office, duty, period, doneOn, number }, at, { files })
}
