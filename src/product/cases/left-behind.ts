import type { Officer } from '#identity'
import type { Db, Tx } from '#platform/db.ts'
import { draftHours } from './drafts.ts'
import { listKept, saveKeeping } from './store/daily.ts'
import { countDrafts, endDraftsOf, giveDrafts } from './store/drafts.ts'
import { lockCase } from './store/find.ts'
import { saveStanding } from './store/standing.ts'

/** What somebody leaves besides the files at their posts: files in their hands, and forms of the counter they began. */
export type LeftBehind = { files: readonly { number: string; post: string }[]; drafts: number }

/** What an officer of this office would leave behind now. */
export async function findLeftBehind(
  db: Db,
  wanted: { office: string; officer: string; now: Temporal.Instant },
): Promise<LeftBehind> {
  const files = await listKept(db, { office: wanted.office, keeper: wanted.officer })
  const since = wanted.now.subtract({ hours: draftHours })
  return { files, drafts: await countDrafts(db, { officer: wanted.officer, since }) }
}

/**
 * Puts what an officer leaves behind into a colleague's hands, part of the act by which they leave. Without a colleague
 * the forms they began lose their words at once, as a discarded one does.
 */
export async function handLeftBehind(
  tx: Tx,
  by: Officer,
  leaving: LeftBehind & { officer: string; to: string | undefined; at: Temporal.Instant },
): Promise<void> {
  const { officer, to, at } = leaving
  if (to === undefined) return await endDraftsOf(tx, { officer, at })
  await giveDrafts(tx, { from: officer, to })
  for (const { number, post } of leaving.files) {
    const file = await lockCase(tx, number)
    if (!file || file.keeper !== officer) continue
    const place = { office: file.office, caseId: file.id, officer: by.id, at }
    await saveKeeping(tx, { ...place, steps: file.taken.length, keeper: to, post, reason: '' })
    await saveStanding(tx, { ...file, keeper: to })
  }
}
