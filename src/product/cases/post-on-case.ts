import type { Officer } from '#identity'
import { stepNow } from './rules.ts'
import type { HeldCase } from './store/find.ts'

/** Under which post an officer acts on a case: the one where it lies, the counter's, or the first they hold. */
export function postOnCase(file: HeldCase, by: Officer): string {
  const { procedure } = file.definition
  const now = file.opened ? stepNow(procedure, file.taken) : undefined
  const post = [now?.post, procedure[0]?.post].find((one) => one !== undefined && by.posts.includes(one))
  return post ?? by.posts[0] ?? ''
}
