import { calendarOf, type KeptRun, type StandardLimit } from '#clock'
import type { Officer } from '#identity'
import { listOffices } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import type { ObligationLine, ObligationsPage, UnsetServices } from '../contract/pages.ts'
import { limitLine } from './limits-of.ts'
import { serviceNames } from './service-names.ts'
import { unsetServices } from './unset-services.ts'

type Row = Pick<KeptRun, 'unit' | 'startedAt' | 'soonAt' | 'dueAt' | 'endedAt' | 'basis'> & {
  limit: StandardLimit
  office: string
  standard: string
  service: string
}

/**
 * What the law asks of an office for its standards, and until when: its own for who works there, of every office for the
 * regency. The time for comments is nobody's to keep and is left out, and so is what ended because its standard was given up,
 * replaced or enacted on paper: nobody did it.
 */
export async function obligationsPage(
  db: Db,
  by: Officer,
  { now, mode }: { now: Temporal.Instant; mode: 'demo' | 'production' },
): Promise<ObligationsPage> {
  const all = by.duties.includes('offices.supervise')
  const [lines, offices] = await Promise.all([listObligations(db, by, now), listOffices(db)])
  const unset = await listUnset(db, by, { now, mode })
  const unsetOf = (key: string) => unset.find(({ office }) => office.key === key)?.services.length ?? 0
  const owed = lines.filter(({ done }) => !done)
  const late = owed.filter(({ flag }) => flag === 'late')
  const soon = owed.filter(({ flag }) => flag === 'soon')
  const countOf = (some: readonly ObligationLine[], key: string) =>
    some.filter(({ office }) => office.key === key).length
  return {
    all,
    late,
    soon,
    ahead: owed.filter(({ flag }) => flag === 'in-time'),
    done: lines.filter(({ done }) => done).toReversed(),
    offices: all
      ? offices.map(({ key, name }) => ({
          key,
          name,
          late: countOf(late, key),
          soon: countOf(soon, key),
          unset: unsetOf(key),
        }))
      : [],
    unset: unset.filter(({ services }) => services.length > 0),
  }
}

/** The services open without a standard, of each office in the reader's reach: the own, or all for the regency. */
export async function listUnset(
  db: Db,
  by: Officer,
  { now, mode }: { now: Temporal.Instant; mode: 'demo' | 'production' },
): Promise<UnsetServices[]> {
  const reach = by.duties.includes('offices.supervise') ? by.scope : [by.office]
  const offices = (await listOffices(db)).filter(({ id }) => reach.includes(id))
  return await unsetServices(db, offices, { on: now.toZonedDateTimeISO(by.zone).toPlainDate(), mode })
}

/** How many obligations of the reader's offices are late and how many soon: for the first page of the day. */
export async function countObligations(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
): Promise<{ late: number; soon: number }> {
  const offices = by.duties.includes('offices.supervise') ? by.scope : [by.office]
  const owed = await countOwedStandards(db, offices, now)
  return { late: owed.reduce((sum, { late }) => sum + late, 0), soon: owed.reduce((sum, { soon }) => sum + soon, 0) }
}

/** What some offices owe for their standards now, by office and limit: how many are late, soon or ahead, and the next moment. */
export async function countOwedStandards(
  db: Db,
  offices: readonly string[],
  now: Temporal.Instant,
): Promise<
  { office: string; limit: StandardLimit; late: number; soon: number; ahead: number; dueAt: Temporal.Instant }[]
> {
  return await db.all(sql`
    select run_view.office, run_view.kind as limit, count(*) filter (where run_view.due_at <= ${now})::int as late,
           count(*) filter (where run_view.soon_at <= ${now} and run_view.due_at > ${now})::int as soon,
           count(*) filter (where run_view.soon_at > ${now} and run_view.due_at > ${now})::int as ahead,
           min(run_view.due_at) as "dueAt"
    from clock.run_view
    where run_view.office = any (${[...offices]}::uuid[]) and coalesce(run_view.ended_at > ${now}, true)
      and run_view.started_at <= ${now} and run_view.kind like 'standard-%' and run_view.kind <> 'standard-comments'
    group by run_view.office, run_view.kind`)
}

async function listObligations(db: Db, by: Officer, now: Temporal.Instant): Promise<ObligationLine[]> {
  const wanted = by.duties.includes('offices.supervise') ? by.scope : [by.office]
  const since = now.subtract({ hours: 365 * 24 })
  const rows = await db.all<Row>(sql`
    select run_view.kind as limit, run_view.office, standard.id as standard, standard.service, run_view.unit, run_view.basis,
           run_view.started_at as "startedAt", run_view.soon_at as "soonAt", run_view.due_at as "dueAt",
           run_view.ended_at as "endedAt"
    from clock.run_view
    left join standards.evaluation on evaluation.id = run_view.subject
    left join standards.review on review.id = run_view.subject
    left join standards.reopening on reopening.id = run_view.subject
    join standards.standard
      on standard.id = coalesce(evaluation.standard, review.standard, reopening.standard, run_view.subject)
    join offices.office_view on office_view.id = standard.office
    where run_view.office = any (${wanted}::uuid[]) and run_view.started_at <= ${now}
      and run_view.kind like 'standard-%' and run_view.kind <> 'standard-comments'
      and coalesce(run_view.ended_at >= ${since}, true)
      and not exists (select 1 from standards.dropped
                      where dropped.standard = standard.id and dropped.dropped_at = run_view.ended_at)
      and not exists (select 1 from standards.enactment
                      where enactment.standard = standard.id and enactment.paper is not null
                        and run_view.kind = 'standard-publish')
      and not (run_view.ended_at <= ${now}
               and exists (select 1 from standards.standard as later
                           join standards.enactment on enactment.standard = later.id
                           where later.office = standard.office and later.service = standard.service
                             and later.ordinal > standard.ordinal
                             and run_view.ended_at = greatest(enactment.enacted_at,
                                 enactment.holds_from::timestamp at time zone office_view.zone)))
    order by case when run_view.ended_at <= ${now} then run_view.ended_at else run_view.due_at end, standard.service limit 2000`)
  const owing = [...new Set(rows.map(({ office }) => office))]
  const [calendars, offices, names] = await Promise.all([
    Promise.all(owing.map((office) => calendarOf(db, { regency: by.regency, office }))),
    listOffices(db),
    serviceNames(db, now.toZonedDateTimeISO(by.zone).toPlainDate()),
  ])
  const known = new Map(offices.map(({ id, key, name }) => [id, { key, name }]))
  return rows.flatMap((row) => {
    const calendar = calendars[owing.indexOf(row.office)]?.calendar
    if (!calendar) return []
    const service = names.get(row.service) ?? { id: row.service, en: row.service }
    const office = known.get(row.office) ?? { key: '', name: '' }
    return [{ ...limitLine(calendar, row, now), standard: row.standard, service, office }]
  })
}
