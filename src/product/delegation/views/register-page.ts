import {
  Aspect,
  Field,
  holdersOn,
  listRegister,
  type RegisterVersion,
  registerState,
  versionOn,
  whyNotKeepRegister,
} from '#authority'
import type { Officer } from '#identity'
import { listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import type { RegisterFilter, RegisterLine, RegisterPage } from '../contract.ts'
import { servicesUnder } from './services-under.ts'

type Asked = { query: Readonly<Record<string, string>>; now: Temporal.Instant }

/** The register of authority: all of it for the regency, its own powers for an office. */
export async function registerPage(db: Db, by: Officer, { query, now }: Asked): Promise<RegisterPage> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [versions, offices, under] = [
    await listRegister(db, null),
    await listOffices(db),
    await servicesUnder(db, today),
  ]
  const kecamatan = offices.filter(({ kind }) => kind === 'kecamatan')
  const filter = filterOf(query)
  const own = by.officeKind === 'regency' ? kecamatan.find(({ key }) => key === filter.office)?.id : by.office
  const nameOf = new Map(kecamatan.map(({ id, shortName }) => [id, shortName]))
  const held = versions.filter(({ holders }) => own === undefined || holders === null || holders.includes(own))
  const all = [...Map.groupBy(held, ({ code }) => code).values()].flatMap((group) => {
    const version = versionOn(group, today)
    return version ? [lineOf(version, group, { today, nameOf, services: under.get(version.code)?.length ?? 0 })] : []
  })
  return {
    lines: all.filter((line) => isAsked(line, filter)),
    filter,
    aspects: Aspect.options.filter((aspect) => all.some(({ aspects }) => aspects.includes(aspect))),
    offices: by.officeKind === 'regency' ? kecamatan.map(({ key, shortName }) => ({ key, name: shortName })) : [],
    illustrative: all.filter((line) => line.illustrative && line.state === 'in-force').length,
    saved: query.saved === 'entered',
    mayKeep: by.duties.includes('authorities.keep') && whyNotKeepRegister(by) === undefined,
  }
}

type Around = { today: Temporal.PlainDate; nameOf: ReadonlyMap<string, string>; services: number }

function lineOf(
  version: RegisterVersion,
  all: readonly RegisterVersion[],
  { today, nameOf, services }: Around,
): RegisterLine {
  const { code, body, illustrative, until } = version
  // By one instrument or by several: what all of them hold is not told name by name.
  const held = holdersOn(all, today) ?? []
  return {
    code,
    name: body.name,
    field: body.field,
    aspects: body.aspects,
    state: registerState(all, today),
    illustrative,
    until,
    holders: held.length === nameOf.size ? [] : held.map((id) => nameOf.get(id) ?? ''),
    services,
    report: body.report,
  }
}

function filterOf(query: Readonly<Record<string, string>>): RegisterFilter {
  const states = ['in-force', 'planned', 'ended'] as const
  return {
    field: Field.safeParse(query.field).data,
    aspect: Aspect.safeParse(query.aspect).data,
    office: query.office || undefined,
    state: states.find((state) => state === query.state),
  }
}

function isAsked(line: RegisterLine, { field, aspect, state }: RegisterFilter): boolean {
  if (field !== undefined && line.field !== field) return false
  if (aspect !== undefined && !line.aspects.includes(aspect)) return false
  return state === undefined || line.state === state
}
