import type { Text } from '#ui/language.ts'
import type { Correction, OfficeLine } from './contract.ts'
import type { Bounds } from './rules/histogram.ts'

/** How an office or one of its services did: a count that is withheld is not there, nor what is measured over it. */
export type Performed = {
  issued: number | undefined
  /** Of the issued, from 0 to 1. */
  onTime: number | undefined
  /** Working minutes from complete to ready. */
  median: Bounds | undefined
  opened: number | undefined
  /** Withheld where so few were returned that it would tell how many; nothing where no file was opened. */
  returnsPerFile: number | 'withheld' | undefined
}

export type PerformedService = {
  key: string
  name: Text
  year: Performed
  /** By the first day of the month; only for who asks for months. */
  months: ReadonlyMap<string, Performed>
}

export type OfficePerformance = Pick<OfficeLine, 'key' | 'name' | 'burden' | 'villages' | 'officers'> & {
  year: Performed
  services: readonly PerformedService[]
  /** First days of ended months in which nothing was counted. */
  monthsWithout: readonly string[]
  /** Whether figures of these months changed after they could have been read. */
  corrected: boolean
}

/** What anybody may read of a year, up to its last month that has ended. */
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
