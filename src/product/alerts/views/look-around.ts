import { listAlone } from '#absence'
import { CalendarYearMissing, calendarOf, hourOf, openingOf } from '#clock'
import { hearDevices } from '#devices'
import { listDuties } from '#duties'
import { listAway, listColleagues, withAway } from '#identity'
import { monthClosesAt } from '#integrity'
import { listPostKinds, type Office, type PostKind } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import { type Finding, findingDoes, findingNames, listFindings, silentDaysOf } from '#supervision'
import type { Around } from '../rules.ts'
import { deviceSilentFrom, readThresholds } from '../store.ts'

type Place = { office: Office; regency: string }

/** How many files of a kind are told one by one; the rest stands in the list of the desk. */
const filesMost = 100

/**
 * Everything in an office that an alert can be about, and who is there to be told. Reads no case that is not open. `since`:
 * from when on this server hears devices; where it is not said, now.
 */
export async function lookAround(
  db: Db,
  { office, regency, since }: Place & { since?: Temporal.Instant },
  now: Temporal.Instant,
): Promise<Around> {
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate()
  const kinds = await listPostKinds(db)
  const [thresholds, here, there] = [
    await readThresholds(db),
    await workersOf(db, office.id, { now, today }),
    await workersOf(db, regency, { now, today }),
  ]
  const [found] = await listDuties(db, [office], { regency, now })
  const at: Around['at'] = (where, posts) =>
    (where === 'office' ? here : there)
      .filter((one) => posts.some((post) => one.posts.includes(post)))
      .map(({ id }) => id)
  const by = (duty: PostKind['duties'][number]) =>
    kinds.filter(({ duties }) => duties.includes(duty)).map(({ key }) => key)
  const leaders = highestOf(kinds.filter(({ at, duties }) => at === 'kecamatan' && duties.includes('officers.manage')))
  return {
    ...{ office: { key: office.key, name: office.shortName }, thresholds, at },
    ...{ leaders, leads: at('office', leaders) },
    supervises: at('regency', by('cases.supervise')),
    unopened: await listUnopened(db, office, {
      now,
      until: await endOf(db, { office, regency }, { today, workingDays: thresholds.dueDays }),
    }),
    lateAt: (await countLate(db, office.id, now)).map((one) => ({ ...one, name: nameOf(kinds, one.post) })),
    unsigned: (await listAlone(db, office, now))
      .filter(({ key }) => by('cases.sign').includes(key))
      .map(({ key, post, waiting }) => ({ post: key, name: post, waiting })),
    duties: found?.lines ?? [],
    silentDays: await silentDaysOf(db, { regency, office: office.id }, today),
    devices: await listSilent(db, { office, regency }, { since: since ?? now, now }),
    keepers: by('devices.keep'),
    findings: (await listFound(db, { office, regency }, today)).map(({ kind, post, from }) => ({
      key: [kind, post?.key, from.toString()].filter(Boolean).join(' '),
      post: post?.key,
      ...{ name: findingNames[kind], does: findingDoes[kind] },
      href: kind === 'demanded-fee' ? '/integrity' : `/findings?office=${office.key}&masa=${monthOf(from)}`,
      ofRegency: kind === 'demanded-fee',
    })),
  }
}

/** Kiosks and boards that nobody heard for as long as the regency lets be. */
async function listSilent(
  db: Db,
  { office, regency }: Place,
  { since, now }: { since: Temporal.Instant; now: Temporal.Instant },
): Promise<Around['devices']> {
  const heard = await hearDevices(db, { offices: [office.id], regency, now }, { since, minutes: deviceSilentFrom })
  return heard.flatMap(({ id, name, hearing }) => {
    if (hearing.state !== 'silent' && hearing.state !== 'unsure') return []
    const day = hearing.at.toZonedDateTimeISO(office.zone).toPlainDate().toString()
    return [{ id, name, day, hour: hourOf(hearing.at, office.zone), isSure: hearing.state === 'silent' }]
  })
}

/** How long a month is told of after nobody can complain of it any more: its count is told by somebody, in their own time. */
const toldForMonths = 2

