import { sql, type Tx } from '#platform/db.ts'

/** Whose guesses are counted together: at an account, at an account from a device it knows, at a name that nobody has. */
export type Guessed =
  | { kind: 'account'; officer: string }
  | { kind: 'device'; officer: string; device: string }
  | { kind: 'nobody'; name: string }

/** Until when these guesses are locked. Two guesses come one after the other, each sees the count of the one before. */
export async function lockGuesses(tx: Tx, guessed: Guessed, at: Temporal.Instant): Promise<Temporal.Instant | null> {
  if (guessed.kind === 'nobody')
    await tx.write(sql`
      insert into identity.guessed_name (name_hash, failures, guessed_at) values (${guessed.name}, 0, ${at})
      on conflict do nothing`)
  const row = await tx.one<{ until: Temporal.Instant | null }>(
    guessed.kind === 'account'
      ? sql`select credential.locked_until as until from identity.credential where officer = ${guessed.officer} for update`
      : guessed.kind === 'device'
        ? sql`select known_device.locked_until as until from identity.known_device
              where officer = ${guessed.officer} and device_hash = ${guessed.device} for update`
        : sql`select guessed_name.locked_until as until from identity.guessed_name
              where name_hash = ${guessed.name} for update`,
  )
  return row?.until ?? null
}

/**
 * Counts one more wrong password. After a lock has ended the count begins again, so that one wrong guess of a stranger
 * does not lock the account anew. Returns how many there are.
 */
export async function saveFailure(tx: Tx, guessed: Guessed, at: Temporal.Instant): Promise<number> {
  const row = await tx.one<{ failures: number }>(
    guessed.kind === 'account'
      ? sql`update identity.credential
            set failures = case when locked_until <= ${at} then 1 else failures + 1 end,
                locked_until = case when locked_until <= ${at} then null else locked_until end
            where officer = ${guessed.officer} returning failures`
      : guessed.kind === 'device'
        ? sql`update identity.known_device
              set failures = case when locked_until <= ${at} then 1 else failures + 1 end,
                  locked_until = case when locked_until <= ${at} then null else locked_until end
              where officer = ${guessed.officer} and device_hash = ${guessed.device} returning failures`
        : sql`update identity.guessed_name
              set failures = case when locked_until <= ${at} then 1 else failures + 1 end, guessed_at = ${at},
                  locked_until = case when locked_until <= ${at} then null else locked_until end
              where name_hash = ${guessed.name} returning failures`,
  )
  return row?.failures ?? 0
}

export async function saveLock(tx: Tx, guessed: Guessed, until: Temporal.Instant): Promise<void> {
  if (guessed.kind === 'account')
    return await tx.write(
      sql`update identity.credential set locked_until = ${until} where officer = ${guessed.officer}`,
    )
  if (guessed.kind === 'device')
    return await tx.write(sql`
      update identity.known_device set locked_until = ${until}
      where officer = ${guessed.officer} and device_hash = ${guessed.device}`)
  await tx.write(sql`update identity.guessed_name set locked_until = ${until} where name_hash = ${guessed.name}`)
}

/** Old guesses that one wrong password forgets: more than it adds, and few enough that nobody waits. */
const forgottenAtOnce = 100

/** Forgets guesses at names that nobody has which nobody repeated since; without it a stranger fills the disk. */
export async function forgetGuesses(tx: Tx, before: Temporal.Instant): Promise<void> {
  // One that somebody guesses at this very moment is theirs: two who waited for each other's would wait for ever.
  await tx.write(sql`
    delete from identity.guessed_name where name_hash in (
      select name_hash from identity.guessed_name where guessed_at < ${before}
      order by guessed_at limit ${forgottenAtOnce} for update skip locked)`)
}

/** Forgets wrong passwords before the right one: where it was typed, and everywhere when `all`. */
export async function forgetFailures(tx: Tx, officer: string, device?: string): Promise<void> {
  if (device === undefined)
    await tx.write(sql`
      update identity.credential set failures = 0, locked_until = null where officer = ${officer} and failures > 0`)
  await tx.write(sql`
    update identity.known_device set failures = 0, locked_until = null
    where officer = ${officer} and failures > 0 and device_hash = coalesce(${device ?? null}, device_hash)`)
}

/** Whether this officer signed in on that device before, and lately enough. */
export async function isKnownDevice(
  tx: Tx,
  wanted: { officer: string; device: string; since: Temporal.Instant },
): Promise<boolean> {
  const row = await tx.one(sql`
    select 1 from identity.known_device
    where officer = ${wanted.officer} and device_hash = ${wanted.device} and seen_at >= ${wanted.since}`)
  return row !== undefined
}

/** Keeps that this officer signed in on a device, and forgets those not seen since. */
export async function saveDevice(
  tx: Tx,
  seen: { officer: string; device: string; at: Temporal.Instant; since: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into identity.known_device as kept (officer, device_hash, seen_at)
    values (${seen.officer}, ${seen.device}, ${seen.at})
    on conflict (officer, device_hash) do update set seen_at = excluded.seen_at`)
  await tx.write(sql`
    delete from identity.known_device where officer = ${seen.officer} and seen_at < ${seen.since}`)
}

/** No device is known any more: somebody else may hold one of them. */
export async function forgetDevices(tx: Tx, officer: string): Promise<void> {
  await tx.write(sql`delete from identity.known_device where officer = ${officer}`)
}
