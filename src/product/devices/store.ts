import { findRegency } from '#offices'
import { type Db, setScope, sql, type Tx } from '#platform/db.ts'
import type { Device, DeviceKind, DeviceLine } from './contract.ts'
import { heardEveryMinutes } from './rules.ts'

type NewDevice = { id: string; office: string; kind: DeviceKind; name: string; officer: string; post: string }

/** Lists a device, with the code by which it is enrolled once. False where another of that name is listed. */
export async function saveDevice(
  tx: Tx,
  device: NewDevice & { code: string; at: Temporal.Instant; expiresAt: Temporal.Instant },
): Promise<boolean> {
  const saved = await tx.one(sql`
    insert into devices.device (id, office, kind, name, listed_by, post, listed_at)
    select ${device.id}, ${device.office}, ${device.kind}, ${device.name}, ${device.officer}, ${device.post}, ${device.at}
    where not exists (
      select from devices.device
      where device.office = ${device.office} and lower(device.name) = lower(${device.name})
        and not exists (select from devices.revocation where revocation.device = device.id))
    returning 1`)
  if (!saved) return false
  await tx.write(sql`
    insert into devices.code (device, office, code, expires_at)
    values (${device.id}, ${device.office}, ${device.code}, ${device.expiresAt})`)
  return true
}

/** Takes a code that was typed in time, and opens the transaction to its office. Typed twice at once, it serves one. */
export async function takeCode(
  tx: Tx,
  code: string,
  at: Temporal.Instant,
): Promise<{ device: string; kind: DeviceKind; office: string } | undefined> {
  const taken = await tx.one<{ device: string; office: string }>(sql`
    delete from devices.code where code.code = ${code} and code.expires_at > ${at} returning code.device, code.office`)
  if (!taken || !(await openOffice(tx, taken.office))) return undefined
  const device = await tx.one<{ kind: DeviceKind }>(sql`
    select device.kind from devices.device where device.id = ${taken.device}
      and not exists (select from devices.revocation where revocation.device = device.id)`)
  return device && { ...taken, kind: device.kind }
}

export async function saveEnrolment(
  tx: Tx,
  enrolled: { device: string; office: string; tokenHash: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    insert into devices.enrolment (device, office, enrolled_at) values (${enrolled.device}, ${enrolled.office}, ${enrolled.at})`)
  await tx.write(sql`
    insert into devices.token (token_hash, device, office, heard_at)
    values (${enrolled.tokenHash}, ${enrolled.device}, ${enrolled.office}, ${enrolled.at})`)
}

/** Revokes a device of this office: its token opens nothing any more. False where there is none, or it is revoked. */
export async function saveRevocation(
  tx: Tx,
  revoked: { device: string; office: string; officer: string; post: string; at: Temporal.Instant },
): Promise<boolean> {
  const saved = await tx.one(sql`
    insert into devices.revocation (device, office, officer, post, revoked_at)
    select device.id, device.office, ${revoked.officer}, ${revoked.post}, ${revoked.at}
    from devices.device where device.id = ${revoked.device} and device.office = ${revoked.office}
    on conflict (device) do nothing returning 1`)
  await tx.write(
    sql`delete from devices.token where token.device = ${revoked.device} and token.office = ${revoked.office}`,
  )
  await tx.write(
    sql`delete from devices.code where code.device = ${revoked.device} and code.office = ${revoked.office}`,
  )
  return saved !== undefined
}

/**
 * The device of a token, with the transaction opened to its office and nothing else; nothing where it was revoked. Takes
 * the hash of the token.
 */
export async function enterDevice(tx: Tx, tokenHash: string): Promise<Device | undefined> {
  const found = await tx.one<{ device: string; office: string; heardAt: Temporal.Instant | null }>(sql`
    select token.device, token.office, token.heard_at as "heardAt" from devices.token
    where token.token_hash = ${tokenHash}`)
  const regency = found && (await openOffice(tx, found.office))
  if (!found || !regency) return undefined
  const device = await tx.one<{ kind: DeviceKind; name: string }>(sql`
    select device.kind, device.name from devices.device where device.id = ${found.device}`)
  if (device && isDue(found.heardAt, tx.arrivedAt)) await saveHeard(tx, { device: found.device, at: tx.arrivedAt })
  return device && { id: found.device, office: found.office, regency, ...device }
}

function isDue(heardAt: Temporal.Instant | null, at: Temporal.Instant): boolean {
  return !heardAt || Temporal.Instant.compare(heardAt, at.subtract({ minutes: heardEveryMinutes })) <= 0
}

/**
 * Keeps that a device was heard, unless that is known of the last minutes. Nobody waits for it: where another request of the
 * same device is just writing it, this one does not.
 */
export async function saveHeard(tx: Tx, { device, at }: { device: string; at: Temporal.Instant }): Promise<void> {
  await tx.write(sql`
    update devices.token set heard_at = ${at}
    where token.token_hash = (
      select token.token_hash from devices.token
      where token.device = ${device}
        and coalesce(token.heard_at <= ${at.subtract({ minutes: heardEveryMinutes })}, true)
      for update skip locked)`)
}

/** Whether any token still opens anything for this device. */
export async function hasToken(db: Db, device: string): Promise<boolean> {
  return (await db.one(sql`select from devices.token where token.device = ${device}`)) !== undefined
}

async function openOffice(tx: Tx, office: string): Promise<string | undefined> {
  const regency = await findRegency(tx)
  if (!regency) return undefined
  await setScope(tx, [regency.id, office])
  return regency.id
}

/** The devices of an office, the newest first; those that were revoked stay listed. */
export async function listDevices(db: Db, office: string, now: Temporal.Instant): Promise<DeviceLine[]> {
  return await db.all(sql`
    select device.id, device.kind, device.name, device.listed_at as "listedAt", enrolment.enrolled_at as "enrolledAt",
           revocation.revoked_at as "revokedAt", code.code, token.heard_at as "heardAt"
    from devices.device
    left join devices.enrolment on enrolment.device = device.id
    left join devices.revocation on revocation.device = device.id
    left join devices.code on code.device = device.id and code.expires_at > ${now}
    left join devices.token on token.device = device.id
    where device.office = ${office}
    order by revocation.revoked_at is not null, device.listed_at desc limit 100`)
}

/** Devices of these offices that are enrolled and not revoked, and when this node heard each. */
export async function listInstalled(
  db: Db,
  offices: readonly string[],
): Promise<(Omit<DeviceLine, 'listedAt' | 'code'> & { office: string })[]> {
  return await db.all(sql`
    select device.id, device.office, device.kind, device.name, enrolment.enrolled_at as "enrolledAt",
           null::timestamptz as "revokedAt", token.heard_at as "heardAt"
    from devices.device
    join devices.enrolment on enrolment.device = device.id
    left join devices.token on token.device = device.id
    where device.office = any (${[...offices]}::uuid[])
      and not exists (select from devices.revocation where revocation.device = device.id)
    order by device.office, device.listed_at limit 5000`)
}
