import { type Db, sql, type Tx } from '#platform/db.ts'

export type KeptDraft = { id: string; body: string; savedAt: Temporal.Instant }

/** Drafts of one officer in one list; more than a counter ever leaves open. */
const draftsMax = 20

/** Keeps a draft as it now stands. Returns false when it is ended, or somebody else's. */
export async function saveDraft(
  tx: Tx,
  draft: { id: string; office: string; officer: string; body: string; at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.all(sql`
    insert into cases.draft (id, office, officer, body, begun_at, saved_at)
    values (${draft.id}, ${draft.office}, ${draft.officer}, ${draft.body}, ${draft.at}, ${draft.at})
    on conflict (id) do update set body = excluded.body, saved_at = excluded.saved_at
    where draft.officer = excluded.officer and draft.ended_at is null
    returning 1`)
  return rows.length > 0
}

/** Ends a draft and takes its words; one that was never saved is ended too, before its first saving arrives. */
export async function endDraft(
  tx: Tx,
  draft: { id: string; office: string; officer: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into cases.draft (id, office, officer, begun_at, saved_at, ended_at)
    values (${draft.id}, ${draft.office}, ${draft.officer}, ${draft.at}, ${draft.at}, ${draft.at})
    on conflict (id) do update set body = null, ended_at = excluded.ended_at
    where draft.officer = excluded.officer and draft.ended_at is null`)
}

/** Removes what nobody has touched since. */
export async function removeDrafts(tx: Tx, old: { office: string; before: Temporal.Instant }): Promise<void> {
  await tx.write(sql`delete from cases.draft where draft.office = ${old.office} and draft.saved_at < ${old.before}`)
}

/** A draft of this very officer; another's is not found. */
export async function findDraft(
  db: Db,
  wanted: { id: string; officer: string; since: Temporal.Instant },
): Promise<KeptDraft | undefined> {
  return await db.one(sql`
    select draft.id, draft.body, draft.saved_at as "savedAt" from cases.draft
    where draft.id = ${wanted.id} and draft.officer = ${wanted.officer} and draft.ended_at is null
      and draft.saved_at >= ${wanted.since}`)
}

export async function listDrafts(db: Db, of: { officer: string; since: Temporal.Instant }): Promise<KeptDraft[]> {
  return await db.all(sql`
    select draft.id, draft.body, draft.saved_at as "savedAt" from cases.draft
    where draft.officer = ${of.officer} and draft.ended_at is null and draft.saved_at >= ${of.since}
    order by draft.saved_at desc limit ${draftsMax}`)
}

export async function countDrafts(db: Db, of: { officer: string; since: Temporal.Instant }): Promise<number> {
  const row = await db.one<{ drafts: number }>(sql`
    select count(*)::int as drafts from cases.draft
    where draft.officer = ${of.officer} and draft.ended_at is null and draft.saved_at >= ${of.since}`)
  return row?.drafts ?? 0
}

/** Makes what one officer began another's. */
export async function giveDrafts(tx: Tx, giving: { from: string; to: string }): Promise<void> {
  await tx.write(sql`
    update cases.draft set officer = ${giving.to} where draft.officer = ${giving.from} and draft.ended_at is null`)
}

/** Ends every draft of an officer and takes their words. */
export async function endDraftsOf(tx: Tx, ending: { officer: string; at: Temporal.Instant }): Promise<void> {
  await tx.write(sql`
    update cases.draft set body = null, ended_at = ${ending.at}
    where draft.officer = ${ending.officer} and draft.ended_at is null`)
}
