import { destroyLetter } from '#documents'
import { destroyImages } from '#journal'
import { type Db, sql, type Tx } from '#platform/db.ts'
import { forgetApproved } from '#signing'

/**
 * Writes into the standing of cases that ended what is left of their papers. Last in whatever ends a case or destroys
 * papers of one; nothing is said of a case that runs, or whose letter is being corrected.
 */
export async function savePapersLeft(tx: Tx, cases: readonly string[]): Promise<void> {
  await tx.write(sql`
    update cases.standing set papers_left =
      case when exists (select from cases.attachment where attachment.case_id = standing.case_id) then 'scans'
           when not exists (select from cases.forgotten where forgotten.case_id = standing.case_id) then 'file'
           when exists (select from cases.subject_view
                        join documents.letter_view on letter_view.subject = subject_view.subject
                        where subject_view.case_id = standing.case_id and letter_view.sha256 is not null)
           then 'file' end
    where standing.case_id = any (${cases}::uuid[]) and standing.ended_at is not null and standing.correcting is null`)
}

/**
 * Holds these cases until the act ends, and returns those that had ended at a moment and still have: whose file runs again,
 * or whose letter is being corrected, has papers in use, and whose ended anew is kept anew. Two statements, so that what was
 * waited for is seen.
 */
export async function lockEnded(
  tx: Tx,
  { cases, by }: { cases: readonly string[]; by: Temporal.Instant },
): Promise<ReadonlySet<string>> {
  await tx.write(sql`
    select 1 from cases.case_file where case_file.id = any (${cases}::uuid[]) order by case_file.id for update`)
  const rows = await tx.all<{ id: string }>(sql`
    select standing.case_id as id from cases.standing
    where standing.case_id = any (${cases}::uuid[]) and standing.ended_at <= ${by} and standing.correcting is null
    limit 20000`)
  return new Set(rows.map(({ id }) => id))
}

/** A paper of a case: a scan that was handed in, words and bytes of an issued letter, or who took part and what they answered. */
export type PaperOf = { caseId: string; paper: string; what: 'scan' | 'letter' | 'people'; named: string }

/**
 * The papers that are left of these cases, in the order of the cases: scans, named by what they were handed in for; of whole
 * files also their letters and their people.
 */
export async function papersOf(
  db: Db,
  { cases, whole, most }: { cases: readonly string[]; whole: boolean; most: number },
): Promise<PaperOf[]> {
  return await db.all(sql`
    with asked as (
      select case_id, place from unnest(${cases}::uuid[]) with ordinality as asked (case_id, place)),
    subject as (
      select asked.case_id, asked.place, subject_view.subject as id
      from asked join cases.subject_view on subject_view.case_id = asked.case_id),
    paper as (
      select asked.place, asked.case_id, attachment.id, 'scan' as what, attachment.requirement as named
      from asked join cases.attachment on attachment.case_id = asked.case_id
      union all
      select subject.place, subject.case_id, letter_view.id, 'letter', letter_view.number
      from subject join documents.letter_view on letter_view.subject = subject.id
      where ${whole}::boolean and letter_view.sha256 is not null
      union all
      select asked.place, asked.case_id, asked.case_id, 'people', '' from asked
      where ${whole}::boolean and not exists (select from cases.forgotten where forgotten.case_id = asked.case_id))
    select paper.case_id as "caseId", paper.id as paper, paper.what, paper.named
    from paper order by paper.place, paper.what desc, paper.id limit ${most}`)
}

/**
 * Destroys a paper: its row, or of a letter its words and bytes, and what the journal's images said of either. Returns the
 * hashes of the files that it named. A scan of which the row is gone already names none.
 */
export async function destroyPaper(
  tx: Tx,
  { paper, what }: { paper: string; what: 'scan' | 'letter' },
): Promise<string[]> {
  if (what === 'letter') {
    await forgetApproved(tx, paper)
    return await destroyLetter(tx, paper)
  }
  const replaced = await tx.all<{ key: string }>(sql`
    delete from cases.replaced_attachment
    where replaced_attachment.attachment = ${paper} or replaced_attachment.replaced_by = ${paper}
    returning replaced_attachment.attachment as key`)
  for (const { key } of replaced) await destroyImages(tx, { place: 'cases.replaced_attachment', key })
  const rows = await tx.all<{ sha256: string }>(sql`
    delete from cases.attachment where attachment.id = ${paper} returning attachment.sha256`)
  await destroyImages(tx, { place: 'cases.attachment', key: paper })
  return rows.map(({ sha256 }) => sha256)
}

/** When a case ended, by its standing; nothing while it runs, or its letter is being corrected. */
export async function endedAtOf(db: Db, caseId: string): Promise<Temporal.Instant | undefined> {
  const row = await db.one<{ at: Temporal.Instant | null }>(sql`
    select standing.ended_at as at from cases.standing where standing.case_id = ${caseId} and standing.correcting is null`)
  return row?.at ?? undefined
}
