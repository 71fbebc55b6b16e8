import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'

export type DevicesRefusal = 'code-wrong' | 'device-unknown' | 'device-name-taken'

export const deviceKinds = ['kiosk', 'board'] as const
export type DeviceKind = (typeof deviceKinds)[number]

/** A device that was enrolled and may do its one thing: give tickets, or show the board. */
export type Device = { id: string; kind: DeviceKind; name: string; office: string; regency: string }

const requestId = z.uuid('request-id')

export const KeepingDevices = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('list'),
    requestId,
    kind: z.enum(deviceKinds, 'choose'),
    name: z.string().trim().min(3, 'empty').max(60, 'too-long'),
  }),
  z.object({ do: z.literal('revoke'), requestId, device: z.uuid() }),
])
export type KeepingDevices = z.infer<typeof KeepingDevices>

export const EnrollingDevice = z.object({
  code: z
    .string()
    .trim()
    .min(1, 'empty')
    .max(40, 'too-long')
    .transform((typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')),
})
export type EnrollingDevice = z.infer<typeof EnrollingDevice>

export type DeviceLine = {
  id: string
  kind: DeviceKind
  name: string
  listedAt: Temporal.Instant
  enrolledAt: Temporal.Instant | null
  revokedAt: Temporal.Instant | null
  /** When it last asked or held its stream; nothing where this node never heard it, or its token is not here. */
  heardAt: Temporal.Instant | null
  /** While it waits to be typed on the device. */
  code: string | null
}

/** What is known of a device here. `unsure`: silent, but this server was not there long enough to say so. */
export type Hearing =
  | { state: 'revoked' | 'not-installed' | 'unknown' }
  | { state: 'heard' | 'unsure' | 'silent'; at: Temporal.Instant }

/** Since when this server hears devices, and after how many minutes of open time one is called silent. */
export type Listening = { since: Temporal.Instant; minutes: (db: Db) => Promise<number> }

/** A device that is installed in an office and not revoked, by the name people there know it by. */
export type InstalledDevice = { id: string; office: string; name: Text; hearing: Hearing }

export type DevicesPage = { devices: readonly (DeviceLine & { hearing: Hearing })[] }
