import { type Db, sql, type Tx } from '#platform/db.ts'
import { type Fact, type StoodRow, stoodUntil } from '../rules/count.ts'

type Row = Omit<Fact, 'stood'> & { stood: StoodRow[] | null }

/** A fact that waits to be folded, with when its act arrived; what was there before roll-ups were has no arrival. */
export type Waiting = Fact & { arrivedAt: Temporal.Instant | null }

/** Takes the oldest facts that wait in an office: they are gone when this transaction commits. */
export async function takeWaiting(tx: Tx, office: string, limit: number): Promise<Waiting[]> {
  const rows = await tx.all<Row & { arrivedAt: Temporal.Instant | null }>(sql`
    with taken as (
      delete from supervision.delta
      where delta.seq in (select delta.seq from supervision.delta where delta.office = ${office} order by delta.seq limit ${limit})
      returning delta.service, delta.day, delta.measure, delta.detail, delta.from_at, delta.to_at, delta.case_id, delta.line)
    select taken.service, taken.day, taken.measure, taken.detail, taken.from_at as "from", taken.to_at as "to",
           (select line_view.arrived_at from journal.line_view where line_view.id = taken.line) as "arrivedAt",
           case when taken.measure in ('issued', 'step') then (
             select jsonb_agg(jsonb_build_object('from', pause_view.since, 'to', pause_view.until, 'reason', pause_view.reason))
             from clock.pause_view
             where pause_view.subject = taken.case_id and pause_view.kind = 'promise' and pause_view.since < taken.to_at) end as stood
    from taken`)
  return rows.map((row) => ({ ...asFact(row), arrivedAt: row.arrivedAt }))
}

/** The facts that wait in these offices, left where they are. */
export async function readWaiting(db: Db, offices: readonly string[]): Promise<Fact[]> {
  const rows = await db.all<Row>(sql`
    select waiting_view.service, waiting_view.day, waiting_view.measure, waiting_view.detail, waiting_view.from_at as "from",
           waiting_view.to_at as "to", waiting_view.stood
    from supervision.waiting_view where waiting_view.office = any (${[...offices]}::uuid[])`)
  return rows.map(asFact)
}

/** The facts of these cases, from the records and the journal. */
export async function readFacts(db: Db, cases: readonly string[]): Promise<Fact[]> {
  const rows = await db.all<Row>(sql`
    select fact_view.service, fact_view.day, fact_view.measure, fact_view.detail, fact_view.from_at as "from", fact_view.at as "to",
           case when fact_view.measure in ('issued', 'step') then (
             select jsonb_agg(jsonb_build_object('from', pause_view.since, 'to', pause_view.until, 'reason', pause_view.reason))
             from clock.pause_view
             where pause_view.subject = fact_view.case_id and pause_view.kind = 'promise'
               and pause_view.since < fact_view.at) end as stood
    from supervision.fact_view where fact_view.case_id = any (${[...cases]}::uuid[])`)
  return rows.map(asFact)
}

/** Ids of the cases of an office, in their order, after one of them. */
export async function listCaseIds(db: Db, office: string, after: string, limit: number): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    select case_view.id from cases.case_view
    where case_view.office = ${office} and case_view.id > ${after} order by case_view.id limit ${limit}`)
  return rows.map(({ id }) => id)
}

function asFact({ service, day, measure, detail, from, to, stood }: Row): Fact {
  return { service, day, measure, detail, from, to, stood: stoodUntil(stood, to) }
}
