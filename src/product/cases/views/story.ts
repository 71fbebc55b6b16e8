import { type Db, sql } from '#platform/db.ts'
import type { HandedTo } from '../contract/handing-over.ts'
import type { RequirementState } from '../contract.ts'

/** Everything a case's pages tell beyond its rules, read in one statement. */
export type Story = {
  requirements: Readonly<Record<string, { state: RequirementState; remark: string }>>
  attachments: readonly { id: string; requirement: string; name: string; type: string; bytes: number; at: string }[]
  officers: Readonly<Record<string, string>>
  handover: (HandedTo & { at: string }) | null
  refusal: { reason: string; at: string; officer: string } | null
  code: string | null
  registeredBy: string
  /** Numbers of like requests that were known when this one was registered. */
  despite: readonly string[] | null
  village: { name: string; code: string } | null
  reads: { times: number; officers: number }
  sealedUpTo: number | null
  history: readonly {
    name: string
    at: string
    officer: string
    seal: number | null
    step: string | null
    to: string | null
    number: string | null
    /** Under which post it was done, and with which mark where it was not their own. */
    post: string | null
    standsIn: string | null
  }[]
  reasons: Readonly<Record<string, string>>
}

/** Reads the story of a case by its id, within the territory of this transaction. */
export async function readStory(db: Db, caseId: string): Promise<Story> {
  const row = await db.one<{ story: Story }>(sql`
    with line as (
      select line_view.name, line_view.event_at, line_view.by_id, line_view.seal, line_view.seq, line_view.facts, line_view.by_post
      from journal.line_view where line_view.subject = ${caseId})
    select jsonb_build_object(
      'requirements', coalesce((
        select jsonb_object_agg(requirement.key, jsonb_build_object('state', requirement.state, 'remark', requirement.remark))
        from cases.requirement where requirement.case_id = case_file.id), '{}'),
      'attachments', coalesce((
        select jsonb_agg(jsonb_build_object('id', attachment.id, 'requirement', attachment.requirement,
                 'name', attachment.name, 'type', file_view.type, 'bytes', file_view.bytes,
                 'at', attachment.added_at)
                 order by attachment.added_at, attachment.name)
        from cases.attachment join documents.file_view
          on file_view.office = attachment.office and file_view.sha256 = attachment.sha256
        where attachment.case_id = case_file.id), '[]'),
      'officers', coalesce((
        select jsonb_object_agg(officer_view.id, officer_view.name) from identity.officer_view
        where officer_view.id::text in (select line.by_id from line)), '{}'),
      'handover', (
        select jsonb_build_object('collectedBy', handover.collected_by, 'relation', handover.relation, 'at', handover.handed_at,
                 'tracking', handover.tracking)
        from cases.handover where handover.case_id = case_file.id),
      'refusal', (
        select jsonb_build_object('reason', refusal.reason, 'at', refusal.refused_at, 'officer', refusal.officer)
        from cases.refusal where refusal.case_id = case_file.id),
      'code', (
        select tracking_code.code from cases.tracking_code
        where tracking_code.case_id = case_file.id and tracking_code.ended_at is null limit 1),
      'despite', to_jsonb(case_file.despite),
      'registeredBy', (
        select officer_view.name from identity.officer_view where officer_view.id = case_file.registered_by),
      'village', (
        select jsonb_build_object('name', village_view.name, 'code', village_view.code) from offices.village_view
        where village_view.id = case_file.village
        order by village_view.valid_from desc nulls last limit 1),
      'reads', (
        select jsonb_build_object('times', count(*), 'officers', count(distinct line.by_id)) from line
        where line.name in ('case.read', 'letter.read')),
      'sealedUpTo', (select max(line.seal) from line),
      'history', coalesce((
        select jsonb_agg(jsonb_build_object('name', line.name, 'at', line.event_at, 'officer', line.by_id, 'seal', line.seal,
                 'step', line.facts ->> 'step', 'to', line.facts ->> 'to', 'number', line.facts ->> 'number',
                 'post', line.by_post, 'standsIn', line.facts ->> 'standsIn') order by line.seq desc)
        from line where line.name <> 'case.read' and line.name <> 'letter.read'), '[]'),
      'reasons', coalesce((
        select jsonb_object_agg(given.at, given.reason)
        from (select step.taken_at as at, step.reason from cases.step
              where step.case_id = case_file.id and step.reason is not null
              union all
              select proposal.dropped_at, proposal.dropped_reason from cases.refusal_proposal as proposal
              where proposal.case_id = case_file.id and proposal.dropped_at is not null) as given), '{}')) as story
    from cases.case_file where case_file.id = ${caseId}`)
  if (!row) throw new Error(`case ${caseId} was found and then was not`)
  return row.story
}
