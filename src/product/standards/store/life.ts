import { type Db, sql, type Tx } from '#platform/db.ts'
import { noWording, Wording } from '../contract/components.ts'
import type { Life, Mending, Reopening } from '../contract/life.ts'
import {
  readDiscussions,
  readDropped,
  readEnactments,
  readEvaluations,
  readMendings,
  readPapers,
  readPledges,
  readPublications,
  readReopenings,
  readReviews,
} from './steps.ts'

type Row = Pick<Life, 'id' | 'office' | 'service' | 'ordinal'> & {
  zone: string
  replacedOn: Temporal.PlainDate | null
  by: string
  byName: string
  at: Temporal.Instant
  wordingOrdinal: number | null
  words: unknown
  writtenBy: string | null
  writtenByName: string | null
  writtenAt: Temporal.Instant | null
  given: number
  unanswered: number
}

/** One standard by its id, within the reader's scope. */
export async function findLife(db: Db, id: string): Promise<Life | undefined> {
  return (await readLives(db, { id, office: null, service: null, after: undefined }))[0]
}

/** Holds a standard until the transaction ends: whoever acts on it at the same time waits, then reads what was done. */
export async function lockLife(tx: Tx, id: string): Promise<Life | undefined> {
  const held = await tx.one(sql`select standard.id from standards.standard where standard.id = ${id} for update`)
  return held === undefined ? undefined : await findLife(tx, id)
}

/** The standards of an office, of one service or of all, the newest of each service first: every one, however many. */
export async function listLives(db: Db, wanted: { office: string; service?: string }): Promise<Life[]> {
  const lives: Life[] = []
  for (let part = livesAtOnce; part === livesAtOnce; ) {
    const after = lives.at(-1)
    const some = await readLives(db, { id: null, office: wanted.office, service: wanted.service ?? null, after })
    lives.push(...some)
    part = some.length
  }
  return lives
}

/** So many standards are read in one go, so that no list of their steps is ever cut. */
const livesAtOnce = 500

async function readLives(
  db: Db,
  wanted: { id: string | null; office: string | null; service: string | null; after: Life | undefined },
): Promise<Life[]> {
  const after = wanted.after ?? { service: null, ordinal: null }
  const rows = await db.all<Row>(sql`
    select standard.id, standard.office, standard.service, standard.ordinal, standard.begun_by as by,
           beginner.name as "byName", standard.begun_at as at,
           wording.ordinal as "wordingOrdinal", wording.body as words, wording.written_by as "writtenBy",
           writer.name as "writtenByName", wording.written_at as "writtenAt",
           office_view.zone,
           (select min(enactment.holds_from) from standards.standard as later
            join standards.enactment on enactment.standard = later.id
            where later.office = standard.office and later.service = standard.service
              and later.ordinal > standard.ordinal) as "replacedOn",
           (select count(*)::int from standards.comment where comment.standard = standard.id) as given,
           (select count(*)::int from standards.comment
            where comment.standard = standard.id
              and not exists (select 1 from standards.answer where answer.comment = comment.id)) as unanswered
    from standards.standard
    join identity.officer_view as beginner on beginner.id = standard.begun_by
    join offices.office_view on office_view.id = standard.office
    left join lateral (select newest.ordinal, newest.body, newest.written_by, newest.written_at from standards.wording as newest
                       where newest.standard = standard.id order by newest.ordinal desc limit 1) as wording on true
    left join identity.officer_view as writer on writer.id = wording.written_by
    where coalesce(standard.id = ${wanted.id}::uuid, true) and coalesce(standard.office = ${wanted.office}::uuid, true)
      and coalesce(standard.service = ${wanted.service}::text, true)
      and coalesce((standard.service, -standard.ordinal) > (${after.service}::text, -${after.ordinal}::int), true)
    order by standard.service, standard.ordinal desc limit ${livesAtOnce}`)
  return await withSteps(db, rows)
}

async function withSteps(db: Db, rows: readonly Row[]): Promise<Life[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [discussions, publications, mended, reopened, papers] = await Promise.all([
    readDiscussions(db, ids),
    readPublications(db, ids),
    readMendings(db, ids),
    readReopenings(db, ids),
    readPapers(db, ids),
  ])
  const [enactments, pledges, evaluations, reviews, dropped] = await Promise.all([
    readEnactments(db, ids),
    readPledges(db, ids),
    readEvaluations(db, ids),
    readReviews(db, ids),
    readDropped(db, ids),
  ])
  return rows.map((row) => ({
    ...{ id: row.id, office: row.office, service: row.service, ordinal: row.ordinal, replaced: replacedAt(row) },
    begun: { by: row.by, byName: row.byName, at: row.at },
    wording: {
      ordinal: row.wordingOrdinal ?? 0,
      words: row.words === null ? noWording : Wording.parse(row.words),
      by: row.writtenBy ?? row.by,
      byName: row.writtenByName ?? row.byName,
      at: row.writtenAt ?? row.at,
    },
    paper: papers.get(row.id)?.[0],
    discussion: discussions.get(row.id)?.[0],
    publication: publications.get(row.id)?.[0],
    ...mendingsOf(mended.get(row.id) ?? [], reopened.get(row.id) ?? []),
    enactment: enactments.get(row.id)?.[0],
    pledge: pledges.get(row.id)?.[0],
    evaluations: evaluations.get(row.id) ?? [],
    reviews: reviews.get(row.id) ?? [],
    dropped: dropped.get(row.id)?.[0],
    comments: { given: row.given, unanswered: row.unanswered },
  }))
}

/** A mended draft that was taken up again has no mending until it is mended anew. */
function mendingsOf(mendings: readonly Mending[], reopenings: readonly Reopening[]) {
  return { mendings, reopenings, mending: mendings.length > reopenings.length ? mendings.at(-1) : undefined }
}

function replacedAt({ replacedOn: on, zone }: Row): Life['replaced'] {
  return on === null ? undefined : { on, at: on.toZonedDateTime(zone).toInstant() }
}

/** The words of one writing, by its number. */
export async function findWording(db: Db, wanted: { standard: string; ordinal: number }): Promise<Wording | undefined> {
  const row = await db.one<{ body: unknown }>(sql`
    select wording.body from standards.wording
    where wording.standard = ${wanted.standard} and wording.ordinal = ${wanted.ordinal}`)
  return row && Wording.parse(row.body)
}
