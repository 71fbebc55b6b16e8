import type { Calendar } from '#clock'
import {
  calendarOf,
  type KeptRun,
  listRuns,
  type RunKind,
  remaining,
  type StandardLimit,
  sayPromiseKept,
  sayPromiseLeft,
} from '#clock'
import type { Db } from '#platform/db.ts'
import type { Life } from '../contract/life.ts'
import type { LimitLine } from '../contract/pages.ts'

/** The limits of one standard: those it met, by how much, and those that run; the newest of each kind. */
export async function limitsOf(
  db: Db,
  life: Life,
  asked: { regency: string; now: Temporal.Instant },
): Promise<Map<StandardLimit, LimitLine>> {
  const subjects = [life.id, life.reopenings.at(-1)?.id, life.evaluations.at(-1)?.id, life.reviews.at(-1)?.id].flatMap(
    (id) => id ?? [],
  )
  const [{ calendar }, ...runs] = await Promise.all([
    calendarOf(db, { regency: asked.regency, office: life.office }),
    ...subjects.map((subject) => listRuns(db, subject)),
  ])
  const lines = new Map<StandardLimit, LimitLine>()
  for (const run of runs.flat()) {
    if (!isOfStandard(run.kind)) continue
    lines.set(run.kind, limitLine(calendar, { ...run, limit: run.kind }, asked.now))
  }
  return lines
}

/** How each mending before the newest met its limit, in their order: what was late stays in sight when it is taken up again. */
export async function formerMendings(
  db: Db,
  life: Life,
  asked: { regency: string; now: Temporal.Instant },
): Promise<LimitLine[]> {
  const former = [life.id, ...life.reopenings.map(({ id }) => id)].slice(0, -1)
  if (former.length === 0) return []
  const [{ calendar }, ...runs] = await Promise.all([
    calendarOf(db, { regency: asked.regency, office: life.office }),
    ...former.map((subject) => listRuns(db, subject)),
  ])
  return runs
    .flat()
    .flatMap((run) =>
      run.kind === 'standard-mend' ? [limitLine(calendar, { ...run, limit: run.kind }, asked.now)] : [],
    )
}

type Run = Pick<KeptRun, 'unit' | 'startedAt' | 'soonAt' | 'dueAt' | 'endedAt' | 'basis'> & { limit: StandardLimit }

/** A run as it is said: how it ended, or how much is left. */
export function limitLine(calendar: Calendar, run: Run, now: Temporal.Instant): LimitLine {
  const { limit, startedAt, dueAt, basis } = run
  // One that ends on the day a later standard begins goes on until then.
  const endedAt = run.endedAt && Temporal.Instant.compare(now, run.endedAt) < 0 ? null : run.endedAt
  const left = remaining(calendar, run, endedAt ?? now)
  const says = endedAt === null ? sayPromiseLeft(left) : sayPromiseKept(left)
  return { limit, done: endedAt !== null, flag: left.flag, says, startedAt, dueAt, endedAt, basis }
}

function isOfStandard(kind: RunKind): kind is StandardLimit {
  return kind.startsWith('standard-')
}
