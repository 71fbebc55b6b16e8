/** Who did it: an officer under a post, a citizen, an enrolled kiosk, or the program itself. */
export type Actor =
  | { kind: 'officer'; id: string; post: string | null }
  | { kind: 'citizen' | 'kiosk' | 'program'; id: string }

/** Plain values only, and never a person's data: a line stays for ever, images may be destroyed. */
export type ActFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export type Act = {
  /** What happened, as the office says it: `case.opened`. */
  name: string
  office: string
  subject: string
  by: Actor
  /** When it happened; arrival is the transaction's own. */
  at: Temporal.Instant
  facts?: ActFacts
}
