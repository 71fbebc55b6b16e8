import type { Text } from '#ui/language.ts'
import type { CheckRule, Outcome } from '../check-rule.ts'

/** A check of the service beside the promise: silent until what is typed makes it speak. */
export type CheckLine = {
  key: string
  effect: 'refuse' | 'warn' | 'acknowledge'
  says: Text
  basis: Text
  sure: 'a' | 'b'
  fromPage: boolean
  rule: CheckRule
  outcome: Outcome
}

/** What the counter was told when the file opened, and whether the applicant still wanted it. */
export type ToldLine = { says: Text; basis: Text; sure: 'a' | 'b'; uncertain: boolean; acknowledged: boolean }

/** What was instructed to the desks, by whom and when. */
export type Disposed = { instruction: string; by: string; at: Temporal.Instant }

/** A field check as it was recorded; the last one counts. Degrees as Indonesian writes them: `1,471200`. */
export type Inspected = {
  wentOn: Temporal.PlainDate
  went: string
  findings: string
  latitude: string
  longitude: string
  outside: boolean
  by: string
  photos: readonly { id: string; name: string; type: string; bytes: number; href: string }[]
}
