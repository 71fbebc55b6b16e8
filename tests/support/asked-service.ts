import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { findServiceVersion, type ServiceDefinition } from '#catalogue'
import { monday, nur } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import type { Registration } from '#tests/open-case.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { registrationOf } from '../../src/app/demo-walk.ts'
import { applyPack } from '../../src/app/pack/apply-pack.ts'

export const askedService = 'pakai-jalan-uji'

const said = (id: string) => ({ id, en: id })
const answer = (key: string) => ({ key, label: said(key), when: said(`kalau ${key}`) })
const paper = (key: string, more: object = {}) => ({
  ...{ key, name: said(`Surat ${key}`), kind: 'copy', originalMayFollow: false, fromPage: true },
  ...more,
})
const metres = (key: string) => ({
  ...{ key, label: said(key), type: 'number', optional: false, min: 0, max: 1000, unit: said('m'), fromPage: true },
})

// Invented, as the charge that rests on it: marked as ended, it shows what becomes of a charge.
const declared = `  - key: perda-contoh-2-2024
    kind: perda
    abbreviation: Perda Contoh
    number: "2"
    year: 2024
    title: { id: Peraturan contoh, en: An invented regulation }
    source: rekaan untuk uji
    sure: b

`

/** A service whose papers and charge depend on what is answered: for tests alone. `rate` in rupiah for one m². */
export async function offerAskedService(
  office: TestOffice,
  { rate = 1000, at = monday }: { rate?: number; at?: Temporal.Instant } = {},
): Promise<ServiceDefinition> {
  const pack = copyPack()
  const family = parse(readFileSync(join(pack.folder, 'services/tanggungan-keluarga.yaml'), 'utf8'))
  const law = { regulation: 'Perda Contoh 2/2024', article: '8', object: 'regional-assets', from: '2024-01-05' }
  const use = { kind: 'per-unit', name: said('Pemakaian jalan'), rateRupiah: rate, unit: said('m²'), sure: 'b' }
  pack.write(
    `services/${askedService}.yaml`,
    stringify({
      ...family,
      ...{ key: askedService, name: said('Pakai jalan uji'), applicants: ['person', 'body'] },
      questions: [
        { key: 'acara', ask: said('Acara apa?'), answers: [answer('pesta'), answer('pasar')], fromPage: true },
      ],
      requirements: [
        paper('ktp'),
        paper('undangan', { when: { acara: ['pesta'] } }),
        paper('daftar-pedagang', { when: { acara: ['pasar'] } }),
        paper('akta', { when: { applicant: ['body'] } }),
      ],
      fields: [...family.fields, metres('panjang'), metres('lebar')],
      tariffs: [{ ...law, ...use, times: ['panjang', 'lebar'], when: { acara: ['pasar'] }, fromPage: false }],
    }),
  )
  pack.edit('regulations.yaml', 'regulations:\n', `regulations:\n${declared}`)
  await applyPack(office.pool, getPack(pack.folder), at)
  const counter = office.officer('petugas-loket')
  const on = at.toZonedDateTimeISO(counter.zone).toPlainDate()
  const offered = await office.read(counter, (tx) =>
    findServiceVersion(tx, { office: counter.office, key: askedService, on }),
  )
  if (!offered) throw new Error('the service is not offered')
  return offered.definition
}

/** The counter's form for it: everything received that is asked, 12 m × 4 m, whatever the answer. */
export function askedRegistration(
  office: TestOffice,
  definition: ServiceDefinition,
  acara: string,
  changes: Partial<Registration> = {},
): Registration {
  const village = office.villages()[0] ?? ''
  const whole = registrationOf(definition, { ...nur, until: 'step 1', toFollow: false }, village)
  const requirements = { ktp: 'received', undangan: 'received', 'daftar-pedagang': 'received' } as const
  return { ...whole, requirements, fields: { ...whole.fields, acara, panjang: '12', lebar: '4' }, ...changes }
}
