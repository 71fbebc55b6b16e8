import { listUnheld } from '#cases'
import { type Officer, officeInReach } from '#identity'
import { listPostKinds, namesNoSuperior } from '#offices'
import type { Db } from '#platform/db.ts'
import type { OfficersPage } from '../contract.ts'
import { readStaff } from './staff.ts'

/** The officers of the own office; the regency's administrator turns to any. Not in reach is not found. */
export async function officersPage(
  db: Db,
  by: Officer,
  ask: { office: string | undefined; now: Temporal.Instant },
): Promise<OfficersPage | undefined> {
  const reached = await officeInReach(db, by, ask.office)
  if (!reached) return undefined
  const { office, offices } = reached
  const kinds = await listPostKinds(db)
  const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  return {
    office: office.id,
    officeKey: office.key,
    officeName: office.name,
    offices,
    officers: await readStaff(db, { office: office.id, now: ask.now, today }),
    unheld: (await listUnheld(db, { office: office.id, on: today })).map((one) => ({
      ...one,
      name: kinds.find(({ key }) => key === one.post)?.short ?? { id: one.post, en: one.post },
    })),
    noSuperior: by.officeKind === 'regency' && namesNoSuperior(kinds),
  }
}