/**
 * What was found in an office in this month and those before of which it can still be news: a finding does not end with its
 * month, and what was answered about a month is counted when the time to complain of it is over.
 */
async function listFound(db: Db, { office, regency }: Place, today: Temporal.PlainDate): Promise<Finding[]> {
  const by = { regency, duties: ['offices.supervise' as const] }
  const until = today.with({ day: 1 }).add({ months: 1 })
  let from = until
  for (let month = from.subtract({ months: 1 }); await isNews(db, { office, regency }, month, today); ) {
    from = month
    month = month.subtract({ months: 1 })
  }
  return await listFindings(db, by, { offices: [office], period: { from, until }, months: 'each' })
}

async function isNews(db: Db, { office, regency }: Place, month: Temporal.PlainDate, today: Temporal.PlainDate) {
  const closesAt = await monthClosesAt(db, { regency, office: office.id, month })
  const closes = closesAt?.toZonedDateTimeISO(office.zone).toPlainDate() ?? month.add({ months: 1 })
  return Temporal.PlainDate.compare(closes.add({ months: toldForMonths }), today) >= 0
}

/** A month alone, as pages take it: what stands out in it may not over several. */
function monthOf(from: Temporal.PlainDate): string {
  const month = from.toString().slice(0, 7)
  return `${month}..${month}`
}

/** Of these posts the one that stands above the others; all of them, where the pack says of none how high it stands. */
function highestOf(kinds: readonly PostKind[]): string[] {
  const levelOf = ({ level }: PostKind) => level ?? Number.POSITIVE_INFINITY
  const highest = Math.min(...kinds.map(levelOf))
  return kinds.filter((kind) => levelOf(kind) === highest).map(({ key }) => key)
}

/** Who works in an office now, with every post they hold or stand in for; who is away is left out. */
async function workersOf(db: Db, office: string, { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate }) {
  const away = await listAway(db, { office, at: now })
  const people = await listColleagues(db, { office, on: today })
  return people.filter(({ id }) => away.every(({ officer }) => officer !== id)).map((one) => withAway(one, away))
}

/** The end of the last of some working days after today; calendar days in a year whose holidays nobody knows. */
async function endOf(
  db: Db,
  { office, regency }: Place,
  { today, workingDays }: { today: Temporal.PlainDate; workingDays: number },
): Promise<Temporal.Instant> {
  const { calendar } = await calendarOf(db, { regency, office: office.id })
  let [day, left] = [today, workingDays]
  try {
    for (let steps = 0; left > 0 && steps < 60; steps += 1) {
      day = day.add({ days: 1 })
      if (openingOf(calendar, day).spans.length > 0) left -= 1
    }
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error
    day = today.add({ days: workingDays })
  }
  return day.add({ days: 1 }).toZonedDateTime({ timeZone: office.zone }).toInstant()
}

/** Open files whose promise ends in a stretch of time and that nobody at their desk opened since they came there. */
async function listUnopened(
  db: Db,
  office: Office,
  { now, until }: { now: Temporal.Instant; until: Temporal.Instant },
): Promise<{ number: string; post: string }[]> {
  return await db.all(sql`
    select standing_view.number, standing_view.post from cases.standing_view
    where standing_view.office = ${office.id} and standing_view.state = 'open' and standing_view.post is not null
      and standing_view.due_at > ${now} and standing_view.due_at < ${until}
      and not exists (select 1 from journal.line_view
                      where line_view.subject = standing_view.case_id and line_view.name = 'case.read'
                        and line_view.by_post = standing_view.post and line_view.event_at >= standing_view.since)
    order by standing_view.due_at, standing_view.number limit ${filesMost}`)
}

/** How many open files are past their promise at each desk. */
async function countLate(db: Db, office: string, now: Temporal.Instant): Promise<{ post: string; n: number }[]> {
  return await db.all(sql`
    select standing_view.post, count(*)::int as n from cases.standing_view
    where standing_view.office = ${office} and standing_view.state = 'open' and standing_view.due_at <= ${now}
      and standing_view.post is not null
    group by standing_view.post order by standing_view.post`)
}

function nameOf(kinds: readonly PostKind[], post: string) {
  return kinds.find(({ key }) => key === post)?.short ?? { id: post, en: post }
}
