import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { ItemLine, ListKind, ListLine } from '../contract.ts'
import { stageOf } from '../rules.ts'

type Done = { list: string; office: string; officer: string; post: string; at: Temporal.Instant }

/** A paper that goes on a list. */
export type NewItem = {
  caseId: string
  caseNumber: string
  paper: string
  what: 'scan' | 'letter' | 'people'
  named: string
  code: string
  closedOn: string
  dueOn: string
}

/** Writes a list and its papers. One of a kind is open at a time: the table refuses a second. */
export async function saveList(
  tx: Tx,
  made: Omit<Done, 'list'> & { kind: ListKind; long: boolean; items: readonly NewItem[] },
): Promise<string> {
  const id = randomUUIDv7()
  const items = made.items.map((item, place) => ({ ordinal: place + 1, ...item }))
  await tx.write(sql`
    insert into retention.list (id, office, ordinal, kind, long, officer, post, prepared_at)
    select ${id}, ${made.office}, coalesce(max(list.ordinal), 0) + 1, ${made.kind}, ${made.long}, ${made.officer},
           ${made.post}, ${made.at}
    from retention.list where list.office = ${made.office}`)
  await tx.write(sql`
    insert into retention.item (list, ordinal, office, case_id, case_number, paper, what, named, code, closed_on, due_on)
    select ${id}, row.ordinal, ${made.office}, row."caseId", row."caseNumber", row.paper, row.what, row.named, row.code,
           row."closedOn", row."dueOn"
    from jsonb_to_recordset(${json(items)}::jsonb) as row (
      ordinal int, "caseId" uuid, "caseNumber" text, paper uuid, what text, named text, code text, "closedOn" date,
      "dueOn" date)`)
  return id
}

export type KeptList = Omit<ListLine, 'stage'> & {
  stage: ListLine['stage']
  office: string
  officer: string
  endedAt: Temporal.Instant | null
  approval: { by: string; at: string; regent: string | null; anri: string | null } | null
  dropped: { by: string; at: string; reason: string } | null
  carrying: { by: string; at: string; minutes: string; witness: string; second: string } | null
}

/**
 * Lists of an office, newest first, or one by its id. Papers are numbered from 1 and dealt with in that order, so that their
 * last number is how many there are.
 */
export async function listLists(db: Db, wanted: { office: string } | { id: string }): Promise<KeptList[]> {
  const [office, id] = 'office' in wanted ? [wanted.office, null] : [null, wanted.id]
  const rows = await db.all<Omit<KeptList, 'stage'>>(sql`
    select list.id, list.office, list.ordinal, list.kind, list.long, list.officer, officer_view.name as "preparedBy",
           list.prepared_at as "preparedAt", list.ended_at as "endedAt",
           coalesce((select max(item.ordinal) from retention.item where item.list = list.id), 0) as items,
           coalesce((select max(outcome.ordinal) from retention.outcome where outcome.list = list.id), 0) - kept.count as gone,
           kept.count as kept,
           (select jsonb_build_object('by', who.name, 'at', approval.approved_at, 'regent', approval.regent,
                     'anri', approval.anri)
            from retention.approval join identity.officer_view as who on who.id = approval.officer
            where approval.list = list.id) as approval,
           (select jsonb_build_object('by', who.name, 'at', dropping.dropped_at, 'reason', dropping.reason)
            from retention.dropping join identity.officer_view as who on who.id = dropping.officer
            where dropping.list = list.id) as dropped,
           (select jsonb_build_object('by', who.name, 'at', carrying.begun_at, 'minutes', carrying.minutes,
                     'witness', carrying.witness, 'second', carrying.second)
            from retention.carrying join identity.officer_view as who on who.id = carrying.officer
            where carrying.list = list.id) as carrying
    from retention.list join identity.officer_view on officer_view.id = list.officer
    cross join lateral (
      select count(*)::int as count from retention.outcome where outcome.list = list.id and not outcome.gone) as kept
    where (${office}::uuid is null or list.office = ${office}) and (${id}::uuid is null or list.id = ${id})
    order by list.ordinal desc limit 200`)
  return rows.map((row) => ({
    ...row,
    stage: stageOf({
      ...{ approved: row.approval !== null, dropped: row.dropped !== null },
      ...{ begun: row.carrying !== null, ended: row.endedAt !== null },
    }),
  }))
}

