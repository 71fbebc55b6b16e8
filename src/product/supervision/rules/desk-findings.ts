import { type Calendar, openingOf } from '#clock'
import type { FindingRules } from '#offices'

/** A file at a desk: since when, and until when; nothing where it lies there still. */
export type Passage = {
  number: string
  service: string
  step: string
  post: string
  cameAt: Temporal.Instant
  leftAt: Temporal.Instant | undefined
  /** Its promise stood still meanwhile: it waited for others. */
  stood: boolean
  /** It waited for the desk alone: not for its applicant, for another agency, or for a day that was set. */
  own: boolean
  isSignature: boolean
}

/** A post in one hand, in milliseconds; infinite where there is no end. */
export type Held = { from: number; until: number }

/** Somebody away, with the posts they held; no end is known where there is none. */
export type AwayFrom = {
  posts: readonly string[]
  from: Temporal.Instant
  until: Temporal.Instant | undefined
  hasSubstitute: boolean
}

export type AtDesks = {
  calendar: Calendar
  /** The stretch that is told of, and how much of it has been. */
  from: Temporal.Instant
  until: Temporal.Instant
  /** From when on every passage is among these: what happened before nobody knows here. */
  known: Temporal.Instant
  passages: readonly Passage[]
  away: readonly AwayFrom[]
  /** Since when and until when each of its holders has held a post. */
  holders: ReadonlyMap<string, readonly Held[]>
  rules: FindingRules
}

/** What was found at one desk: how many files, out of how many that passed there, the most of any, and the files themselves. */
export type DeskFinding = {
  kind: 'queue-jumper' | 'sleeping-desk' | 'holder-absent'
  post: string
  n: number
  outOf: number
  /** Files that one went before; whole days that one lay; whole days without anybody. */
  most: number
  cases: { number: string; n: number }[]
}

const casesKept = 20
const dayMs = 86_400_000

/** Everything that was found at the desks of an office in a stretch of time, by post. */
export function deskFindings(at: AtDesks): DeskFinding[] {
  const days = officeDays(at)
  const byPost = [...Map.groupBy(at.passages, ({ post }) => post)].sort(([a], [b]) => (a < b ? -1 : 1))
  return byPost.flatMap(([post, passages]) => {
    const own = passages.filter((passage) => passage.own)
    const about = { post, outOf: own.filter(({ leftAt }) => leftAt && isWithin(at, leftAt)).length }
    const jumped = jumpersIn(own, at.rules.overtaking.others).filter((one) => isWithin(at, one.leftAt))
    const away = at.away.filter(({ posts }) => posts.includes(post))
    return [
      ...found('queue-jumper', about, jumped, at.rules.overtaking.files),
      ...asleep(at, days, { ...about, passages, own, away }),
      ...unsigned(at, days, { ...about, own, away }),
    ]
  })
}

type Desk = { post: string; outOf: number; own: readonly Passage[]; away: readonly AwayFrom[] }

/** The longest run of whole days on which nothing left a desk at which enough lay, and that somebody could have worked at. */
function asleep(
  at: AtDesks,
  days: readonly OfficeDay[],
  { post, outOf, passages, own, away }: Desk & { passages: readonly Passage[] },
): DeskFinding[] {
  // Nobody but the holder signs: there, a substitute does not make the desk one that could have worked.
  const signs = own.some(({ isSignature }) => isSignature)
  const missing = away.filter(({ hasSubstitute }) => signs || !hasSubstitute)
  const held = at.holders.get(post) ?? []
  const lying = own.filter(({ stood }) => !stood).map(lyingOf)
  const { days: least, files } = at.rules.lying
  const longest = quietRuns(days, passages)
    .map((run) => run.filter((day) => !isAlone(day, missing, held)))
    .filter((run) => (run.at(-1)?.closes ?? 0) > at.from.epochMilliseconds)
    .map((run) => longestLying(run, lying, files))
    .reduce((best, one) => (one.days > best.days ? one : best), { days: 0, lay: [] })
  if (longest.days < least) return []
  const cases = longest.lay.map(({ number }) => ({ number, n: longest.days }))
  return found('sleeping-desk', { post, outOf }, cases, files)
}

/** Days beside each other on which nothing left the desk. */
function quietRuns(days: readonly OfficeDay[], passages: readonly Passage[]): OfficeDay[][] {
  const closes = days.map((day) => day.closes)
  const left = new Set(
    passages.flatMap(({ leftAt }) => (leftAt ? [placeIn(closes, leftAt.epochMilliseconds + 1)] : [])),
  )
  const runs: OfficeDay[][] = [[]]
  for (const [place, day] of days.entries()) {
    if (left.has(place)) runs.push([])
    else runs.at(-1)?.push(day)
  }
  return runs
}

/** From the first day of a run on from which so many files lay to its end: one that lay there alone before hides no others. */
function longestLying(
  run: readonly OfficeDay[],
  lying: readonly Lying[],
  files: number,
): { days: number; lay: Lying[] } {
  const end = run.at(-1)?.closes ?? 0
  const there = lying.filter(({ left }) => left >= end)
  const place = run.findIndex(({ opens }) => there.filter(({ came }) => came <= opens).length >= files)
  const first = run[place]
  if (!first) return { days: 0, lay: [] }
  return { days: run.length - place, lay: there.filter(({ came }) => came <= first.opens) }
}

