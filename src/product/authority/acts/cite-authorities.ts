import type { Tx } from '#platform/db.ts'
import { type Citation, cite, listRegulations, readCitations, textsIn } from '#regulations'
import type { Instrument } from '../contract.ts'
import { listBodies } from '../store.ts'

/** Says anew which regulations the authorities rest on. Part of the act that applies a pack, and of rebuilding. */
export async function citeAuthorities(tx: Tx, office: string): Promise<void> {
  const [known, versions] = [await listRegulations(tx), await listBodies(tx)]
  const citations = versions.flatMap(({ code, body, from, until }): Citation[] => {
    const title = { id: `${code} ${body.name.id}`, en: `${code} ${body.name.en}` }
    const subject = { kind: 'authority' as const, id: code, title, href: `/authorities/${code}` }
    const read = textsIn(body).flatMap(({ text }) => readCitations(text, known).cited)
    // An instrument kept by a release before the regulations names none; its version never changes.
    const { regulation, article }: Partial<Instrument> = body.instrument ?? {}
    const given = regulation === undefined ? [] : [{ regulation, article }]
    return [...read, ...given].map((one) => ({ ...one, subject, from, until }))
  })
  await cite(tx, { office, by: 'authority', citations })
}
