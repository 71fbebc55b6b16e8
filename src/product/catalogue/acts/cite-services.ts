import type { Tx } from '#platform/db.ts'
import { cite, listRegulations } from '#regulations'
import { citationsIn, citationsOf } from '../rules/citations-of.ts'
import { listPromises } from '../store/office-versions.ts'
import { listDefinitions } from '../store.ts'

/** Says anew which regulations the services rest on. Part of the act that applies a pack, and of rebuilding. */
export async function citeServices(tx: Tx, office: string): Promise<void> {
  const known = await listRegulations(tx)
  const versions = await listDefinitions(tx)
  const citations = versions.flatMap(({ definition, ...held }) => citationsOf(definition, held, known))
  const own = (await listPromises(tx)).flatMap(({ name, key, stricter, ...held }) => {
    const title = { id: `${name.id}, versi kantor sendiri`, en: `${name.en}, version of an office` }
    return citationsIn(stricter, { kind: 'service', id: key, title }, held, known)
  })
  await cite(tx, { office, by: 'catalogue', citations: [...citations, ...own] })
}
