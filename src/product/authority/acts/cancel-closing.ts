import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CancellingClosing } from '../contract.ts'
import { whyNotCancel, whyNotKeep } from '../rules/closing.ts'
import { listClosings, lockRegister, saveCancelled, saveLastDays } from '../store/register.ts'
import { citeAuthorities } from './cite-authorities.ts'

/** Cancels a closing while its day lies ahead: the last days are again what they were. It stays in the history. */
export async function cancelClosing(
  tx: Tx,
  by: Officer,
  input: CancellingClosing,
  at: Temporal.Instant,
): Promise<{ code: string }> {
  const right = whyNotKeep(by)
  if (right) throw new Refusal(right)
  await lockRegister(tx, by.regency)
  const closing = (await listClosings(tx, input.code)).find(({ id }) => id === input.closing)
  const why = whyNotCancel(closing, at.toZonedDateTimeISO(by.zone).toPlainDate())
  if (why || !closing) throw new Refusal(why ?? 'closing-unknown')
  await saveCancelled(tx, { closing: closing.id, office: by.regency, reason: input.reason, by: by.id, at })
  await saveLastDays(tx, closing.before)
  await citeAuthorities(tx, by.regency)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { code: closing.code, on: closing.on.toString() }
  await record(tx, {
    name: 'authority.closing-cancelled',
    office: by.regency,
    subject: closing.id,
    by: actor,
    at,
    facts,
  })
  return { code: closing.code }
}
