import { findRegency } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import type { Keys } from '#platform/keys.ts'
import type { Recognised } from '../contract/recognised.ts'
import type { NamedParty } from '../named-party.ts'

/**
 * Requests for the same service by the same applicant in one office that have not ended, or whose letter was issued
 * so lately that the regency calls it new, newest first. A body is the same by its name and who represents it. Without a NIK nobody is known.
 */
export async function listRepeated(
  db: Db,
  asked: { office: string; serviceKey: string; people: readonly NamedParty[]; at: Temporal.Instant },
  keys: Keys,
): Promise<Recognised['repeated']> {
  const applicant = asked.people.find(({ role }) => role === 'applicant')
  const kind = applicant?.kind ?? 'person'
  const role = kind === 'person' ? 'applicant' : 'representative'
  const nik = asked.people.find((one) => one.role === role)?.nik ?? ''
  if (nik === '') return []
  const body = kind === 'person' ? null : (applicant?.name ?? '')
  const fresh = (await findRegency(db))?.likeRequests
  const since = fresh ? asked.at.subtract({ hours: 24 * fresh.newForDays }) : null
  const rows = await db.all<Recognised['repeated'][number]>(sql`
    select case_file.id as "caseId", case_file.number, standing.state, case_file.registered_at as since
    from cases.person_hash
    join cases.party on party.id = person_hash.party and party.role = ${role}
    join cases.case_file on case_file.id = party.case_id and case_file.service_key = ${asked.serviceKey}
    join cases.standing on standing.case_id = case_file.id
    where person_hash.office = ${asked.office} and person_hash.hash = ${keys.keyedHash(nik, 'nik-hash')}
      and standing.applicant = coalesce(${body}::text, standing.applicant)
      and (standing.state in ('open', 'incomplete')
           or standing.state = 'closed' and exists (
             select 1 from documents.letter_view
             where letter_view.subject = case_file.id and letter_view.issued_at > ${since}::timestamptz))
    order by case_file.registered_at desc, case_file.number desc limit 10`)
  const within = fresh ? { days: fresh.newForDays, sure: fresh.sure } : undefined
  return rows.map((row) => (row.state === 'closed' ? { ...row, within } : row))
}
