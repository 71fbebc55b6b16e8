import { json, sql, type Tx } from '#platform/db.ts'
import type { RegencyFile } from '../contract.ts'
import type { TerritoryRows } from '../rules/territory-rows.ts'

// One statement a table: rows that are new, that differ, and that the pack no longer names. Each returns how many.

export async function saveRegency(tx: Tx, id: string, regency: RegencyFile): Promise<number> {
  const rows = await tx.all(sql`
    insert into offices.regency as kept (id, office, key, code, name, province, zone, number_formats, bounds, emblem, colours,
                                           passwords, like_requests, absences, findings, qris)
    values (${id}, ${id}, ${regency.key}, ${regency.code}, ${json(regency.name)}, ${regency.province}, ${regency.zone},
            ${json(regency.numberFormats)}, ${regency.bounds ? json(regency.bounds) : null}, ${json(regency.emblem)}, ${json(regency.colours)},
            ${regency.passwords ? json(regency.passwords) : null}, ${regency.likeRequests ? json(regency.likeRequests) : null},
            ${regency.absences ? json(regency.absences) : null}, ${regency.findings ? json(regency.findings) : null},
            ${regency.qris ? json(regency.qris) : null})
    on conflict (id) do update
    set key = excluded.key, code = excluded.code, name = excluded.name, province = excluded.province, zone = excluded.zone,
        number_formats = excluded.number_formats, bounds = excluded.bounds, emblem = excluded.emblem, colours = excluded.colours,
        passwords = excluded.passwords, like_requests = excluded.like_requests,
        absences = excluded.absences, findings = excluded.findings, qris = excluded.qris
    where (kept.key, kept.code, kept.name, kept.province, kept.zone, kept.number_formats, kept.bounds, kept.emblem,
           kept.colours, kept.passwords, kept.like_requests, kept.absences, kept.findings, kept.qris)
      is distinct from (excluded.key, excluded.code, excluded.name, excluded.province, excluded.zone,
        excluded.number_formats, excluded.bounds, excluded.emblem, excluded.colours, excluded.passwords, excluded.like_requests,
        excluded.absences, excluded.findings, excluded.qris)
    returning 1`)
  return rows.length
}

export async function saveOffices(tx: Tx, rows: TerritoryRows, today: Temporal.PlainDate): Promise<number> {
  const saved = await tx.all(sql`
    insert into offices.office as kept (id, office, kind, key, prefix, name, short_name, zone, seat, seat_sure, address,
      postcode, phone, email, border, burden, profile, split_from)
    select wanted.id, ${rows.regencyId}, wanted.kind, wanted.key, wanted.prefix, wanted.name, wanted.short_name,
      wanted.zone, wanted.seat, wanted.seat_sure, wanted.address, wanted.postcode, wanted.phone, wanted.email,
      wanted.border, wanted.burden, wanted.profile, wanted.split_from
    from jsonb_to_recordset(${json(rows.offices)}::jsonb) as wanted (id uuid, kind text, key text, prefix text, name text,
      short_name text, zone text, seat text, seat_sure text, address text, postcode text, phone text, email text,
      border jsonb, burden jsonb, profile jsonb, split_from uuid)
    on conflict (id) do update
    set name = excluded.name, short_name = excluded.short_name, zone = excluded.zone, seat = excluded.seat,
        seat_sure = excluded.seat_sure, address = excluded.address, postcode = excluded.postcode, phone = excluded.phone,
        email = excluded.email, border = excluded.border, burden = excluded.burden, profile = excluded.profile,
        split_from = excluded.split_from, ended_on = null
    where (kept.name, kept.short_name, kept.zone, kept.seat, kept.seat_sure, kept.address, kept.postcode, kept.phone,
           kept.email, kept.border, kept.burden, kept.profile, kept.split_from, kept.ended_on)
      is distinct from (excluded.name, excluded.short_name, excluded.zone, excluded.seat, excluded.seat_sure,
           excluded.address, excluded.postcode, excluded.phone, excluded.email, excluded.border, excluded.burden,
           excluded.profile, excluded.split_from, null::date)
    returning 1`)
  const ended = await tx.all(sql`
    update offices.office set ended_on = ${today}
    where office.ended_on is null and office.id <> all (${idsOf(rows.offices)}::uuid[])
    returning 1`)
  return saved.length + ended.length
}

