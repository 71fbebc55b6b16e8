import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import { enrolDevice } from '../acts/enrol-device.ts'
import { keepDevices } from '../acts/keep-devices.ts'
import { EnrollingDevice, KeepingDevices, type Listening } from '../contract.ts'
import { deviceCookie } from '../device-asking.ts'
import { devicesPage } from '../views/hear-devices.ts'
import { errors, refusals } from '../words.ts'
import { renderDevicesPage } from './devices.page.tsx'
import { renderEnrolPage } from './enrol.page.tsx'

/** Who keeps the devices of an office lists and revokes them; the device itself is enrolled by whoever types its code. */
export function deviceRoutes(
  web: Web<Officer>,
  { secure, listening }: { secure: boolean; listening: Listening },
): void {
  const page = {
    may: 'devices.keep',
    view: (tx: Tx, by: Officer, { now }: Ask) => devicesPage(tx, { ...by, now }, listening),
    render: renderDevicesPage,
  }
  web.page('/devices', page)
  web.act('/devices', {
    may: 'devices.keep',
    input: KeepingDevices,
    act: keepDevices,
    refusals,
    errors,
    again: page,
    goTo: () => '/devices',
  })
  const enrol = { may: 'anyone', view: async () => ({}), render: renderEnrolPage }
  web.page('/perangkat', enrol)
  web.act('/perangkat', {
    may: 'anyone',
    input: EnrollingDevice,
    act: (tx, _by, input, at) => enrolDevice(tx, input, at),
    refusals,
    errors,
    again: enrol,
    perMinute: 10,
    after: ({ token }, reply) => {
      const kept = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const
      reply.setCookie(deviceCookie, token, { ...kept, maxAge: 5 * 365 * 24 * 3600 })
    },
    goTo: ({ kind }) => (kind === 'kiosk' ? '/kiosk' : '/board'),
  })
}