/** Holds lists and holds of an office: of two who prepare one at once, or hold a file and approve its list, one sees the other. */
export async function lockOffice(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(${listLock}, hashtext(${office}))`)
}

const listLock = 1_512_011_007

/** Holds a list until the act ends: two statements, so that the second sees what the first waited for. */
export async function lockList(tx: Tx, id: string): Promise<KeptList | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  await tx.write(sql`select 1 from retention.list where list.id = ${id} for update`)
  return (await listLists(tx, { id }))[0]
}

/** The cases of a list, each once. */
export async function casesOfList(db: Db, list: string): Promise<{ id: string; number: string }[]> {
  return await db.all(sql`
    select distinct item.case_id as id, item.case_number as number from retention.item where item.list = ${list}
    order by item.case_number limit 20000`)
}

/** By which classifications and days of closing the papers of a list are on it, each once, with the first of its cases. */
export async function termsOfList(
  db: Db,
  list: string,
): Promise<{ code: string; closedOn: Temporal.PlainDate; number: string }[]> {
  return await db.all(sql`
    select item.code, item.closed_on as "closedOn", min(item.case_number) as number from retention.item
    where item.list = ${list} group by item.code, item.closed_on order by number limit 20000`)
}

export async function saveApproval(tx: Tx, done: Done & { regent: string | null; anri: string | null }): Promise<void> {
  await tx.write(sql`
    insert into retention.approval (list, office, officer, post, approved_at, regent, anri)
    values (${done.list}, ${done.office}, ${done.officer}, ${done.post}, ${done.at}, ${done.regent}, ${done.anri})`)
}

export async function saveDropping(tx: Tx, done: Done & { reason: string }): Promise<void> {
  await tx.write(sql`
    insert into retention.dropping (list, office, reason, officer, post, dropped_at)
    values (${done.list}, ${done.office}, ${done.reason}, ${done.officer}, ${done.post}, ${done.at})`)
  await endList(tx, done)
}

export async function saveCarrying(
  tx: Tx,
  done: Done & { minutes: string; witness: string; second: string },
): Promise<void> {
  await tx.write(sql`
    insert into retention.carrying (list, office, minutes, witness, second, officer, post, begun_at)
    values (${done.list}, ${done.office}, ${done.minutes}, ${done.witness}, ${done.second}, ${done.officer},
            ${done.post}, ${done.at})`)
}

export async function endList(tx: Tx, { list, at }: { list: string; at: Temporal.Instant }): Promise<void> {
  await tx.write(sql`update retention.list set ended_at = ${at} where list.id = ${list} and list.ended_at is null`)
}

/** Lists of an office that are being carried out: whoever was killed in the middle finds them here again. */
export async function listUnderWay(db: Db, office: string): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    select list.id from retention.list join retention.carrying on carrying.list = list.id
    where list.office = ${office} and list.ended_at is null order by list.id limit 10`)
  return rows.map(({ id }) => id)
}

export type OpenItem = { ordinal: number; caseId: string; paper: string; what: 'scan' | 'letter' | 'people' }

/** The next papers of a list of which nothing was done yet. */
export async function listOpenItems(db: Db, list: string, most: number): Promise<OpenItem[]> {
  return await db.all(sql`
    select item.ordinal, item.case_id as "caseId", item.paper, item.what from retention.item
    where item.list = ${list} and not exists (
      select from retention.outcome where outcome.list = item.list and outcome.ordinal = item.ordinal)
    order by item.ordinal limit ${most}`)
}

export async function saveOutcomes(
  tx: Tx,
  done: { list: string; office: string; at: Temporal.Instant; outcomes: readonly { ordinal: number; gone: boolean }[] },
): Promise<void> {
  await tx.write(sql`
    insert into retention.outcome (list, ordinal, office, gone, done_at)
    select ${done.list}, row.ordinal, ${done.office}, row.gone, ${done.at}
    from jsonb_to_recordset(${json(done.outcomes)}::jsonb) as row (ordinal int, gone boolean)`)
}

/** The papers of a list after one of them, in its order, each with what became of it. */
export async function listItems(
  db: Db,
  { list, after, most }: { list: string; after: number; most: number },
): Promise<ItemLine[]> {
  const rows = await db.all<Omit<ItemLine, 'outcome'> & { gone: boolean | null }>(sql`
    select item.ordinal, item.case_number as "caseNumber", item.named, item.code, item.closed_on as "closedOn",
           item.due_on as "dueOn", outcome.gone
    from retention.item left join retention.outcome on outcome.list = item.list and outcome.ordinal = item.ordinal
    where item.list = ${list} and item.ordinal > ${after} order by item.ordinal limit ${most}`)
  return rows.map(({ gone, ...line }) => ({ ...line, outcome: gone === null ? undefined : gone ? 'gone' : 'kept' }))
}

/** When offices prepared lists of destruction since a moment, the newest first; a dropped one was no list. */
export async function listPrepared(
  db: Db,
  offices: readonly string[],
  since: Temporal.Instant,
): Promise<{ office: string; at: Temporal.Instant }[]> {
  return await db.all(sql`
    select list.office, list.prepared_at as at from retention.list
    where list.office = any (${[...offices]}::uuid[]) and list.prepared_at >= ${since}
      and not exists (select 1 from retention.dropping where dropping.list = list.id)
    order by list.prepared_at desc limit 5000`)
}

/** The letters of a case that are destroyed, by number, each with its list and when. */
export async function listDestroyedLetters(
  db: Db,
  caseId: string,
): Promise<{ number: string; list: string; ordinal: number; at: Temporal.Instant }[]> {
  return await db.all(sql`
    select letter_view.number, list.id as list, list.ordinal, max(outcome.done_at) as at
    from retention.item
    join retention.outcome on outcome.list = item.list and outcome.ordinal = item.ordinal and outcome.gone
    join retention.list on list.id = item.list
    join documents.letter_view on letter_view.id = item.paper and letter_view.number is not null
    where item.case_id = ${caseId} and item.what = 'letter'
    group by letter_view.number, list.id, list.ordinal order by list.ordinal, letter_view.number limit 50`)
}

/**
 * The lists that destroyed the letter of a subject, or what was handed in for its case, the first at their head; of each list
 * the last moment.
 */
export async function listDestroyed(
  db: Db,
  { caseId, document }: { caseId: string; document: string },
): Promise<{ list: string; ordinal: number; what: 'letter' | 'scan'; at: Temporal.Instant }[]> {
  return await db.all(sql`
    select list.id as list, list.ordinal, item.what, max(outcome.done_at) as at
    from retention.item
    join retention.outcome on outcome.list = item.list and outcome.ordinal = item.ordinal and outcome.gone
    join retention.list on list.id = item.list
    where item.case_id = ${caseId}
      and (item.what = 'scan'
           or item.paper in (select letter_view.id from documents.letter_view where letter_view.subject = ${document}))
    group by list.id, list.ordinal, item.what order by list.ordinal, item.what limit 50`)
}
