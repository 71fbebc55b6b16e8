import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { EndedIndicator } from '../indicator-contract.ts'
import type { Definition } from '../rules/indicator.ts'
import type { Indicator } from '../rules/indicator-figures.ts'

/** One act on indicators at a time in a regency. */
export async function lockIndicators(tx: Tx, regency: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended('indicators ' || ${regency}::text, 0))`)
}

/** Those in force, each in its newest wording, the oldest first. */
export async function listIndicators(db: Db): Promise<Indicator[]> {
  return await db.all(sql`
    select indicator.indicator as id, indicator.ordinal, indicator.definition, indicator.set_at as "setAt", indicator.post
    from supervision.indicator
    where not exists (select from supervision.indicator as later
                      where later.indicator = indicator.indicator and later.ordinal > indicator.ordinal)
      and not exists (select from supervision.indicator_end where indicator_end.wording = indicator.id)
    order by indicator.indicator`)
}

/** Those that ended, each in its last wording, the last ended first. */
export async function listEnded(db: Db): Promise<EndedIndicator[]> {
  return await db.all(sql`
    select indicator.indicator as id, indicator.ordinal, indicator.definition, indicator.set_at as "setAt", indicator.post,
           indicator_end.ended_at as "endedAt", indicator_end.reason, indicator_end.post as "endedBy"
    from supervision.indicator_end join supervision.indicator on indicator.id = indicator_end.wording
    order by indicator_end.ended_at desc, indicator.indicator limit 100`)
}

/** A wording that was for the public, and until when it held; nothing where it holds. */
export type PublicWording = Indicator & { heldUntil: Temporal.Instant | null }

/** Every wording that was ever for the public, in the order in which they were set. */
export async function listPublicWordings(db: Db): Promise<PublicWording[]> {
  return await db.all(sql`
    select indicator.indicator as id, indicator.ordinal, indicator.definition, indicator.set_at as "setAt", indicator.post,
           coalesce(later.set_at, indicator_end.ended_at) as "heldUntil"
    from supervision.indicator
    left join supervision.indicator as later
      on later.indicator = indicator.indicator and later.ordinal = indicator.ordinal + 1
    left join supervision.indicator_end on indicator_end.wording = indicator.id
    where (indicator.definition->>'isPublic')::boolean
    order by indicator.set_at, indicator.id`)
}

/** Every wording of one, the newest first. */
export async function listWordings(db: Db, id: string): Promise<Indicator[]> {
  return await db.all(sql`
    select indicator.indicator as id, indicator.ordinal, indicator.definition, indicator.set_at as "setAt", indicator.post
    from supervision.indicator where indicator.indicator::text = ${id} order by indicator.ordinal desc`)
}

type By = { office: string; officer: string; post: string; at: Temporal.Instant }

/** Keeps a wording: the first of a new one, or the next of one that is there. */
export async function saveWording(
  tx: Tx,
  { office, officer, post, at, after, definition }: By & { after: Indicator | undefined; definition: Definition },
): Promise<string> {
  const indicator = after?.id ?? randomUUIDv7()
  await tx.write(sql`
    insert into supervision.indicator (id, office, indicator, ordinal, definition, officer, post, set_at)
    values (${randomUUIDv7()}, ${office}, ${indicator}, ${(after?.ordinal ?? 0) + 1}, ${json(definition)}::jsonb,
            ${officer}, ${post}, ${at})`)
  return indicator
}

/** Ends one: it is told no more, and what it said can still be read. */
export async function saveEnd(
  tx: Tx,
  { office, officer, post, at, of, reason }: By & { of: Indicator; reason: string },
): Promise<void> {
  await tx.write(sql`
    insert into supervision.indicator_end (wording, office, reason, officer, post, ended_at)
    select indicator.id, ${office}, ${reason}, ${officer}, ${post}, ${at} from supervision.indicator
    where indicator.indicator = ${of.id} and indicator.ordinal = ${of.ordinal}`)
}
