import { type Db, sql, type Tx } from '#platform/db.ts'
import type { Entered, Holding, Officer } from '../contract.ts'

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
  holding: {
    officer: string
    office: string
    posts: readonly string[]
    from: Temporal.PlainDate
    until?: Temporal.PlainDate | undefined
  },
): Promise<void> {
  await tx.write(sql`
    insert into identity.post_holding (id, office, officer, post, valid_from, valid_until, one_holder)
    select gen_random_uuid(), ${holding.office}, ${holding.officer}, given.post, ${holding.from},
           ${holding.until ?? null}::date, coalesce(post_kind_view.one_holder, false)
    from unnest(${holding.posts}::text[]) as given (post)
    left join offices.post_kind_view on post_kind_view.key = given.post`)
}

/** Holds a post of an office until the act is done: two who give it at once come one after the other. */
export async function lockPost(tx: Tx, office: string, post: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended(${`${office} ${post}`}, 601))`)
}

/** Who an officer is, whether or not they still work here. */
export async function findPerson(
  db: Db,
  id: string,
): Promise<{ id: string; name: string; addressAs: string } | undefined> {
  return await db.one(sql`
    select officer.id, officer.name, officer.address_as as "addressAs" from identity.officer where officer.id = ${id}`)
}

export type HeldOfficer = {
  id: string
  office: string
  name: string
  leftAt: Temporal.Instant | null
  lockedUntil: Temporal.Instant | null
}

/** Holds an officer until the act is done, so that two who change the same person come one after the other. */
export async function lockOfficer(tx: Tx, id: string): Promise<HeldOfficer | undefined> {
  await tx.write(sql`select 1 from identity.officer where officer.id = ${id} for update`)
  return await tx.one(sql`
    select officer.id, officer.office, officer.name, leaving.left_at as "leftAt", credential.locked_until as "lockedUntil"
    from identity.officer
    left join identity.leaving on leaving.officer = officer.id
    left join identity.credential on credential.officer = officer.id
    where officer.id = ${id}`)
}

/** Every post held in an office, now, planned or ended, the newest first. */
export async function listHoldings(db: Db, wanted: { office: string; officer?: string }): Promise<Holding[]> {
  return await db.all(sql`
    select post_holding.id, post_holding.officer, post_holding.post, post_holding.valid_from as from,
           post_holding.valid_until as until
    from identity.post_holding
    where post_holding.office = ${wanted.office}
      and (${wanted.officer ?? null}::uuid is null or post_holding.officer = ${wanted.officer ?? null}::uuid)
    order by post_holding.valid_from desc, post_holding.post limit 5000`)
}

/** Ends a post from a day on; one that had not begun by then is taken away. */
export async function saveHoldingEnd(tx: Tx, holding: Holding, until: Temporal.PlainDate): Promise<void> {
  if (Temporal.PlainDate.compare(holding.from, until) >= 0)
    return await tx.write(sql`delete from identity.post_holding where post_holding.id = ${holding.id}`)
  await tx.write(sql`update identity.post_holding set valid_until = ${until} where post_holding.id = ${holding.id}`)
}

export async function saveLeaving(
  tx: Tx,
  leaving: { officer: string; office: string; at: Temporal.Instant; lastDay: Temporal.PlainDate },
): Promise<void> {
  await tx.write(sql`
    insert into identity.leaving (officer, office, left_at, last_day)
    values (${leaving.officer}, ${leaving.office}, ${leaving.at}, ${leaving.lastDay})`)
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

/** Whether somebody in the regency has or had this user name. Two who want it at once come one after the other. */
export async function lockUsername(tx: Tx, username: string): Promise<boolean> {
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended(${username}, 1720))`)
  const row = await tx.one<{ known: boolean }>(sql`select identity.username_known(${username}) as known`)
  return row?.known === true
}
