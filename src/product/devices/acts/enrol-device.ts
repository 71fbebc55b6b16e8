import { randomBytes } from 'node:crypto'
import { hashToken } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DeviceKind, EnrollingDevice } from '../contract.ts'
import { saveEnrolment, takeCode } from '../store.ts'

/**
 * Enrols the device on which its code is typed: from now on it is known by a token of its own, and does its one thing.
 * Refuses a code that is wrong, used or older than a quarter of an hour, all in one sentence.
 */
export async function enrolDevice(
  tx: Tx,
  { code }: EnrollingDevice,
  at: Temporal.Instant,
): Promise<{ kind: DeviceKind; token: string }> {
  const found = await takeCode(tx, code, at)
  if (!found) throw new Refusal('code-wrong')
  const { device, kind, office } = found
  const token = randomBytes(32).toString('base64url')
  await saveEnrolment(tx, { device, office, tokenHash: hashToken(token), at })
  const by = { kind: 'kiosk', id: device } as const
  await record(tx, { name: 'device.enrolled', office, subject: device, by, at, facts: { kind } })
  return { kind, token }
}
