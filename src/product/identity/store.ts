import { type Db, sql, type Tx } from '#platform/db.ts'
import type { Officer } from './contract.ts'

type Entered = Omit<Officer, 'duties'>

/**
 * Finds who a session belongs to, and opens this transaction's scope to what that officer may see. Nobody is found who
 * holds no post that day: whoever left an office opens nothing of it any more.
 */
export async function enterSession(tx: Tx, tokenHash: string, at: Temporal.Instant): Promise<Entered | undefined> {
  const row = await tx.one<{ entered: Entered | null }>(sql`select identity.enter(${tokenHash}, ${at}) as entered`)
  return row?.entered ?? undefined
}

export type Credential = {
  officer: string
  office: string
  kind: 'regency' | 'kecamatan'
  passwordHash: string
  lockedUntil: Temporal.Instant | null
}

export async function findCredential(tx: Tx, username: string): Promise<Credential | undefined> {
  return await tx.one(sql`
    select found.officer, found.office, found.kind, found.password_hash as "passwordHash",
           found.locked_until as "lockedUntil"
    from identity.credential_of(${username}) as found`)
}

/**
 * Counts one more wrong password where the count is kept: two at once are two, however many try together. After a lock
 * has ended the count begins again, so that one wrong guess of a stranger does not lock the account anew.
 */
export async function saveFailure(tx: Tx, officer: string, at: Temporal.Instant): Promise<number> {
  const row = await tx.one<{ failures: number }>(sql`
    update identity.credential
    set failures = case when credential.locked_until <= ${at} then 1 else credential.failures + 1 end,
        locked_until = case when credential.locked_until <= ${at} then null else credential.locked_until end
    where officer = ${officer} returning failures`)
  return row?.failures ?? 0
}

export async function saveLock(tx: Tx, officer: string, until: Temporal.Instant): Promise<void> {
  await tx.write(sql`update identity.credential set locked_until = ${until} where officer = ${officer}`)
}

export async function forgetFailures(tx: Tx, officer: string): Promise<void> {
  await tx.write(sql`
    update identity.credential set failures = 0, locked_until = null where officer = ${officer} and failures > 0`)
}

export async function saveSession(
  tx: Tx,
  session: { tokenHash: string; officer: string; at: Temporal.Instant; expiresAt: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into identity.session (token_hash, officer, opened_at, expires_at)
    values (${session.tokenHash}, ${session.officer}, ${session.at}, ${session.expiresAt})`)
}

/** Sessions of this officer that have run out open nothing any more; without this they would gather for years. */
export async function forgetOldSessions(tx: Tx, officer: string, at: Temporal.Instant): Promise<void> {
  await tx.write(sql`delete from identity.session where officer = ${officer} and expires_at <= ${at}`)
}

export async function endSessions(tx: Tx, officer: string): Promise<void> {
  await tx.write(sql`delete from identity.session where officer = ${officer}`)
}

export async function saveOfficer(
  tx: Tx,
  officer: Pick<Officer, 'id' | 'office' | 'name' | 'addressAs' | 'nip' | 'rank'> & { username: string },
): Promise<void> {
  await tx.write(sql`
    insert into identity.officer (id, office, username, name, address_as, nip, rank)
    values (${officer.id}, ${officer.office}, ${officer.username}, ${officer.name}, ${officer.addressAs},
            ${officer.nip}, ${officer.rank})`)
}

export async function savePosts(
  tx: Tx,
  holding: { officer: string; office: string; posts: readonly string[]; from: Temporal.PlainDate },
): Promise<void> {
  await tx.write(sql`
    insert into identity.post_holding (id, office, officer, post, valid_from)
    select gen_random_uuid(), ${holding.office}, ${holding.officer}, post, ${holding.from}
    from unnest(${holding.posts}::text[]) as post`)
}

export async function saveCredential(
  tx: Tx,
  credential: { officer: string; passwordHash: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into identity.credential (officer, password_hash, changed_at)
    values (${credential.officer}, ${credential.passwordHash}, ${credential.at})
    on conflict (officer) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
      failures = 0, locked_until = null`)
}

/** How many officers this installation knows: none before its first administrator. */
export async function countOfficers(db: Db): Promise<number> {
  const row = await db.one<{ officers: number }>(sql`select count(*)::int as officers from identity.officer`)
  return row?.officers ?? 0
}

export async function findHolder(
  db: Db,
  post: { office: string; post: string; on: Temporal.PlainDate },
): Promise<{ id: string; name: string; nip: string | null; rank: string | null } | undefined> {
  return await db.one(sql`
    select officer.id, officer.name, officer.nip, officer.rank
    from identity.post_holding join identity.officer on officer.id = post_holding.officer
    where post_holding.office = ${post.office} and post_holding.post = ${post.post}
      and post_holding.valid_from <= ${post.on}
      and (post_holding.valid_until is null or post_holding.valid_until > ${post.on})
    order by post_holding.valid_from desc limit 1`)
}

/** An officer by user name with the posts held on a day; for programs that act in an officer's name, such as the demonstration. */
export async function findOfficer(
  db: Db,
  wanted: { username: string; on: Temporal.PlainDate },
): Promise<Entered | undefined> {
  return await db.one(sql`
    select officer.id, officer.name, officer.address_as as "addressAs", officer.nip, officer.rank, officer.office,
           office_view.office as regency, office_view.kind as "officeKind", office_view.name as "officeName",
           office_view.prefix as "officePrefix", office_view.zone,
           array(select post_holding.post from identity.post_holding
                 where post_holding.officer = officer.id and post_holding.valid_from <= ${wanted.on}
                   and (post_holding.valid_until is null or post_holding.valid_until > ${wanted.on})
                 order by post_holding.post) as posts,
           array[officer.office, office_view.office] as scope
    from identity.officer join offices.office_view on office_view.id = officer.office
    where officer.username = ${wanted.username}`)
}
