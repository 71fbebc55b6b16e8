import { type Db, sql, type Tx } from '#platform/db.ts'
import type { TemplateDraft, TemplateVersion } from './contract.ts'

/** Holds the templates of a regency until the act is done: two who decide at once come one after the other. */
export async function lockTemplates(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended(${`templates ${office}`}, 3400))`)
}

export async function listDrafts(db: Db, office: string): Promise<TemplateDraft[]> {
  return await db.all(sql`
    select draft.template, draft.revision, draft.source, draft.officer, officer_view.name as "officerName",
           draft.saved_at as "savedAt"
    from templates.draft join identity.officer_view on officer_view.id = draft.officer
    where draft.office = ${office} order by draft.template limit 200`)
}

export async function findDraft(db: Db, office: string, template: string): Promise<TemplateDraft | undefined> {
  return (await listDrafts(db, office)).find((draft) => draft.template === template)
}

export async function saveDraft(
  tx: Tx,
  draft: { office: string; template: string; source: string; officer: string; at: Temporal.Instant },
): Promise<void> {
  const { office, template, source, officer, at } = draft
  await tx.write(sql`
    insert into templates.draft (office, template, revision, source, officer, saved_at)
    values (${office}, ${template}, 1, ${source}, ${officer}, ${at})
    on conflict (office, template) do update
      set revision = draft.revision + 1, source = excluded.source, officer = excluded.officer, saved_at = excluded.saved_at`)
}

/** What was proposed is a draft no more. */
export async function removeDraft(tx: Tx, office: string, template: string): Promise<void> {
  await tx.write(sql`delete from templates.draft where draft.office = ${office} and draft.template = ${template}`)
}

/** Every version of a regency's templates, newest first; of one template, or of all. */
export async function listVersions(db: Db, office: string, template: string | null): Promise<TemplateVersion[]> {
  return await db.all(sql`
    select version.id, version.template, version.ordinal, version.source, version.note,
           version.proposed_by as "proposedBy", proposer.name as "proposedByName", version.proposed_at as "proposedAt",
           enactment.holds_from as "from", enacter.name as "enactedByName", enactment.enacted_at as "enactedAt",
           withdrawal.withdrawn_at as "withdrawnAt", withdrawer.name as "withdrawnByName",
           withdrawal.reason as "withdrawnReason"
    from templates.version
    join identity.officer_view proposer on proposer.id = version.proposed_by
    left join templates.enactment on enactment.version = version.id
    left join identity.officer_view enacter on enacter.id = enactment.enacted_by
    left join templates.withdrawal on withdrawal.version = version.id
    left join identity.officer_view withdrawer on withdrawer.id = withdrawal.withdrawn_by
    where version.office = ${office} and coalesce(version.template = ${template}, true)
    order by version.template, version.ordinal desc limit 5000`)
}

type OwnSource = { id: string; template: string; source: string }

/** The regency's own templates that hold on a day. One that gives the pack's back is not among them. */
export async function listInForce(db: Db, on: Temporal.PlainDate): Promise<OwnSource[]> {
  const rows = await db.all<Omit<OwnSource, 'source'> & { source: string | null }>(sql`
    select distinct on (version.template) version.id, version.template, version.source
    from templates.version join templates.enactment on enactment.version = version.id
    where enactment.holds_from <= ${on}
      and not exists (select from templates.withdrawal where withdrawal.version = version.id)
    order by version.template, enactment.holds_from desc limit 200`)
  return rows.flatMap(({ source, ...one }) => (source === null ? [] : [{ ...one, source }]))
}

/** Every version that holds, held or will hold, oldest first; one without a source gave the pack's template back. */
export async function listEnacted(
  db: Db,
): Promise<{ template: string; from: Temporal.PlainDate; source: string | null }[]> {
  return await db.all(sql`
    select version.template, enactment.holds_from as "from", version.source
    from templates.version join templates.enactment on enactment.version = version.id
    where not exists (select from templates.withdrawal where withdrawal.version = version.id)
    order by version.template, enactment.holds_from limit 5000`)
}

/** Versions by id, whatever became of them: what letters were approved with. */
export async function listSources(db: Db, ids: readonly string[]): Promise<OwnSource[]> {
  return await db.all(sql`
    select version.id, version.template, version.source from templates.version
    where version.id = any (${[...ids]}::uuid[]) and version.source is not null limit 200`)
}

export async function saveVersion(
  tx: Tx,
  version: {
    id: string
    office: string
    template: string
    source: string | null
    note: string
    officer: string
    at: Temporal.Instant
  },
): Promise<void> {
  const { id, office, template, source, note, officer, at } = version
  await tx.write(sql`
    insert into templates.version (id, office, template, ordinal, source, note, proposed_by, proposed_at)
    select ${id}, ${office}, ${template}, coalesce(max(earlier.ordinal), 0) + 1, ${source}::text, ${note}, ${officer}, ${at}
    from templates.version earlier where earlier.office = ${office} and earlier.template = ${template}`)
}

export async function saveEnactment(
  tx: Tx,
  enactment: { version: string; office: string; from: Temporal.PlainDate; officer: string; at: Temporal.Instant },
): Promise<void> {
  const { version, office, from, officer, at } = enactment
  await tx.write(sql`
    insert into templates.enactment (version, office, holds_from, enacted_by, enacted_at)
    values (${version}, ${office}, ${from}, ${officer}, ${at})`)
}

export async function saveWithdrawal(
  tx: Tx,
  withdrawal: { version: string; office: string; reason: string; officer: string; at: Temporal.Instant },
): Promise<void> {
  const { version, office, reason, officer, at } = withdrawal
  await tx.write(sql`
    insert into templates.withdrawal (version, office, reason, withdrawn_by, withdrawn_at)
    values (${version}, ${office}, ${reason}, ${officer}, ${at})`)
}
