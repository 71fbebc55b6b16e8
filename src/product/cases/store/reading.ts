import type { Officer } from '#identity'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { ReasonKind } from '../contract/reading.ts'
import { type ReadingFacts, readingLines } from '../rules/reading.ts'

type Found = Pick<ReadingFacts, 'acted' | 'noted' | 'hadToday' | 'openedAt' | 'given'>

/** What an officer had to do with a case so far, and the reason they gave on that day. */
export async function findReadingFacts(
  db: Db,
  caseId: string,
  by: Pick<Officer, 'id' | 'posts' | 'zone'>,
  day: Temporal.PlainDate,
): Promise<Found> {
  const row = await db.one<Found>(sql`
    select exists (
             select 1 from journal.line_view where line_view.subject = ${caseId} and line_view.by_kind = 'officer'
               and line_view.by_id = ${by.id} and line_view.name <> all (${readingLines}::text[])) as acted,
           exists (
             select 1 from cases.note where note.case_id = ${caseId} and note.officer <> ${by.id}
               and (note.to_officer = ${by.id} or note.to_post = any (${by.posts}))
               and not exists (select 1 from cases.note as answer where answer.answers = note.id)) as noted,
           exists (
             select 1 from journal.line_view where line_view.subject = ${caseId} and line_view.by_kind = 'officer'
               and line_view.by_id = ${by.id} and line_view.name in ('case.read', 'letter.read')
               and line_view.facts ->> 'why' = 'in-hand'
               and (line_view.event_at at time zone ${by.zone})::date = ${day}) as "hadToday",
           (select opening.opened_at from cases.opening where opening.case_id = ${caseId}) as "openedAt",
           (select reading.kind from cases.reading
            where reading.case_id = ${caseId} and reading.officer = ${by.id} and reading.day = ${day}) as given`)
  return row ?? { acted: false, noted: false, hadToday: false, openedAt: null, given: null }
}

/** Writes why an officer reads a case, and says whether it did: of two that day the first stands. */
export async function saveReading(
  tx: Tx,
  reading: {
    caseId: string
    officer: string
    day: Temporal.PlainDate
    office: string
    post: string
    kind: ReasonKind
    words: string
    at: Temporal.Instant
  },
): Promise<boolean> {
  const saved = await tx.one(sql`
    insert into cases.reading (case_id, officer, day, office, post, kind, words, given_at)
    values (${reading.caseId}, ${reading.officer}, ${reading.day}, ${reading.office}, ${reading.post}, ${reading.kind},
            ${reading.words}, ${reading.at})
    on conflict (case_id, officer, day) do nothing returning 1`)
  return saved !== undefined
}
