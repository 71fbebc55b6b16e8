import type { Tx } from '#platform/db.ts'
import { cite, listRegulations } from '#regulations'
import { citationsOf } from '../rules/citations-of.ts'
import { listDefinitions } from '../store.ts'

/** Says anew which regulations the services rest on. Part of the act that applies a pack, and of rebuilding. */
export async function citeServices(tx: Tx, office: string): Promise<void> {
  const known = await listRegulations(tx)
  const versions = await listDefinitions(tx)
  const citations = versions.flatMap(({ definition, ...held }) => citationsOf(definition, held, known))
  await cite(tx, { office, by: 'catalogue', citations })
}
