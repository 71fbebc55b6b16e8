import type { Officer } from '#identity'
import { findOffice, listPostKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import type { ReasonPage } from '../contract/reading.ts'
import { inList, withDesk } from '../list-words.ts'
import { workStep } from '../refusing.ts'
import { isOfOther, reasonsFor } from '../rules/reading.ts'
import { stateOf } from '../rules.ts'
import { findCase } from '../store/find.ts'
import { shortName } from './case-page.ts'
import { findGrounds } from './grounds.ts'

/**
 * The page that asks why a case is opened: its number, service and state, and nobody in it. `open` where nothing is
 * asked. Not yours is not found.
 */
export async function reasonPage(
  db: Db,
  by: Officer,
  ask: { number: string; now: Temporal.Instant },
): Promise<ReasonPage | 'open' | undefined> {
  const file = await findCase(db, ask.number)
  if (!file) return undefined
  const [grounds, posts, office] = await Promise.all([
    findGrounds(db, by, file, ask.now),
    listPostKinds(db),
    isOfOther(by, file) ? findOffice(db, file.office) : undefined,
  ])
  if (grounds) return 'open'
  const state = stateOf(file)
  const work = workStep(file)
  return {
    number: file.number,
    service: file.definition.name,
    state: work
      ? withDesk(shortName(posts, work.post))
      : state === 'incomplete'
        ? inList.incomplete.remaining
        : inList[state === 'open' ? 'ready' : state],
    officeName: office?.name,
    kinds: reasonsFor(by, file),
  }
}
