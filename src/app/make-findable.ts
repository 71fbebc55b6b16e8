import type pg from 'pg'
import { lacksFindables, rebuildBookWords, rebuildFindables } from '#cases'
import { lacksBookWords } from '#documents'
import { findRegencyHere, listOffices } from '#offices'
import { setScope, transaction } from '#platform/db.ts'

/**
 * Makes the people of an earlier release findable, once, and the lines of its register books: it kept no words of their
 * names. True when it had to.
 */
export async function makeFindable(pool: pg.Pool): Promise<boolean> {
  return await transaction(pool, { scope: [] }, async (tx) => {
    const regency = await findRegencyHere(tx)
    if (regency === undefined) return false
    await setScope(tx, [regency])
    const offices = await listOffices(tx)
    await setScope(tx, [...new Set([regency, ...offices.map(({ id }) => id)])])
    const [people, books] = [await lacksFindables(tx), await lacksBookWords(tx)]
    if (people) await rebuildFindables(tx)
    if (books) await rebuildBookWords(tx)
    return people || books
  })
}
