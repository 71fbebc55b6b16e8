import type { Officer } from '#identity'
import { type Db, sql } from '#platform/db.ts'
import type { WorkPage } from '../contract.ts'

/** Notes that name this officer or one of their desks and that nobody has answered, newest first. */
export async function listNotesFor(db: Db, by: Officer): Promise<WorkPage['notes']> {
  return await db.all(sql`
    select standing.number, note.written_at as at, note.text,
           (select officer_view.name from identity.officer_view where officer_view.id = note.officer) as by
    from cases.note join cases.standing on standing.case_id = note.case_id
    where note.office = ${by.office} and note.officer <> ${by.id}
      and (note.to_officer = ${by.id} or note.to_post = any (${by.posts}))
      and standing.state in ('open', 'incomplete')
      and not exists (select 1 from cases.note as answer where answer.answers = note.id)
    order by note.written_at desc limit 20`)
}
