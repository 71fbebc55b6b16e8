import { listPublished } from '#catalogue'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'

/** Names of the services published on a day, by key. */
export async function serviceNames(db: Db, on: Temporal.PlainDate): Promise<Map<string, Text>> {
  const published = await listPublished(db, on)
  return new Map(published.map(({ definition }) => [definition.key, definition.name]))
}
