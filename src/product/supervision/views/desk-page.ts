import { listServices } from '#catalogue'
import { calendarOf } from '#clock'
import type { Officer } from '#identity'
import { listPostKinds } from '#offices'
import { type Db, plannedOnce, sql } from '#platform/db.ts'
import type { DeskPage } from '../contract.ts'
import { type StoodRow, stoodUntil } from '../rules/count.ts'
import { overtakenIn } from '../rules/overtaken.ts'
import { isOwnWork, stepsByKey } from '../rules/own-work.ts'
import { choicesOf, readPeriod } from '../rules/period.ts'
import { emptySummary } from '../rules/summary.ts'
import { listCorrections } from './corrections.ts'
import { type Done, deskPeople } from './desk-people.ts'
import { findOfficeFor } from './find-office-for.ts'
import { listFindings } from './list-findings.ts'
import { deskLines } from './office-page.ts'
import { countWaiting } from './open-stock.ts'
import { readSums } from './read-sums.ts'

/** Steps looked at for who came first, the newest; and files told of. */
const lookedMax = 500
const toldMax = 20

type Asked = { office: string; post: string; masa?: string | undefined; now: Temporal.Instant }

/** One desk: its times, who was overtaken there, and, for their direct superior alone, who passed on how much. */
export async function deskPage(db: Db, by: Officer, { now, ...asked }: Asked): Promise<DeskPage | undefined> {
  const office = await findOfficeFor(db, by, asked.office)
  const posts = await listPostKinds(db, { alsoEnded: true })
  const post = posts.find(({ key, at }) => key === asked.post && at === 'kecamatan')
  if (!office || !post) return undefined
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate()
  const period = readPeriod(asked.masa, today)
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(office.zone).toInstant()
  const of = { office: office.id, post: post.key, from: startOf(period.from), until: startOf(period.until) }
  const [[sums, waiting, steps], services, findings] = await Promise.all([
    plannedOnce(db, () =>
      Promise.all([
        readSums(db, { offices: [office.id], regency: by.regency, period, measures: ['step', 'sent-back'] }),
        countWaiting(db, office.id),
        listSteps(db, of),
      ]),
    ),
    listServices(db, office.id, today),
    listFindings(db, by, { offices: [office], period, post: post.key }),
  ])
  const [line] = deskLines(sums.get(office.id)?.get('') ?? emptySummary(), [post], waiting)
  const doesOf = stepsByKey(services)
  const own = steps.filter(({ service, step }) => isOwnWork(doesOf(service, step)))
  const overtaken = overtakenIn(own.map((one) => ({ ...one, stood: one.stood.length > 0 })))
  return {
    ...{ period, ...choicesOf(period, today), office: { key: office.key, name: office.name } },
    post: { key: post.key, name: post.name },
    desk: line?.desk ?? { n: 0, minutes: 0, sentBack: 0, histogram: new Map() },
    ...{
      waiting: line?.waiting ?? 0,
      stepsLooked: steps.length,
      looked: new Set(own.map(({ number }) => number)).size,
      overtakenCount: overtaken.length,
    },
    findings,
    overtaken: overtaken.slice(0, toldMax),
    serviceNames: new Map(services.map(({ definition }) => [definition.key, definition.name])),
    corrections: await listCorrections(db, [office], period),
    ...(await deskPeople(db, by, {
      ...{ office: office.id, on: today, post: post.key, posts, steps },
      calendar: (await calendarOf(db, { regency: by.regency, office: office.id })).calendar,
    })),
  }
}

type Of = { office: string; post: string; from: Temporal.Instant; until: Temporal.Instant }

type Passed = Done & { number: string; service: string; step: string }
type PassedRow = Omit<Passed, 'stood'> & { stood: StoodRow[] | null }

/** The newest steps that passed over a desk, each with when its file came there. */
async function listSteps(db: Db, { office, post, from, until }: Of): Promise<Passed[]> {
  const rows = await db.all<PassedRow>(sql`
    select case_view.number, case_view.service_key as service, newest.step, newest.officer, officer_view.name,
           before.taken_at as "cameAt", newest.taken_at as "takenAt",
           (select jsonb_agg(jsonb_build_object('from', pause_view.since, 'to', pause_view.until, 'reason', pause_view.reason))
            from clock.pause_view
            where pause_view.subject = newest.case_id and pause_view.kind = 'promise' and pause_view.since < newest.taken_at
              and coalesce(pause_view.until, newest.taken_at) > before.taken_at) as stood
    from (select step_view.case_id, step_view.ordinal, step_view.step, step_view.officer, step_view.taken_at from cases.step_view
          where step_view.office = ${office} and step_view.post = ${post} and step_view.outcome = 'passed'
            and step_view.ordinal > 1 and step_view.taken_at >= ${from} and step_view.taken_at < ${until}
          order by step_view.taken_at desc limit ${lookedMax}) as newest
    join cases.step_view as before on before.case_id = newest.case_id and before.ordinal = newest.ordinal - 1
    join cases.case_view on case_view.id = newest.case_id
    join identity.officer_view on officer_view.id = newest.officer
    order by newest.taken_at desc`)
  return rows.map((row) => ({ ...row, stood: stoodUntil(row.stood, row.takenAt) }))
}
