import type { Absence } from '#identity'
import type { AwayFrom, Held } from './desk-findings.ts'

/**
 * Which desks an entry of the register of absences left empty, and until when: those that the officer held meanwhile, also
 * where they have left since. An empty post is empty until somebody holds it again, whether or not that was entered.
 */
export function awayFrom(
  { officer, post, from, until, substitute }: Pick<Absence, 'officer' | 'post' | 'from' | 'until' | 'substitute'>,
  held: readonly (Held & { officer: string; post: string })[],
): AwayFrom {
  const about = { from, hasSubstitute: substitute !== null }
  const [began, ended] = [from.epochMilliseconds, until?.epochMilliseconds ?? Number.POSITIVE_INFINITY]
  if (officer === null) {
    const next = Math.min(ended, ...held.filter((one) => one.post === post && one.from > began).map((one) => one.from))
    const filled = Number.isFinite(next) ? Temporal.Instant.fromEpochMilliseconds(next) : undefined
    return { ...about, posts: [post ?? ''], until: filled }
  }
  const own = held.filter((one) => one.officer === officer && one.from < ended && one.until > began)
  return { ...about, posts: [...new Set(own.map((one) => one.post))], until: until ?? undefined }
}
