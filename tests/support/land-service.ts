import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { parse, stringify } from 'yaml'
import { findServiceVersion, type ServiceDefinition } from '#catalogue'
import { monday, nur } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import type { Registration } from '#tests/open-case.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { registrationOf } from '../../src/app/demo-walk.ts'
import { applyPack } from '../../src/app/pack/apply-pack.ts'

export const landService = 'tanah-uji'

const said = (id: string, en: string) => ({ id, en })

/** A service that names sellers, one buyer and witnesses, and that bodies and villages may ask for: for tests alone. */
export async function offerLandService(office: TestOffice, t?: TestContext): Promise<ServiceDefinition> {
  const pack = copyPack(t)
  const family = parse(readFileSync(join(pack.folder, 'services/tanggungan-keluarga.yaml'), 'utf8'))
  const land = {
    ...family,
    key: landService,
    name: said('Surat tanah uji', 'Test land letter'),
    applicants: ['person', 'body', 'village-government'],
    requirements: family.requirements.map((one: { key: string }) =>
      one.key === 'identitas-kerja' ? { ...one, validMonths: 3 } : one,
    ),
    parties: [
      role('penjual', said('Penjual', 'Seller'), 1, 3, ['born-on', 'address']),
      role('pembeli', said('Pembeli', 'Buyer'), 1, 1, []),
      role('saksi', said('Saksi sempadan', 'Boundary witness'), 0, 6, ['address', 'phone']),
    ],
  }
  pack.write(`services/${landService}.yaml`, stringify(land))
  await applyPack(office.pool, getPack(pack.folder), monday)
  const counter = office.officer('petugas-loket')
  const on = monday.toZonedDateTimeISO(counter.zone).toPlainDate()
  const offered = await office.read(counter, (tx) =>
    findServiceVersion(tx, { office: counter.office, key: landService, on }),
  )
  if (!offered) throw new Error('the land service is not offered')
  return offered.definition
}

function role(key: string, name: { id: string; en: string }, min: number, max: number, asks: readonly string[]) {
  return { key, name, min, max, asks, fromPage: true }
}

export const seller = { name: 'Hasan Peraga', nik: '1403010704909991', bornOn: '1990-04-07', address: 'Jalan Contoh 2' }
export const buyer = { name: 'Wati Andai', nik: '1403015202889993' }
export const witness = {
  name: 'Atok Ibarat',
  noNikReason: 'KTP hilang, surat kehilangan ada',
  address: 'Jalan Contoh 3',
}

/** The counter's form for the land letter, with a seller, a buyer and one witness who has no NIK. */
export function landRegistration(
  office: TestOffice,
  definition: ServiceDefinition,
  changes: Partial<Registration> = {},
): Registration {
  const village = office.villages()[0] ?? ''
  const whole = registrationOf(definition, { ...nur, until: 'step 1', toFollow: false }, village)
  const parties = { penjual: [seller], pembeli: [buyer], saksi: [witness] }
  return { ...whole, parties, ...changes }
}
