import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PreparingList } from '../contract.ts'
import { duePapers } from '../due-papers.ts'
import { whyNotPrepare } from '../rules.ts'
import { listLists, lockOffice, saveList } from '../store/lists.ts'
import { getSchedule } from '../store/schedule.ts'

/** Prepares the list of papers whose time is over. Refuses while one is open, and where nothing is due. */
export async function prepareList(
  tx: Tx,
  by: Officer,
  { kind }: PreparingList,
  at: Temporal.Instant,
): Promise<{ list: string; papers: number }> {
  const plan = await getSchedule(tx)
  await lockOffice(tx, by.office)
  const open = (await listLists(tx, { office: by.office })).some((one) => one.kind === kind && one.endedAt === null)
  const due = open ? undefined : await duePapers(tx, plan, { office: by.office, kind, zone: by.zone, now: at })
  const why = whyNotPrepare(by, { open, due: due?.items.length ?? 0 })
  if (why || !due) throw new Refusal(why ?? 'list-open')
  const post = by.posts[0] ?? ''
  const list = await saveList(tx, { ...due, kind, office: by.office, officer: by.id, post, at })
  const facts = { list, kind, papers: due.items.length, long: due.long }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'destruction.prepared', office: by.office, subject: list, by: actor, at, facts })
  return facts
}
