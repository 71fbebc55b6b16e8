import { calendarOf } from '#clock'
import type { Db } from '#platform/db.ts'
import type { DevicesPage, InstalledDevice, Listening } from '../contract.ts'
import { hearingOf } from '../rules.ts'
import { listDevices, listInstalled } from '../store.ts'
import { deviceName } from '../words.ts'

type Asked = { regency: string; now: Temporal.Instant }

/** Every device that is installed in these offices, as far as the reader may see them, and whether it is heard. */
export async function hearDevices(
  db: Db,
  { offices, regency, now }: Asked & { offices: readonly string[] },
  listening: Listening,
): Promise<InstalledDevice[]> {
  const installed = await listInstalled(db, offices)
  const minutes = await listening.minutes(db)
  const found = await Promise.all(
    [...Map.groupBy(installed, (one) => one.office)].map(async ([office, some]) => {
      const { calendar } = await calendarOf(db, { regency, office })
      const limits = { now, since: listening.since, minutes, calendar }
      return some.map((device) => {
        const { id, kind, name } = device
        return { id, office, name: deviceName(kind, name), hearing: hearingOf(device, limits) }
      })
    }),
  )
  return found.flat()
}

/** The devices of an office for who keeps them: those that were revoked stay listed. */
export async function devicesPage(
  db: Db,
  { office, regency, now }: Asked & { office: string },
  { since, minutes }: Listening,
): Promise<DevicesPage> {
  const { calendar } = await calendarOf(db, { regency, office })
  const limits = { now, since, minutes: await minutes(db), calendar }
  const devices = await listDevices(db, office, now)
  return { devices: devices.map((device) => ({ ...device, hearing: hearingOf(device, limits) })) }
}
