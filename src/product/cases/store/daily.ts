import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Attaching } from '../contract/daily.ts'

type OnCase = { office: string; caseId: string; officer: string; at: Temporal.Instant }

/** One field before and after; what a list held is its rows. */
export type Change = { name: string; was: unknown; became: unknown }

/** Writes an amendment. Its ordinal is the guard: two who amend one picture cannot both write the next one. */
export async function saveAmendment(
  tx: Tx,
  amendment: OnCase & { ordinal: number; reason: string; post: string; changes: readonly Change[] },
): Promise<void> {
  const { caseId, ordinal, office } = amendment
  await tx.write(sql`
    insert into cases.amendment (case_id, ordinal, office, reason, officer, post, amended_at)
    values (${caseId}, ${ordinal}, ${office}, ${amendment.reason}, ${amendment.officer}, ${amendment.post}, ${amendment.at})`)
  await tx.write(sql`
    insert into cases.amended_field (case_id, ordinal, name, office, was, became)
    select ${caseId}, ${ordinal}, row.name, ${office}, row.was, row.became
    from jsonb_to_recordset(${json(amendment.changes)}::jsonb) as row (name text, was jsonb, became jsonb)`)
}

/** Writes where the applicant lives, as amended. */
export async function saveVillage(tx: Tx, amended: { caseId: string; village: string }): Promise<void> {
  await tx.write(sql`
    update cases.case_file set village = ${amended.village}
    where case_file.id = ${amended.caseId} and case_file.village <> ${amended.village}`)
}

export async function saveWithdrawal(
  tx: Tx,
  withdrawal: OnCase & {
    reason: string
    askedBy: string
    relation: 'applicant' | 'proxy'
    identitySeen: string
    originals: readonly string[]
    post: string
  },
): Promise<void> {
  await tx.write(sql`
    insert into cases.withdrawal (case_id, office, reason, asked_by, relation, identity_seen, originals, officer, post,
                                  withdrawn_at)
    values (${withdrawal.caseId}, ${withdrawal.office}, ${withdrawal.reason}, ${withdrawal.askedBy},
            ${withdrawal.relation}, ${withdrawal.identitySeen}, ${withdrawal.originals}, ${withdrawal.officer},
            ${withdrawal.post}, ${withdrawal.at})`)
}

/** Ends the code that was in force and says who asked for a new slip. */
/** Whether a slip of this case was lost: its newest one then took the place of another. */
export async function isSlipReplaced(db: Db, caseId: string): Promise<boolean> {
  const row = await db.one<{ is: boolean }>(
    sql`select exists (select from cases.lost_slip where lost_slip.case_id = ${caseId}) as is`,
  )
  return row?.is ?? false
}

export async function saveLostSlip(tx: Tx, lost: OnCase & { askedBy: string; identitySeen: string }): Promise<void> {
  await tx.write(sql`
    update cases.tracking_code set ended_at = ${lost.at}
    where tracking_code.case_id = ${lost.caseId} and tracking_code.ended_at is null`)
  await tx.write(sql`
    insert into cases.lost_slip (case_id, replaced_at, office, asked_by, identity_seen, officer)
    values (${lost.caseId}, ${lost.at}, ${lost.office}, ${lost.askedBy}, ${lost.identitySeen}, ${lost.officer})`)
}

/** Adds an attachment. Returns its id, or nothing when the very same file lies there already. */
export async function saveAttachment(
  tx: Tx,
  added: OnCase & { requirement: string; upload: Attaching['upload'] },
): Promise<string | undefined> {
  const { requirement, upload } = added
  const [row] = await tx.all<{ id: string }>(sql`
    insert into cases.attachment (id, office, case_id, requirement, sha256, name, added_by, added_at)
    values (${randomUUIDv7()}, ${added.office}, ${added.caseId}, ${requirement}, ${upload.sha256}, ${upload.name},
            ${added.officer}, ${added.at})
    on conflict (case_id, requirement, sha256) do nothing returning attachment.id`)
  return row?.id
}

/** Files that lie on a case, those that were replaced left out. */
export async function listAttached(
  tx: Tx,
  caseId: string,
): Promise<{ requirement: string; sha256: string; name: string }[]> {
  return await tx.all(sql`
    select attachment.requirement, attachment.sha256, attachment.name from cases.attachment
    where attachment.case_id = ${caseId}
      and not exists (select 1 from cases.replaced_attachment where replaced_attachment.attachment = attachment.id)
    order by attachment.added_at, attachment.id limit 500`)
}

