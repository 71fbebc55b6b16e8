import type { DutyLine } from '#duties'
import type { Text } from '#ui/language.ts'
import type { AlikeAlerts } from './contract.ts'

/** What another room tells of itself: a sentence, where it is done, and the duties of the office that are told with it. */
export type Told = { says: Text; href: string; link: Text; quiet?: boolean; duties?: readonly string[] }

/** A duty that is late or soon; at the regency with the kecamatan it is about, the one that presses most first. */
export type MorningDuty = {
  line: DutyLine
  /** Of the reader's own posts; otherwise it rose to them. */
  mine: boolean
  places: readonly { name: string; line: DutyLine }[]
}

/** The first page of the day: what is late, soon and waiting, who is away, which visitors are expected. */
export type MorningPage = {
  today: Temporal.PlainDate
  officeName: string
  /** Files at the reader's desks; nothing for who works on none. */
  work: { mine: number; late: number; soon: number; waiting: number; office: number; lateHere: number } | undefined
  /** Kecamatan with files past their promise, in the order of codes, for who supervises. */
  offices: readonly { key: string; name: string; late: number; soon: number }[]
  told: readonly Told[]
  /** What no room tells of itself. */
  duties: readonly MorningDuty[]
  /** What neither a room nor a duty tells, what says the same together. */
  alerts: readonly AlikeAlerts[]
  /** How many duties and alerts there are beyond those that are told. */
  more: { duties: number; alerts: number }
  /** Desks whose holder is away today; `name` stands on the page and never in the text. */
  away: readonly { post: Text; name: string | undefined; standIn: Text | undefined }[]
  /** Files promised for today, and letters that are ready for whoever comes. */
  visitors: { today: number; ready: number } | undefined
}
