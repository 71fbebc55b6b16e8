import type { Officer } from '#identity'
import { openObjectionsAmong } from '#objections'
import type { Db } from '#platform/db.ts'
import { dueCounted, type RetentionFile, type RetentionPage } from '../contract.ts'
import { countDue } from '../due-papers.ts'
import { isBelow } from '../rules.ts'
import { listHolds } from '../store/holds.ts'
import { listLists } from '../store/lists.ts'
import { findSchedule } from '../store/schedule.ts'
import { refusals, sayPeriod } from '../words.ts'

/** What an office owes its papers: lists of destruction, what is due, what is held and why, and the schedule itself. */
export async function retentionPage(
  db: Db,
  by: Officer,
  { now, saved }: { now: Temporal.Instant; saved: string | undefined },
): Promise<RetentionPage> {
  const plan = await findSchedule(db)
  const { office, zone } = by
  return {
    officeName: by.officeName,
    lists: await listLists(db, { office }),
    due: plan ? await countDue(db, plan, { office, zone, now }, dueCounted + 1) : { scans: 0, files: 0 },
    holds: await listHolds(db, { office }),
    released: await listHolds(db, { office, released: true }),
    byObjection: (await openObjectionsAmong(db, { office })).length,
    periods: plan ? periodsOf(plan, now.toZonedDateTimeISO(zone).toPlainDate()) : [],
    scansSay: plan?.scans.source ?? refusals['retention-unknown'],
    mayRelease: by.duties.includes('retention.approve'),
    mayPrepare: by.duties.includes('retention.prepare'),
    whyNotPrepare: by.officeKind === 'kecamatan' ? undefined : refusals['retention-office-only'],
    saved,
  }
}

function periodsOf(plan: RetentionFile, today: Temporal.PlainDate): RetentionPage['periods'] {
  const { codes } = plan.classification
  return plan.periods
    .filter(({ until }) => until === undefined || Temporal.PlainDate.compare(today, Temporal.PlainDate.from(until)) < 0)
    .map((period) => ({
      code: period.code,
      name: codes.toSorted((a, b) => b.code.length - a.code.length).find(({ code }) => isBelow(period.code, code))
        ?.name ?? { id: '', en: '' },
      says: sayPeriod(period),
      fate: period.fate,
      source: period.source,
      unconfirmed: period.sure === 'b',
    }))
}
