import { getServiceVersion } from '#catalogue'
import { type Db, sql, type Tx } from '#platform/db.ts'
import { whatDecides } from '../answers.ts'
import type { RequirementState } from '../contract.ts'
import { answered } from '../fields.ts'
import type { KnownOf } from '../parties.ts'
import { type DeskMove, withDesks } from '../rules/desk-move.ts'
import type { PromiseUnderWay } from '../rules/stopping.ts'
import type { CaseFile, CorrectionUnderWay, RefusalUnderWay, StepTaken } from '../rules.ts'

import { findCaseOfBlank } from './blanks.ts'
import { listCorrections, type ToldCorrection } from './correcting.ts'
import { readStepWork } from './step-work.ts'

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
  forgotten: boolean
  lapsed: boolean
  lapses: number
  lapsesAt: Temporal.Instant | null
  amendments: number
  keeper: string | null
  desks: DeskMove[] | null
  promise: (Omit<PromiseUnderWay, 'dueAt'> & { dueAt: string }) | null
  issued: boolean
  requirements: Record<string, RequirementState> | null
  parties: KnownOf[] | null
  applicantKind: string | null
  taken: (Omit<StepTaken, 'takenAt'> & { takenAt: string })[] | null
  refusing: (Omit<RefusalUnderWay, 'since'> & { since: string }) | null
  corrections: number
  inForce: string
  correcting: (Omit<CorrectionUnderWay, 'since'> & { since: string }) | null
}

/** Finds a case among the offices this transaction may see: not yours is not found. */
export async function findCase(db: Db, number: string): Promise<HeldCase | undefined> {
  const row = await db.one<Row>(sql`
    select case_file.id, case_file.office, case_file.number, case_file.service_version as "versionId",
           case_file.authority as "authorityId", case_file.village, case_file.registered_at as "registeredAt",
           case_file.fields, opening.case_id is not null as opened, refusal.case_id is not null as refused,
           letter_view.issued_at is not null as issued, withdrawal.case_id is not null as withdrawn, exists (select from cases.forgotten where forgotten.case_id = case_file.id) as forgotten,
           exists (select from cases.lapse where lapse.case_id = case_file.id and lapse.begun_at is null) as lapsed, (select count(*)::int from cases.lapse where lapse.case_id = case_file.id) as lapses,
           (select run_view.due_at from clock.run_view where run_view.subject = case_file.id and run_view.kind = 'completion' and run_view.ended_at is null) as "lapsesAt",
           (select count(*)::int from cases.amendment where amendment.case_id = case_file.id) as amendments,
           (select keeping.keeper from cases.keeping where keeping.case_id = case_file.id
              and keeping.steps = (select count(*) from cases.step where step.case_id = case_file.id)
            order by keeping.ordinal desc limit 1) as keeper,
           (select jsonb_agg(jsonb_build_object('from', move.from_post, 'to', move.to_post) order by move.ordinal)
            from cases.desk_move as move where move.case_id = case_file.id) as desks,
           (select jsonb_build_object('dueAt', run_view.due_at,
                     'stopped', (select pause_view.reason from clock.pause_view
                                 where pause_view.run = run_view.id and pause_view.until is null),
                     'extended', exists (select 1 from clock.extension_view where extension_view.run = run_view.id))
            from clock.run_view where run_view.subject = case_file.id and run_view.kind = 'promise'
              and run_view.ended_at is null) as promise,
           (select jsonb_object_agg(requirement.key, requirement.state) from cases.requirement where requirement.case_id = case_file.id) as requirements,
           (select jsonb_agg(jsonb_build_object('role', party.role, 'identified', party.nik_cipher is not null or party.no_nik_reason is not null,
                      'born', party.born_on is not null, 'addressed', party.address is not null,
                      'letterSeen', party.letter_seen))
            from cases.party where party.case_id = case_file.id and party.role <> 'applicant') as parties,
           (select kind from cases.party where party.case_id = case_file.id and role = 'applicant') as "applicantKind",
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
            where proposal.case_id = case_file.id and proposal.dropped_at is null and proposal.overturned_at is null) as refusing,
           (select count(*)::int from cases.correction where correction.case_id = case_file.id) as corrections,
           coalesce((select correction.id from cases.correction
                     join documents.letter_view as corrected on corrected.subject = correction.id
                     where correction.case_id = case_file.id and corrected.issued_at is not null
                     order by correction.ordinal desc limit 1), case_file.id) as "inForce",
           (select jsonb_build_object('id', correction.id, 'ordinal', correction.ordinal,
                     'beforeHandover', correction.before_handover,
                     'since', coalesce(handed.handed_at, archived.taken_at, corrected.issued_at, approval_view.at,
                                correction.requested_at),
                     'stage', case when handed.correction is not null then 'collected'
                                   when correction.before_handover and corrected.issued_at is not null
                                        and handover.case_id is not null then 'collected'
                                   when archived.correction is not null then 'archived'
                                   when corrected.issued_at is not null then 'issued'
                                   when approval_view.letter is not null then 'approved' else 'requested' end)
            from cases.correction
            left join documents.letter_view as corrected on corrected.subject = correction.id
            left join signing.approval_view on approval_view.letter = corrected.id
            left join cases.correction_step as archived on archived.correction = correction.id and archived.does = 'archive'
            left join cases.correction_handover as handed on handed.correction = correction.id
            left join cases.handover on handover.case_id = correction.case_id
            where correction.case_id = case_file.id and not exists (
              select 1 from cases.correction_turned_down where correction_turned_down.correction = correction.id)
            order by correction.ordinal desc limit 1) as correcting
    from cases.case_file
    left join cases.opening on opening.case_id = case_file.id
    left join cases.refusal on refusal.case_id = case_file.id
    left join cases.withdrawal on withdrawal.case_id = case_file.id
    left join documents.letter_view on letter_view.subject = case_file.id
    where case_file.number = ${number}`)
  return row && (await asHeld(db, row))
}

