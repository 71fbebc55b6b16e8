import { type Officer, saveAbsenceChange } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { ComingBack } from '../contract.ts'
import { absenceToKeep } from '../held.ts'
import { standsAt } from '../rules.ts'

/**
 * Somebody is back before the day that was entered, or on one that nobody knew: from now on their work is theirs. An
 * absence that had not begun is taken back. Refuses one that has ended.
 */
export async function comeBack(
  tx: Tx,
  by: Officer,
  input: ComingBack,
  at: Temporal.Instant,
): Promise<{ absence: string; office: string }> {
  const before = await absenceToKeep(tx, by, input.absence, at)
  const isPlanned = standsAt(before, at) === 'planned'
  const until = isPlanned ? before.from : at
  await saveAbsenceChange(tx, before, { ...before, until, reason: '', by: by.id, at })
  const facts = { absence: before.id, until: until.toString(), ...(isPlanned && { takenBack: true }) }
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const subject = before.officer ?? before.id
  await record(tx, { name: 'absence.ended', office: before.office, subject, by: actor, at, facts })
  return { absence: before.id, office: before.office }
}
