import { z } from 'zod'
import type { Text } from '#ui/language.ts'
import type { Fate } from './contract/plan.ts'

export { Fate, Period, RetentionFile } from './contract/plan.ts'

/** Why papers are not listed, destroyed or held now. */
export type RetentionRefusal =
  | 'retention-unknown'
  | 'retention-office-only'
  | 'nothing-due'
  | 'list-open'
  | 'list-unknown'
  | 'list-own'
  | 'list-moved-on'
  | 'hold-unknown'
  | 'hold-there'
  | 'list-held'
  | 'list-rescheduled'

/** What a list is about: the papers that were handed in, or whole files whose fate is to be destroyed. */
export const ListKind = z.enum(['scans', 'files'], 'choose')
export type ListKind = z.infer<typeof ListKind>

/** Prepared, approved, dropped, under way, done. */
export type ListStage = 'prepared' | 'approved' | 'dropped' | 'under-way' | 'done'

const requestId = z.uuid('request-id')
const list = z.string().max(60)
const reason = z.string().trim().min(5, 'reason-short').max(500, 'too-long')
const named = z.string().trim().min(1, 'empty').max(200, 'too-long')
const number = z.string().trim().max(120, 'too-long').default('')

export const PreparingList = z.object({ requestId, kind: ListKind })
export type PreparingList = z.infer<typeof PreparingList>

/** `regent`, `anri`: numbers and days of their papers, asked only where the papers were kept that long. */
export const ApprovingList = z.object({ requestId, list, regent: number, anri: number })
export type ApprovingList = z.infer<typeof ApprovingList>

export const DroppingList = z.object({ requestId, list, reason })
export type DroppingList = z.infer<typeof DroppingList>

export const CarryingOutList = z.object({ requestId, list, minutes: named, witness: named, second: named })
export type CarryingOutList = z.infer<typeof CarryingOutList>

/** What a file may be held for by hand; an open objection or appeal holds it by itself. */
export const HoldKind = z.enum(['complaint', 'court', 'audit', 'other'], 'choose')
export type HoldKind = z.infer<typeof HoldKind>

/** `reference`, `datedOn`: number and day of the paper that asks for the hold. */
export const HoldingFile = z.object({
  requestId,
  number: named,
  purpose: HoldKind,
  reference: named,
  datedOn: z.iso.date('date'),
  reason,
})
export type HoldingFile = z.infer<typeof HoldingFile>

export const ReleasingFile = z.object({ requestId, hold: z.string().max(60), reason })
export type ReleasingFile = z.infer<typeof ReleasingFile>

export type ListLine = {
  id: string
  ordinal: number
  kind: ListKind
  long: boolean
  stage: ListStage
  preparedBy: string
  preparedAt: Temporal.Instant
  items: number
  gone: number
  kept: number
}

export type HoldLine = {
  id: string
  caseNumber: string
  kind: HoldKind
  /** Number and day of the paper that asks for it; nothing of a hold that an earlier release wrote. */
  reference: string | null
  datedOn: Temporal.PlainDate | null
  reason: string
  by: string
  at: Temporal.Instant
  released: { by: string; reason: string; at: Temporal.Instant } | undefined
}

/** Up to how many due files the page counts. */
export const dueCounted = 1000

export type RetentionPage = {
  officeName: string
  lists: readonly ListLine[]
  /** How many files have papers that are due, by kind; above `dueCounted` they are not counted. */
  due: Record<ListKind, number>
  holds: readonly HoldLine[]
  /** The last that were released. */
  released: readonly HoldLine[]
  /** Files that an objection holds, so that none of their papers goes. */
  byObjection: number
  periods: readonly {
    code: string
    name: Text
    says: Text
    fate: Fate
    source: Text
    unconfirmed: boolean
  }[]
  scansSay: Text
  mayPrepare: boolean
  /** Whether a hold is released here: by who approves what is destroyed. */
  mayRelease: boolean
  whyNotPrepare: Text | undefined
  saved: string | undefined
}

export type ItemLine = {
  ordinal: number
  caseNumber: string
  named: string
  code: string
  closedOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  outcome: 'gone' | 'kept' | undefined
}

export type ListPage = ListLine & {
  officeName: string
  lines: readonly ItemLine[]
  next: number | undefined
  approval: { by: string; at: Temporal.Instant; regent: string | undefined; anri: string | undefined } | undefined
  dropped: { by: string; at: Temporal.Instant; reason: string } | undefined
  carrying: { by: string; at: Temporal.Instant; minutes: string; witness: string; second: string } | undefined
  endedAt: Temporal.Instant | undefined
  /** Why this reader may not approve, or drop and carry out. */
  whyNotApprove: Text | undefined
  whyNotCarry: Text | undefined
  whyNotDrop: Text | undefined
  whoDecides: Text
  saved: string | undefined
}
