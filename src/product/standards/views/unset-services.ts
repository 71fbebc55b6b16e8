import { listServicesOf, whyNotOffered } from '#catalogue'
import type { Office } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import type { UnsetServices } from '../contract/pages.ts'

/**
 * The services that offices open for the public without a standard of their own, by office: UU 25/2009 art 20(1) asks for
 * one. One that was enacted for a later day counts as set; a draft on its way is told.
 */
export async function unsetServices(
  db: Db,
  offices: readonly Office[],
  asked: { on: Temporal.PlainDate; mode: 'demo' | 'production' },
): Promise<UnsetServices[]> {
  const kecamatan = offices.filter(({ kind }) => kind === 'kecamatan')
  const taken = await db.all<{ office: string; service: string; draft: string | null; enacted: boolean }>(sql`
    select standard.office, standard.service, bool_or(enactment.standard is not null) as enacted,
           (array_agg(standard.id order by standard.ordinal desc)
              filter (where enactment.standard is null and dropped.standard is null))[1] as draft
    from standards.standard
    left join standards.enactment on enactment.standard = standard.id
    left join standards.dropped on dropped.standard = standard.id
    where standard.office = any (${kecamatan.map(({ id }) => id)}::uuid[])
    group by standard.office, standard.service limit 20000`)
  const known = new Map(taken.map((one) => [`${one.office} ${one.service}`, one]))
  const offered = await listServicesOf(
    db,
    kecamatan.map(({ id }) => id),
    asked.on,
  )
  return kecamatan.map(({ id, key, name }) => {
    const open = (offered.get(id) ?? []).filter((service) => !whyNotOffered(service, asked.mode))
    const services = open.flatMap(({ definition }) => {
      const life = known.get(`${id} ${definition.key}`)
      if (life?.enacted) return []
      return [{ key: definition.key, name: definition.name, draft: life?.draft ?? undefined }]
    })
    return { office: { key, name }, services }
  })
}
