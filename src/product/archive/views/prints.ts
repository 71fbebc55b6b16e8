import { readingReasons } from '#cases'
import { type Db, sql } from '#platform/db.ts'
import type { DocumentPage, OtherDocument } from '../contract.ts'
import { paths } from '../desk/paths.ts'

/** How often a letter was opened to be printed, and who did so last: the journal's own lines. */
export async function listPrints(
  db: Db,
  { caseId, letter }: { caseId: string; letter: string | undefined },
): Promise<DocumentPage['prints']> {
  if (letter === undefined) return { times: 0, last: [] }
  const rows = await db.all<{ by: string; why: string; at: Temporal.Instant; times: number }>(sql`
    select officer_view.name as by, line_view.facts ->> 'why' as why, line_view.event_at as at,
           count(*) over ()::int as times
    from journal.line_view join identity.officer_view on officer_view.id::text = line_view.by_id
    where line_view.subject = ${caseId} and line_view.name = 'letter.read' and line_view.facts ->> 'printed' = ${letter}
    order by line_view.seq desc limit 10`)
  const last = rows.map(({ by, why, at }) => ({ by, at, why: readingReasons[why] ?? { id: why, en: why } }))
  return { times: rows[0]?.times ?? 0, last }
}

/** The letter that took the place of another, or whose place was taken. */
export async function findOther(
  db: Db,
  wanted: { id: string | null } | { replacedBy: string },
): Promise<OtherDocument | undefined> {
  const [id, replacedBy] = 'id' in wanted ? [wanted.id, null] : [null, wanted.replacedBy]
  const row = await db.one<{ subject: string; number: string }>(sql`
    select letter_view.subject, letter_view.number from documents.letter_view
    where letter_view.id = ${id} or letter_view.replaced_by = ${replacedBy} limit 1`)
  return row && { number: row.number, href: paths.one(row.subject) }
}
