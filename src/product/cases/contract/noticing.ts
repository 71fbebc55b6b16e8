import type { HandedTo } from './handing-over.ts'

/** Why a decision about a letter is not put on paper, or its paper not handed over, now. */
export type NoticeRefusal = 'notice-template-missing' | 'notice-not-there'

/** Which decision about a letter is told on paper: that it is void, or that it is not corrected. */
export type NoticeKind = 'voided' | 'turned-down'

export type NoticeAct = 'hand-over-notice'

/** A letter that tells of such a decision, as the case page shows it. */
export type NoticeView = {
  id: string
  kind: NoticeKind
  number: string
  at: Temporal.Instant
  /** Where it is read; nothing once it is destroyed. */
  href: string | undefined
  /** Since when what it tells holds no more. */
  overturnedAt: Temporal.Instant | null
  /** By which objection or appeal, where that was written down. */
  overturnedBy: string | null
  byAppeal: boolean
  handover: (HandedTo & { at: Temporal.Instant }) | undefined
}
