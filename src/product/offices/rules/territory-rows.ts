import { uuidV5 } from '#platform/uuid-v5.ts'
import type { OfficeEntry, Territory, VillageEntry } from '../contract.ts'
import { kecamatanIdOf, officeIdOf, regencyIdOf, villageIdOf } from './ids.ts'

export type OfficeCodeRow = {
  id: string
  office_id: string
  code: string
  valid_from: string | null
  valid_until: string | null
}
export type VillageCodeRow = Omit<OfficeCodeRow, 'office_id'> & {
  village_id: string
  within: string
  kind: string
  name: string
}

/** The rows that a pack's territory stands for, with ids that every node derives alike. */
export function territoryRows({ regency, offices, villages, posts }: Territory) {
  const regencyId = regencyIdOf(regency.code)
  const since = new Map(offices.offices.map((office) => [office.key, office.since ?? null]))
  return {
    regencyId,
    offices: offices.offices.map((office) => officeRow(regencyId, regency.zone, office)),
    officeCodes: offices.offices.flatMap((office) => officeCodeRows(regencyId, office)),
    villages: villages.kecamatan.flatMap((group) =>
      group.villages.map((village) => ({ id: villageIdOf(regencyId, village.key), key: village.key })),
    ),
    villageCodes: villages.kecamatan.flatMap((group) =>
      group.villages.flatMap((village) =>
        villageCodeRows(regencyId, group.office, since.get(group.office) ?? null, village),
      ),
    ),
    postKinds: posts.posts.map((post, position) => ({
      id: uuidV5(regencyId, `post/${post.key}`),
      key: post.key,
      position,
      held_at: post.at,
      name: post.name,
      short: post.short,
      form_of_address: post.formOfAddress,
      unit: post.unit ?? null,
      level: post.level,
      one_holder: post.oneHolder === true,
      superior: post.superior ?? null,
      duties: post.duties,
    })),
  }
}
export type TerritoryRows = ReturnType<typeof territoryRows>

function officeRow(regencyId: string, zone: string, office: OfficeEntry) {
  return {
    id: officeIdOf(regencyId, office),
    kind: office.kind,
    key: office.key,
    prefix: office.prefix,
    name: office.name,
    short_name: office.shortName,
    zone: office.zone ?? zone,
    seat: office.seat.name,
    seat_sure: office.seat.sure,
    address: office.address ?? null,
    postcode: office.postcode ?? null,
    phone: office.phone ?? null,
    email: office.email ?? null,
    border: office.border ?? null,
    burden: office.burden ?? null,
    profile: office.profile ?? null,
    split_from: office.splitFrom === undefined ? null : kecamatanIdOf(regencyId, office.splitFrom),
  }
}

function officeCodeRows(regencyId: string, office: OfficeEntry): OfficeCodeRow[] {
  const officeId = officeIdOf(regencyId, office)
  const earlier = office.before ?? []
  const now = { code: office.code, since: office.since ?? earlier.at(-1)?.until, until: undefined }
  return [...earlier, now].map(({ code, since, until }) => ({
    id: uuidV5(officeId, `code/${code}/${since ?? 'always'}`),
    office_id: officeId,
    code,
    valid_from: since ?? null,
    valid_until: until ?? null,
  }))
}

// A village cannot belong to its kecamatan longer than the kecamatan has been there.
function villageCodeRows(
  regencyId: string,
  office: string,
  officeSince: string | null,
  village: VillageEntry,
): VillageCodeRow[] {
  const villageId = villageIdOf(regencyId, village.key)
  const earlier = village.before ?? []
  const since = village.since ?? earlier.at(-1)?.until ?? officeSince ?? undefined
  const now = { office, code: village.code, kind: village.kind, name: village.name, since, until: undefined }
  return [...earlier, now].map((term) => ({
    id: uuidV5(villageId, `code/${term.code}/${term.since ?? 'always'}`),
    village_id: villageId,
    within: kecamatanIdOf(regencyId, term.office),
    code: term.code,
    kind: term.kind,
    name: term.name,
    valid_from: term.since ?? null,
    valid_until: term.until ?? null,
  }))
}
