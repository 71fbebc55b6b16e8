import type { Substitute } from '#authority'
import { isRecordedAway, type Officer } from '#identity'
import type { PostKind } from '#offices'
import type { Text } from '#ui/language.ts'
import type { OfferedAct } from '../contract.ts'
import type { Step } from '../rules.ts'
import { capacityOf } from '../signer.ts'

/** In whose place somebody signs, as which post, under which mark; nothing under a post of one's own. */
export function substituting(
  step: Step,
  by: Officer,
  substitutes: readonly Substitute[],
  posts: readonly PostKind[],
): OfferedAct['substitute'] {
  const { post, mark, substitute } = capacityOf(step, by, { substitutes })
  if (!substitute) return undefined
  const name = (key: string): Text => posts.find((one) => one.key === key)?.name ?? { id: key, en: key }
  const { sure, note } = substitute
  const recorded = isRecordedAway(by.away, step.post)
  return { inPlaceOf: name(step.post), as: name(post), mark: mark ?? 'a.n.', recorded, sure, note }
}
