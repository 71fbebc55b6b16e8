import { listSameVisit, stateWords } from '#cases'
import { getServiceVersion } from '#catalogue'
import type { Tx } from '#platform/db.ts'
import type { TrackingPage } from '../contract.ts'

/** What else was asked for in the visit of a request, and how each stands. */
export async function sameVisitOf(tx: Tx, caseId: string): Promise<TrackingPage['sameVisit']> {
  const others = await listSameVisit(tx, caseId)
  return await Promise.all(
    others.map(async ({ number, code, version, state }) => ({
      ...{ number, code, state: stateWords(state) },
      service: (await getServiceVersion(tx, version)).definition.name,
    })),
  )
}
