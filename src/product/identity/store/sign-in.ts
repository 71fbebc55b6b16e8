import { sql, type Tx } from '#platform/db.ts'
import type { EndedWhy, Entered } from '../contract.ts'
import { withAway } from '../rules/away.ts'
import { type RawAway, readAway } from './away.ts'

/**
 * Finds who a session belongs to, and opens this transaction's scope to what that officer may see. Nobody is found who
 * holds no post that day: whoever left an office opens nothing of it any more.
 */
export async function enterSession(tx: Tx, tokenHash: string, at: Temporal.Instant): Promise<Entered | undefined> {
  type Raw = Omit<Entered, 'away'> & { away: RawAway[] }
  const row = await tx.one<{ entered: Raw | null }>(sql`select identity.enter(${tokenHash}, ${at}) as entered`)
  return row?.entered ? withAway(row.entered, readAway(row.entered.away)) : undefined
}

export type Credential = {
  officer: string
  office: string
  passwordHash: string
  lockedUntil: Temporal.Instant | null
  changedAt: Temporal.Instant
  mustChange: boolean
}

export async function findCredential(tx: Tx, username: string): Promise<Credential | undefined> {
  return await tx.one(sql`
    select found.officer, found.office, found.password_hash as "passwordHash",
           found.locked_until as "lockedUntil", found.changed_at as "changedAt", found.must_change as "mustChange"
    from identity.credential_of(${username}) as found`)
}

export type NewSession = {
  tokenHash: string
  officer: string
  at: Temporal.Instant
  expiresAt: Temporal.Instant
  device: string
  address: string
  mustChange: boolean
}

export async function saveSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.write(sql`
    insert into identity.session (token_hash, officer, opened_at, expires_at, device, address, seen_at, must_change)
    values (${session.tokenHash}, ${session.officer}, ${session.at}, ${session.expiresAt}, ${session.device},
            ${session.address}, ${session.at}, ${session.mustChange})`)
  await tx.write(sql`update identity.credential set signed_in_at = ${session.at} where officer = ${session.officer}`)
}

/** Why a session opens nothing any more; nothing for a token that nobody was given. */
export async function whyOut(tx: Tx, tokenHash: string, at: Temporal.Instant): Promise<string | undefined> {
  const row = await tx.one<{ why: string | null }>(sql`select identity.why_out(${tokenHash}, ${at}) as why`)
  return row?.why ?? undefined
}

/** Sessions of this officer that have run out open nothing any more; without this they would gather for years. */
export async function forgetOldSessions(tx: Tx, officer: string, at: Temporal.Instant): Promise<void> {
  await tx.write(sql`delete from identity.session where officer = ${officer} and expires_at <= ${at}`)
}

export type SessionsEnding = {
  officer: string
  why: EndedWhy
  at: Temporal.Instant
  /** Only this one. */
  only?: string | undefined
  /** All but this one. */
  except?: string | undefined
}

/** Ends sessions of an officer; whoever comes back with one is told why. Returns how many were open. */
export async function endSessions(tx: Tx, ending: SessionsEnding): Promise<number> {
  const rows = await tx.all(sql`
    update identity.session set ended_at = ${ending.at}, ended_why = ${ending.why}
    where session.officer = ${ending.officer} and session.ended_at is null
      and (${ending.only ?? null}::uuid is null or session.id = ${ending.only ?? null}::uuid)
      and session.id is distinct from ${ending.except ?? null}::uuid
    returning 1`)
  return rows.length
}

/** A session that was opened with a password that had to be changed serves like any other once it was. */
export async function freeSession(tx: Tx, session: string): Promise<void> {
  await tx.write(sql`update identity.session set must_change = false where session.id = ${session}`)
}

export async function saveCredential(
  tx: Tx,
  credential: { officer: string; passwordHash: string; at: Temporal.Instant; mustChange: boolean },
): Promise<void> {
  await tx.write(sql`
    insert into identity.former_password (officer, replaced_at, password_hash)
    select credential.officer, ${credential.at}, credential.password_hash
    from identity.credential where credential.officer = ${credential.officer}
    on conflict do nothing`)
  await tx.write(sql`
    insert into identity.credential (officer, password_hash, changed_at, must_change)
    values (${credential.officer}, ${credential.passwordHash}, ${credential.at}, ${credential.mustChange})
    on conflict (officer) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
      must_change = excluded.must_change, failures = 0, locked_until = null`)
}

/** The password of an officer as it is kept, and the former ones that may not come back, newest first. */
export async function lockPasswords(
  tx: Tx,
  officer: string,
  formerMax: number,
): Promise<{ now: string; former: string[] } | undefined> {
  const row = await tx.one<{ now: string }>(sql`
    select credential.password_hash as now from identity.credential
    where credential.officer = ${officer} for update`)
  const former = await tx.all<{ hash: string }>(sql`
    select former_password.password_hash as hash from identity.former_password
    where former_password.officer = ${officer} order by former_password.replaced_at desc limit ${formerMax}`)
  return row && { ...row, former: former.map(({ hash }) => hash) }
}
