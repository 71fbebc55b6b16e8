import { getServiceVersion } from '#catalogue'
import { type Db, sql } from '#platform/db.ts'

/** Files at a post: lying there now, and still to come there. */
export type WorkAtPost = { post: string; now: number; coming: number }

type Row = { version: string; step: string | null; post: string | null; team: string[] | null; count: number }

/** What lies at the posts of an office and what is on its way to them, counted: nobody by name. */
export async function listWork(db: Db, office: string): Promise<WorkAtPost[]> {
  const rows = await db.all<Row>(sql`
    select standing.service_version as version, standing.step, standing.post, standing.team, count(*)::int as count
    from cases.standing where standing.office = ${office}
      and (standing.state in ('open', 'incomplete') or standing.correcting is not null)
    group by standing.service_version, standing.step, standing.post, standing.team limit 5000`)
  const work = new Map<string, WorkAtPost>()
  const add = (post: string, where: 'now' | 'coming', count: number) => {
    const before = work.get(post) ?? { post, now: 0, coming: 0 }
    work.set(post, { ...before, [where]: before[where] + count })
  }
  for (const { version, step, post, team, count } of rows) {
    const { procedure } = (await getServiceVersion(db, version)).definition
    for (const here of new Set([post, ...(team ?? [])])) if (here !== null) add(here, 'now', count)
    const later = procedure.slice(procedure.findIndex(({ key }) => key === step) + 1)
    const after = later.flatMap(({ post, team }) => [post, ...(team?.posts ?? [])])
    for (const one of new Set(after.filter((one) => one !== post))) add(one, 'coming', count)
  }
  return [...work.values()]
}
