import { getServiceVersion } from '#catalogue'
import { type Db, sql, type Tx } from '#platform/db.ts'
import { whatDecides } from '../answers.ts'
import type { RequirementState } from '../contract.ts'
import { answered } from '../fields.ts'
import type { KnownOf } from '../parties.ts'
import type { CaseFile, RefusalUnderWay, StepTaken } from '../rules.ts'

import { findCaseOfBlank } from './blanks.ts'

/** A case with what its acts need beside its rules. */
export type HeldCase = CaseFile & {
  versionId: string
  authorityId: string
  village: string
  registeredAt: Temporal.Instant
  fields: Readonly<Record<string, unknown>>
  /** Who is named beside the applicant, as far as a role asks for it. */
  parties: readonly KnownOf[]
}

type Row = {
  id: string
  office: string
  number: string
  versionId: string
  authorityId: string
  village: string
  registeredAt: Temporal.Instant
  fields: Record<string, unknown>
  opened: boolean
  refused: boolean
  withdrawn: boolean
  amendments: number
  keeper: string | null
  issued: boolean
  requirements: Record<string, RequirementState> | null
  parties: KnownOf[] | null
  applicantKind: string | null
  taken: (Omit<StepTaken, 'takenAt'> & { takenAt: string })[] | null
  refusing: (Omit<RefusalUnderWay, 'since'> & { since: string }) | null
}

/** Finds a case among the offices this transaction may see: not yours is not found. */
export async function findCase(db: Db, number: string): Promise<HeldCase | undefined> {
  const row = await db.one<Row>(sql`
    select case_file.id, case_file.office, case_file.number, case_file.service_version as "versionId",
           case_file.authority as "authorityId", case_file.village, case_file.registered_at as "registeredAt",
           case_file.fields, opening.case_id is not null as opened, refusal.case_id is not null as refused,
           letter_view.issued_at is not null as issued, withdrawal.case_id is not null as withdrawn,
           (select count(*)::int from cases.amendment where amendment.case_id = case_file.id) as amendments,
           (select keeping.keeper from cases.keeping where keeping.case_id = case_file.id
              and keeping.steps = (select count(*) from cases.step where step.case_id = case_file.id)
            order by keeping.ordinal desc limit 1) as keeper,
           (select jsonb_object_agg(requirement.key, requirement.state) from cases.requirement
            where requirement.case_id = case_file.id) as requirements,
           (select jsonb_agg(jsonb_build_object('role', party.role,
                      'identified', party.nik_cipher is not null or party.no_nik_reason is not null,
                      'born', party.born_on is not null, 'addressed', party.address is not null,
                      'letterSeen', party.letter_seen))
            from cases.party where party.case_id = case_file.id and party.role <> 'applicant') as parties,
           (select party.kind from cases.party where party.case_id = case_file.id and party.role = 'applicant')
             as "applicantKind",
           (select jsonb_agg(jsonb_build_object('ordinal', step.ordinal, 'step', step.step, 'outcome', step.outcome,
                      'toStep', step.to_step, 'officer', step.officer, 'takenAt', step.taken_at) order by step.ordinal)
            from cases.step where step.case_id = case_file.id) as taken,
           (select jsonb_build_object('id', proposal.id, 'since', coalesce(handover.handed_at, refusal.refused_at,
                      approval_view.at, proposal.proposed_at), 'stage',
                      case when handover.case_id is not null then 'collected' when refusal.case_id is not null then 'issued'
                           when approval_view.letter is not null then 'signed' else 'proposed' end)
            from cases.refusal_proposal as proposal
            left join documents.letter_view as refusal_letter on refusal_letter.subject = proposal.id
            left join signing.approval_view on approval_view.letter = refusal_letter.id
            left join cases.handover on handover.case_id = proposal.case_id
            where proposal.case_id = case_file.id and proposal.dropped_at is null) as refusing
    from cases.case_file
    left join cases.opening on opening.case_id = case_file.id
    left join cases.refusal on refusal.case_id = case_file.id
    left join cases.withdrawal on withdrawal.case_id = case_file.id
    left join documents.letter_view on letter_view.subject = case_file.id
    where case_file.number = ${number}`)
  return row && (await asHeld(db, row))
}

async function asHeld(db: Db, row: Row): Promise<HeldCase> {
  const { definition } = await getServiceVersion(db, row.versionId)
  const taken = (row.taken ?? []).map((step) => ({ ...step, takenAt: Temporal.Instant.from(step.takenAt) }))
  const refusing = row.refusing ? { ...row.refusing, since: Temporal.Instant.from(row.refusing.since) } : undefined
  const { applicantKind, ...file } = row
  const [requirements, parties] = [row.requirements ?? {}, row.parties ?? []]
  const answers = whatDecides(answered(row), { applicant: applicantKind ?? 'person', parties })
  return { ...file, definition, requirements, parties, answers, taken, refusing }
}

/**
 * Two statements on purpose: the first waits for the other desk, the second sees what it wrote.
 * Joined into one, the wait would end with the picture from before it.
 */
export async function lockCase(tx: Tx, number: string): Promise<HeldCase | undefined> {
  await tx.write(sql`select 1 from cases.case_file where case_file.number = ${number} for update`)
  return await findCase(tx, number)
}

export type Applicant = {
  name: string
  nikCipher: string | null
  noNikReason: string | null
  phone: string | null
  address: string | null
}

export async function findApplicant(db: Db, caseId: string): Promise<Applicant | undefined> {
  return await db.one(sql`
    select party.name, party.nik_cipher as "nikCipher", party.no_nik_reason as "noNikReason", party.phone, party.address
    from cases.party where party.case_id = ${caseId} and party.role = 'applicant'`)
}

