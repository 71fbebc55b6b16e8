import { type Absence, listHoldings, lockAbsence, lockAbsences, type Officer, standingOn } from '#identity'
import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { standsAt, whyNotKeep } from './rules.ts'

/** Holds an entry that this officer may change and that has not ended. Refuses any other with its reason. */
export async function absenceToKeep(tx: Tx, by: Officer, id: string, at: Temporal.Instant): Promise<Absence> {
  const seen = await lockAbsence(tx, id)
  if (!seen) throw new Refusal('absence-unknown')
  await lockAbsences(tx, seen.office)
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const posts =
    seen.post === null
      ? (await listHoldings(tx, { office: seen.office, ...(seen.officer && { officer: seen.officer }) }))
          .filter((one) => standingOn(one, today) === 'now')
          .map(({ post }) => post)
      : [seen.post]
  const kinds = await listPostKinds(tx)
  const why = whyNotKeep(by, { officer: seen.officer, office: seen.office, posts }, { kind: seen.kind, kinds })
  if (why) throw new Refusal(why)
  if (standsAt(seen, at) === 'ended') throw new Refusal('absence-over')
  return seen
}
