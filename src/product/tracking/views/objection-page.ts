import { openToCitizen } from '#cases'
import { caseOfObjection, trackedObjections } from '#objections'
import { findOfficeByPrefix, findRegency } from '#offices'
import { setScope, type Tx } from '#platform/db.ts'
import type { TrackedObjectionPage } from '../contract.ts'
import type { Asked } from './tracking-page.ts'

/**
 * What a citizen sees of an objection or an appeal, by its own number and the code of the request it belongs to. A wrong
 * number and a wrong code are answered alike: not found.
 */
export async function trackedObjectionPage(tx: Tx, asked: Asked): Promise<TrackedObjectionPage | undefined> {
  const number = await requestOf(tx, asked.number)
  const found = number === undefined ? undefined : await openToCitizen(tx, { ...asked, number })
  if (!found || found.replaced) return undefined
  const all = await trackedObjections(tx, found.file.id, { regency: found.regency, now: asked.now })
  const one = all.find((each) => each.number === asked.number)
  return (
    one && {
      ...one,
      officeName: found.office.name,
      service: found.file.definition.name,
      code: asked.code,
      next: all.find(({ kind }) => kind === 'appeal' && one.kind === 'objection')?.number,
    }
  )
}

/** The number of the request that an objection belongs to, looked for in the one office that its number names. */
async function requestOf(tx: Tx, number: string): Promise<string | undefined> {
  const prefix = /^([A-Z]{3})-/.exec(number)?.[1]
  const [office, regency] = await Promise.all([prefix && findOfficeByPrefix(tx, prefix), findRegency(tx)])
  if (!office || !regency) return undefined
  await setScope(tx, [regency.id, office.id])
  return await caseOfObjection(tx, number)
}
