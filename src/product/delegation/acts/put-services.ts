import { lockRegister, whyNotKeepRegister } from '#authority'
import { type PlacingServices, placeServices } from '#catalogue'
import type { Officer } from '#identity'
import { record } from '#journal'
import { listOffices, lockPack } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'

/**
 * The regency puts services under an authority, from today or a day ahead: one that was typed in carries services by it.
 * Refuses a day that has passed, for what was opened is not changed backwards.
 */
export async function putServices(
  tx: Tx,
  by: Officer,
  input: PlacingServices,
  at: Temporal.Instant,
): Promise<{ code: string; services: readonly string[]; offices: readonly string[]; from: string }> {
  const right = whyNotKeepRegister(by)
  if (right) throw new Refusal(right)
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  if (Temporal.PlainDate.compare(input.from, today) < 0) throw new WrongForm({ from: 'day-past' })
  // In the order in which a pack holds them, so that neither waits for the other for ever.
  await lockPack(tx)
  await lockRegister(tx, by.regency)
  const { power, offices } = await placeServices(tx, { id: by.id, regency: by.regency, at }, input)
  const keys = new Map((await listOffices(tx)).map(({ id, key }) => [id, key]))
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = {
    ...{ code: input.code, services: [...new Set(input.services)].sort() },
    ...{ offices: offices.map((id) => keys.get(id) ?? id).sort(), from: input.from.toString() },
  }
  await record(tx, { name: 'authority.services-put', office: by.regency, subject: power, by: actor, at, facts })
  return facts
}
