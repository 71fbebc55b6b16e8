import { randomUUIDv7 } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { type Actor, record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { holdPosts } from '../hold-posts.ts'
import { saveOfficer } from '../store/officers.ts'
import { saveCredential } from '../store/sign-in.ts'

export type Appointment = {
  username: string
  password: string
  name: string
  addressAs: string
  nip: string | null
  rank: string | null
  office: string
  posts: readonly string[]
  from: Temporal.PlainDate
  /** The password is known to somebody else: its officer changes it before anything else. */
  mustChange?: boolean
}

/**
 * Makes an officer with posts held from a date and a first password. Returns the officer's id. Refuses a post of a single
 * holder that somebody holds then.
 */
export async function appointOfficer(
  tx: Tx,
  by: Actor,
  input: Appointment,
  at: Temporal.Instant,
): Promise<{ officer: string }> {
  const officer = randomUUIDv7()
  await saveOfficer(tx, { ...input, id: officer })
  await holdPosts(tx, { officer, office: input.office, posts: input.posts, from: input.from })
  const passwordHash = await hash(input.password)
  await saveCredential(tx, { officer, passwordHash, at, mustChange: input.mustChange === true })
  await record(tx, {
    name: 'officer.appointed',
    office: input.office,
    subject: officer,
    by,
    at,
    facts: { posts: input.posts },
  })
  return { officer }
}
