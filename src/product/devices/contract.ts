import { z } from 'zod'

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
  /** While it waits to be typed on the device. */
  code: string | null
}

export type DevicesPage = { devices: readonly DeviceLine[] }
