import { listServices } from '#catalogue'
import { type Calendar, calendarOf, workingTimeBetween } from '#clock'
import type { Officer } from '#identity'
import { listPostKinds } from '#offices'
import { type Db, planOnce, sql } from '#platform/db.ts'
import type { DeskPage, PersonLine } from '../contract.ts'
import { bucketOf, minuteBounds } from '../rules/histogram.ts'
import { overtakenIn } from '../rules/overtaken.ts'
import { choicesOf, readPeriod } from '../rules/period.ts'
import { emptySummary, spreadOf } from '../rules/summary.ts'
import { listCorrections } from './corrections.ts'
import { findOfficeFor } from './find-office-for.ts'
import { listFindings } from './list-findings.ts'
import { deskLines } from './office-page.ts'
import { countWaiting } from './open-stock.ts'
import { readSums } from './read-sums.ts'

/** Steps looked at for who came first, the newest; and files told of. */
const lookedMax = 500
const toldMax = 20

type Asked = { office: string; post: string; masa?: string | undefined; now: Temporal.Instant }

/** One desk: its times, who was overtaken there, and, for the direct superior alone, who passed on how much. */
export async function deskPage(db: Db, by: Officer, { now, ...asked }: Asked): Promise<DeskPage | undefined> {
  const office = await findOfficeFor(db, by, asked.office)
  const posts = await listPostKinds(db, { alsoEnded: true })
  const post = posts.find(({ key, at }) => key === asked.post && at === 'kecamatan')
  if (!office || !post) return undefined
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate()
  const period = readPeriod(asked.masa, today)
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(office.zone).toInstant()
  const of = { office: office.id, post: post.key, from: startOf(period.from), until: startOf(period.until) }
  const [, sums, waiting, steps, services, findings] = await Promise.all([
    planOnce(db),
    readSums(db, { offices: [office.id], regency: by.regency, period, measures: ['step', 'sent-back'] }),
    countWaiting(db, office.id),
    listSteps(db, of),
    listServices(db, office.id, today),
    listFindings(db, by, { offices: [office], period, post: post.key }),
  ])
  const [line] = deskLines(sums.get(office.id)?.get('') ?? emptySummary(), [post], waiting)
  const overtaken = overtakenIn(steps)
  return {
    ...{ period, ...choicesOf(period, today), office: { key: office.key, name: office.name } },
    post: { key: post.key, name: post.name },
    desk: line?.desk ?? { n: 0, minutes: 0, sentBack: 0, histogram: new Map() },
    ...{ waiting: line?.waiting ?? 0, looked: steps.length, overtakenCount: overtaken.length },
    findings,
    overtaken: overtaken.slice(0, toldMax),
    serviceNames: new Map(services.map(({ definition }) => [definition.key, definition.name])),
    corrections: await listCorrections(db, [office], period),
    people: isSuperior(by, office.id, post.level, posts)
      ? peopleOf(steps, (await calendarOf(db, { regency: by.regency, office: office.id })).calendar)
      : undefined,
  }
}

/** Who sits directly above a post in the same office: nobody from elsewhere, and no colleague at the desk. */
function isSuperior(
  by: Officer,
  office: string,
  level: number | null,
  posts: readonly { key: string; level: number | null; at: string }[],
): boolean {
  if (by.office !== office) return false
  const levels = posts.filter(({ key, at }) => at === 'kecamatan' && by.posts.includes(key)).map((one) => one.level)
  return levels.some((own) => own !== null && level !== null && own < level) && by.duties.includes('officers.manage')
}

type Of = { office: string; post: string; from: Temporal.Instant; until: Temporal.Instant }

type Passed = {
  number: string
  service: string
  officer: string
  cameAt: Temporal.Instant
  takenAt: Temporal.Instant
  stood: boolean
}

/** The newest steps that passed over a desk, each with when its file came there. */
async function listSteps(db: Db, { office, post, from, until }: Of): Promise<Passed[]> {
  return await db.all(sql`
    select case_view.number, case_view.service_key as service, officer_view.name as officer, before.taken_at as "cameAt",
           newest.taken_at as "takenAt",
           exists (select from clock.pause_view
                   where pause_view.subject = newest.case_id and pause_view.since < newest.taken_at
                     and coalesce(pause_view.until, newest.taken_at) > before.taken_at) as stood
    from (select step_view.case_id, step_view.ordinal, step_view.officer, step_view.taken_at from cases.step_view
          where step_view.office = ${office} and step_view.post = ${post} and step_view.outcome = 'passed'
            and step_view.ordinal > 1 and step_view.taken_at >= ${from} and step_view.taken_at < ${until}
          order by step_view.taken_at desc limit ${lookedMax}) as newest
    join cases.step_view as before on before.case_id = newest.case_id and before.ordinal = newest.ordinal - 1
    join cases.case_view on case_view.id = newest.case_id
    join identity.officer_view on officer_view.id = newest.officer
    order by newest.taken_at desc`)
}

/** What each officer passed on, and how long it lay there while the office was open; by name. */
function peopleOf(steps: readonly Passed[], calendar: Calendar): PersonLine[] {
  const byName = new Map<string, Map<number, number>>()
  for (const { officer, cameAt, takenAt } of steps) {
    const histogram = byName.get(officer) ?? new Map<number, number>()
    const bucket = bucketOf(minuteBounds, Math.floor(workingTimeBetween(calendar, cameAt, takenAt) / 60_000))
    byName.set(officer, histogram.set(bucket, (histogram.get(bucket) ?? 0) + 1))
  }
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, histogram]) => ({
      ...{ name, n: [...histogram.values()].reduce((sum, n) => sum + n, 0) },
      median: spreadOf(histogram, minuteBounds)?.median,
    }))
}
