import type { Officer } from '#identity'
import { forgottenWord, record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { GivingReason } from '../contract/reading.ts'
import { postOnCase } from '../post-on-case.ts'
import { reasonsFor } from '../rules/reading.ts'
import { findCase } from '../store/find.ts'
import { saveReading } from '../store/reading.ts'
import { findGrounds } from '../views/grounds.ts'

/**
 * Says why an officer opens a case that is not in their hands; it holds until their day ends. One that is in hand, or
 * was explained today, needs no more words: the first stand. They stay out of the journal's line, for they may name
 * somebody; of a case whose people are destroyed only the kind of reason is kept. Refuses a case out of the officer's territory.
 */
export async function giveReason(
  tx: Tx,
  by: Officer,
  input: GivingReason,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await findCase(tx, input.number)
  if (!file) throw new Refusal('case-unknown')
  const { number, id: caseId, office } = file
  if (await findGrounds(tx, by, file, at)) return { number }
  const { kind } = input
  if (!reasonsFor(by, file).includes(kind)) throw new WrongForm({ kind: 'choose' })
  const words = file.forgotten ? forgottenWord : input.words
  const post = postOnCase(file, by)
  const day = at.toZonedDateTimeISO(by.zone).toPlainDate()
  if (!(await saveReading(tx, { caseId, officer: by.id, day, office, post, kind, words, at }))) return { number }
  const facts = { number, kind }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'case.reason-given', office, subject: caseId, by: actor, at, facts })
  return facts
}
