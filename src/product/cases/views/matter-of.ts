import type { KeptRun as Run } from '#clock'
import type { Officer } from '#identity'
import type { PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { CasePage } from '../contract.ts'
import { reasonsOf } from '../refusing.ts'
import { whyNotSameVisit } from '../rules/same-visit.ts'
import type { HeldCase } from '../store/find.ts'
import { listOverturned } from '../store/reopening.ts'
import { lapsingView } from './lapsing-view.ts'
import { linkedCases } from './linked-cases.ts'

/** What else belongs to the matter of a case: its applicant's limit and lapses, and the cases linked to it. */
export async function matterOf(
  db: Db,
  by: Officer,
  file: HeldCase,
  { runs, posts, now }: { runs: readonly Run[]; posts: readonly PostKind[]; now: Temporal.Instant },
): Promise<Pick<CasePage, 'lapsing' | 'links' | 'mayAddService' | 'overturned'>> {
  const [lapsing, links, overturned] = await Promise.all([
    lapsingView(db, by, file, { runs, now }),
    linkedCases(db, file.id, posts),
    listOverturned(db, file.id),
  ])
  return {
    lapsing,
    links,
    mayAddService: !whyNotSameVisit(by, file, now),
    overturned: overturned.map(({ reason, ...one }) => ({ ...one, reasons: reasonsOf(reason) })),
  }
}
