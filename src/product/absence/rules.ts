import {
  type AbsenceKind,
  type ActingMark,
  type Away,
  comesRound,
  type Officer,
  overlaps,
  whyNotAppoint,
} from '#identity'
import type { AbsenceRefusal } from './contract.ts'

type Kind = { key: string; level: number | null; duties: readonly string[] }
type By = Pick<Officer, 'id' | 'office' | 'duties' | 'posts' | 'standsIn'>

/** Of whom an entry is: somebody with the posts they hold, or an empty post. */
export type Subject = { officer: string | null; office: string; posts: readonly string[] }

/**
 * Why this officer may not enter, change or end the absence of that one. Everybody does their own; camat and secretary that
 * of their office, though nobody that of whoever stands above them: who could name themselves in a superior's place.
 * The regency does all. An empty post that manages an office, and a suspension from one, are the regency's alone.
 */
export function whyNotKeep(
  by: By,
  subject: Subject,
  about: { kind: AbsenceKind; kinds: readonly Kind[] },
): AbsenceRefusal | undefined {
  if (by.duties.includes('offices.administer')) return undefined
  if (subject.office !== by.office) return 'absence-unknown'
  const isSelf = subject.officer === by.id
  const isOfRegency = about.kind === 'vacant' || about.kind === 'suspended'
  if (isOfRegency && whyNotAppoint(by, about.kinds, subject.posts)) return 'absence-of-regency'
  if (isSelf && about.kind !== 'suspended') return undefined
  if (!by.duties.includes('officers.manage') || isSelf) return 'absence-not-yours'
  return standsAbove(by, subject, about.kinds) ? 'absence-above-you' : undefined
}

function standsAbove(by: By, subject: Subject, kinds: readonly Kind[]): boolean {
  const own = by.posts.filter((post) => !by.standsIn?.some((one) => one.post === post))
  const levelOf = (posts: readonly string[], unsaid: number) =>
    Math.min(...kinds.filter(({ key }) => posts.includes(key)).map(({ level }) => level ?? unsaid), 99)
  return levelOf(subject.posts, 99) < levelOf(own, 98)
}

type Entry = { officer: string | null; post: string | null; from: Temporal.Instant; until: Temporal.Instant | null }
type Known = Entry & { id: string; substitute: string | null }

/**
 * From when an entry of today holds that names no hour: whoever came back this morning is away again from then on, and not
 * for the hours in which they were here.
 */
export function beginsAt(
  known: readonly Known[],
  entry: Known,
  { at, dayBegan }: { at: Temporal.Instant; dayBegan: Temporal.Instant },
): Temporal.Instant {
  if (isBackdated(entry, { dayBegan })) return entry.from
  const isSame = (one: Entry) => (entry.officer === null ? one.post === entry.post : one.officer === entry.officer)
  const ends = known.filter(isSame).flatMap(({ until }) => (until ? [until] : []))
  const before = ends.filter(
    (until) => Temporal.Instant.compare(until, entry.from) > 0 && Temporal.Instant.compare(until, at) <= 0,
  )
  return before.toSorted(Temporal.Instant.compare).at(-1) ?? entry.from
}

/** Why an entry does not fit those that are there: the same person or post at the same time, or a chain that comes round. */
export function whyNotFit(known: readonly Known[], entry: Known): AbsenceRefusal | undefined {
  const others = known.filter(({ id }) => id !== entry.id)
  const isSame = (one: Entry) => (entry.officer === null ? one.post === entry.post : one.officer === entry.officer)
  if (others.some((one) => isSame(one) && overlaps(one, entry))) return 'absence-overlaps'
  return comesRound(others, entry) ? 'substitute-circle' : undefined
}

/**
 * What is wrong with the dates and the mark of an entry, by field; nothing where all is well. Plh. is for a holder who is
 * away for a while, Plt. for an empty post (UU 30/2014 article 14(2)); what began before today says why it is entered late.
 */
export function entryFaults(
  entry: Pick<Entry, 'from' | 'until'> & { kind: AbsenceKind; mark: ActingMark | null; reason: string },
  about: { dayBegan: Temporal.Instant; zone: string; monthsMax: number },
): Record<string, string> {
  const faults: Record<string, string> = {}
  const { from, until, mark, kind } = entry
  if (until && Temporal.Instant.compare(until, from) <= 0) faults.back = 'back-order'
  if (mark === 'Plt.' && kind !== 'vacant') faults.mark = 'mark-temporary'
  if (mark === 'Plh.' && kind === 'vacant') faults.mark = 'mark-empty'
  if (isBackdated(entry, about) && entry.reason.length < 5) faults.reason = 'reason-late'
  const limit = from.toZonedDateTimeISO(about.zone).add({ months: about.monthsMax }).toInstant()
  const isTooLong = until === null || Temporal.Instant.compare(until, limit) > 0
  if (mark === 'Plt.' && isTooLong && !faults.back) faults.back = 'acting-too-long'
  return faults
}

/** Whether an entry says that somebody was away before the day on which it is written. */
export function isBackdated({ from }: Pick<Entry, 'from'>, { dayBegan }: { dayBegan: Temporal.Instant }): boolean {
  return Temporal.Instant.compare(from, dayBegan) < 0
}

/** How an entry stands at a moment. */
export function standsAt(
  { from, until }: Pick<Away, 'from' | 'until'>,
  at: Temporal.Instant,
): 'now' | 'planned' | 'ended' {
  if (until && Temporal.Instant.compare(until, at) <= 0) return 'ended'
  return Temporal.Instant.compare(from, at) > 0 ? 'planned' : 'now'
}
