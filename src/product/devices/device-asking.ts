import { hashToken } from '#identity'
import type { Tx } from '#platform/db.ts'
import { ElsewhereFirst } from '#platform/web.ts'
import type { Device, DeviceKind } from './contract.ts'
import { enterDevice, hasToken, saveHeard } from './store.ts'

/** The cookie by which an enrolled device is known. */
export const deviceCookie = 'perangkat'

/**
 * The enrolled device that asks, with the transaction opened to its office alone. Sends anything else, also a device of
 * another kind or one that was revoked, to the page where a code is typed.
 */
export async function deviceAsking(
  tx: Tx,
  cookies: Readonly<Record<string, string | undefined>>,
  kind: DeviceKind,
): Promise<Device> {
  const token = cookies[deviceCookie]
  const device = token === undefined ? undefined : await enterDevice(tx, hashToken(token))
  if (device?.kind !== kind) throw new ElsewhereFirst('/perangkat')
  return device
}

/** Hears a device that asks nothing and holds a stream. False once it was revoked. */
export async function hearDevice(tx: Tx, device: string, at: Temporal.Instant): Promise<boolean> {
  await saveHeard(tx, { device, at })
  return await hasToken(tx, device)
}
