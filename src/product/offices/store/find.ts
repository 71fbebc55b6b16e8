import { type Db, sql } from '#platform/db.ts'
import type { Office, PostKind, Regency, Village } from '../contract.ts'

/** An office by its id; also one that has ended, for cases name it. Null address, phone and e-mail: not filled in. */
export async function findOffice(db: Db, id: string): Promise<Office | undefined> {
  return await db.one(sql`
    select office.id, office.kind, office.prefix, office.key, office.name, office.short_name as "shortName", office.seat,
      office.seat_sure as "seatSure", office.address, office.postcode, office.phone, office.email, office.zone,
      (office.border -> 'value')::boolean as border, office.burden, office.profile,
      (select office_code.code from offices.office_code
       where office_code.office_id = office.id and office_code.withdrawn_on is null
       order by office_code.valid_from desc nulls last limit 1) as code
    from offices.office where office.id = ${id}`)
}

export async function findOfficeByKey(db: Db, key: string): Promise<Office | undefined> {
  const row = await db.one<{ id: string }>(sql`select office.id from offices.office where office.key = ${key}`)
  return row && (await findOffice(db, row.id))
}

/** The office whose numbers begin with these three letters. A prefix is never given to another office. */
export async function findOfficeByPrefix(db: Db, prefix: string): Promise<Office | undefined> {
  const row = await db.one<{ id: string }>(sql`select office.id from offices.office where office.prefix = ${prefix}`)
  return row && (await findOffice(db, row.id))
}

/** The offices of today, the regency's own first, then by area code. */
export async function listOffices(db: Db): Promise<Office[]> {
  return await db.all(sql`
    select office.id, office.kind, office.prefix, office.key, office.name, office.short_name as "shortName", office.seat,
      office.seat_sure as "seatSure", office.address, office.postcode, office.phone, office.email, office.zone,
      (office.border -> 'value')::boolean as border, office.burden, office.profile, code_now.code
    from offices.office
    join lateral (
      select office_code.code from offices.office_code
      where office_code.office_id = office.id and office_code.withdrawn_on is null
      order by office_code.valid_from desc nulls last limit 1) as code_now on true
    where office.ended_on is null
    order by code_now.code limit 500`)
}

/** Villages and wards that belong to an office on a day, by code. */
export async function listVillages(db: Db, officeId: string, on: Temporal.PlainDate): Promise<Village[]> {
  return await db.all(sql`
    select village_code.village_id as id, village_code.code, village_code.name, village_code.kind
    from offices.village_code
    where village_code.within = ${officeId} and village_code.withdrawn_on is null
      and coalesce(village_code.valid_from <= ${on}, true) and coalesce(village_code.valid_until > ${on}, true)
    order by village_code.code limit 1000`)
}

/** A village as it was on a day: its code and its kecamatan change, its id does not. */
export async function findVillage(
  db: Db,
  id: string,
  on: Temporal.PlainDate,
): Promise<(Village & { office: string }) | undefined> {
  return await db.one(sql`
    select village_code.village_id as id, village_code.code, village_code.name, village_code.kind, village_code.within as office
    from offices.village_code
    where village_code.village_id = ${id} and village_code.withdrawn_on is null
      and coalesce(village_code.valid_from <= ${on}, true) and coalesce(village_code.valid_until > ${on}, true)`)
}

/** The posts an officer may hold today, in the order of the pack; also those that are no more, where files may still lie. */
export async function listPostKinds(db: Db, { alsoEnded = false } = {}): Promise<PostKind[]> {
  return await db.all(sql`
    select post_kind.key, post_kind.held_at as at, post_kind.name, post_kind.short,
           post_kind.form_of_address as "formOfAddress", post_kind.unit, post_kind.level,
           coalesce(post_kind.one_holder, false) as "oneHolder", post_kind.superior, post_kind.duties,
           post_kind.ended_on is not null as ended
    from offices.post_kind where post_kind.ended_on is null or ${alsoEnded}
    order by post_kind.ended_on is not null, post_kind.position limit 500`)
}

/** The regency whose pack was applied here. */
export async function findRegency(db: Db): Promise<Regency | undefined> {
  return await db.one(sql`
    select regency.id, regency.key, regency.code, regency.name, regency.province, regency.zone,
           regency.number_formats as "numberFormats", regency.bounds, regency.emblem, regency.colours,
           -- A pack of an earlier release named the source in one language.
           case when jsonb_typeof(regency.passwords -> 'source') = 'string'
                then jsonb_set(regency.passwords, '{source}',
                  jsonb_build_object('id', regency.passwords -> 'source', 'en', regency.passwords -> 'source'))
                else regency.passwords end as passwords, regency.like_requests as "likeRequests",
           regency.absences, regency.findings, regency.qris
    from offices.regency limit 1`)
}
