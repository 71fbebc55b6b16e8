import { type Db, sql } from '#platform/db.ts'
import type { CaseState } from '../contract.ts'

/** Another case of the visit that a case was registered in. */
export type SameVisit = {
  number: string
  version: string
  state: CaseState
  post: string | null
  issued: boolean
  /** What opens it to its applicant; nothing where a slip of it was lost, for an older slip must not lead to the new code. */
  code: string | null
}

/** The case that a visit began with: the one this case was linked to, or itself. */
export async function firstOfVisit(db: Db, caseId: string): Promise<string> {
  const row = await db.one<{ other: string }>(sql`
    select link.other from cases.link
    where link.case_id = ${caseId} and link.kind = 'same-visit' and link.ended_at is null`)
  return row?.other ?? caseId
}

/** The ticket of the queue that a case was begun from; the further cases of its visit bear the same. */
export async function ticketOf(db: Db, caseId: string): Promise<string | undefined> {
  const row = await db.one<{ visit: string | null }>(sql`
    select case_file.visit from cases.case_file where case_file.id = ${caseId}`)
  return row?.visit ?? undefined
}

/** Every other case of the visit that a case was registered in, the first one first. */
export async function listSameVisit(db: Db, caseId: string): Promise<SameVisit[]> {
  const first = await firstOfVisit(db, caseId)
  return await db.all(sql`
    select standing.number, standing.service_version as version, standing.state, standing.post,
           letter_view.issued_at is not null as issued,
           (select min(tracking_code.code) from cases.tracking_code where tracking_code.case_id = standing.case_id
            having count(*) = 1) as code
    from cases.standing
    left join documents.letter_view on letter_view.subject = standing.case_id
    where standing.case_id <> ${caseId} and (standing.case_id = ${first} or standing.case_id in (
      select link.case_id from cases.link
      where link.other = ${first} and link.kind = 'same-visit' and link.ended_at is null))
    order by standing.number limit 50`)
}

export type Photo = { requirement: string; sha256: string; bytes: number; type: string; name: string }

/** The photos that came with a case, by the paper they show. */
export async function listPhotos(db: Db, caseId: string): Promise<Photo[]> {
  return await db.all(sql`
    select attachment.requirement, attachment.sha256, file_view.bytes, file_view.type, attachment.name
    from cases.attachment join documents.file_view
      on file_view.office = attachment.office and file_view.sha256 = attachment.sha256
    where attachment.case_id = ${caseId} order by attachment.added_at, attachment.name limit 40`)
}
