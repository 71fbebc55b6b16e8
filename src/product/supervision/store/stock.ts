import { type Db, sql, type Tx } from '#platform/db.ts'

/** A sum of what lies open: at a post, or past its promise or the share of it in an hour. Service '' is all of them. */
export type StockSum = {
  service: string
  kind: 'open' | 'incomplete' | 'due' | 'soon'
  detail: string
  hour: Temporal.Instant
  n: number
}

/**
 * Adds what came to lie open in an office and what left to its sums, the oldest first. The caller folds alone there. Returns
 * how many moves it folded.
 */
export async function foldMoves(tx: Tx, office: string, limit: number): Promise<number> {
  const rows = await tx.all<{ seq: string }>(sql`
    select stock_delta.seq::text as seq from supervision.stock_delta
    where stock_delta.office = ${office} order by stock_delta.seq limit ${limit}`)
  if (rows.length === 0) return 0
  const seqs = rows.map(({ seq }) => seq)
  await tx.write(sql`
    insert into supervision.stock (office, service, kind, detail, hour, n)
    select ${office}, waits.service, waits.kind, waits.detail, waits.hour, sum(waits.n)
    from supervision.stock_waiting_view as waits
    where waits.office = ${office} and waits.seq = any (${seqs}::bigint[])
    group by waits.service, waits.kind, waits.detail, waits.hour having sum(waits.n) <> 0
    on conflict (office, service, kind, detail, hour) do update set n = stock.n + excluded.n`)
  await tx.write(sql`delete from supervision.stock where stock.office = ${office} and stock.n = 0`)
  await tx.write(sql`
    delete from supervision.stock_delta
    where stock_delta.office = ${office} and stock_delta.seq = any (${seqs}::bigint[])`)
  return rows.length
}

/** All sums of what lies open in an office, folded or not. */
export async function readStock(db: Db, office: string): Promise<StockSum[]> {
  return await db.all(sql`
    select entry.service, entry.kind, entry.detail, entry.hour, sum(entry.n)::float8 as n
    from (select stock.service, stock.kind, stock.detail, stock.hour, stock.n from supervision.stock
          where stock.office = ${office}
          union all
          select waits.service, waits.kind, waits.detail, waits.hour, waits.n from supervision.stock_waiting_view as waits
          where waits.office = ${office}) as entry
    group by entry.service, entry.kind, entry.detail, entry.hour having sum(entry.n) <> 0`)
}

/** Puts what stands in place of what was folded in an office or waits to be. */
export async function writeStockAnew(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`delete from supervision.stock_delta where stock_delta.office = ${office}`)
  await tx.write(sql`delete from supervision.stock where stock.office = ${office}`)
  await tx.write(sql`
    insert into supervision.stock (office, service, kind, detail, hour, n)
    select ${office}, service.key, sum.kind, sum.detail, sum.hour, count(*)
    from cases.standing_view
    join cases.case_view on case_view.id = standing_view.case_id
    cross join lateral (values (case_view.service_key), ('')) as service (key)
    cross join lateral supervision.stock_of(standing_view.state, standing_view.post, standing_view.soon_at,
                                            standing_view.due_at) as sum
    where standing_view.office = ${office} and standing_view.state in ('open', 'incomplete')
    group by service.key, sum.kind, sum.detail, sum.hour`)
}
