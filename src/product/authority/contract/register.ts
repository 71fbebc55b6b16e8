import { z } from 'zod'
import type { KeptVersion } from '#platform/validity.ts'
import type { RegulationKind } from '#regulations'
import type { AuthorityEntry, Instrument } from '../contract.ts'

/** Why the register may not be changed so. */
export type RegisterRefusal =
  | 'register-regency-only'
  | 'authority-unknown'
  | 'authority-known'
  | 'authority-over'
  | 'closing-past'
  | 'closing-planned'
  | 'closing-unknown'
  | 'closing-cancelled'
  | 'closing-happened'
  | 'instrument-overlaps'

export type RegisterState = 'in-force' | 'planned' | 'ended'

/** A version of a power, with its words and its days. */
export type RegisterVersion = KeptVersion & {
  code: string
  body: Omit<AuthorityEntry, 'code' | 'era' | 'offices' | 'illustrative'>
  /** Offices that hold it; null: every kecamatan. */
  holders: readonly string[] | null
  illustrative: boolean
  /** What runs under it when it ends is finished. */
  runsOn: boolean
  /** Its first day by law, of one that was entered here: `from` is the day it is in use from. */
  lawfulFrom: Temporal.PlainDate | null
  /** Null: the pack says so. */
  enteredByName: string | null
  /** When it was known here; null of what a pack or an earlier release kept. */
  enteredAt: Temporal.Instant | null
}

export type Closing = {
  id: string
  code: string
  on: Temporal.PlainDate
  what: 'ended' | 'revoked'
  /** Key of the regulation that closed it. */
  regulation: string | null
  article: string | null
  reason: string
  before: readonly { id: string; until: string | null; runsOn: boolean }[]
  closedByName: string | null
  cancelled: { reason: string; byName: string } | null
}

const requestId = z.uuid('request-id')
const day = z.iso.date('day-wrong').transform((text) => Temporal.PlainDate.from(text))
const noDay = z.literal('').transform(() => undefined)
const text = (max: number) => z.string().trim().min(1, 'empty').max(max, 'too-long')
const key = z.string().trim().max(60, 'too-long')
const article = z
  .string()
  .trim()
  .max(60, 'too-long')
  .regex(/^(\d.*)?$/, 'article-wrong')
const several = z
  .union([z.string(), z.array(z.string())])
  .prefault([])
  .transform((given) => [given].flat().filter((one) => one !== ''))

export const ClosingAuthority = z.object({
  requestId,
  code: z.string().max(20),
  on: day,
  what: z.enum(['ended', 'revoked'], 'choose'),
  regulation: key,
  article,
  reason: text(500),
})
export type ClosingAuthority = z.infer<typeof ClosingAuthority>

export const CancellingClosing = z.object({
  requestId,
  code: z.string().max(20),
  closing: z.uuid('request-id'),
  reason: text(500),
})
export type CancellingClosing = z.infer<typeof CancellingClosing>

export const EnteringInstrument = z.object({
  requestId,
  regulation: key.min(1, 'choose'),
  article,
  giver: text(200),
  from: day,
  until: noDay.or(day).optional(),
  codes: several.refine((codes) => codes.length > 0, 'choose').refine((codes) => codes.length <= 500, 'too-many'),
  /** Keys of kecamatan; none ticked: all of them. */
  offices: several,
})
export type EnteringInstrument = z.infer<typeof EnteringInstrument>

const instrumentKinds: Partial<Record<RegulationKind, Instrument['kind']>> = {
  uu: 'law',
  pp: 'government-regulation',
  perpres: 'presidential-regulation',
  permendagri: 'ministerial-regulation',
  permen: 'ministerial-regulation',
  perda: 'regional-regulation',
  perbup: 'regent-regulation',
  keputusan: 'regent-decision',
}

/** As what a regulation gives power; a circular gives none. */
export function instrumentKindOf(kind: RegulationKind): Instrument['kind'] | undefined {
  return instrumentKinds[kind]
}
