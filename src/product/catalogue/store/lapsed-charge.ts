import type { Db } from '#platform/db.ts'
import { listMarks, listRegulations } from '#regulations'
import type { Answers } from '#ui/applies.ts'
import type { ServiceDefinition } from '../contract.ts'
import { type LapsedCharge, lapsedCharge } from '../rules/charging-law.ts'

/** The charge of a service that may not be taken any more, by what the regency has marked. A free service asks nothing. */
export async function findLapsedCharge(
  db: Db,
  service: Pick<ServiceDefinition, 'tariffs'>,
  asked: { on: Temporal.PlainDate; answers: Answers },
): Promise<LapsedCharge | undefined> {
  if (service.tariffs.length === 0) return undefined
  const marks = Map.groupBy(await listMarks(db, null), ({ regulation }) => regulation)
  const known = (await listRegulations(db)).map((one) => ({ ...one, marks: marks.get(one.id) ?? [] }))
  return lapsedCharge(service, asked, known)
}
