import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { Bringing } from '../contract/daily.ts'
import { postOnCase } from '../post-on-case.ts'
import { whyNotBring } from '../rules/daily.ts'
import { originalsToFollow } from '../rules.ts'
import { saveOriginalsSeen } from '../store/save.ts'
import { lockAsSeen } from './take-step.ts'

/** Notes originals that were to follow and have now been seen at the counter, at any time before the letter is handed over. */
export async function bringOriginal(
  tx: Tx,
  by: Officer,
  input: Bringing,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotBring(file, by)
  if (why) throw new Refusal(why)
  const keys = originalsToFollow(file).flatMap(({ key }) => (input.originals.includes(key) ? [key] : []))
  if (keys.length === 0) throw new WrongForm({ originals: 'choose' })
  await saveOriginalsSeen(tx, { caseId: file.id, keys, officer: by.id, at })
  const facts = { number: file.number, originals: keys }
  const actor = { kind: 'officer', id: by.id, post: postOnCase(file, by) } as const
  await record(tx, { name: 'case.original-brought', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
