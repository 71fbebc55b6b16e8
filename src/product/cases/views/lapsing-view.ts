import { findLimit, type KeptRun as Run } from '#clock'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { LapsingView } from '../contract/lapsing.ts'
import type { CaseFile } from '../rules.ts'
import { listLapses } from '../store/lapsing.ts'

/** Until when the applicant of a case may come, and whether it lapsed, now or before. */
export async function lapsingView(
  db: Db,
  { regency, zone }: Pick<Officer, 'regency' | 'zone'>,
  file: Pick<CaseFile, 'id' | 'lapses'>,
  { runs, now }: { runs: readonly Run[]; now: Temporal.Instant },
): Promise<LapsingView> {
  const run = runs.findLast(({ kind, endedAt }) => kind === 'completion' && endedAt === null)
  const on = run?.startedAt.toZonedDateTimeISO(zone).toPlainDate()
  const [limit, lapses] = await Promise.all([
    on && findLimit(db, { regency, name: 'completion', on }),
    file.lapses === 0 ? [] : listLapses(db, file.id),
  ])
  return {
    limit: run && {
      at: run.dueAt,
      past: Temporal.Instant.compare(run.dueAt, now) <= 0,
      basis: run.basis,
      unconfirmed: limit?.unconfirmed ?? true,
    },
    lapses: lapses.map(({ begunAt, askedBy, ...lapse }) => ({
      ...lapse,
      begun: begunAt ? { at: begunAt, askedBy: askedBy ?? '' } : undefined,
    })),
  }
}
