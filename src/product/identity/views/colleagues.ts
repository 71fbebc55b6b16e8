import { type Db, sql } from '#platform/db.ts'

export type Colleague = { id: string; name: string; addressAs: string; posts: readonly string[] }

/** Everybody who holds a post in an office that day, by name, with their posts. */
export async function listColleagues(
  db: Db,
  wanted: { office: string; on: Temporal.PlainDate },
): Promise<readonly Colleague[]> {
  return await db.all(sql`
    select officer.id, officer.name, officer.address_as as "addressAs",
           array_agg(distinct post_holding.post order by post_holding.post) as posts
    from identity.officer join identity.post_holding on post_holding.officer = officer.id
    where post_holding.office = ${wanted.office} and post_holding.valid_from <= ${wanted.on}
      and (post_holding.valid_until is null or post_holding.valid_until > ${wanted.on})
    group by officer.id, officer.name, officer.address_as order by officer.name, officer.id limit 200`)
}

/** How many hold a post that day, by office. */
export async function countColleagues(db: Db, on: Temporal.PlainDate): Promise<Map<string, number>> {
  const rows = await db.all<{ office: string; n: number }>(sql`
    select post_holding.office, count(distinct post_holding.officer)::int as n from identity.post_holding
    where post_holding.valid_from <= ${on} and (post_holding.valid_until is null or post_holding.valid_until > ${on})
    group by post_holding.office`)
  return new Map(rows.map(({ office, n }) => [office, n]))
}

/** The first day on which anybody held a post, by office: since when it works with this program. */
export async function firstHeldOn(db: Db): Promise<Map<string, Temporal.PlainDate>> {
  const rows = await db.all<{ office: string; day: Temporal.PlainDate }>(sql`
    select post_holding.office, min(post_holding.valid_from) as day from identity.post_holding group by post_holding.office`)
  return new Map(rows.map(({ office, day }) => [office, day]))
}
