import { listLongAlone } from '#absence'
import type { Mode } from '#authority'
import type { Officer } from '#identity'
import { owedObjections } from '#objections'
import { listOffices, type Office } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import { owedStandards } from '#standards'
import type { Text } from '#ui/language.ts'
import type { OfficesPage } from '../contract.ts'
import { crossed, withoutSignal } from '../words.ts'

type Counts = {
  office: string
  open: number
  late: number
  soon: number
  incomplete: number
  done: number
  oldestDueAt: Temporal.Instant | null
}

/** Every kecamatan with what lies open there now, its burden in sight. */
export async function officesPage(
  db: Db,
  by: Officer,
  { now, mode }: { now: Temporal.Instant; mode: Mode },
): Promise<OfficesPage> {
  const monthStart = now.toZonedDateTimeISO(by.zone).with({ day: 1 }).startOfDay().toInstant()
  const counted = await db.all<Counts>(sql`
    select standing_view.office,
           count(*) filter (where standing_view.state = 'open')::int as open,
           count(*) filter (where standing_view.state = 'open' and standing_view.due_at <= ${now})::int as late,
           count(*) filter (where standing_view.state = 'open' and standing_view.soon_at <= ${now}
                              and standing_view.due_at > ${now})::int as soon,
           count(*) filter (where standing_view.state = 'incomplete')::int as incomplete,
           count(*) filter (where standing_view.ended_at >= ${monthStart})::int as done,
           min(standing_view.due_at) filter (where standing_view.state = 'open') as "oldestDueAt"
    from cases.standing_view
    where standing_view.state in ('open', 'incomplete') or standing_view.ended_at >= ${monthStart}
    group by standing_view.office`)
  const counts = new Map(counted.map((row) => [row.office, row]))
  const offices = (await listOffices(db)).filter((office) => office.kind === 'kecamatan')
  return {
    asOf: now,
    owed: (await Promise.all([owedObjections(db, by, now), owedStandards(db, by, { now, mode })])).flatMap(
      (one) => one ?? [],
    ),
    alone: await listLongAlone(db, offices, now),
    offices: offices.map((office) => {
      const row = counts.get(office.id)
      return {
        key: office.key,
        name: office.name,
        seat: office.seat,
        open: row?.open ?? 0,
        late: row?.late ?? 0,
        soon: row?.soon ?? 0,
        incomplete: row?.incomplete ?? 0,
        doneThisMonth: row?.done ?? 0,
        oldestDueAt: row?.oldestDueAt ?? undefined,
        burden: office.burden ? burdenOf(office.burden) : undefined,
      }
    }),
  }
}

function burdenOf(burden: NonNullable<Office['burden']>): Text {
  const crossings = burden.crossings.value
  const signal = burden.signalPoints?.value ?? 0
  const parts = [
    burden.land,
    ...(crossings > 0 ? [crossed(crossings)] : []),
    ...(signal > 0 ? [withoutSignal(signal)] : []),
  ]
  return { id: parts.map((part) => part.id).join(', '), en: parts.map((part) => part.en).join(', ') }
}
