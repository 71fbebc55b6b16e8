import { z } from 'zod'
import type { AbsenceRules } from '#offices'

/** Why somebody is away: a category, never more of their health or family than that. `vacant`: nobody holds the post. */
export const AbsenceKind = z.enum(['leave', 'duty-travel', 'sick', 'suspended', 'vacant'])
export type AbsenceKind = z.infer<typeof AbsenceKind>

/** How who acts for a holder is called: by the day while the holder is away, or in a post that is empty (UU 30/2014 art. 14(2)). */
export const ActingMark = z.enum(['Plh.', 'Plt.'])
export type ActingMark = z.infer<typeof ActingMark>

/** Somebody, or the holder of a post that is empty, who is away at a moment. */
export type Away = {
  id: string
  /** Nobody: the post is empty. */
  officer: string | null
  /** The posts they hold that day. */
  posts: readonly string[]
  kind: AbsenceKind
  substitute: string | null
  /** Nothing where no order was given: the work is passed on, and what is signed says a.n. */
  mark: ActingMark | null
  from: Temporal.Instant
  /** Nothing: nobody knows yet until when. */
  until: Temporal.Instant | null
}

/** A post in which an officer stands in for its holder at a moment. */
export type StandIn = {
  post: string
  absence: string
  /** Whom they stand in for; nobody in an empty post. */
  of: string | null
  mark: ActingMark | null
  until: Temporal.Instant | null
}

/**
 * What holds where the pack does not say. The days after which the regency is told are ours; that an order for an empty post
 * lasts three months is told of BKN's circular 1/SE/I/2021 and was not read; what is strategic is our reading.
 */
export const absenceRules: AbsenceRules = {
  toldAfter: { days: 5, sure: 'b', source: 'PATEN' },
  acting: { monthsMax: 3, sure: 'b', source: 'SE BKN 1/SE/I/2021' },
  strategic: { duties: ['officers.manage', 'standards.enact'], sure: 'b', source: 'UU 30/2014 pasal 14(7)' },
}
