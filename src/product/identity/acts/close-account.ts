import { type ActFacts, record } from '#journal'
import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Officer } from '../contract.ts'
import { holdColleague, holdingsFrom } from '../hold-colleague.ts'
import { holdPosts } from '../hold-posts.ts'
import { overlapping, whyNotAppoint } from '../rules.ts'
import { listHoldings, lockOfficer, saveHoldingEnd, saveLeaving } from '../store/officers.ts'
import { endSessions } from '../store/sign-in.ts'

export type Closing = {
  officer: string
  handOn: { to: string; posts: readonly string[] } | undefined
  /** What higher slices handed on with it, for the line. */
  told?: ActFacts
}

/**
 * An officer leaves the office today: every post ends, every session ends at once, and the name stays in the history.
 * Posts that are handed on are held by a colleague of the same office from today.
 */
export async function closeAccount(
  tx: Tx,
  by: Officer,
  input: Closing,
  at: Temporal.Instant,
): Promise<{ officer: string }> {
  const officer = await holdColleague(tx, by, input.officer)
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const holdings = await holdingsFrom(tx, officer, today)
  const regency = whyNotAppoint(
    by,
    await listPostKinds(tx),
    holdings.map(({ post }) => post),
  )
  if (regency) throw new Refusal(regency)
  const { handOn } = input
  // Ended first: a post of a single holder is then free for the colleague.
  for (const held of holdings) await saveHoldingEnd(tx, held, today)
  if (handOn) await handPostsOn(tx, officer.office, handOn, today)
  await saveLeaving(tx, { officer: officer.id, office: officer.office, at, lastDay: today })
  await endSessions(tx, { officer: officer.id, why: 'left', at })
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { handedTo: handOn?.to ?? null, posts: handOn?.posts ?? [], ...input.told }
  await record(tx, { name: 'officer.left', office: officer.office, subject: officer.id, by: actor, at, facts })
  return { officer: officer.id }
}

async function handPostsOn(
  tx: Tx,
  office: string,
  { to, posts }: NonNullable<Closing['handOn']>,
  today: Temporal.PlainDate,
): Promise<void> {
  const colleague = await lockOfficer(tx, to)
  if (!colleague || colleague.office !== office) throw new Refusal('officer-unknown')
  if (colleague.leftAt !== null) throw new Refusal('officer-left')
  const held = await listHoldings(tx, { office, officer: to })
  const missing = posts.filter((post) => !overlapping(held, { post, from: today, until: today.add({ days: 1 }) }))
  // A stretch planned for later would overlap an open one: the colleague holds it until then.
  for (const post of missing) {
    const next = held.filter((one) => one.post === post && Temporal.PlainDate.compare(one.from, today) > 0).at(-1)
    await holdPosts(tx, { officer: to, office, posts: [post], from: today, until: next?.from })
  }
}
