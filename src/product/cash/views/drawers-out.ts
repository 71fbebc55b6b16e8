import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import { todayOf } from '../actor.ts'
import type { DrawerOut, EntryKind } from '../contract.ts'
import { findDayOn } from '../store/days.ts'
import { listDrawersOut } from '../store/drawers.ts'

/** Open drawers of today that money which goes out may leave; where there are several, whoever decides names one. */
export async function drawersOut(
  db: Db,
  by: Officer,
  { kind, subject, at }: { kind: EntryKind; subject: string; at: Temporal.Instant },
): Promise<readonly DrawerOut[]> {
  const day = await findDayOn(db, by.office, todayOf(by, at))
  return day ? await listDrawersOut(db, day.id, { kind, subject, officer: by.id }) : []
}