/** Whether anything was written under the key file. Without it that could never be read again. */
export async function hasEncrypted(db: Db): Promise<boolean> {
  const row = await db.one<{ encrypted: boolean }>(sql`
    select exists (select 1 from cases.party where party.nik_cipher is not null) as encrypted`)
  return row?.encrypted ?? false
}

export async function findAttachment(
  db: Db,
  wanted: { number: string; id: string },
): Promise<{ sha256: string; name: string; type: string } | undefined> {
  return await db.one(sql`
    select attachment.sha256, attachment.name, file_view.type
    from cases.attachment
    join cases.case_file on case_file.id = attachment.case_id
    join documents.file_view on file_view.office = attachment.office and file_view.sha256 = attachment.sha256
    where case_file.number = ${wanted.number} and attachment.id = ${wanted.id}`)
}

/** Who acted last on a case and at what hour of the office, for the one who came second: who refused it, withdrew it, amended it or took a step. */
export async function findWhoMoved(
  db: Db,
  file: HeldCase,
  zone: string,
): Promise<{ by: string; time: string; what: string }> {
  const row = await db.one<{ name: string; at: Temporal.Instant; what: string | null }>(sql`
    select officer_view.name, moved.at, moved.what
    from (select refusal.officer, refusal.refused_at as at, 'refused' as what, 4 as place
          from cases.refusal where refusal.case_id = ${file.id}
          union all
          select handover.officer, handover.handed_at, 'hand-over', 5
          from cases.handover where handover.case_id = ${file.id}
          union all
          select withdrawal.officer, withdrawal.withdrawn_at, 'withdrawn', 4
          from cases.withdrawal where withdrawal.case_id = ${file.id}
          union all
          select approval_view.officer, approval_view.at, 'refusal-signed', 3
          from signing.approval_view join documents.letter_view on letter_view.id = approval_view.letter
          where letter_view.subject = ${file.refusing?.id ?? null}
          union all
          (select coalesce(proposal.dropped_by, proposal.officer), coalesce(proposal.dropped_at, proposal.proposed_at),
                  case when proposal.dropped_at is null then 'refusal-proposed' else 'refusal-dropped' end, 2
           from cases.refusal_proposal as proposal where proposal.case_id = ${file.id}
           order by proposal.proposed_at desc limit 1)
          union all
          (select amendment.officer, amendment.amended_at, 'amended', 1
           from cases.amendment where amendment.case_id = ${file.id} order by amendment.ordinal desc limit 1)
          union all
          (select step.officer, step.taken_at, case step.outcome when 'sent-back' then 'sent-back' end, 0
           from cases.step where step.case_id = ${file.id} order by step.ordinal desc limit 1)) as moved
    join identity.officer_view on officer_view.id = moved.officer
    order by case when moved.place > 2 then moved.place end desc nulls last, moved.at desc, moved.place desc limit 1`)
  const last = file.definition.procedure.find((step) => step.key === file.taken.at(-1)?.step)
  if (!row) return { by: '', time: '', what: '' }
  const at = row.at.toZonedDateTimeISO(zone)
  const time = `${String(at.hour).padStart(2, '0')}.${String(at.minute).padStart(2, '0')}`
  return { by: row.name, time, what: row.what ?? last?.does ?? '' }
}

/** What a citizen may be told beside the case itself: nobody's name, only how many looked. */
export type Told = {
  code: string | null
  remarks: Readonly<Record<string, string>>
  refusal: { reason: string; at: string } | null
  handedAt: string | null
  /** Codes of slips that were lost and printed anew. */
  endedCodes: readonly string[]
  withdrawal: { at: string; originals: readonly string[] } | null
  amendedAt: string | null
  officersRead: number
}

// Whoever holds a slip written by hand has its number, not the one the case got when it was entered.
async function findByBlank(db: Db, blank: string): Promise<HeldCase | undefined> {
  const number = await findCaseOfBlank(db, blank)
  return number === undefined ? undefined : await findCase(db, number)
}

/** A case with what its citizen may be told. The caller has opened the scope to the one office the number names. */
export async function findCaseForCitizen(db: Db, number: string): Promise<{ file: HeldCase; told: Told } | undefined> {
  const file = (await findCase(db, number)) ?? (await findByBlank(db, number))
  if (!file) return undefined
  const row = await db.one<Told>(sql`
    select (select tracking_code.code from cases.tracking_code
            where tracking_code.case_id = case_file.id and tracking_code.ended_at is null limit 1) as code,
           coalesce((select jsonb_object_agg(requirement.key, requirement.remark) from cases.requirement
                     where requirement.case_id = case_file.id), '{}') as remarks,
           (select jsonb_build_object('reason', refusal.reason, 'at', refusal.refused_at) from cases.refusal
            where refusal.case_id = case_file.id) as refusal,
           array(select tracking_code.code from cases.tracking_code where tracking_code.case_id = case_file.id
                   and tracking_code.ended_at is not null order by tracking_code.issued_at limit 50) as "endedCodes",
           (select jsonb_build_object('at', withdrawal.withdrawn_at, 'originals', withdrawal.originals)
            from cases.withdrawal where withdrawal.case_id = case_file.id) as withdrawal,
           (select to_jsonb(max(amendment.amended_at)) from cases.amendment
            where amendment.case_id = case_file.id) as "amendedAt",
           (select to_jsonb(handover.handed_at) from cases.handover where handover.case_id = case_file.id) as "handedAt",
           (select count(distinct line_view.by_id)::int from journal.line_view
            where line_view.subject = case_file.id and line_view.name = 'case.read') as "officersRead"
    from cases.case_file where case_file.id = ${file.id}`)
  return row && { file, told: row }
}
