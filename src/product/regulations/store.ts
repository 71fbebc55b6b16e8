import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Citation, Mark, Regulation, RegulationBody } from './contract.ts'

type Row = { id: string; key: string; body: RegulationBody }

export async function listRegulations(db: Db): Promise<Regulation[]> {
  const rows = await db.all<Row>(sql`
    select regulation.id, regulation.key, regulation.body from regulations.regulation order by regulation.key limit 5000`)
  return rows.map(asRegulation)
}

/** Regulations that officers entered, beside those of the pack. */
export async function listEnteredRegulations(db: Db): Promise<Regulation[]> {
  const rows = await db.all<Row>(sql`
    select regulation.id, regulation.key, regulation.body from regulations.regulation
    where regulation.entered_by is not null order by regulation.key limit 5000`)
  return rows.map(asRegulation)
}

export async function findRegulation(db: Db, key: string): Promise<Regulation | undefined> {
  const row = await db.one<Row>(sql`
    select regulation.id, regulation.key, regulation.body from regulations.regulation where regulation.key = ${key}`)
  return row && asRegulation(row)
}

/** Holds a regulation until the transaction ends, so that two who mark it wait for each other. */
export async function lockRegulation(tx: Tx, key: string): Promise<Regulation | undefined> {
  const row = await tx.one<Row>(sql`
    select regulation.id, regulation.key, regulation.body from regulations.regulation where regulation.key = ${key} for update`)
  return row && asRegulation(row)
}

export type KeptMark = Mark & { regulation: string; markedByName: string | null }

/** Every mark of one regulation, or of all, oldest first; those taken back too. */
export async function listMarks(db: Db, regulation: string | null): Promise<KeptMark[]> {
  const rows = await db.all<Omit<KeptMark, 'takenBack'> & { reason: string | null; at: Temporal.Instant | null }>(sql`
    select mark.id, mark.regulation, mark.what, mark.holds_from as "from", cause.key as by, mark.article, mark.source,
           mark.sure, mark.marked_by as "markedBy", officer_view.name as "markedByName",
           mark_taken_back.reason, mark_taken_back.taken_back_at as at
    from regulations.mark
    left join regulations.regulation as cause on cause.id = mark.by_regulation
    left join regulations.mark_taken_back on mark_taken_back.mark = mark.id
    left join identity.officer_view on officer_view.id = mark.marked_by
    where mark.regulation = coalesce(${regulation}::uuid, mark.regulation)
    order by mark.holds_from, mark.marked_at, mark.id limit 20000`)
  return rows.map(({ reason, at, ...mark }) => ({
    ...mark,
    takenBack: reason === null || at === null ? null : { reason, at },
  }))
}

/** Writes a regulation that an officer typed in, unless its id or key is known: also when two type it in at once. */
export async function saveNewRegulation(
  tx: Tx,
  kept: { office: string; by: string; at: Temporal.Instant; row: Row },
): Promise<boolean> {
  const saved = await tx.all(sql`
    insert into regulations.regulation (id, office, key, body, entered_by, entered_at)
    values (${kept.row.id}, ${kept.office}, ${kept.row.key}, ${json(kept.row.body)}, ${kept.by}, ${kept.at})
    on conflict do nothing returning 1`)
  return saved.length === 1
}

/** Writes regulations that are new or whose facts differ. Returns how many. */
export async function saveRegulations(
  tx: Tx,
  kept: { office: string; by: string | null; at: Temporal.Instant; rows: readonly Row[] },
): Promise<number> {
  const saved = await tx.all(sql`
    insert into regulations.regulation (id, office, key, body, entered_by, entered_at)
    select wanted.id, ${kept.office}, wanted.key, wanted.body, ${kept.by}, ${kept.at}
    from jsonb_to_recordset(${json(kept.rows)}::jsonb) as wanted (id uuid, key text, body jsonb)
    on conflict (id) do update set body = excluded.body where regulation.body <> excluded.body
    returning 1`)
  return saved.length
}

export type NewMark = Pick<Mark, 'id' | 'what' | 'from' | 'article' | 'source' | 'sure'> & {
  regulation: string
  byRegulation: string | null
}

