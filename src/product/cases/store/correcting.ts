import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { HandedTo } from '../contract/handing-over.ts'
import type { Fault } from '../contract.ts'
import type { FieldValues } from '../fields.ts'
import type { NamedParty } from '../named-party.ts'
import type { CorrectionStage } from '../rules.ts'
import type { Change } from './daily.ts'
import type { KeptTold } from './desk-work.ts'

/** Everything as it is to stand once the new letter has its number; a NIK encrypted. */
export type Became = {
  village: string
  fields: FieldValues
  people: readonly (Omit<NamedParty, 'nik'> & { nikCipher: string | null })[]
  /** What the service's checks said of what changes. Nothing where an earlier release did not ask them. */
  asked?: { keys: readonly string[]; told: readonly KeptTold[] }
}

export type NewCorrection = {
  id: string
  office: string
  caseId: string
  ordinal: number
  replaces: string
  fault: Fault
  reason: string
  asked: { by: string; identitySeen: string } | undefined
  paperBack: boolean | null
  beforeHandover: boolean
  became: Became
  changes: readonly Change[]
  officer: string
  post: string
  at: Temporal.Instant
}

type Done = { id: string; office: string; officer: string; post: string; at: Temporal.Instant }

/** Writes what is asked for. Its ordinal is the guard: two who saw one picture cannot both ask. */
export async function saveCorrection(tx: Tx, asked: NewCorrection): Promise<void> {
  await tx.write(sql`
    insert into cases.correction (id, office, case_id, ordinal, replaces, fault, reason, asked_by, identity_seen,
                                  paper_back, before_handover, became, officer, post, requested_at)
    values (${asked.id}, ${asked.office}, ${asked.caseId}, ${asked.ordinal}, ${asked.replaces}, ${asked.fault},
            ${asked.reason}, ${asked.asked?.by ?? null}, ${asked.asked?.identitySeen ?? null}, ${asked.paperBack},
            ${asked.beforeHandover}, ${json(asked.became)}, ${asked.officer}, ${asked.post}, ${asked.at})`)
  await tx.write(sql`
    insert into cases.corrected_field (correction, name, office, was, became)
    select ${asked.id}, row.name, ${asked.office}, row.was, row.became
    from jsonb_to_recordset(${json(asked.changes)}::jsonb) as row (name text, was jsonb, became jsonb)`)
}

/** The signer does not go along: what was asked stays as it was written, with who turned it down and why. */
export async function saveTurnedDown(tx: Tx, done: Done & { reason: string }): Promise<void> {
  await tx.write(sql`
    insert into cases.correction_turned_down (correction, office, reason, officer, post, turned_down_at)
    values (${done.id}, ${done.office}, ${done.reason}, ${done.officer}, ${done.post}, ${done.at})`)
}

/** Writes who numbered the new letter, or archived its copy. The key is the guard against two at once. */
export async function saveCorrectionStep(tx: Tx, done: Done & { does: 'number' | 'archive' }): Promise<void> {
  await tx.write(sql`
    insert into cases.correction_step (correction, does, office, officer, post, taken_at)
    values (${done.id}, ${done.does}, ${done.office}, ${done.officer}, ${done.post}, ${done.at})`)
}

export type KeptCorrection = {
  replaces: string
  reason: string
  /** Nothing where the office found the mistake itself. */
  askedBy: string | null
  paperBack: boolean | null
  beforeHandover: boolean
  became: Became
  officer: string
  requestedAt: Temporal.Instant
}

export async function getCorrection(db: Db, id: string): Promise<KeptCorrection> {
  const row = await db.one<KeptCorrection>(sql`
    select correction.replaces, correction.reason, correction.asked_by as "askedBy", correction.paper_back as "paperBack",
           correction.before_handover as "beforeHandover", correction.became, correction.officer,
           correction.requested_at as "requestedAt"
    from cases.correction where correction.id = ${id}`)
  if (!row) throw new Error(`correction ${id} was found and then was not`)
  return row
}

