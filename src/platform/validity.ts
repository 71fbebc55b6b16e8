/** A stretch of days, half-open: it holds on `from` and no longer on `until`. Null means without end. */
export type Stretch = { from: Temporal.PlainDate; until: Temporal.PlainDate | null }

/** A version that is kept: its words never change, only the day on which it stops. */
export type KeptVersion = Stretch & { id: string; hash: string }

export type VersionPlan = {
  /** Versions whose end moves; those that stop come first, so that never two are open at once. */
  retime: { id: string; until: Temporal.PlainDate | null }[]
  begin: (Stretch & { hash: string }) | undefined
}

export function holdsOn(stretch: Stretch, on: Temporal.PlainDate): boolean {
  return !isBefore(on, stretch.from) && (stretch.until === null || isBefore(on, stretch.until))
}

/**
 * What must change so that `wanted` is what holds from its day on; absent `wanted` means that it ends today.
 * The past is never rewritten: a change of words begins today at the earliest, as a new version.
 */
export function planVersions(
  kept: readonly KeptVersion[],
  wanted: (Stretch & { hash: string }) | undefined,
  today: Temporal.PlainDate,
): VersionPlan {
  const living = kept.filter((version) => !isWithdrawn(version)).sort((a, b) => compare(a.from, b.from))
  const last = living.at(-1)
  if (!wanted) return { retime: endAll(living, today), begin: undefined }
  if (last && last.hash === wanted.hash && !isRevival(last, wanted, today)) return keepOn(last, wanted.until)

  const from = kept.length > 0 ? later(wanted.from, today) : wanted.from
  if (wanted.until !== null && !isBefore(from, wanted.until)) return { retime: [], begin: undefined }
  const retime = makeRoom(living, from, today)
  const before = kept.find((version) => version.hash === wanted.hash && compare(version.from, from) === 0)
  if (!before) return { retime, begin: { hash: wanted.hash, from, until: wanted.until } }
  return {
    retime: [...retime.filter(({ id }) => id !== before.id), { id: before.id, until: wanted.until }],
    begin: undefined,
  }
}

/** A version that had stopped and is wanted again goes on from today, not through the days between. */
function isRevival(last: KeptVersion, wanted: Stretch, today: Temporal.PlainDate): boolean {
  const hasStopped = last.until !== null && !isBefore(today, last.until)
  return hasStopped && (wanted.until === null || isBefore(today, wanted.until))
}

function keepOn(last: KeptVersion, until: Temporal.PlainDate | null): VersionPlan {
  const end = until === null ? null : later(until, last.from)
  const isSame = end === null || last.until === null ? end === last.until : compare(end, last.until) === 0
  return { retime: isSame ? [] : [{ id: last.id, until: end }], begin: undefined }
}

function endAll(living: readonly KeptVersion[], today: Temporal.PlainDate): VersionPlan['retime'] {
  return living
    .filter((version) => version.until === null || isBefore(today, version.until))
    .map((version) => ({ id: version.id, until: later(version.from, today) }))
}

function makeRoom(
  living: readonly KeptVersion[],
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): VersionPlan['retime'] {
  const planned = living.filter((version) => isBefore(today, version.from))
  const running = living.filter((version) => !planned.includes(version)).at(-1)
  const withdrawn = planned.map((version) => ({ id: version.id, until: version.from }))
  if (!running) return withdrawn
  const followedBy = planned.at(0)
  const stoppedOnlyForIt = running.until !== null && followedBy && compare(running.until, followedBy.from) === 0
  const isOpen = running.until === null || stoppedOnlyForIt || isBefore(from, running.until)
  return isOpen ? [...withdrawn, { id: running.id, until: from }] : withdrawn
}

function isWithdrawn(version: KeptVersion): boolean {
  return version.until !== null && !isBefore(version.from, version.until)
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(a, b) ? b : a
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return compare(a, b) < 0
}

function compare(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return Temporal.PlainDate.compare(a, b)
}
