import { type Officer, standInAt } from '#identity'
import type { ActFacts } from '#journal'

/** In whose place an act is done, for its line: the mark, and the entry of the register. Nothing under a post of one's own. */
export function standInFacts(by: Officer, post: string): ActFacts {
  const standIn = standInAt(by, post)
  return standIn ? { standsIn: standIn.mark ?? 'a.n.', absence: standIn.absence } : {}
}
