import type { WorkAtPost } from '#cases'
import { type Holding, standingOn } from '#identity'

/** Posts that nobody else holds on a day, with the files that lie there or are on their way: they would be left alone. */
export function leftAlone(
  work: readonly WorkAtPost[],
  holdings: readonly Holding[],
  leaving: { officer: string; posts: readonly string[]; on: Temporal.PlainDate },
): WorkAtPost[] {
  const isHeld = (post: string) =>
    holdings.some(
      (held) => held.post === post && held.officer !== leaving.officer && standingOn(held, leaving.on) === 'now',
    )
  return work.filter(({ post, now, coming }) => leaving.posts.includes(post) && now + coming > 0 && !isHeld(post))
}
