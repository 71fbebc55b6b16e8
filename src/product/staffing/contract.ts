import type { LeftBehind, Unheld } from '#cases'
import type { Holding, Naming, OfficerLine, SessionLine } from '#identity'
import type { Text } from '#ui/language.ts'

export type StaffingRefusal = 'post-leaves-work' | 'work-lies-here'

/** A post of somebody, with the files that would be left with nobody. */
export type PostLine = Pick<Holding, 'id' | 'post' | 'from' | 'until'> & {
  name: Text
  stands: 'now' | 'planned' | 'ended'
  /** Files that only this officer holds through it: lying there now, and on their way. */
  alone: { now: number; coming: number } | undefined
}

export type StaffLine = OfficerLine & { posts: readonly PostLine[]; minutesLocked: number }

export type OfficersPage = {
  office: string
  officeName: string
  /** Offices that this officer may look after, when there are several. */
  offices: readonly { key: string; name: string; current: boolean }[]
  officeKey: string
  officers: readonly StaffLine[]
  /** What waits at posts that nobody holds today. */
  unheld: readonly Unheld[]
  /** Told to the administrator of the regency: the pack names no superior of any post. */
  noSuperior: boolean
}

export type PostChoice = { key: string; name: Text }

export type NewOfficerPage = {
  office: string
  officeKey: string
  officeName: string
  posts: readonly PostChoice[]
  given: string
  today: Temporal.PlainDate
}

export type OfficerPage = {
  /** What they would leave besides the files at their posts. */
  left: LeftBehind
  officer: StaffLine
  officeName: string
  officeKey: string
  office: string
  /** The reader looks at the own account: what a colleague must do is shown with that reason. */
  own: boolean
  /** Stands above the reader in the office, who therefore does not reset the password. */
  above: boolean
  /** The regency gives and ends a post that this officer holds. */
  fromRegency: boolean
  choices: readonly PostChoice[]
  colleagues: readonly { id: string; name: string }[]
  sessions: readonly SessionLine[]
  /** How they were called and will be, the newest day first. */
  namings: readonly Naming[]
  given: string
  today: Temporal.PlainDate
  saved: string | undefined
}
