import { type Db, sql } from '#platform/db.ts'

/** What lies open in an office: files under way, past their promise, past the share of it, and waiting for their applicant. */
export type OpenStock = {
  office: string
  open: number
  late: number
  soon: number
  incomplete: number
  oldestDueAt: Temporal.Instant | null
}

/**
 * What lies open in these offices at a moment, by office; of one service where it is said, but for the earliest promise, which
 * is of all. Hours before that of the moment are read as sums, folded and not, and this hour from the index on due time, in
 * one statement.
 */
export async function readOpenStock(
  db: Db,
  { offices, now, service = '' }: { offices: readonly string[]; now: Temporal.Instant; service?: string | undefined },
): Promise<Map<string, OpenStock>> {
  const hour = now.round({ smallestUnit: 'hour', roundingMode: 'floor' })
  const rows = await db.all<OpenStock>(sql`
    select office.id as office, summed.open, summed.incomplete, summed.due + due.n as late,
           summed.soon + soon.n - summed.due - due.n as soon,
           (select standing_view.due_at from cases.standing_view
            where standing_view.office = office.id and standing_view.state in ('open', 'incomplete')
              and standing_view.state = 'open'
            order by standing_view.due_at limit 1) as "oldestDueAt"
    from unnest(${[...offices]}::uuid[]) as office (id)
    cross join lateral (
      select coalesce(sum(entry.n) filter (where entry.kind = 'open'), 0)::int as open,
             coalesce(sum(entry.n) filter (where entry.kind = 'incomplete'), 0)::int as incomplete,
             coalesce(sum(entry.n) filter (where entry.kind = 'due'), 0)::int as due,
             coalesce(sum(entry.n) filter (where entry.kind = 'soon'), 0)::int as soon
      from (select stock.kind, stock.n from supervision.stock
            where stock.office = office.id and stock.service = ${service} and stock.hour < ${hour}
            union all
            select waits.kind, waits.n from supervision.stock_waiting_view as waits
            where waits.office = office.id and waits.service = ${service} and waits.hour < ${hour}) as entry) as summed
    cross join lateral (
      select count(*)::int as n from cases.standing_view
      where standing_view.office = office.id and standing_view.state in ('open', 'incomplete')
        and standing_view.state = 'open' and standing_view.due_at >= ${hour} and standing_view.due_at <= ${now}
        and (${service} = '' or exists (select from cases.case_view where case_view.id = standing_view.case_id
                                          and case_view.service_key = ${service}))) as due
    cross join lateral (
      select count(*)::int as n from cases.standing_view
      where standing_view.office = office.id and standing_view.state = 'open'
        and standing_view.soon_at >= ${hour} and standing_view.soon_at <= ${now}
        and (${service} = '' or exists (select from cases.case_view where case_view.id = standing_view.case_id
                                          and case_view.service_key = ${service}))) as soon`)
  return new Map(rows.map((row) => [row.office, row]))
}

/** Files that lie at each post now, of one service or of all. */
export async function countWaiting(db: Db, office: string, service = ''): Promise<Map<string, number>> {
  const rows = await db.all<{ post: string; n: number }>(sql`
    select entry.post, sum(entry.n)::int as n
    from (select stock.detail as post, stock.n from supervision.stock
          where stock.office = ${office} and stock.service = ${service} and stock.kind = 'open'
          union all
          select waits.detail, waits.n from supervision.stock_waiting_view as waits
          where waits.office = ${office} and waits.service = ${service} and waits.kind = 'open') as entry
    where entry.post <> '' group by entry.post having sum(entry.n) > 0`)
  return new Map(rows.map(({ post, n }) => [post, n]))
}
