import { randomUUIDv7 } from 'node:crypto'
import { json, sql, type Tx } from '#platform/db.ts'
import type { Registration } from '../contract.ts'

export type NewCase = {
  id: string
  office: string
  number: string
  serviceKey: string
  versionId: string
  authorityId: string
  village: string
  fields: unknown
  /** Numbers of like requests that were known. */
  despite: readonly string[] | null
  visit?: string | undefined
  officer: string
  at: Temporal.Instant
}

export async function saveCase(tx: Tx, file: NewCase): Promise<void> {
  await tx.write(sql`
    insert into cases.case_file (id, office, number, service_key, service_version, authority, village, fields,
                                 registered_by, registered_at, despite, visit)
    values (${file.id}, ${file.office}, ${file.number}, ${file.serviceKey}, ${file.versionId}, ${file.authorityId},
            ${file.village}, ${json(file.fields)}, ${file.officer}, ${file.at}, ${file.despite}, ${file.visit})`)
}

/** Writes the answers of a file that was completed; the same answers again write nothing. */
export async function saveFields(tx: Tx, answers: { caseId: string; fields: unknown }): Promise<void> {
  await tx.write(sql`
    update cases.case_file set fields = ${json(answers.fields)}
    where case_file.id = ${answers.caseId} and case_file.fields <> ${json(answers.fields)}::jsonb`)
}

/** Writes how each requirement stands; one already written is changed only where it differs. */
export async function saveRequirements(
  tx: Tx,
  checked: {
    office: string
    caseId: string
    requirements: Registration['requirements']
    remarks: Registration['remarks']
    officer: string
    at: Temporal.Instant
  },
): Promise<void> {
  const rows = Object.entries(checked.requirements).map(([key, state]) => ({
    key,
    state,
    remark: checked.remarks[key] ?? '',
  }))
  await tx.write(sql`
    insert into cases.requirement (case_id, key, office, state, remark, checked_by, checked_at)
    select ${checked.caseId}, row.key, ${checked.office}, row.state, row.remark, ${checked.officer}, ${checked.at}
    from jsonb_to_recordset(${json(rows)}::jsonb) as row (key text, state text, remark text)
    on conflict (case_id, key) do update set state = excluded.state, remark = excluded.remark,
      checked_by = excluded.checked_by, checked_at = excluded.checked_at
    where (requirement.state, requirement.remark) is distinct from (excluded.state, excluded.remark)`)
}

/** Originals that were promised at the counter and have now been seen. */
export async function saveOriginalsSeen(
  tx: Tx,
  seen: { caseId: string; keys: readonly string[]; officer: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    update cases.requirement set state = 'received', checked_by = ${seen.officer}, checked_at = ${seen.at}
    where requirement.case_id = ${seen.caseId} and requirement.key = any (${seen.keys}::text[])
      and requirement.state = 'original-to-follow'`)
}

export async function saveAttachments(
  tx: Tx,
  added: { office: string; caseId: string; uploads: Registration['uploads']; officer: string; at: Temporal.Instant },
): Promise<void> {
  if (added.uploads.length === 0) return
  const rows = added.uploads.map((upload) => ({ id: randomUUIDv7(), ...upload }))
  await tx.write(sql`
    insert into cases.attachment (id, office, case_id, requirement, sha256, name, added_by, added_at)
    select row.id, ${added.office}, ${added.caseId}, row.requirement, row.sha256, row.name, ${added.officer}, ${added.at}
    from jsonb_to_recordset(${json(rows)}::jsonb) as row (id uuid, requirement text, sha256 text, name text)
    on conflict (case_id, requirement, sha256) do nothing`)
}

export async function saveOpening(
  tx: Tx,
  opening: { office: string; caseId: string; officer: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into cases.opening (case_id, office, officer, opened_at)
    values (${opening.caseId}, ${opening.office}, ${opening.officer}, ${opening.at})`)
}

export async function saveTrackingCode(
  tx: Tx,
  code: { office: string; caseId: string; code: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into cases.tracking_code (case_id, issued_at, office, code)
    values (${code.caseId}, ${code.at}, ${code.office}, ${code.code})`)
}

/** One step taken. Its ordinal is the guard: the second of two who act on one picture is refused by the key. */
export async function saveStep(
  tx: Tx,
  step: {
    office: string
    caseId: string
    ordinal: number
    step: string
    outcome: 'passed' | 'sent-back' | 'reopened'
    toStep: string | null
    reason: string | null
    officer: string
    post: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx.write(sql`
    insert into cases.step (case_id, ordinal, office, step, outcome, to_step, reason, officer, post, taken_at)
    values (${step.caseId}, ${step.ordinal}, ${step.office}, ${step.step}, ${step.outcome}, ${step.toStep},
            ${step.reason}, ${step.officer}, ${step.post}, ${step.at})`)
}

export async function saveRefusal(
  tx: Tx,
  refusal: { office: string; caseId: string; reason: string; officer: string; post: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into cases.refusal (case_id, office, reason, officer, post, refused_at)
    values (${refusal.caseId}, ${refusal.office}, ${refusal.reason}, ${refusal.officer}, ${refusal.post}, ${refusal.at})`)
}
