import { listServices } from '#catalogue'
import type { Db } from '#platform/db.ts'
import type { GroupHere, QueueFile } from './contract.ts'

/** The groups of an office with what it offers in each: a group whose services it does not offer is not there. */
export async function groupsOf(
  db: Db,
  { office, on, plan }: { office: string; on: Temporal.PlainDate; plan: QueueFile },
): Promise<GroupHere[]> {
  const offers = new Map(
    (await listServices(db, office, on)).map(({ definition }) => [definition.key, definition.name]),
  )
  return plan.groups.flatMap((group): GroupHere[] => {
    const offered = group.services.flatMap((key) => {
      const name = offers.get(key)
      return name ? [{ key, name }] : []
    })
    return group.services.length === 0 || offered.length > 0 ? [{ ...group, offered }] : []
  })
}
