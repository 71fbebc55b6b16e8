import { record } from '#journal'
import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { EndingPost, Officer } from '../contract.ts'
import { holdManaged } from '../hold-colleague.ts'
import { reaches, whyNotAppoint } from '../rules.ts'
import { listHoldings, saveHoldingEnd } from '../store/officers.ts'

/** Ends a post from a day on: from that day it is no longer held. One that had not begun by then is taken away. */
export async function takePost(
  tx: Tx,
  by: Officer,
  input: EndingPost,
  at: Temporal.Instant,
): Promise<{ officer: string; post: string }> {
  const officer = await holdManaged(tx, by, input.officer)
  const holdings = await listHoldings(tx, { office: officer.office, officer: officer.id })
  const held = holdings.find(({ id }) => id === input.holding)
  if (!held || !reaches(held, input.until)) throw new Refusal('post-over')
  if (officer.id === by.id) throw new Refusal('own-account')
  const regency = whyNotAppoint(by, await listPostKinds(tx), [held.post])
  if (regency) throw new Refusal(regency)
  await saveHoldingEnd(tx, held, input.until)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { post: held.post, until: input.until.toString() }
  await record(tx, { name: 'post.ended', office: officer.office, subject: officer.id, by: actor, at, facts })
  return { officer: officer.id, post: held.post }
}
