import { randomUUID } from 'node:crypto'
import { type completeCase, findCase, type HeldCase, type registerCase } from '#cases'
import { findServiceVersion, type ServiceDefinition } from '#catalogue'
import type { Officer } from '#identity'
import { type Applicant, monday, nur, type Place } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import type { Visitor } from '../../src/app/demo-visitors.ts'
import { registrationOf, walkTo } from '../../src/app/demo-walk.ts'

export const service = 'tanggungan-keluarga'

export type Registration = Parameters<typeof registerCase>[2]
export type Completion = Parameters<typeof completeCase>[2]

export type CaseWanted = {
  /** `step 3` lies at the fourth desk of the procedure: so many steps were taken. */
  until?: Visitor['until']
  /** Marriage certificate, family card and others are promised and not yet seen. */
  toFollow?: boolean
  at?: Temporal.Instant
  place?: Place
  applicant?: Applicant
  /** Key of the service; the family-dependants letter unless said. */
  service?: string
}

/** A case as it comes about at the counter and walks from desk to desk, each step by its officer. Returns its number. */
export async function openCase(office: TestOffice, wanted: CaseWanted = {}): Promise<string> {
  const {
    until = 'step 1',
    toFollow = false,
    at = monday,
    place = 'mandau',
    applicant = nur,
    service: asked = service,
  } = wanted
  const officers = office.officers(place)
  const scope = officers[0]?.scope ?? []
  const walk = { pool: office.pool, equipment: office.equipment, scope, officers, villages: office.villages(place) }
  return await walkTo(walk, { ...applicant, at, until, toFollow, place: 0, service: asked })
}

/** The counter's form for a complete family-dependants letter, with what a test changes in it. */
export async function registration(
  office: TestOffice,
  changes: Partial<Registration> = {},
  place: Place = 'mandau',
): Promise<Registration> {
  const definition = await offeredService(office, place)
  const village = office.villages(place)[0] ?? ''
  return { ...registrationOf(definition, { ...nur, until: 'step 1', toFollow: false }, village), ...changes }
}

export async function offeredService(office: TestOffice, place: Place = 'mandau'): Promise<ServiceDefinition> {
  const counter = office.officer('petugas-loket', place)
  const on = monday.toZonedDateTimeISO(counter.zone).toPlainDate()
  const offered = await office.read(counter, (tx) =>
    findServiceVersion(tx, { office: counter.office, key: service, on }),
  )
  if (!offered) throw new Error(`${place} does not offer ${service}`)
  return offered.definition
}

/** A case as its acts find it. */
export async function getCase(office: TestOffice, by: Pick<Officer, 'scope'>, number: string): Promise<HeldCase> {
  const file = await office.read(by, (tx) => findCase(tx, number))
  if (!file) throw new Error(`case ${number} is not here`)
  return file
}

type Sent = { requestId: string; number: string; seen: number }

/** What any form on a case page carries: its own request, the case, and how many steps its sender had seen. */
export function sent(number: string, seen: number): Sent {
  return { requestId: randomUUID(), number, seen }
}
