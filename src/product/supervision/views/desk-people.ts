import type { Calendar } from '#clock'
import { listColleagues, listHoldings, type Officer, standInFor } from '#identity'
import { namesNoSuperior, type PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { DeskPage, PersonLine } from '../contract.ts'
import { openBucket, type Stood } from '../rules/count.ts'
import { directSuperior } from '../rules/direct-superior.ts'
import { minuteBounds } from '../rules/histogram.ts'
import { spreadOf } from '../rules/summary.ts'

/** A step that an officer passed on from a desk, when its file came there, and in which pauses its promise stood still. */
export type Done = {
  officer: string
  name: string
  cameAt: Temporal.Instant
  takenAt: Temporal.Instant
  stood: readonly Stood[]
}

type Wanted = {
  office: string
  on: Temporal.PlainDate
  post: string
  posts: readonly PostKind[]
  steps: readonly Done[]
  calendar: Calendar
}

/**
 * What each officer did at a desk, for who reads it: of others, those whose direct superior the reader is, in an own post or
 * standing in; and the reader's own. Nobody of another office reads anything of it, the regency neither.
 */
export async function deskPeople(
  db: Db,
  by: Officer,
  { office, on, post, posts, steps, calendar }: Wanted,
): Promise<Pick<DeskPage, 'people' | 'mine' | 'noSuperior'>> {
  const noSuperior = namesNoSuperior(posts) && (by.duties.includes('offices.supervise') || standsAbove(by, post, posts))
  if (by.office !== office) return { people: undefined, mine: undefined, noSuperior }
  const [colleagues, holdings] = await Promise.all([listColleagues(db, { office, on }), listHoldings(db, { office })])
  const since = firstDayOf(steps, by.zone) ?? on
  const held = new Set([...colleagues.flatMap((one) => one.posts), ...actedIn(by)])
  const lines = peopleOf(steps, calendar)
  const read = lines
    .filter(({ officer }) => officer !== by.id)
    .flatMap((line) => {
      // What they held while they did it, and since: who has left, or holds less today, stays above those they stood above.
      const own = holdings
        .filter(({ officer, until }) => officer === line.officer && !(until && isOverBy(until, since)))
        .map((one) => one.post)
      const above = directSuperior(post, { posts, held, own })
      return above && by.posts.includes(above.post) ? [{ line, above }] : []
    })
  const as = posts.find(({ key }) => key === read[0]?.above.post)
  return {
    people: as && {
      lines: read.map(({ line }) => line),
      ...{ as: { key: as.key, name: as.name }, isUnconfirmed: read.some(({ above }) => !above.sure) },
    },
    mine: lines.find(({ officer }) => officer === by.id),
    noSuperior,
  }
}

/** Whether what ends before one day was over on another. */
function isOverBy(until: Temporal.PlainDate, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(until, day) <= 0
}

/** The day of the first of these steps. */
function firstDayOf(steps: readonly Done[], zone: string): Temporal.PlainDate | undefined {
  const first = steps.map(({ takenAt }) => takenAt).toSorted(Temporal.Instant.compare)[0]
  return first?.toZonedDateTimeISO(zone).toPlainDate()
}

function standsAbove({ posts: own }: Officer, desk: string, posts: readonly PostKind[]): boolean {
  const levelOf = (key: string) => posts.find((one) => one.key === key)?.level
  const level = levelOf(desk)
  return level != null && own.some((key) => (levelOf(key) ?? level) < level)
}

/** Posts that nobody holds, and in which somebody acts now. */
function actedIn({ away = [] }: Officer): string[] {
  return away.filter((one) => standInFor(away, one) !== undefined).flatMap(({ posts }) => posts)
}

/** What each officer passed on, and how long it lay there while the office was open, without pauses; by name. */
function peopleOf(steps: readonly Done[], calendar: Calendar): PersonLine[] {
  const people = new Map<string, { name: string; histogram: Map<number, number> }>()
  for (const { officer, name, cameAt, takenAt, stood } of steps) {
    const { histogram } = people.get(officer) ?? { histogram: new Map<number, number>() }
    const bucket = openBucket({ from: cameAt, to: takenAt, stood }, calendar)
    people.set(officer, { name, histogram: histogram.set(bucket, (histogram.get(bucket) ?? 0) + 1) })
  }
  return [...people]
    .sort(([, a], [, b]) => (a.name < b.name ? -1 : 1))
    .map(([officer, { name, histogram }]) => ({
      ...{ officer, name, n: [...histogram.values()].reduce((sum, n) => sum + n, 0) },
      median: spreadOf(histogram, minuteBounds)?.median,
    }))
}
