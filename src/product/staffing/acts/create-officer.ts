import { appointOfficer, isInReach, lockUsername, type NewOfficer, type Officer, whyNotAppoint } from '#identity'
import { findOffice, listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'

/**
 * Makes a colleague with posts from a day and a first password that must be changed. Refuses another office, a user name
 * in use, and posts that the regency gives.
 */
export async function createOfficer(
  tx: Tx,
  by: Officer,
  input: NewOfficer,
  at: Temporal.Instant,
): Promise<{ officer: string }> {
  const office = isInReach(by, input.office) ? await findOffice(tx, input.office) : undefined
  if (!office) throw new Refusal('officer-unknown')
  const kinds = await listPostKinds(tx)
  const here = kinds.filter((kind) => kind.at === office.kind).map((kind) => kind.key)
  if (!input.posts.every((post) => here.includes(post))) throw new WrongForm({ posts: 'post-unknown' })
  const regency = whyNotAppoint(by, kinds, input.posts)
  if (regency) throw new Refusal(regency)
  if (await lockUsername(tx, input.username)) throw new WrongForm({ username: 'username-taken' })
  const { given, nip, rank, ...person } = input
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const written = { nip: nip === '' ? null : nip, rank: rank === '' ? null : rank }
  return await appointOfficer(tx, actor, { ...person, ...written, password: given, mustChange: true }, at)
}
