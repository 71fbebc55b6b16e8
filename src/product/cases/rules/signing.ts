import { isRecordedAway, type Officer, ownPosts, standInAt } from '#identity'
import type { CaseRefusal } from '../contract.ts'
import { type CaseFile, stepNow, whyNotHolder, whyNotTake } from '../rules.ts'

type Named = readonly { post: string }[]

/** Why this officer may not sign now: the holder of the post may, and in their place whom the instrument names. */
export function whyNotSign(file: CaseFile, by: Officer, substitutes: Named): CaseRefusal | undefined {
  const why = whyNotTake(file, by, ['sign'])
  const step = stepNow(file.definition.procedure, file.taken)
  const isOther = why === undefined || why === 'not-your-turn' || why === 'post-ended'
  return step && isOther ? whyNotSigner(step.post, by, substitutes) : why
}

/**
 * Why this officer may not sign for a post. Its holder may, unless their work is with somebody else meanwhile. Who stands in
 * by the register, and who comes in their place without it, may only where the instrument names a post of their own: a
 * mandate is given by whoever has the power (UU 30/2014 article 14(1)). Whom it names later comes after those it names
 * before are recorded to be away.
 */
export function whyNotSigner(post: string, by: Officer, substitutes: Named): CaseRefusal | undefined {
  const why = whyNotHolder(post, by)
  const standIn = standInAt(by, post)
  if ((why === undefined && !standIn) || why === 'you-are-away') return why
  const own = ownPosts(by)
  const place = substitutes.findIndex((one) => own.includes(one.post))
  if (place < 0) return why ?? 'substitute-not-named'
  const isBefore = substitutes.slice(0, place).some((one) => !isRecordedAway(by.away, one.post))
  return isBefore && !standIn ? 'substitute-before-you' : undefined
}
