import type pg from 'pg'
import { findOfficer, type Officer } from '#identity'
import { listPostKinds } from '#offices'
import { transaction } from '#platform/db.ts'

/** Officers by user name as they sign in on a day, with what their posts allow. One who is not there is left out. */
export async function readOfficers(
  pool: pg.Pool,
  wanted: { scope: readonly string[]; usernames: readonly string[]; on: Temporal.PlainDate },
): Promise<Officer[]> {
  return await transaction(pool, { scope: wanted.scope }, async (tx) => {
    const posts = await listPostKinds(tx)
    const officers: Officer[] = []
    for (const username of wanted.usernames) {
      const officer = await findOfficer(tx, { username, on: wanted.on })
      if (!officer) continue
      const duties = posts.filter((post) => officer.posts.includes(post.key)).flatMap((post) => post.duties)
      officers.push({ ...officer, duties: [...new Set(duties)] })
    }
    return officers
  })
}
