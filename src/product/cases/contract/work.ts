import type { Text } from '#ui/language.ts'

export type WorkRow = {
  number: string
  service: Text
  applicant: string
  village: string
  turn: Text
  /** In whose hands it lies among those of the post: `di tangan Ibu Rahmah`. */
  keeper?: Text | undefined
  /** It is with another agency: until when, and whether that day is past. */
  away?: { says: Text; late: boolean } | undefined
  /** How long it has lain at this desk, against the time that the step has. */
  desk?: DeskTime | undefined
  /** It lies with another post, and this officer may sign in that place while its holder is away. */
  substitute?: { inPlaceOf: Text; basis: Text; sure: 'a' | 'b' } | undefined
  /** Its post is not this officer's own: `sebagai Plh. Camat`. */
  standsIn?: Text | undefined
  /** Its applicant did not come within the limit: whoever may decide that it lapses. */
  lapsing?: boolean | undefined
  /** A note for this officer or their desk waits for an answer. */
  noted?: boolean | undefined
  dueAt: Temporal.Instant | undefined
  remaining: Text
  /** `ready`: the letter waits to be collected, its promise has ended. `correction`: its case was closed before. */
  flag: 'in-time' | 'soon' | 'late' | 'waiting' | 'ready' | 'correction'
  /** Share of the promise used, 0 to 1; over 1 is late. */
  used: number | undefined
}

/** What a step has used of its own time, spoken: `waktu meja 40 persen dari 10 menit`. */
export type DeskTime = { says: Text; flag: 'in-time' | 'soon' | 'late' }

/** A post without a holder, with the files that lie there and those on their way. */
export type Unheld = { name: Text; now: number; coming: number }

export type WorkPage = {
  /** The register of absences: the reader is away, and at whose desks they work too. */
  standing: { away: boolean; standsIn: readonly Text[] }
  /** What else the office owes, and where it stands; quiet where no limit presses. */
  owed?: readonly { says: Text; href: string; link: Text; quiet?: boolean }[] | undefined
  today: Temporal.PlainDate
  tab: 'mine' | 'post' | 'waiting' | 'office' | 'done'
  counts: { mine: number; post: number; waiting: number; office: number; done: number; late: number; soon: number }
  /** Files of the whole office that are past their promise, told to who may sign. */
  lateHere: number
  groups: readonly {
    heading: 'late' | 'today' | 'correction' | 'later' | 'lapsing' | 'ready' | 'waiting' | 'substitute' | 'done'
    rows: readonly WorkRow[]
  }[]
  page: number
  pages: number
  /** The day as a strip: opening spans in minutes since midnight, and the marks of what falls due today. */
  day: {
    spans: readonly { from: number; to: number }[]
    now: number
    marks: readonly { at: number; flag: 'in-time' | 'soon' | 'late' }[]
  }
  mayRegister: boolean
  /** Notes for this officer or their desks that nobody answered yet, newest first. */
  notes: readonly { number: string; at: Temporal.Instant; by: string; text: string }[]
  /** What waits at posts that nobody holds today, told to who appoints. */
  unheld: readonly Unheld[]
  /** Forms this officer began at the counter and did not finish. */
  drafts: readonly { id: string; service: Text; name: string; savedAt: Temporal.Instant }[]
}

/** What an officer does file after file: how many others wait for it, and which file gave way to this one. */
export type DeskQueue = { does: 'check' | 'initial' | 'sign'; others: number; after: string | undefined }
