import { listPublished, type ServiceVersion } from '#catalogue'
import type { Db } from '#platform/db.ts'

/** The regency's own definition of a service on a day, whoever offers it. Nothing when it is published no more. */
export async function baselineOf(db: Db, service: string, on: Temporal.PlainDate): Promise<ServiceVersion | undefined> {
  return (await listPublished(db, on)).find(({ definition }) => definition.key === service)
}
