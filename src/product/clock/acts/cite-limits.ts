import type { Tx } from '#platform/db.ts'
import { cite, listRegulations, readCitations } from '#regulations'
import { calendarFileOf } from '../store/calendars.ts'
import { limitNames } from '../words.ts'

/** Says anew which regulations the legal time limits rest on. Part of the act that applies a pack, and of rebuilding. */
export async function citeLimits(tx: Tx, office: string): Promise<void> {
  const [file, known] = [await calendarFileOf(tx, office), await listRegulations(tx)]
  const citations = file.limits.flatMap(({ name, basis, firstDay, lastDay }) =>
    readCitations(basis.id, known).cited.map((one) => ({
      ...one,
      subject: { kind: 'deadline' as const, id: `limit/${name}/${firstDay}`, title: limitNames[name] ?? basis },
      from: Temporal.PlainDate.from(firstDay),
      until: lastDay === undefined ? null : Temporal.PlainDate.from(lastDay).add({ days: 1 }),
    })),
  )
  await cite(tx, { office, by: 'clock', citations })
}
