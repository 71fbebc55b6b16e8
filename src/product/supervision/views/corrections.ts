import { type Db, sql } from '#platform/db.ts'
import type { Correction } from '../contract.ts'
import type { Period } from '../rules/period.ts'

/** More than anybody reads; those of one day and reason are one by then. */
const correctionsMost = 500

type Row = {
  office: string
  at: Temporal.Instant
  facts: { cause: Correction['cause']; from: string; until: string; count: number }
}

/** What changed figures of these months after they could have been read, the newest first; each under the key of its office. */
export async function listCorrections(
  db: Db,
  offices: readonly { id: string; key: string; zone: string }[],
  { from, until }: Pick<Period, 'from' | 'until'>,
): Promise<Correction[]> {
  const rows = await db.all<Row>(sql`
    select line_view.subject as office, line_view.event_at as at, line_view.facts
    from journal.line_view
    where line_view.subject = any (${offices.map(({ id }) => id)}::uuid[]) and line_view.name = 'figures.corrected'
      and line_view.facts ->> 'from' < ${until.toString()} and line_view.facts ->> 'until' >= ${from.toString()}
    order by line_view.event_at desc limit ${correctionsMost}`)
  const zone = offices[0]?.zone ?? 'UTC'
  const keys = new Map(offices.map(({ id, key }) => [id, key]))
  const told = rows.map(({ office, at, facts }) => ({
    ...{ office: keys.get(office) ?? '', at, cause: facts.cause, count: facts.count },
    ...{ from: Temporal.PlainDate.from(facts.from), until: Temporal.PlainDate.from(facts.until) },
  }))
  return onceADay(told, zone)
}

/** What was folded in several transactions of a day for one reason, as one: that a month brought all at once is one thing. */
export function onceADay(corrections: readonly Correction[], zone: string): Correction[] {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  const alike = Map.groupBy(corrections, ({ office, cause, at }) => `${office} ${cause} ${dayOf(at)}`)
  return [...alike.values()].flatMap(([newest, ...others]) => {
    if (!newest) return []
    const all = [newest, ...others]
    const [from] = all.map((one) => one.from).toSorted(Temporal.PlainDate.compare)
    const until = all
      .map((one) => one.until)
      .toSorted(Temporal.PlainDate.compare)
      .at(-1)
    return [{ ...newest, from: from ?? newest.from, until: until ?? newest.until, count: sumOf(all) }]
  })
}

function sumOf(corrections: readonly Correction[]): number {
  return corrections.reduce((sum, { count }) => sum + count, 0)
}

/** Which of these offices have figures of a stretch that changed after they could have been read, however many did. */
export async function correctedOffices(
  db: Db,
  { offices, from, until }: Pick<Period, 'from' | 'until'> & { offices: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await db.all<{ office: string }>(sql`
    select office.id as office from unnest(${[...offices]}::uuid[]) as office (id)
    where exists (select from journal.line_view
                  where line_view.subject = office.id and line_view.name = 'figures.corrected'
                    and line_view.facts ->> 'from' < ${until.toString()}
                    and line_view.facts ->> 'until' >= ${from.toString()})`)
  return new Set(rows.map(({ office }) => office))
}
