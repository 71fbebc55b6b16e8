import type pg from 'pg'
import { findRegencyHere, listOffices, type Office } from '#offices'
import { setScope, transaction } from '#platform/db.ts'

/** One thing to do in an office, under its scope; counts what it did, and tells failures that kept nothing else from it. */
export type OfficeChore = (
  office: Office,
  scope: readonly string[],
  onError: (error: unknown) => void,
) => Promise<number>

/** Does a chore in every office, one after the other. Returns how much was done; the first failure is thrown last. */
export async function inEachOffice(pool: pg.Pool, chore: OfficeChore): Promise<number> {
  const { regency, offices } = await transaction(pool, { scope: [] }, async (tx) => {
    const regency = await findRegencyHere(tx)
    await setScope(tx, regency === undefined ? [] : [regency])
    return { regency, offices: regency === undefined ? [] : await listOffices(tx) }
  })
  let done = 0
  const failures: unknown[] = []
  for (const office of offices)
    done += await chore(office, [office.id, regency ?? office.id], (error) => void failures.push(error))
  if (failures.length > 0) throw failures[0]
  return done
}