export async function saveOfficeCodes(tx: Tx, rows: TerritoryRows, today: Temporal.PlainDate): Promise<number> {
  const saved = await tx.all(sql`
    insert into offices.office_code as kept (id, office, office_id, code, valid_from, valid_until)
    select wanted.id, ${rows.regencyId}, wanted.office_id, wanted.code, wanted.valid_from, wanted.valid_until
    from jsonb_to_recordset(${json(rows.officeCodes)}::jsonb)
      as wanted (id uuid, office_id uuid, code text, valid_from date, valid_until date)
    on conflict (id) do update set valid_until = excluded.valid_until, withdrawn_on = null
    where kept.valid_until is distinct from excluded.valid_until or kept.withdrawn_on is not null
    returning 1`)
  const gone = await tx.all(sql`
    update offices.office_code
    set withdrawn_on = case when office_code.office_id = any (${idsOf(rows.offices)}::uuid[]) then ${today}::date end,
        valid_until = case when office_code.office_id = any (${idsOf(rows.offices)}::uuid[]) then office_code.valid_until
                      else greatest(office_code.valid_from, ${today}::date) end
    where office_code.id <> all (${idsOf(rows.officeCodes)}::uuid[]) and office_code.withdrawn_on is null
      and (office_code.office_id = any (${idsOf(rows.offices)}::uuid[])
           or coalesce(office_code.valid_until > ${today}::date, true))
    returning 1`)
  return saved.length + gone.length
}

export async function saveVillages(tx: Tx, rows: TerritoryRows): Promise<number> {
  const saved = await tx.all(sql`
    insert into offices.village (id, office, key)
    select wanted.id, ${rows.regencyId}, wanted.key
    from jsonb_to_recordset(${json(rows.villages)}::jsonb) as wanted (id uuid, key text)
    on conflict (id) do nothing
    returning 1`)
  return saved.length
}

export async function saveVillageCodes(tx: Tx, rows: TerritoryRows, today: Temporal.PlainDate): Promise<number> {
  const saved = await tx.all(sql`
    insert into offices.village_code as kept (id, office, village_id, within, code, kind, name, valid_from, valid_until)
    select wanted.id, ${rows.regencyId}, wanted.village_id, wanted.within, wanted.code, wanted.kind, wanted.name,
           wanted.valid_from, wanted.valid_until
    from jsonb_to_recordset(${json(rows.villageCodes)}::jsonb) as wanted (id uuid, village_id uuid, within uuid, code text,
      kind text, name text, valid_from date, valid_until date)
    on conflict (id) do update
    set within = excluded.within, kind = excluded.kind, name = excluded.name, valid_until = excluded.valid_until,
        withdrawn_on = null
    where (kept.within, kept.kind, kept.name, kept.valid_until, kept.withdrawn_on)
      is distinct from (excluded.within, excluded.kind, excluded.name, excluded.valid_until, null::date)
    returning 1`)
  const gone = await tx.all(sql`
    update offices.village_code
    set withdrawn_on = case when village_code.village_id = any (${idsOf(rows.villages)}::uuid[]) then ${today}::date end,
        valid_until = case when village_code.village_id = any (${idsOf(rows.villages)}::uuid[]) then village_code.valid_until
                      else greatest(village_code.valid_from, ${today}::date) end
    where village_code.id <> all (${idsOf(rows.villageCodes)}::uuid[]) and village_code.withdrawn_on is null
      and (village_code.village_id = any (${idsOf(rows.villages)}::uuid[])
           or coalesce(village_code.valid_until > ${today}::date, true))
    returning 1`)
  return saved.length + gone.length
}

export async function savePostKinds(tx: Tx, rows: TerritoryRows, today: Temporal.PlainDate): Promise<number> {
  const saved = await tx.all(sql`
    insert into offices.post_kind as kept (id, office, key, position, held_at, name, short, form_of_address,
      unit, level, one_holder, superior, duties)
    select wanted.id, ${rows.regencyId}, wanted.key, wanted.position, wanted.held_at, wanted.name, wanted.short,
           wanted.form_of_address, wanted.unit, wanted.level, wanted.one_holder,
           wanted.superior, wanted.duties
    from jsonb_to_recordset(${json(rows.postKinds)}::jsonb) as wanted (id uuid, key text, position int, held_at text,
      name jsonb, short jsonb, form_of_address jsonb, unit jsonb, level int, one_holder boolean,
      superior jsonb, duties text[])
    on conflict (id) do update
    set position = excluded.position, held_at = excluded.held_at, name = excluded.name, short = excluded.short,
        form_of_address = excluded.form_of_address, level = excluded.level, one_holder = excluded.one_holder,
        superior = excluded.superior, unit = excluded.unit, duties = excluded.duties, ended_on = null
    where (kept.position, kept.held_at, kept.name, kept.short, kept.form_of_address, kept.level, kept.one_holder,
           kept.superior, kept.duties, kept.unit, kept.ended_on)
      is distinct from (excluded.position, excluded.held_at, excluded.name, excluded.short, excluded.form_of_address,
        excluded.level, excluded.one_holder, excluded.superior, excluded.duties, excluded.unit, null::date)
    returning 1`)
  const ended = await tx.all(sql`
    update offices.post_kind set ended_on = ${today}
    where post_kind.ended_on is null and post_kind.id <> all (${idsOf(rows.postKinds)}::uuid[])
    returning 1`)
  return saved.length + ended.length
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}
