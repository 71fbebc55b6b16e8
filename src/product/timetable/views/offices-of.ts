import type { Officer } from '#identity'
import { listOffices, type Office } from '#offices'
import type { Db } from '#platform/db.ts'

/** The offices whose days an officer decides: the own one, and at the regency every kecamatan, always in one order. */
export async function officesOf(db: Db, by: Pick<Officer, 'office' | 'regency'>): Promise<Office[]> {
  const offices = await listOffices(db)
  return offices.filter(({ id, kind }) => (by.office === by.regency ? kind === 'kecamatan' : id === by.office))
}
