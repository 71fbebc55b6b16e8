import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { lockCase } from '#cases'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { askedOf } from '../asked.ts'
import type { Asking } from '../contract.ts'
import { codeFrom, codeMinutes, whyNotAnswer } from '../rules.ts'
import { saveAsking } from '../store.ts'

/**
 * Puts the question to whoever has just collected: gives a code that is typed at the kiosk within half an hour.
 * Says the same whether it was answered or not. Refuses before the hand-over, too late, and while the inspectorate has no key.
 */
export async function askAtKiosk(
  tx: Tx,
  by: Officer,
  { number }: Asking,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockCase(tx, number)
  if (!file || file.office !== by.office) throw new Refusal('question-unknown')
  const asked = await askedOf(tx, { number, regency: by.regency, now: at })
  const why = asked ? whyNotAnswer(asked) : 'question-unknown'
  if (why) throw new Refusal(why)
  const id = randomUUIDv7()
  const post = by.posts[0] ?? ''
  const asking = { id, office: by.office, caseId: file.id, officer: by.id, post, at }
  const expiresAt = at.add({ minutes: codeMinutes })
  // Two codes of one office that are alike are rare; the next one is another.
  while (!(await saveAsking(tx, { ...asking, code: codeFrom(randomBytes(4)), expiresAt })));
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'question.put', office: by.office, subject: file.id, by: actor, at, facts: { number } })
  return { number }
}
