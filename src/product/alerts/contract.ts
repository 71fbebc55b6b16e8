import { z } from 'zod'
import { silentFrom } from '#supervision'
import type { Text } from '#ui/language.ts'

/** Why an alert is not marked as read, or a threshold not set. */
export type AlertRefusal = 'alert-unknown' | 'threshold-not-yours' | 'threshold-same'

export const alertKinds = [
  ...(['due-unopened', 'late-desk', 'nobody-signs'] as const),
  ...(['duty-due', 'duty-late', 'duty-risen', 'authority-ends'] as const),
  ...(['office-silent', 'device-silent', 'finding'] as const),
] as const
export type AlertKind = (typeof alertKinds)[number]

/** From where on anything is told: ours, no rule names a number. The regency may set others between the bounds. */
export const thresholds = {
  /** Working days before a promise ends, for a file that nobody opened. */
  dueDays: { value: 1, min: 0, max: 10 },
  /** Files past their promise at one desk. */
  lateFiles: { value: 1, min: 1, max: 500 },
  /** Files that wait where nobody may sign. */
  signerFiles: { value: 1, min: 1, max: 500 },
  /** Days before the last one of an answer or a deposit. */
  dutyDueDays: { value: 1, min: 0, max: 30 },
  /** Days before an authority ends that nothing follows. */
  authorityDays: { value: 30, min: 1, max: 365 },
  /** Whole working days without anything done in an office. */
  silentDays: { value: silentFrom, min: 1, max: 60 },
  /** Minutes of open time in which a kiosk or board was not heard. Longer than a power cut that passes by itself. */
  deviceMinutes: { value: 60, min: 15, max: 600 },
} as const
export type ThresholdKey = keyof typeof thresholds
export const thresholdKeys = [
  'dueDays',
  'lateFiles',
  'signerFiles',
  'dutyDueDays',
  'authorityDays',
  'silentDays',
  'deviceMinutes',
] as const satisfies readonly ThresholdKey[]
export type Thresholds = Readonly<Record<ThresholdKey, number>>

/** What an alert tells of its matter: offices, posts, numbers of files and days; never anybody's name. */
export type AlertFacts = {
  href: string
  /** Of a desk, a duty or a finding. */
  name?: Text
  /** What to do, where the duty itself says it. */
  does?: Text
  number?: string
  place?: string
  /** A date, as 2026-03-02. */
  day?: string
  /** On the wall clock of the office. */
  hour?: Text
}

/** Something that holds now, with the officers who must know it. */
export type Matter = { kind: AlertKind; matter: string; facts: AlertFacts; to: readonly string[] }

export type OpenAlert = {
  id: string
  office: string
  kind: AlertKind
  matter: string
  officer: string
  facts: AlertFacts
  raisedAt: Temporal.Instant
  seenAt: Temporal.Instant | null
}

/** Alerts that say the same, of several files, places or days: told in one sentence. */
export type AlikeAlerts = readonly [OpenAlert, ...OpenAlert[]]

const requestId = z.uuid('request-id')

/** As many as an officer is shown. */
const alertsMost = 5000

export const SeeingAlerts = z.object({
  requestId,
  alert: z.union([z.uuid(), z.array(z.uuid()).min(1).max(alertsMost)]).transform((some) => [some].flat()),
})
export type SeeingAlerts = z.infer<typeof SeeingAlerts>

export const SettingThreshold = z.object({
  requestId,
  key: z.enum(thresholdKeys, 'choose'),
  value: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'number')
    .transform(Number),
  reason: z.string().trim().min(5, 'reason-short').max(500, 'too-long'),
})
export type SettingThreshold = z.infer<typeof SettingThreshold>

export type AlertsPage = {
  fresh: readonly AlikeAlerts[]
  seen: readonly AlikeAlerts[]
  maySet: boolean
  saved: string | undefined
}

export type ThresholdsPage = {
  lines: readonly {
    key: ThresholdKey
    value: number
    bounds: { min: number; max: number }
    set: { by: string; at: Temporal.Instant; reason: string } | undefined
  }[]
  saved: string | undefined
}