/** Whether an attachment of this requirement is there, and whether another took its place. */
export async function findToReplace(
  tx: Tx,
  wanted: { caseId: string; requirement: string; id: string },
): Promise<{ replaced: boolean } | undefined> {
  return await tx.one(sql`
    select exists (select 1 from cases.replaced_attachment
                   where replaced_attachment.attachment = attachment.id) as replaced
    from cases.attachment where attachment.id = ${wanted.id} and attachment.case_id = ${wanted.caseId}
      and attachment.requirement = ${wanted.requirement}`)
}

export async function saveReplacedAttachment(
  tx: Tx,
  replaced: OnCase & { attachment: string; replacedBy: string; reason: string },
): Promise<void> {
  await tx.write(sql`
    insert into cases.replaced_attachment (attachment, office, case_id, replaced_by, reason, officer, replaced_at)
    values (${replaced.attachment}, ${replaced.office}, ${replaced.caseId}, ${replaced.replacedBy}, ${replaced.reason},
            ${replaced.officer}, ${replaced.at})`)
}

/** Writes into whose hands the file comes, or that it is in nobody's any more. The next ordinal is the guard against two at once. */
export async function saveKeeping(
  tx: Tx,
  keeping: OnCase & { steps: number; keeper: string | null; post: string; reason: string },
): Promise<void> {
  await tx.write(sql`
    insert into cases.keeping (case_id, steps, ordinal, office, keeper, post, reason, officer, since)
    select ${keeping.caseId}, ${keeping.steps}, coalesce(max(keeping.ordinal), 0) + 1, ${keeping.office},
           ${keeping.keeper}, ${keeping.post}, ${keeping.reason}, ${keeping.officer}, ${keeping.at}
    from cases.keeping where keeping.case_id = ${keeping.caseId} and keeping.steps = ${keeping.steps}`)
}

/** Files in the hands of one officer, in the order of their locks. */
export async function listKept(
  db: Db,
  wanted: { office: string; keeper: string },
): Promise<{ number: string; post: string }[]> {
  return await db.all(sql`
    select standing.number, standing.post from cases.standing
    where standing.office = ${wanted.office} and standing.keeper = ${wanted.keeper} and standing.state = 'open'
    order by standing.case_id limit 5000`)
}

/** Files of an office that lie in somebody's hands, with the post at which they lie. */
export async function listInHands(db: Db, office: string): Promise<{ number: string; post: string; keeper: string }[]> {
  return await db.all(sql`
    select standing.number, standing.post, standing.keeper from cases.standing
    where standing.office = ${office} and standing.keeper is not null and standing.state = 'open'
    order by standing.case_id limit 5000`)
}

/** Writes which post took over a desk. Its ordinal is the guard against two at once. */
export async function saveDeskMove(
  tx: Tx,
  move: OnCase & { ordinal: number; from: string; to: string; reason: string },
): Promise<void> {
  await tx.write(sql`
    insert into cases.desk_move (case_id, ordinal, office, from_post, to_post, reason, officer, moved_at)
    values (${move.caseId}, ${move.ordinal}, ${move.office}, ${move.from}, ${move.to}, ${move.reason}, ${move.officer},
            ${move.at})`)
}

export async function saveNote(
  tx: Tx,
  note: OnCase & {
    text: string
    toOfficer: string | null
    toPost: string | null
    answers: string | null
    post: string
  },
): Promise<void> {
  await tx.write(sql`
    insert into cases.note (id, office, case_id, answers, text, to_officer, to_post, officer, post, written_at)
    values (${randomUUIDv7()}, ${note.office}, ${note.caseId}, ${note.answers}, ${note.text}, ${note.toOfficer},
            ${note.toPost}, ${note.officer}, ${note.post}, ${note.at})`)
}

export async function hasNote(tx: Tx, wanted: { caseId: string; id: string }): Promise<boolean> {
  const row = await tx.one(sql`
    select 1 from cases.note where note.id = ${wanted.id} and note.case_id = ${wanted.caseId}`)
  return row !== undefined
}
