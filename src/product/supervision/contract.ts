import type { LongAlone } from '#absence'
import type { Text } from '#ui/language.ts'

/** One office as its regency sees it: raw counts, with what weighs on it beside them. */
export type OfficeLine = {
  key: string
  name: string
  seat: string
  /** Files under way. */
  open: number
  /** Of these, past their promise. */
  late: number
  /** Of these, past four fifths of their promise. */
  soon: number
  /** Waiting for their applicant; no promise runs. */
  incomplete: number
  doneThisMonth: number
  /** The earliest promise among the files under way. */
  oldestDueAt?: Temporal.Instant | undefined
  /** What makes the work harder here: ferries, villages, places without signal. */
  burden: Text | undefined
}

/** The offices of the regency, side by side. */
export type OfficesPage = {
  offices: readonly OfficeLine[]
  asOf: Temporal.Instant
  /** What the offices owe: objections, and standards with how many services have none; quiet where no limit presses. */
  owed?: readonly { says: Text; href: string; link: Text; quiet?: boolean }[] | undefined
  /** Desks that have had neither holder nor substitute for longer than is let be. */
  alone?: readonly LongAlone[]
}