/** A correction as its story is told; moments are texts of the database. */
export type ToldCorrection = {
  id: string
  ordinal: number
  stage: CorrectionStage | 'turned-down'
  fault: Fault
  reason: string
  by: string
  at: string
  askedBy: string | null
  identitySeen: string | null
  paperBack: boolean | null
  changes: readonly { name: string; was: unknown; became: unknown }[]
  told: readonly KeptTold[] | null
  old: { number: string; voidedAt: string | null; gone: boolean }
  letter: { number: string; at: string } | null
  turnedDown: { by: string; at: string; reason: string } | null
  handover: (HandedTo & { at: string; paperBack: boolean | null }) | null
}

/** Every correction of a case, newest first, with the letters it replaced and made. */
export async function listCorrections(db: Db, caseId: string): Promise<ToldCorrection[]> {
  return await db.all(sql`
    select correction.id, correction.ordinal, correction.fault, correction.reason, officer_view.name as by,
           to_jsonb(correction.requested_at) #>> '{}' as at, correction.asked_by as "askedBy",
           correction.identity_seen as "identitySeen", correction.paper_back as "paperBack",
           case when turned_down.correction is not null then 'turned-down'
                when handed.correction is not null or (correction.before_handover and handover.case_id is not null
                     and new_letter.issued_at is not null) then 'collected'
                when archived.correction is not null then 'archived'
                when new_letter.issued_at is not null then 'issued'
                when approval_view.letter is not null then 'approved' else 'requested' end as stage,
           coalesce((select jsonb_agg(jsonb_build_object('name', corrected_field.name, 'was', corrected_field.was,
                              'became', corrected_field.became) order by corrected_field.name)
                     from cases.corrected_field where corrected_field.correction = correction.id), '[]') as changes,
           correction.became #> '{asked,told}' as told,
           jsonb_build_object('number', old_letter.number, 'voidedAt', old_letter.voided_at,
                              'gone', old_letter.issued_at is not null and old_letter.sha256 is null) as old,
           case when new_letter.issued_at is not null
                then jsonb_build_object('number', new_letter.number, 'at', new_letter.issued_at) end as letter,
           case when turned_down.correction is not null
                then jsonb_build_object('at', turned_down.turned_down_at, 'reason', turned_down.reason, 'by',
                       (select officer_view.name from identity.officer_view
                        where officer_view.id = turned_down.officer)) end as "turnedDown",
           case when handed.correction is not null
                then jsonb_build_object('collectedBy', handed.collected_by, 'relation', handed.relation,
                       'tracking', handed.tracking, 'at', handed.handed_at, 'paperBack', handed.paper_back) end as handover
    from cases.correction
    join identity.officer_view on officer_view.id = correction.officer
    left join documents.letter_view as old_letter on old_letter.subject = correction.replaces
    left join documents.letter_view as new_letter on new_letter.subject = correction.id
    left join signing.approval_view on approval_view.letter = new_letter.id
    left join cases.correction_turned_down as turned_down on turned_down.correction = correction.id
    left join cases.correction_step as archived on archived.correction = correction.id and archived.does = 'archive'
    left join cases.correction_handover as handed on handed.correction = correction.id
    left join cases.handover on handover.case_id = correction.case_id
    where correction.case_id = ${caseId} order by correction.ordinal desc limit 200`)
}

/** The letter that a correction of this case replaced or is to replace, by the correction's place; nothing once its paper is destroyed. */
export async function findReplaced(
  db: Db,
  wanted: { caseId: string; ordinal: number },
): Promise<{ subject: string; sha256: string } | undefined> {
  return await db.one(sql`
    select old_letter.subject, old_letter.sha256
    from cases.correction join documents.letter_view as old_letter on old_letter.subject = correction.replaces
    where correction.case_id = ${wanted.caseId} and correction.ordinal = ${wanted.ordinal}
      and old_letter.sha256 is not null`)
}
