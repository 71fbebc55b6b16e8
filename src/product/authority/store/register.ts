import { type Db, json, sql, type Tx } from '#platform/db.ts'
import type { Stretch } from '#platform/validity.ts'
import type { Closing, RegisterVersion } from '../contract.ts'

/** Every version ever kept of every power, or of one, oldest first. */
export async function listRegister(db: Db, code: string | null): Promise<RegisterVersion[]> {
  return await db.all(sql`
    select version.id, version.code, version.hash, version.body, version.holders, version.illustrative, version.valid_from as "from",
           version.valid_until as "until", version.runs_on as "runsOn", version.lawful_from as "lawfulFrom",
           officer_view.name as "enteredByName", version.entered_at as "enteredAt"
    from authority.version left join identity.officer_view on officer_view.id = version.entered_by
    where version.code = coalesce(${code}, version.code)
    order by version.code, version.valid_from, version.valid_until nulls last limit 20000`)
}

/** Closings of every power, or of one, oldest first; cancelled ones too. */
export async function listClosings(db: Db, code: string | null): Promise<Closing[]> {
  const rows = await db.all<
    Omit<Closing, 'cancelled'> & { cancelReason: string | null; cancelledBy: string | null }
  >(sql`
    select closing.id, closing.code, closing.closes_on as "on", closing.what, closing.regulation, closing.article,
           closing.reason, closing.before, officer_view.name as "closedByName",
           closing_cancelled.reason as "cancelReason", canceller.name as "cancelledBy"
    from authority.closing
    left join identity.officer_view on officer_view.id = closing.closed_by
    left join authority.closing_cancelled on closing_cancelled.closing = closing.id
    left join identity.officer_view as canceller on canceller.id = closing_cancelled.cancelled_by
    where closing.code = coalesce(${code}, closing.code)
    order by closing.code, closing.closed_at, closing.id limit 20000`)
  return rows.map(({ cancelReason, cancelledBy, ...closing }) => ({
    ...closing,
    cancelled: cancelReason === null ? null : { reason: cancelReason, byName: cancelledBy ?? '' },
  }))
}

/** Holds the register until the transaction ends: whoever closes, enters or applies a pack beside it waits. */
export async function lockRegister(tx: Tx, regency: string): Promise<void> {
  await tx.all(sql`select pg_advisory_xact_lock(hashtextextended(${`authority ${regency}`}, 0)) is null as held`)
}

/** Codes whose versions an officer entered or closed: the pack leaves them alone. */
export async function listTaken(db: Db): Promise<string[]> {
  const rows = await db.all<{ code: string }>(sql`
    select version.code from authority.version where version.entered_by is not null
    union
    select closing.code from authority.closing
    where not exists (select from authority.closing_cancelled where closing_cancelled.closing = closing.id)
    limit 5000`)
  return rows.map(({ code }) => code)
}

export async function saveClosing(
  tx: Tx,
  closing: Pick<Closing, 'id' | 'code' | 'on' | 'what' | 'regulation' | 'article' | 'reason'> & {
    office: string
    by: string
    at: Temporal.Instant
    before: readonly (Pick<Stretch, 'until'> & { id: string; runsOn: boolean })[]
  },
): Promise<void> {
  const before = closing.before.map(({ id, until, runsOn }) => ({ id, until: until?.toString() ?? null, runsOn }))
  await tx.write(sql`
    insert into authority.closing (id, office, code, closes_on, what, regulation, article, reason, before, closed_by, closed_at)
    values (${closing.id}, ${closing.office}, ${closing.code}, ${closing.on}, ${closing.what}, ${closing.regulation},
            ${closing.article}, ${closing.reason}, ${json(before)}, ${closing.by}, ${closing.at})`)
}

export async function saveCancelled(
  tx: Tx,
  kept: { closing: string; office: string; reason: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into authority.closing_cancelled (closing, office, reason, cancelled_by, cancelled_at)
    values (${kept.closing}, ${kept.office}, ${kept.reason}, ${kept.by}, ${kept.at})`)
}

/** Moves last days, and says whether what runs under a version is finished after it. */
export async function saveLastDays(
  tx: Tx,
  ends: readonly { id: string; until: string | null; runsOn: boolean }[],
): Promise<void> {
  await tx.write(sql`
    update authority.version set valid_until = wanted.until, runs_on = wanted."runsOn"
    from jsonb_to_recordset(${json(ends)}::jsonb) as wanted (id uuid, until date, "runsOn" boolean)
    where version.id = wanted.id`)
}
