import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Officer } from '#identity'
import { markAnswers, tellCount } from '#integrity'
import { transaction } from '#platform/db.ts'

/** An answer to the inspectorate: of whose letter, handed over when, and whether it said yes. */
export type Answered = { office: string; number: string; caseId: string; handedAt: Temporal.Instant; yes: boolean }

type Told = { answered: readonly Answered[]; zone: string; until: Temporal.Instant; complainDays: number }

/**
 * The inspectorate reads what was answered and tells the regency the counts, month by month, office by office, once nobody can
 * answer any more: as many days after its end as one may complain, and two. What is known only after the year is not told in it.
 */
export async function tellCounts(
  pool: pg.Pool,
  by: Officer,
  { answered, zone, until, complainDays }: Told,
): Promise<void> {
  const monthOf = ({ handedAt }: Answered) =>
    handedAt.toZonedDateTimeISO(zone).toPlainDate().with({ day: 1 }).toString()
  const months = [...Map.groupBy(answered, monthOf)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [month, answers] of months) {
    const readOn = Temporal.PlainDate.from(month)
      .add({ months: 1 })
      .add({ days: complainDays + 2 })
    const at = readOn.toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).toInstant()
    if (Temporal.Instant.compare(at, until) >= 0) return
    const offices = [...Map.groupBy(answers, ({ office }) => office)].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [office, own] of offices) {
      const about = { requestId: randomUUID(), office, month: month.slice(0, 7) }
      // In the order of their numbers: ids are others each time.
      const marks = own
        .toSorted((a, b) => (a.number < b.number ? -1 : 1))
        .map(({ caseId }) => ({ answer: caseId, kind: 'read' as const, note: '' }))
      const act = { scope: by.scope, act: true, at }
      await transaction(pool, act, (tx) => markAnswers(tx, by, { ...about, marks }, at))
      const yes = own.filter((one) => one.yes).length
      await transaction(pool, act, (tx) => tellCount(tx, by, { ...about, requestId: randomUUID(), yes }, at))
    }
  }
}
