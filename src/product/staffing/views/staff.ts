import { listWork } from '#cases'
import { listHoldings, listOfficers, minutesLocked, standingOn } from '#identity'
import { listPostKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import type { StaffLine } from '../contract.ts'
import { leftAlone } from '../rules.ts'

/** The officers of an office with their posts now, planned and ended, and what lies with them alone. */
export async function readStaff(
  db: Db,
  wanted: { office: string; now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<StaffLine[]> {
  const { office, now, today } = wanted
  const [officers, holdings, kinds, work] = await Promise.all([
    listOfficers(db, { office }),
    listHoldings(db, { office }),
    listPostKinds(db),
    listWork(db, office),
  ])
  return officers.map((officer) => ({
    ...officer,
    minutesLocked: minutesLocked(officer.lockedUntil, now),
    posts: holdings
      .filter((held) => held.officer === officer.id)
      .map((held) => {
        const stands = standingOn(held, today)
        const [alone] =
          stands === 'now' ? leftAlone(work, holdings, { officer: officer.id, posts: [held.post], on: today }) : []
        const name = kinds.find(({ key }) => key === held.post)?.short ?? { id: held.post, en: held.post }
        return { ...held, name, stands, alone }
      }),
  }))
}
