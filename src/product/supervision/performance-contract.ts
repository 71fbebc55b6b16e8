import type { Text } from '#ui/language.ts'
import type { Correction, OfficeLine } from './contract.ts'
import type { Performed, ToldService } from './rules/tell-quarters.ts'

export type PerformedService = ToldService & { name: Text }

export type OfficePerformance = Pick<OfficeLine, 'key' | 'name' | 'burden' | 'villages' | 'officers'> & {
  /** Its ended quarters together. */
  year: Performed
  quarters: ReadonlyMap<string, Performed>
  services: readonly PerformedService[]
  /** First days of months of ended quarters in which nothing was counted. */
  monthsWithout: readonly string[]
  /** Whether figures of these months changed after they could have been read. */
  corrected: boolean
}

/** What anybody may read of a year, up to its last quarter that is over. */
export type PerformancePage = {
  year: number
  years: readonly number[]
  /** The first day that is not counted any more. */
  until: Temporal.PlainDate
  /** One office, closer; otherwise all. */
  closer: boolean
  /** What changed figures of these months after they could have been read. */
  corrections: readonly Correction[]
  offices: readonly OfficePerformance[]
}
