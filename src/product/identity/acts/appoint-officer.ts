import { randomUUIDv7 } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { type Actor, record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { saveCredential, saveOfficer, savePosts } from '../store.ts'

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
}

/** Makes an officer with posts held from a date and a first password. Returns the officer's id. */
export async function appointOfficer(
  tx: Tx,
  by: Actor,
  input: Appointment,
  at: Temporal.Instant,
): Promise<{ officer: string }> {
  const officer = randomUUIDv7()
  await saveOfficer(tx, { ...input, id: officer })
  await savePosts(tx, { officer, office: input.office, posts: input.posts, from: input.from })
  await saveCredential(tx, { officer, passwordHash: await hash(input.password), at })
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
