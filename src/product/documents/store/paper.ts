import { type Db, sql, type Tx } from '#platform/db.ts'
import type { PaperSize } from '../contract.ts'

/** The paper that an office had chosen for its letters by a moment, or by now; nothing where it went by the pack. */
export async function findPaper(db: Db, office: string, at?: Temporal.Instant): Promise<PaperSize | undefined> {
  const row = await db.one<{ size: PaperSize }>(sql`
    select paper_choice.size from documents.paper_choice
    where paper_choice.office = ${office}
      and (${at ?? null}::timestamptz is null or paper_choice.chosen_at <= ${at ?? null})
    order by paper_choice.ordinal desc limit 1`)
  return row?.size
}

/** Holds the choices of an office until the act ends. */
export async function lockPaper(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(${paperLock}, hashtext(${office}))`)
}

const paperLock = 1_512_011_013

export async function savePaper(
  tx: Tx,
  choice: { office: string; size: PaperSize; officer: string; post: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into documents.paper_choice (office, ordinal, size, officer, post, chosen_at)
    select ${choice.office}, coalesce(max(paper_choice.ordinal), 0) + 1, ${choice.size}, ${choice.officer}, ${choice.post},
           ${choice.at}
    from documents.paper_choice where paper_choice.office = ${choice.office}`)
}
