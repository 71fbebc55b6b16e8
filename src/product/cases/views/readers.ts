import { type Db, sql } from '#platform/db.ts'
import type { ReaderLine } from '../contract/reading.ts'

/** A reader with their post as the pack keys it. */
export type Reader = Omit<ReaderLine, 'post'> & { post: string | null }
type Row = Omit<Reader, 'reasons'> & { reasons: (Omit<ReaderLine['reasons'][number], 'at'> & { at: string })[] }

/** Who opened a case or its papers, each officer once, the latest first, with the reasons they gave. */
export async function listReaders(db: Db, caseId: string): Promise<Reader[]> {
  const rows = await db.all<Row>(sql`
    with opened as (
      select line_view.by_id, count(*)::int as times, max(line_view.event_at) as last_at,
             (array_agg(line_view.by_post order by line_view.seq desc))[1] as post
      from journal.line_view
      where line_view.subject = ${caseId} and line_view.name in ('case.read', 'letter.read')
      group by line_view.by_id)
    select officer_view.name, opened.post, opened.times, opened.last_at as "lastAt", coalesce((
             select jsonb_agg(jsonb_build_object('kind', reading.kind, 'words', reading.words, 'at', reading.given_at)
                              order by reading.given_at desc)
             from cases.reading where reading.case_id = ${caseId} and reading.officer = officer_view.id), '[]') as reasons
    from opened join identity.officer_view on officer_view.id::text = opened.by_id
    order by opened.last_at desc, officer_view.name limit 100`)
  return rows.map((row) => ({
    ...row,
    reasons: row.reasons.map((reason) => ({ ...reason, at: Temporal.Instant.from(reason.at) })),
  }))
}
