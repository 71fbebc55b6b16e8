import { type Db, sql } from '#platform/db.ts'
import { foldName, type Hit, typosAllowed, typosBetween } from '#search'
import type { CaseState } from '../contract.ts'

/** A case that was found, by which of its parties, and how far the name is from what was typed. */
export type FoundCase = {
  caseId: string
  number: string
  version: string
  applicant: string
  found: string | null
  village: string | null
  office: string
  state: CaseState
  post: string | null
  /** The letter of a case that was closed is being corrected. */
  correcting: boolean
  registeredAt: Temporal.Instant
  mine: boolean
  whole: boolean
}

/** The number of the case that bears this number or tracking code, within the territory. */
export async function findNumbered(
  db: Db,
  wanted: { number: string | undefined; code: string | undefined },
): Promise<string | undefined> {
  const row = await db.one<{ number: string }>(sql`
    select case_file.number from cases.case_file where case_file.number = ${wanted.number}
    union all
    select case_file.number from cases.tracking_code join cases.case_file on case_file.id = tracking_code.case_id
    where tracking_code.code = ${wanted.code} limit 1`)
  return row?.number
}

/** The parties with this keyed hash, in whatever role, newest first. */
export async function findByNikHash(db: Db, hash: string, most: number): Promise<Hit[]> {
  return await db.all(sql`
    select party.case_id as subject, party.id as party, 0 as far, true as whole
    from cases.person_hash join cases.party on party.id = person_hash.party
    where person_hash.hash = ${hash} order by party.id desc limit ${most}`)
}

/** Cases of the villages so named, newest first, or of `among` those; the nearest spelling counts, and only it. */
export async function findByVillage(
  db: Db,
  typed: string,
  most: number,
  among: readonly string[] | null = null,
): Promise<Hit[]> {
  const asked = foldName(typed).join('')
  if (asked === '') return []
  const villages = await db.all<{ id: string; name: string }>(sql`
    select distinct village_view.id, village_view.name from offices.village_view limit 5000`)
  const allowed = typosAllowed(asked)
  const near = villages
    .map(({ id, name }) => ({ id, far: typosBetween(asked, foldName(name).join(''), allowed) }))
    .filter(({ far }) => far <= allowed)
  const nearest = Math.min(...near.map(({ far }) => far))
  const ids = near.filter(({ far }) => far === nearest).map(({ id }) => id)
  if (ids.length === 0) return []
  return await db.all(sql`
    select standing.case_id as subject, null as party, 0 as far, true as whole from cases.standing
    where standing.village = any (${ids}::uuid[]) and (${among}::uuid[] is null or standing.case_id = any (${among}::uuid[]))
    order by standing.case_id desc limit ${most}`)
}

/** The found cases as a list shows them: own work first, then the nearest, then what is under way, then the newest. */
export async function listFound(
  db: Db,
  hits: readonly Hit[],
  by: { posts: readonly string[]; duties: readonly string[]; office: string },
  most: number,
): Promise<FoundCase[]> {
  const [subjects, parties] = [hits.map((hit) => hit.subject), hits.map((hit) => hit.party)]
  const [far, whole] = [hits.map((hit) => hit.far), hits.map((hit) => hit.whole)]
  return await db.all(sql`
    with hit as (
      select distinct on (hit.subject) hit.subject, hit.party, hit.far, hit.whole
      from unnest(${subjects}::uuid[], ${parties}::uuid[], ${far}::int[], ${whole}::boolean[]) as hit (subject, party, far, whole)
      order by hit.subject, hit.far, hit.party),
    found as (
      select hit.*, standing.case_id, standing.number, standing.service_version, standing.applicant, standing.village,
             standing.office, standing.state, standing.post,
             standing.correcting is not null as correcting, standing.office = ${by.office} and (
               (standing.state = 'open' or standing.correcting is not null) and standing.post = any (${by.posts})
               or standing.state = 'incomplete' and ${by.duties.includes('cases.register')}::boolean) as mine
      from hit join cases.standing on standing.case_id = hit.subject
      order by mine desc, hit.whole desc, hit.far, standing.ended_at is not null, hit.subject desc limit ${most})
    select found.case_id as "caseId", found.number, found.service_version as version, found.applicant,
           nullif(party.name, found.applicant) as found, found.office, found.state, found.post,
           found.correcting, found.mine, found.whole,
           case_file.registered_at as "registeredAt",
           (select village_view.name from offices.village_view where village_view.id = found.village limit 1) as village
    from found join cases.case_file on case_file.id = found.case_id
    left join cases.party on party.id = found.party
    order by found.mine desc, found.whole desc, found.far, found.state not in ('incomplete', 'open'), found.subject desc`)
}
