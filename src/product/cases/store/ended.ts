import { getServiceVersion } from '#catalogue'
import { type Db, sql } from '#platform/db.ts'

/** A version of a service, with the classification of its letter and what it calls the papers it asks for. */
export type EndedUnder = { version: string; code: string; papers: Readonly<Record<string, string>> }

export type EndedCase = { caseId: string; number: string; endedAt: Temporal.Instant; version: string }

/** When cases of a version ended: the first moment counts, the last does not. */
export type EndedBetween = { version: string; from: Temporal.Instant; until: Temporal.Instant }

/**
 * The versions of services under which cases of an office ended that have papers left. A step from each to the next in the
 * index, so that it costs as many steps as there are versions, however many cases there are.
 */
export async function endedUnder(db: Db, office: string): Promise<EndedUnder[]> {
  const rows = await db.all<{ version: string }>(sql`
    with recursive under as (
      (select standing.service_version as version from cases.standing
       where standing.office = ${office} and standing.papers_left is not null
       order by standing.service_version limit 1)
      union all
      select (select standing.service_version from cases.standing
              where standing.office = ${office} and standing.papers_left is not null
                and standing.service_version > under.version
              order by standing.service_version limit 1)
      from under where under.version is not null)
    select under.version from under where under.version is not null limit 5000`)
  const services: EndedUnder[] = []
  for (const { version } of rows) {
    const { letter, requirements } = (await getServiceVersion(db, version)).definition
    const papers = Object.fromEntries(requirements.map(({ key, name }) => [key, name.id]))
    services.push({ version, code: letter.code, papers })
  }
  return services
}

/**
 * Cases of an office that ended in these stretches and have papers left, scans or any; the first to end first, without some.
 * Whose letter is being corrected has not ended.
 */
export async function endedCases(
  db: Db,
  wanted: {
    office: string
    between: readonly EndedBetween[]
    scans: boolean
    without: readonly string[]
    most: number
  },
): Promise<EndedCase[]> {
  const { office, between, scans, without, most } = wanted
  const [versions, froms, untils] = columnsOf(between)
  // Two statements, for each goes by an index of its own: a condition that says either would go by neither.
  if (scans)
    return await db.all(sql`
      select one.* from unnest(${versions}::uuid[], ${froms}::timestamptz[], ${untils}::timestamptz[])
        as stretch (version, since, before)
      cross join lateral (
        select standing.case_id as "caseId", standing.number, standing.ended_at as "endedAt", stretch.version
        from cases.standing
        where standing.office = ${office} and standing.service_version = stretch.version
          and standing.ended_at >= stretch.since and standing.ended_at < stretch.before
          and standing.papers_left = 'scans' and standing.case_id <> all (${without}::uuid[])
        order by standing.ended_at, standing.case_id limit ${most}) as one
      order by one."endedAt", one."caseId" limit ${most}`)
  return await db.all(sql`
    select one.* from unnest(${versions}::uuid[], ${froms}::timestamptz[], ${untils}::timestamptz[])
      as stretch (version, since, before)
    cross join lateral (
      select standing.case_id as "caseId", standing.number, standing.ended_at as "endedAt", stretch.version
      from cases.standing
      where standing.office = ${office} and standing.service_version = stretch.version
        and standing.ended_at >= stretch.since and standing.ended_at < stretch.before
        and standing.papers_left is not null and standing.case_id <> all (${without}::uuid[])
      order by standing.ended_at, standing.case_id limit ${most}) as one
    order by one."endedAt", one."caseId" limit ${most}`)
}

function columnsOf(between: readonly EndedBetween[]): [string[], string[], string[]] {
  return [
    between.map(({ version }) => version),
    between.map(({ from }) => from.toString()),
    between.map(({ until }) => until.toString()),
  ]
}
