import { getAuthority } from '#authority'
import { type Officer, ownPosts } from '#identity'
import { listPostKinds } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import { whyNotSigner } from '../rules/signing.ts'
import { type Row, rowsPerPage } from './work-rows.ts'

type Found = Row & { authority: string; post: string }

/**
 * Files whose signer may be away, on the list of whoever may sign in that place: as `whyNotSign` lets them, and under
 * which instrument. Found by an index of the few files that wait for such a signature.
 */
export async function substituteRows(db: Db, by: Officer): Promise<Row[]> {
  const rows = await listSubstituting(db, by)
  if (rows.length === 0) return []
  const posts = await listPostKinds(db)
  const named = (key: string) => posts.find((post) => post.key === key)?.short ?? { id: key, en: key }
  const found: Row[] = []
  for (const { authority, post, ...row } of rows) {
    const { substitutes, basis } = await getAuthority(db, authority)
    const mine = substitutes.find((one) => ownPosts(by).includes(one.post))
    const may = whyNotSigner(post, by, substitutes) === undefined
    if (mine && may) found.push({ ...row, substitute: { inPlaceOf: named(post), basis, sure: mine.sure } })
  }
  return found
}

async function listSubstituting(db: Db, by: Officer): Promise<Found[]> {
  return await db.all(sql`
    select standing.case_id as "caseId", standing.number, standing.service_version as version, standing.applicant,
           standing.state, standing.step, standing.seen, standing.since, standing.started_at as "startedAt",
           standing.soon_at as "soonAt", standing.due_at as "dueAt", standing.ended_at as "endedAt", standing.stopped, null as pauses,
           standing.post,
           (select concat_ws(' ', officer_view.address_as, officer_view.name) from identity.officer_view
            where officer_view.id = standing.keeper) as keeper,
           (select village_view.name from offices.village_view where village_view.id = standing.village limit 1) as village,
           (select case_file.authority from cases.case_file where case_file.id = standing.case_id) as authority
    from cases.standing
    where standing.office = ${by.office} and standing.substitutes is not null
      and standing.substitutes && ${ownPosts(by)}::text[] and not standing.post = any (${by.posts}::text[])
    order by standing.due_at, standing.since, standing.case_id limit ${rowsPerPage}`)
}
