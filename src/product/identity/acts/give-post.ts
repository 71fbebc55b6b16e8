import { record } from '#journal'
import { findOffice, listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { GivingPost, Officer } from '../contract.ts'
import { holdColleague } from '../hold-colleague.ts'
import { holdPosts } from '../hold-posts.ts'
import { whyNotAppoint } from '../rules.ts'

/** Gives an officer one more post from a day on. Refuses one that the same person, or its single holder, has on one of its days. */
export async function givePost(
  tx: Tx,
  by: Officer,
  input: GivingPost,
  at: Temporal.Instant,
): Promise<{ officer: string; post: string }> {
  const officer = await holdColleague(tx, by, input.officer)
  const { post, from, until } = input
  if (until && Temporal.PlainDate.compare(until, from) <= 0) throw new WrongForm({ until: 'day-order' })
  const [office, kinds] = [await findOffice(tx, officer.office), await listPostKinds(tx)]
  if (!kinds.some((kind) => kind.key === post && kind.at === office?.kind))
    throw new WrongForm({ post: 'post-unknown' })
  const regency = whyNotAppoint(by, kinds, [post])
  if (regency) throw new Refusal(regency)
  await holdPosts(tx, { officer: officer.id, office: officer.office, posts: [post], from, until })
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { post, from: from.toString(), until: until?.toString() ?? null }
  await record(tx, { name: 'post.given', office: officer.office, subject: officer.id, by: actor, at, facts })
  return { officer: officer.id, post }
}