type Lying = { number: string; came: number; left: number }

function lyingOf({ number, cameAt, leftAt }: Passage): Lying {
  return { number, came: cameAt.epochMilliseconds, left: leftAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY }
}

function found(
  kind: DeskFinding['kind'],
  about: { post: string; outOf: number },
  cases: readonly { number: string; n: number }[],
  least: number,
): DeskFinding[] {
  if (cases.length < least) return []
  const told = cases.map(({ number, n }) => ({ number, n })).sort((a, b) => b.n - a.n || (a.number < b.number ? -1 : 1))
  return [{ kind, ...about, n: cases.length, most: told[0]?.n ?? 0, cases: told.slice(0, casesKept) }]
}

/**
 * Files that went before at least so many of their own service and step that had come earlier and still lay there. One whose
 * promise stood still let others by with good reason.
 */
function jumpersIn(
  passages: readonly Passage[],
  others: number,
): { number: string; n: number; leftAt: Temporal.Instant }[] {
  const byLine = Map.groupBy(passages, ({ service, step }) => `${service} ${step}`)
  return [...byLine.values()].flatMap((line) => {
    const waiting: number[] = []
    // From the last to leave to the first: whoever is in `waiting` left later.
    return line
      .map((passage) => ({ passage, ...lyingOf(passage) }))
      .sort((a, b) => compare(b.left, a.left) || b.came - a.came)
      .flatMap(({ passage: { stood, leftAt }, number, came }) => {
        const place = placeIn(waiting, came)
        if (!stood) waiting.splice(place, 0, came)
        return place >= others && leftAt ? [{ number, n: place, leftAt }] : []
      })
  })
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** How many of these, in order, are smaller. */
function placeIn(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** A holder away with nobody in the place, while files waited for the signature: of several such stretches the longest. */
function unsigned({ from, until, rules, holders }: AtDesks, days: readonly OfficeDay[], desk: Desk): DeskFinding[] {
  const held = holders.get(desk.post) ?? []
  const told = days.filter(({ closes }) => closes > from.epochMilliseconds)
  const stretches = desk.away.filter(({ hasSubstitute }) => !hasSubstitute)
  const each = stretches.flatMap((away) => {
    const gone = told.filter((day) => isAlone(day, [away], held))
    if (gone.length < rules.unsigned.days) return []
    const end = earlier(away.until ?? until, until)
    const begin = earlier(away.from, from) === from ? away.from : from
    const waited = desk.own
      .filter(({ isSignature, cameAt }) => isSignature && cameAt.epochMilliseconds < end.epochMilliseconds)
      .filter(({ leftAt }) => (leftAt?.epochMilliseconds ?? Number.POSITIVE_INFINITY) >= begin.epochMilliseconds)
      .map(({ number, cameAt, leftAt }) => ({ number, n: wholeDays(gone, cameAt, leftAt ?? end) }))
    const { post, outOf } = desk
    return found('holder-absent', { post, outOf }, waited, rules.unsigned.files).map((one) => ({
      ...one,
      most: gone.length,
    }))
  })
  // One finding of a kind at a desk in a month, as it is kept.
  return each.toSorted((a, b) => b.most - a.most || b.n - a.n).slice(0, 1)
}

type OfficeDay = { opens: number; closes: number }

/** The days on which the office opens and that are over, as far as passages are known, to the end of the stretch. */
function officeDays({ calendar, known, until }: AtDesks): OfficeDay[] {
  const first = known.toZonedDateTimeISO(calendar.zone).toPlainDate()
  const last = until.toZonedDateTimeISO(calendar.zone).toPlainDate()
  const days: OfficeDay[] = []
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (!calendar.years.has(date.year)) continue
    const { spans } = openingOf(calendar, date)
    const [begin, end] = [spans[0], spans.at(-1)]
    if (!begin || !end) continue
    const midnight = date.toZonedDateTime(calendar.zone).epochMilliseconds
    const day = { opens: midnight + begin.from * 60_000, closes: midnight + end.to * 60_000 }
    if (day.closes <= until.epochMilliseconds) days.push(day)
  }
  return days
}

/** Whether nobody was at the desk at some time of a day: as many were away as held the post that day. */
function isAlone({ opens, closes }: OfficeDay, away: readonly AwayFrom[], held: readonly Held[]): boolean {
  const holders = held.filter(({ from, until }) => from < closes && until > opens).length
  const gone = away.filter(
    ({ from, until }) => from.epochMilliseconds < closes && (until?.epochMilliseconds ?? opens + dayMs) > opens,
  )
  return gone.length >= Math.max(1, holders)
}

/** Office days that lie wholly between two moments. */
function wholeDays(days: readonly OfficeDay[], from: Temporal.Instant, to: Temporal.Instant): number {
  const [begin, end] = [from.epochMilliseconds, to.epochMilliseconds]
  return end - begin < dayMs ? 0 : days.filter(({ opens, closes }) => opens >= begin && closes <= end).length
}

function isWithin({ from, until }: Pick<AtDesks, 'from' | 'until'>, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, until) < 0
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b
}