export async function saveMarks(
  tx: Tx,
  kept: { office: string; by: string | null; at: Temporal.Instant; marks: readonly NewMark[] },
): Promise<number> {
  const rows = kept.marks.map((mark) => ({ ...mark, from: mark.from.toString() }))
  const saved = await tx.all(sql`
    insert into regulations.mark (id, office, regulation, what, holds_from, by_regulation, article, source, sure, marked_by,
                                  marked_at)
    select wanted.id, ${kept.office}, wanted.regulation, wanted.what, wanted."from", wanted."byRegulation", wanted.article,
           wanted.source, wanted.sure, ${kept.by}, ${kept.at}
    from jsonb_to_recordset(${json(rows)}::jsonb) as wanted (id uuid, regulation uuid, what text, "from" date,
      "byRegulation" uuid, article text, source text, sure text)
    returning 1`)
  return saved.length
}

export async function saveTakenBack(
  tx: Tx,
  kept: { office: string; by: string | null; at: Temporal.Instant; marks: readonly string[]; reason: string },
): Promise<number> {
  const saved = await tx.all(sql`
    insert into regulations.mark_taken_back (mark, office, reason, taken_back_by, taken_back_at)
    select wanted, ${kept.office}, ${kept.reason}, ${kept.by}, ${kept.at} from unnest(${kept.marks}::uuid[]) as wanted
    returning 1`)
  return saved.length
}

export async function replaceCitations(
  tx: Tx,
  kept: { office: string; by: string; citations: readonly Citation[] },
): Promise<void> {
  const rows = kept.citations.map(({ subject, regulation, article, from, until }) => ({
    ...subject,
    href: subject.href ?? null,
    regulation,
    article: article ?? '',
    from: from.toString(),
    until: until?.toString() ?? null,
  }))
  await tx.write(sql`delete from regulations.citation where cited_by = ${kept.by} and office = ${kept.office}`)
  await tx.write(sql`
    insert into regulations.citation (office, cited_by, subject_kind, subject_id, title, href, regulation, article, valid_from,
                                      valid_until)
    select ${kept.office}, ${kept.by}, wanted.kind, wanted.id, wanted.title, wanted.href, wanted.regulation, wanted.article,
           wanted."from", wanted.until
    from jsonb_to_recordset(${json(rows)}::jsonb) as wanted (kind text, id text, title jsonb, href text, regulation text,
      article text, "from" date, until date)
    on conflict do nothing`)
}

type CitationRow = Omit<Citation, 'subject' | 'article'> & Citation['subject'] & { article: string }

/** What rests on a regulation today or on a day to come. */
export async function listCitations(
  db: Db,
  wanted: { regulation: string; on: Temporal.PlainDate },
): Promise<Citation[]> {
  const rows = await db.all<CitationRow>(sql`
    select citation.subject_kind as kind, citation.subject_id as id, citation.title, citation.href, citation.regulation,
           citation.article, citation.valid_from as "from", citation.valid_until as until
    from regulations.citation
    where citation.regulation = ${wanted.regulation} and coalesce(citation.valid_until > ${wanted.on}, true)
      and coalesce(citation.valid_until > citation.valid_from, true)
    order by citation.subject_kind, citation.title ->> 'id', citation.subject_id, citation.article limit 20000`)
  return rows.map(({ kind, id, title, href, article, ...row }) => ({
    subject: { kind, id, title, href: href ?? undefined },
    ...row,
    article: article === '' ? undefined : article,
  }))
}

/** How many things rest on each regulation today or on a day to come. */
export async function countTouched(db: Db, on: Temporal.PlainDate): Promise<Map<string, number>> {
  const rows = await db.all<{ regulation: string; count: number }>(sql`
    select citation.regulation, count(distinct (citation.subject_kind, citation.subject_id))::int as count
    from regulations.citation
    where coalesce(citation.valid_until > ${on}, true) and coalesce(citation.valid_until > citation.valid_from, true)
    group by citation.regulation limit 5000`)
  return new Map(rows.map(({ regulation, count }) => [regulation, count]))
}

function asRegulation({ id, key, body }: Row): Regulation {
  return { ...body, id, key }
}
