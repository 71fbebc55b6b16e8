import type { Officer } from '#identity'
import { findOfficeByKey, type Office } from '#offices'
import type { Db } from '#platform/db.ts'

/** A kecamatan whose figures this reader may see: any for who supervises, else their own. Nothing otherwise. */
export async function findOfficeFor(db: Db, by: Officer, key: string): Promise<Office | undefined> {
  const office = await findOfficeByKey(db, key)
  if (office?.kind !== 'kecamatan' || !by.scope.includes(office.id)) return undefined
  return supervises(by) || office.id === by.office ? office : undefined
}

export function supervises(by: Pick<Officer, 'duties'>): boolean {
  return by.duties.includes('offices.supervise')
}
