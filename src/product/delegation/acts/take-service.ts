import { listRegister, lockRegister, whyNotKeepRegister } from '#authority'
import { type LiftingService, liftService } from '#catalogue'
import type { Officer } from '#identity'
import { record } from '#journal'
import { lockPack } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'

/** The regency takes a service from the authority it was put under: from today it opens where its definition says. */
export async function takeService(
  tx: Tx,
  by: Officer,
  input: LiftingService,
  at: Temporal.Instant,
): Promise<{ code: string; service: string }> {
  const right = whyNotKeepRegister(by)
  if (right) throw new Refusal(right)
  await lockPack(tx)
  await lockRegister(tx, by.regency)
  const { code, service } = input
  const power = (await listRegister(tx, code)).at(-1)
  if (!power) throw new Refusal('authority-unknown')
  await liftService(tx, { code, service, today: at.toZonedDateTimeISO(by.zone).toPlainDate() })
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { code, service }
  await record(tx, { name: 'authority.service-taken', office: by.regency, subject: power.id, by: actor, at, facts })
  return facts
}
