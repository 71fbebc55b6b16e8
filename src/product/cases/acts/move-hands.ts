import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { saveKeeping } from '../store/daily.ts'
import { lockCase } from '../store/find.ts'
import { saveStanding } from '../store/standing.ts'

/** A file that lay in the hands of somebody who is away, or who no longer stands in for its holder. */
export type HandsMoving = {
  number: string
  post: string
  from: string
  /** Nobody: it lies at its post, for whoever of it takes it. */
  to: string | null
  why: 'passed-on' | 'handed-back'
}

/**
 * Puts a file into the hands of whoever does the work of its post now, by the program. Returns whether it did: what was
 * taken on, given or passed meanwhile stays as it is.
 */
export async function moveHands(tx: Tx, moving: HandsMoving, at: Temporal.Instant): Promise<boolean> {
  const { number, post, from, to, why } = moving
  const file = await lockCase(tx, number)
  if (!file || file.keeper !== from) return false
  const place = { office: file.office, caseId: file.id, officer: to ?? from, at }
  await saveKeeping(tx, { ...place, steps: file.taken.length, keeper: to, post, reason: '' })
  await saveStanding(tx, { ...file, keeper: to })
  const by = { kind: 'program', id: 'paten absence' } as const
  const facts = { number, keeper: to }
  await record(tx, { name: `case.${why}`, office: file.office, subject: file.id, by, at, facts })
  return true
}
