import type pg from 'pg'
import { findRegencyHere, listOffices, type Office } from '#offices'
import { setScope, transaction } from '#platform/db.ts'

/**
 * One thing to do in an office of a regency, under its scope; counts what it did, and tells failures that kept nothing else
 * from it. What it throws keeps it from nothing in other offices.
 */
export type OfficeChore = (
  office: Office & { regency: string },
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
  const onError = (error: unknown) => void failures.push(error)
  for (const office of offices) {
    const here = { ...office, regency: regency ?? office.id }
    try {
      done += await chore(here, [here.id, here.regency], onError)
    } catch (error) {
      onError(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return done
}