async function asHeld(db: Db, row: Row): Promise<HeldCase> {
  const desks = row.desks ?? []
  const definition = withDesks((await getServiceVersion(db, row.versionId)).definition, desks)
  const taken = (row.taken ?? []).map((step) => ({ ...step, takenAt: Temporal.Instant.from(step.takenAt) }))
  const [refusing, correcting] = [underWay(row.refusing), underWay(row.correcting)]
  const promise = row.promise ? { ...row.promise, dueAt: Temporal.Instant.from(row.promise.dueAt) } : undefined
  const { applicantKind, desks: _desks, ...file } = row
  const [requirements, parties] = [row.requirements ?? {}, row.parties ?? []]
  const answers = whatDecides(answered(row), { applicant: applicantKind ?? 'person', parties })
  const work = await readStepWork(db, row.id, definition.procedure)
  const held = { ...file, definition, requirements, parties, answers, taken }
  return { ...held, promise, refusing, correcting, work, deskMoves: desks.length }
}

function underWay<Way extends { since: string }>(way: Way | null) {
  return way === null ? undefined : { ...way, since: Temporal.Instant.from(way.since) }
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

/** When what the office decided was handed over, a letter or a refusal; nothing before. */
export async function findHandover(db: Db, caseId: string): Promise<Temporal.Instant | undefined> {
  const row = await db.one<{ at: Temporal.Instant }>(sql`
    select handover.handed_at as at from cases.handover where handover.case_id = ${caseId}`)
  return row?.at
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
  /** The letter was declared void, and no other stands in its place. */
  voided: { number: string; at: string; reason: string } | null
  /** It lapsed and has not begun again: when, and why. */
  lapse: { reason: string; at: string } | null
  officersRead: number
  /** Corrections of the issued letter, newest first. */
  corrections: readonly Pick<ToldCorrection, 'stage' | 'at' | 'old' | 'letter' | 'turnedDown'>[]
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
  const row = await db.one<Omit<Told, 'corrections'>>(sql`
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
           (select jsonb_build_object('reason', lapse.reason, 'at', lapse.lapsed_at) from cases.lapse
            where lapse.case_id = case_file.id and lapse.begun_at is null) as lapse,
           (select to_jsonb(max(amendment.amended_at)) from cases.amendment
            where amendment.case_id = case_file.id) as "amendedAt",
           (select jsonb_build_object('number', letter_view.number, 'at', letter_view.voided_at, 'reason', letter_view.void_reason)
            from documents.letter_view where letter_view.subject = ${file.inForce} and letter_view.void_reason is not null) as voided,
           (select to_jsonb(handover.handed_at) from cases.handover where handover.case_id = case_file.id) as "handedAt",
           (select count(distinct line_view.by_id)::int from journal.line_view
            where line_view.subject = case_file.id and line_view.name = 'case.read') as "officersRead"
    from cases.case_file where case_file.id = ${file.id}`)
  const corrections = file.corrections === 0 ? [] : await listCorrections(db, file.id)
  return row && { file, told: { ...row, corrections } }
}
