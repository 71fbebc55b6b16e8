import type { Officer } from '#identity'
import { ReasonKind } from '../contract/reading.ts'
import { workStep } from '../refusing.ts'
import { type CaseFile, stateOf } from '../rules.ts'
import { openParts } from './step-work.ts'

/** Lines of the journal that tell of reading a case. Any other line of an officer is an act on it. */
export const readingLines = ['case.read', 'letter.read', 'case.reason-given'] as const

/** What is known of an officer and a case beside the case itself. */
export type ReadingFacts = {
  /** The officer acted on it at any time, whatever the act. */
  acted: boolean
  /** A note to the officer or their desk waits for an answer. */
  noted: boolean
  /** They opened it earlier today, when it was in their hands. */
  hadToday: boolean
  /** When it was registered, and when it was found complete. */
  registeredAt: Temporal.Instant
  openedAt: Temporal.Instant | null
  /** Posts whose holder may sign it while the signer is away. */
  substitutes: readonly string[]
  /** The reason that the officer gave today. */
  given: ReasonKind | null
  now: Temporal.Instant
}

type Reader = Pick<Officer, 'id' | 'office' | 'posts' | 'duties' | 'zone'>

/**
 * Why an officer is asked for a reason before a case is shown, or nothing: it is in their hands, or they gave one
 * today. Whoever is of another office supervises, and always says why (UU 27/2022 art 31: all processing is recorded).
 */
export function whyAskReason(
  by: Reader,
  file: CaseFile,
  facts: ReadingFacts,
): 'of-other-office' | 'not-in-hand' | undefined {
  if (facts.given !== null || isInHand(by, file, facts)) return undefined
  return isOfOther(by, file) ? 'of-other-office' : 'not-in-hand'
}

/** Whether a case is an officer's business without a word: it waits for them or did earlier today, they had a part in it, or its day at the counter is today. */
export function isInHand(by: Reader, file: CaseFile, facts: ReadingFacts): boolean {
  if (isOfOther(by, file)) return false
  // Whom a colleague of the post was faster than still reads what happened, and the form as it was typed.
  const hadPart = facts.acted || facts.noted || facts.hadToday
  return isOnDesk(by, file) || hadPart || maySubstitute(by, file, facts) || isOfToday(by, facts)
}

/** What the case alone tells of its being in hand: it waits at a post the officer holds, or they took a step. */
export function isOnDesk(by: Reader, file: CaseFile): boolean {
  if (isOfOther(by, file)) return false
  const post = workStep(file)?.post
  if (post !== undefined && by.posts.includes(post)) return true
  if (openParts(file).some((part) => by.posts.includes(part))) return true
  if (stateOf(file) === 'incomplete' && by.duties.includes('cases.register')) return true
  return file.taken.some(({ officer }) => officer === by.id)
}

/** Whether the officer only supervises the office of this case: reads, and acts on nothing. */
export function isOfOther(by: Pick<Officer, 'office'>, file: Pick<CaseFile, 'office'>): boolean {
  return by.office !== file.office
}

/** The reasons that are offered: another office has neither this one's counter nor its colleagues. */
export function reasonsFor(by: Reader, file: CaseFile): readonly ReasonKind[] {
  const here: readonly ReasonKind[] = ['at-counter', 'colleague']
  return isOfOther(by, file) ? ReasonKind.options.filter((kind) => !here.includes(kind)) : ReasonKind.options
}

/** Whether the officer may know who opened a case and why: whoever answers for the officers here, and who supervises. */
export function mayKnowReaders(by: Reader, file: CaseFile): boolean {
  return isOfOther(by, file) || by.duties.includes('officers.manage')
}

function maySubstitute(by: Reader, file: CaseFile, { substitutes }: ReadingFacts): boolean {
  const signs = !file.refusing && workStep(file)?.does === 'sign'
  return signs && substitutes.some((post) => by.posts.includes(post))
}

// Whoever stood at the counter comes back the same day, to whichever of its officers is free.
function isOfToday(by: Reader, { registeredAt, openedAt, now }: ReadingFacts): boolean {
  if (!by.duties.includes('cases.register')) return false
  const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(by.zone).toPlainDate()
  return [registeredAt, openedAt].some((moment) => moment !== null && dayOf(moment).equals(dayOf(now)))
}
