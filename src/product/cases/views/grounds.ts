import { getAuthority } from '#authority'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { ReasonKind } from '../contract/reading.ts'
import { isInHand, isOnDesk, whyAskReason } from '../rules/reading.ts'
import type { HeldCase } from '../store/find.ts'
import { findReadingFacts } from '../store/reading.ts'

/** On what grounds an officer reads a case today; nothing while a reason must be asked for first. */
export async function findGrounds(
  db: Db,
  by: Officer,
  file: HeldCase,
  now: Temporal.Instant,
): Promise<'in-hand' | ReasonKind | undefined> {
  // Whose desk it waits at, as forty do every morning, costs nothing.
  if (isOnDesk(by, file)) return 'in-hand'
  const day = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [found, { substitutes }] = await Promise.all([
    findReadingFacts(db, file.id, by, day),
    getAuthority(db, file.authorityId),
  ])
  const { registeredAt } = file
  const facts = { ...found, registeredAt, substitutes: substitutes.map(({ post }) => post), now }
  if (whyAskReason(by, file, facts)) return undefined
  return isInHand(by, file, facts) ? 'in-hand' : (facts.given ?? undefined)
}
