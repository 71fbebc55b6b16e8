import type { Tx } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { EventPage } from '../contract.ts'
import { asFound, chosenOffice, readKnown } from './known.ts'

/** What an event in a life asks of the office: its services, and the papers that serve more than one of them. */
export async function eventPage(
  tx: Tx,
  asked: { event: string; kecamatan?: string | undefined; now: Temporal.Instant },
): Promise<EventPage | undefined> {
  const known = await readKnown(tx, asked.now)
  const event = known?.guide?.events.find(({ key }) => key === asked.event)
  if (!known || !event) return undefined
  const office = chosenOffice(known, asked.kecamatan)
  const services = event.services.flatMap(
    (key) => known.services.find(({ definition }) => definition.key === key) ?? [],
  )
  const found = await asFound(tx, known, services, office)
  const papers = new Map<string, { name: Text; times: number }>()
  for (const { definition } of services)
    for (const { key, name } of definition.requirements)
      papers.set(key, { name, times: (papers.get(key)?.times ?? 0) + 1 })
  return {
    key: event.key,
    name: event.name,
    tells: event.tells,
    office,
    services: found,
    shared: [...papers.values()].filter(({ times }) => times > 1),
  }
}
