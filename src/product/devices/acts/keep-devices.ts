import { randomBytes, randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { KeepingDevices } from '../contract.ts'
import { codeMinutes, codeOf } from '../rules.ts'
import { saveDevice, saveRevocation } from '../store.ts'

/**
 * Lists a kiosk or board of the own office with a code that is typed on it once, within a quarter of an hour; or revokes
 * one, which opens nothing from that moment on. Refuses a name that is taken, and a device of another office.
 */
export async function keepDevices(
  tx: Tx,
  by: Officer,
  input: KeepingDevices,
  at: Temporal.Instant,
): Promise<{ device: string }> {
  const { office } = by
  const post = by.posts[0] ?? ''
  const actor = { kind: 'officer', id: by.id, post } as const
  if (input.do === 'revoke') {
    const { device } = input
    if (!(await saveRevocation(tx, { device, office, officer: by.id, post, at }))) throw new Refusal('device-unknown')
    await record(tx, { name: 'device.revoked', office, subject: device, by: actor, at, facts: { device } })
    return { device }
  }
  const { kind, name } = input
  const device = randomUUIDv7()
  const code = codeOf(randomBytes(8))
  const expiresAt = at.add({ minutes: codeMinutes })
  if (!(await saveDevice(tx, { id: device, office, kind, name, officer: by.id, post, code, at, expiresAt })))
    throw new Refusal('device-name-taken', { name })
  await record(tx, { name: 'device.listed', office, subject: device, by: actor, at, facts: { device, kind, name } })
  return { device }
}
