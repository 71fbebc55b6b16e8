import { findRegency } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import { type AccountPage, type Officer, passwordRules } from '../contract.ts'
import { passwordDueOn } from '../rules.ts'
import { listSessions } from './list-sessions.ts'

type Row = { username: string; changedAt: Temporal.Instant }

/** An officer's own page. */
export async function accountPage(
  db: Db,
  by: Officer,
  ask: { now: Temporal.Instant; saved: string | undefined },
): Promise<AccountPage | undefined> {
  const row = await db.one<Row>(sql`
    select officer.username, credential.changed_at as "changedAt"
    from identity.officer join identity.credential on credential.officer = officer.id
    where officer.id = ${by.id}`)
  if (!row) return undefined
  const rules = (await findRegency(db))?.passwords ?? passwordRules
  return {
    ...row,
    name: by.name,
    addressAs: by.addressAs,
    nip: by.nip,
    rank: by.rank,
    officeName: by.officeName,
    mustChange: by.mustChange === true,
    dueOn: passwordDueOn(row.changedAt, by.zone, rules),
    rules,
    sessions: await listSessions(db, { officer: by.id, at: ask.now, own: by.session }),
    saved: ask.saved === 'password' || ask.saved === 'session' ? ask.saved : undefined,
  }
}
