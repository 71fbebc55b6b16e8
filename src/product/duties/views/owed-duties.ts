import type { Officer } from '#identity'
import { listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { paths } from '../desk/paths.ts'
import { owedIn, owedOfOffices, words } from '../words.ts'
import { listDuties } from './list-duties.ts'

/**
 * For the first page of the day: duties of this officer's posts that an officer declares and that are late or nearly due;
 * for who supervises, how many rose. What other rooms tell of themselves, such as cash, is not told again.
 */
export async function owedDuties(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
): Promise<{ says: Text; href: string; link: Text; quiet: boolean } | undefined> {
  const supervises = by.duties.includes('offices.supervise')
  const offices = (await listOffices(db)).filter(({ id, kind }) =>
    supervises ? kind === 'kecamatan' && by.scope.includes(id) : id === by.office,
  )
  const found = await listDuties(db, offices, { regency: by.regency, now })
  const lines = found.flatMap((one) => one.lines).filter(({ declarableFrom }) => declarableFrom !== undefined)
  const link = { href: paths.duties, link: words.title }
  if (supervises) {
    const late = lines.filter(({ risen }) => risen)
    const places = new Set(late.map(({ office }) => office)).size
    return late.length === 0 ? undefined : { says: owedOfOffices(late.length, places), ...link, quiet: false }
  }
  const mine = lines.filter(({ owes, by: posts }) => owes === 'office' && posts.some((post) => by.posts.includes(post)))
  const late = mine.filter(({ state }) => state === 'late').length
  const soon = mine.filter(({ state }) => state === 'soon').length
  return late + soon === 0 ? undefined : { says: owedIn(late, soon), ...link, quiet: late === 0 }
}
