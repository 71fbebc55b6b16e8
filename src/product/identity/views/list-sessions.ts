import { type Db, sql } from '#platform/db.ts'
import type { SessionLine } from '../contract.ts'
import { deviceOf } from '../rules.ts'
import { sayDevice } from '../words.ts'

type Row = {
  id: string
  device: string | null
  address: string | null
  since: Temporal.Instant
  seenAt: Temporal.Instant
}

/** Where somebody is signed in now, the latest first; `own` marks the session that asks. */
export async function listSessions(
  db: Db,
  wanted: { officer: string; at: Temporal.Instant; own: string | undefined },
): Promise<SessionLine[]> {
  const rows = await db.all<Row>(sql`
    select session.id, session.device, session.address, session.opened_at as since,
           coalesce(session.seen_at, session.opened_at) as "seenAt"
    from identity.session
    where session.officer = ${wanted.officer} and session.ended_at is null and session.expires_at > ${wanted.at}
    order by session.opened_at desc limit 100`)
  return rows.map(({ id, device, address, since, seenAt }) => ({
    id,
    device: sayDevice(deviceOf(device)),
    address: address ?? '',
    since,
    seenAt,
    own: id === wanted.own,
  }))
}
