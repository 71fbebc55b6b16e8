import type { Officer } from '#identity'

/** Who acts, as the journal names them. */
export function actorOf(by: Officer): { kind: 'officer'; id: string; post: string } {
  return { kind: 'officer', id: by.id, post: by.posts[0] ?? '' }
}

/** The local date of a moment, where the officer works. */
export function todayOf(by: Pick<Officer, 'zone'>, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(by.zone).toPlainDate()
}
