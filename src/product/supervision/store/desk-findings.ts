import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { DeskFinding, Passage } from '../rules/desk-findings.ts'

type Stretch = { office: string; from: Temporal.Instant; until: Temporal.Instant }
export type Passing = Omit<Passage, 'own' | 'isSignature' | 'leftAt'> & { leftAt: Temporal.Instant | null }

/** One looker at a time in an office. */
export async function lockFindings(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended('findings ' || ${office}::text, 0))`)
}

/** More that is counted in a month before its desks are looked at again on the same day: one of so many. */
const looksAgain = 20

/**
 * Months of an office in which more was counted than when its desks were looked at, the newest first; this month and the one
 * before also when it was not today, for what lies there grows older by itself. Looking reads the steps of all the month: so it
 * is done again on the same day only when a twentieth more was counted, and what is read of a month stays within bounds.
 */
export async function listMonthsToLookAt(
  db: Db,
  { office, today, limit }: { office: string; today: Temporal.PlainDate; limit: number },
): Promise<{ month: Temporal.PlainDate; counted: number }[]> {
  return await db.all(sql`
    select counted.month, counted.n::float8 as counted
    from (select roll.first_day as month, sum(roll.n) as n from supervision.roll
          where roll.office = ${office} and roll.grain = 'month' and roll.service = ''
            and roll.measure in ('opened', 'step')
          group by roll.first_day) as counted
    left join supervision.looked on looked.office = ${office} and looked.month = counted.month
    where looked.counted is null or abs(counted.n - looked.counted) > looked.counted / ${looksAgain}
      or looked.looked_on < ${today} and looked.counted <> counted.n
      or looked.looked_on < ${today} and counted.month >= ${today.with({ day: 1 }).subtract({ months: 1 })}
    order by counted.month desc limit ${limit}`)
}

/** The desks of an office are to be looked at anew, in each of its months; what was found stands until they are. */
export async function forgetLooks(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`delete from supervision.looked where looked.office = ${office}`)
}

/** How long after a stretch a file can still leave a desk at which it lay in it. */
const longestMonths = 3

/** Posts at whose desks files lay in a month of an office, or can have: by what was counted around it, and what lies there now. */
export async function listDesks(
  db: Db,
  { office, month }: { office: string; month: Temporal.PlainDate },
): Promise<string[]> {
  const rows = await db.all<{ post: string }>(sql`
    select split_part(roll.detail, '/', 1) as post from supervision.roll
    where roll.office = ${office} and roll.grain = 'month' and roll.service = '' and roll.measure in ('step', 'sent-back')
      and roll.first_day >= ${month.subtract({ months: 1 })}
      and roll.first_day <= ${month.add({ months: longestMonths + 1 })}
    union
    select standing_view.post from cases.standing_view
    where standing_view.office = ${office} and standing_view.state = 'open' and standing_view.post is not null
    order by post`)
  return rows.map(({ post }) => post)
}

/** Every file that lay at this desk of an office in a stretch of time, with when it came and left. */
export async function listPassages(
  db: Db,
  { office, post, from, until }: Stretch & { post: string },
): Promise<Passing[]> {
  const longest = until.add({ hours: 24 * 31 * longestMonths })
  const [gone, lying] = await Promise.all([
    db.all<Passing>(sql`
      select case_view.number, case_view.service_key as service, step_view.step, step_view.post,
             before.taken_at as "cameAt", step_view.taken_at as "leftAt",
             exists (select from clock.pause_view
                     where pause_view.subject = step_view.case_id and pause_view.since < step_view.taken_at
                       and coalesce(pause_view.until, step_view.taken_at) > before.taken_at) as stood
      from cases.step_view
      join cases.step_view as before on before.case_id = step_view.case_id and before.ordinal = step_view.ordinal - 1
      join cases.case_view on case_view.id = step_view.case_id
      where step_view.office = ${office} and step_view.post = ${post} and step_view.outcome in ('passed', 'sent-back')
        and step_view.taken_at >= ${from} and step_view.taken_at < ${longest} and before.taken_at < ${until}`),
    db.all<Passing>(sql`
      select standing_view.number, case_view.service_key as service, standing_view.step, standing_view.post,
             standing_view.since as "cameAt", null::timestamptz as "leftAt",
             exists (select from clock.pause_view
                     where pause_view.subject = standing_view.case_id
                       and coalesce(pause_view.until > standing_view.since, true)) as stood
      from cases.standing_view join cases.case_view on case_view.id = standing_view.case_id
      where standing_view.office = ${office} and standing_view.state = 'open' and standing_view.step is not null
        and standing_view.post = ${post} and standing_view.since < ${until}`),
  ])
  return [...gone, ...lying]
}

/** Puts what was found in a month in place of what was found there before. */
export async function saveFindings(
  tx: Tx,
  about: { office: string; month: Temporal.PlainDate; counted: number; today: Temporal.PlainDate },
  findings: readonly DeskFinding[],
): Promise<void> {
  const { office, month, counted, today } = about
  await tx.write(sql`delete from supervision.finding where finding.office = ${office} and finding.month = ${month}`)
  for (const { kind, post, n, outOf, most, cases } of findings)
    await tx.write(sql`
      insert into supervision.finding (office, month, kind, post, n, out_of, most, cases)
      values (${office}, ${month}, ${kind}, ${post}, ${n}, ${outOf}, ${most}, ${json(cases)})`)
  await tx.write(sql`
    insert into supervision.looked (office, month, counted, looked_on) values (${office}, ${month}, ${counted}, ${today})
    on conflict (office, month) do update set counted = excluded.counted, looked_on = excluded.looked_on`)
}

export type KeptFinding = DeskFinding & { office: string; month: Temporal.PlainDate }

/** What was found at the desks of these offices in some months. */
export async function listKept(
  db: Db,
  offices: readonly string[],
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<KeptFinding[]> {
  return await db.all(sql`
    select finding.office, finding.month, finding.kind, finding.post, finding.n, finding.out_of as "outOf", finding.most,
           finding.cases
    from supervision.finding
    where finding.office = any (${[...offices]}::uuid[]) and finding.month >= ${from} and finding.month < ${until}
    order by finding.month desc, finding.kind, finding.post limit 2000`)
}
