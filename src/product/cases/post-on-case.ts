import type { Officer } from '#identity'
import { stepNow } from './rules.ts'
import type { HeldCase } from './store/find.ts'

/**
 * Under which post an officer acts on a case or reads it: the one where it lies, the counter's, the one under which they
 * last took a step of it, or the first they hold.
 */
export function postOnCase(file: HeldCase, by: Officer): string {
  const { procedure } = file.definition
  const now = file.opened ? stepNow(procedure, file.taken) : undefined
  const own = file.taken.findLast((step) => step.officer === by.id)?.step
  const before = procedure.find((step) => step.key === own)
  const post = [now?.post, procedure[0]?.post, before?.post].find((one) => one !== undefined && by.posts.includes(one))
  return post ?? by.posts[0] ?? ''
}
