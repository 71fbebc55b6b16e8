import { randomUUID } from 'node:crypto'
import { monday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { enterAuthority } from '../../src/product/delegation/acts/enter-authority.ts'
import { putServices } from '../../src/product/delegation/acts/put-services.ts'
import { takeService } from '../../src/product/delegation/acts/take-service.ts'
import { BeginningWithPapers } from '../../src/product/delegation/contract/papers.ts'
import { shapeAuthority } from '../../src/product/delegation/desk/forms.ts'

const power = {
  nameId: 'Surat keterangan contoh',
  nameEn: '',
  field: 'government',
  aspects: ['other'],
  source: 'delegation',
  regulation: 'pp-17-2018',
  article: '11',
  giver: 'Bupati contoh',
  from: '2026-03-02',
  until: '',
  offices: [],
  capacity: 'own-name',
  substitutes: 'sekcam',
  report: 'not-owed',
  limit: '',
  note: '',
}

/** The officer of the regency types in a power that no pack names. */
export async function typeIn(
  office: TestOffice,
  code: string,
  changes: Record<string, string | string[]> = {},
  at = monday,
) {
  const by = office.officer('kabag-tapem')
  const form: Record<string, string | string[]> = { ...power, requestId: randomUUID(), code, ...changes }
  const input = BeginningWithPapers.parse(shapeAuthority(form, []))
  return await office.inAct(by, at, (tx) => enterAuthority(tx, by, input, at, office.equipment.files))
}

type Putting = { services: string[]; offices?: string[]; from?: string; at?: Temporal.Instant }

/** The officer of the regency puts services under a power, today unless said. */
export async function putUnder(
  office: TestOffice,
  code: string,
  { services, offices = [], from = '2026-03-02', at = monday }: Putting,
  by = office.officer('kabag-tapem'),
) {
  const input = { requestId: randomUUID(), code, services, offices, from: Temporal.PlainDate.from(from) }
  return await office.inAct(by, at, (tx) => putServices(tx, by, input, at))
}

/** The officer of the regency puts a service back. */
export async function takeFrom(
  office: TestOffice,
  code: string,
  service: string,
  at = monday,
  by = office.officer('kabag-tapem'),
) {
  const input = { requestId: randomUUID(), code, service }
  return await office.inAct(by, at, (tx) => takeService(tx, by, input, at))
}
