import type { PauseReason } from '#clock'
import { type Db, sql } from '#platform/db.ts'
import type { ReasonKind } from '../contract/reading.ts'

/** What the daily events left on a case, as it lies in its rows; moments are texts of the database. */
export type DailyStory = {
  amendments: readonly {
    at: string
    by: string
    reason: string
    changes: readonly { name: string; was: unknown; became: unknown }[]
  }[]
  notes: readonly {
    id: string
    at: string
    by: string
    text: string
    toOfficer: string | null
    toPost: string | null
    answers: string | null
  }[]
  replaced: Readonly<Record<string, { at: string; by: string; reason: string }>>
  withdrawal: {
    at: string
    by: string
    reason: string
    askedBy: string
    relation: 'applicant' | 'proxy'
    identitySeen: string
    originals: readonly string[]
  } | null
  /** The blank slip on which the file was first written by hand. */
  paper: { happenedAt: string; enteredAt: string; number: string; reason: string } | null
  lostSlips: readonly { at: string; askedBy: string; identitySeen: string }[]
  /** In whose hands the file came; `giver` when somebody else put it there. */
  keepings: readonly { at: string; keeper: string | null; reason: string; giver: string | null }[]
  /** Each time its clock was stopped: for what, in the words the applicant read. */
  pauses: readonly { at: string; reason: PauseReason; remark: string }[]
  /** Why it was opened by whoever did not have it in hand. */
  readings: readonly { at: string; officer: string; kind: ReasonKind; words: string }[]
  /** Papers that lines of the journal name: what was attached, which originals came. */
  papers: readonly { at: string; name: string; keys: readonly string[] }[]
  villages: Readonly<Record<string, string>>
}

/** Reads what the daily events left on a case, in one statement. */
export async function readDailyStory(db: Db, caseId: string): Promise<DailyStory> {
  const row = await db.one<{ story: DailyStory }>(sql`
    select jsonb_build_object(
      'amendments', coalesce((
        select jsonb_agg(jsonb_build_object('at', amendment.amended_at, 'reason', amendment.reason,
                 'by', (select officer_view.name from identity.officer_view where officer_view.id = amendment.officer),
                 'changes', (
                   select jsonb_agg(jsonb_build_object('name', amended_field.name, 'was', amended_field.was,
                            'became', amended_field.became) order by amended_field.name)
                   from cases.amended_field where amended_field.case_id = amendment.case_id
                     and amended_field.ordinal = amendment.ordinal)) order by amendment.ordinal desc)
        from cases.amendment where amendment.case_id = case_file.id), '[]'),
      'notes', coalesce((
        select jsonb_agg(jsonb_build_object('id', note.id, 'at', note.written_at, 'text', note.text,
                 'by', (select officer_view.name from identity.officer_view where officer_view.id = note.officer),
                 'toOfficer', (select officer_view.name from identity.officer_view where officer_view.id = note.to_officer),
                 'toPost', note.to_post, 'answers', note.answers) order by note.written_at, note.id)
        from cases.note where note.case_id = case_file.id), '[]'),
      'replaced', coalesce((
        select jsonb_object_agg(replaced_attachment.attachment, jsonb_build_object('at', replaced_attachment.replaced_at,
                 'by', (select officer_view.name from identity.officer_view
                        where officer_view.id = replaced_attachment.officer),
                 'reason', replaced_attachment.reason))
        from cases.replaced_attachment where replaced_attachment.case_id = case_file.id), '{}'),
      'withdrawal', (
        select jsonb_build_object('at', withdrawal.withdrawn_at, 'reason', withdrawal.reason,
                 'by', (select officer_view.name from identity.officer_view where officer_view.id = withdrawal.officer),
                 'askedBy', withdrawal.asked_by, 'relation', withdrawal.relation,
                 'identitySeen', withdrawal.identity_seen, 'originals', withdrawal.originals)
        from cases.withdrawal where withdrawal.case_id = case_file.id),
      'paper', (
        select jsonb_build_object('happenedAt', paper_entry.happened_at, 'enteredAt', paper_entry.entered_at,
                 'number', blank_slip.number, 'reason', paper_entry.reason)
        from cases.paper_entry join cases.blank_slip on blank_slip.id = paper_entry.blank
        where paper_entry.case_id = case_file.id),
      'lostSlips', coalesce((
        select jsonb_agg(jsonb_build_object('at', lost_slip.replaced_at, 'askedBy', lost_slip.asked_by,
                 'identitySeen', lost_slip.identity_seen))
        from cases.lost_slip where lost_slip.case_id = case_file.id), '[]'),
      'keepings', coalesce((
        select jsonb_agg(jsonb_build_object('at', keeping.since, 'reason', keeping.reason,
                 'giver', (select officer_view.name from identity.officer_view
                           where officer_view.id = keeping.officer and keeping.officer <> keeping.keeper),
                 'keeper', (select concat_ws(' ', officer_view.address_as, officer_view.name)
                            from identity.officer_view where officer_view.id = keeping.keeper)) order by keeping.since desc)
        from cases.keeping where keeping.case_id = case_file.id), '[]'),
      'pauses', coalesce((
        select jsonb_agg(jsonb_build_object('at', pause_view.since, 'reason', pause_view.reason, 'remark', pause_view.remark))
        from clock.pause_view where pause_view.subject = case_file.id), '[]'),
      'readings', coalesce((
        select jsonb_agg(jsonb_build_object('at', reading.given_at, 'officer', reading.officer, 'kind', reading.kind,
                 'words', reading.words)) from cases.reading where reading.case_id = case_file.id), '[]'),
      'papers', coalesce((
        select jsonb_agg(jsonb_build_object('at', line_view.event_at, 'name', line_view.name, 'keys',
                 coalesce(line_view.facts -> 'originals', jsonb_build_array(line_view.facts -> 'requirement'))))
        from journal.line_view where line_view.subject = case_file.id
          and line_view.name in ('case.original-brought', 'case.attached', 'case.attachment-replaced')), '[]'),
      'villages', coalesce((
        select jsonb_object_agg(village_view.id, village_view.name) from offices.village_view
        where village_view.id::text in (
          select value from cases.amended_field, lateral (values (amended_field.was #>> '{}'), (amended_field.became #>> '{}')) as said (value)
          where amended_field.case_id = case_file.id and amended_field.name = 'village'
          union all
          select value from cases.correction join cases.corrected_field on corrected_field.correction = correction.id,
            lateral (values (corrected_field.was #>> '{}'), (corrected_field.became #>> '{}')) as said (value)
          where correction.case_id = case_file.id and corrected_field.name = 'village')), '{}')) as story
    from cases.case_file where case_file.id = ${caseId}`)
  if (!row) throw new Error(`case ${caseId} was found and then was not`)
  return row.story
}
