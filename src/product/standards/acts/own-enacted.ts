import { findServiceVersion, ownOffer } from '#catalogue'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { readOn } from '../rules.ts'
import { listLives } from '../store/life.ts'

type Within = { office: string; zone: string }

/**
 * The services of an office whose standard in force left them an example: an earlier release enacted a standard that keeps
 * the baseline without making the service the office's own.
 */
export async function listEnactedExamples(tx: Tx, { office, zone }: Within, at: Temporal.Instant): Promise<string[]> {
  const on = at.toZonedDateTimeISO(zone).toPlainDate()
  const byService = Map.groupBy(await listLives(tx, { office }), ({ service }) => service)
  const examples: string[] = []
  for (const [service, lives] of byService) {
    const { enactment } = readOn(lives, on) ?? {}
    if (!enactment || Temporal.PlainDate.compare(on, enactment.holdsFrom) < 0) continue
    const offered = await findServiceVersion(tx, { office, key: service, on })
    if (offered?.adopted === 'illustrative') examples.push(service)
  }
  return examples
}

/** Makes those services the office's own from today on, as an enactment does now; the line says the program did it. */
export async function ownEnacted(
  tx: Tx,
  { office, zone, services }: Within & { services: readonly string[] },
  at: Temporal.Instant,
): Promise<{ services: readonly string[] }> {
  const from = at.toZonedDateTimeISO(zone).toPlainDate()
  for (const service of services) await ownOffer(tx, { office, service, from })
  const by = { kind: 'program', id: 'own-enacted' } as const
  const facts = { services }
  await record(tx, { name: 'standard.made-own', office, subject: office, by, at, facts })
  return facts
}
