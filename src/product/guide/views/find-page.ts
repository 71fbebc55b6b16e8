import { authorityFields } from '#authority'
import type { ServiceVersion } from '#catalogue'
import type { Tx } from '#platform/db.ts'
import type { FindPage, HomePage } from '../contract.ts'
import { findServices } from '../rules/find-services.ts'
import { findElsewhere } from './elsewhere.ts'
import { asFound, chosenOffice, readKnown } from './known.ts'

const typedMax = 100
const perPage = 10

type Asked = {
  q?: string | undefined
  kecamatan?: string | undefined
  bidang?: string | undefined
  mulai?: string | undefined
}

/**
 * The services that a citizen's words mean, ten a page. Without words, all of a field, or all there are; an office that
 * was chosen stands first with what it offers.
 */
export async function findPage(tx: Tx, asked: Asked & { now: Temporal.Instant }): Promise<FindPage | undefined> {
  const known = await readKnown(tx, asked.now)
  if (!known) return undefined
  const typed = (asked.q ?? '').trim().slice(0, typedMax)
  const office = chosenOffice(known, asked.kecamatan)
  const field = known.services.map(({ definition }) => definition.field).find((one) => one === asked.bidang)
  const byKey = new Map(known.services.map((service) => [service.definition.key, service]))
  const { whole, partly, readAs, isCalledSo } = findServices(known.index, typed)
  const take = (keys: readonly string[]) =>
    keys.flatMap((key) => byKey.get(key) ?? []).filter(({ definition }) => !field || definition.field === field)
  const all: readonly ServiceVersion[] = typed === '' ? take([...byKey.keys()]) : take(whole)
  const from = startOf(asked.mulai, all.length)
  const [elsewhere, found, near] = await Promise.all([
    findElsewhere(tx, known.guide, typed),
    asFound(tx, known, all.slice(from, from + perPage), office),
    asFound(tx, known, take(partly).slice(0, perPage), office),
  ])
  return {
    typed,
    office,
    field,
    offices: known.offices.map(({ key, name }) => ({ key, name })),
    fields: fieldsOf(known.services),
    readAs,
    // What a service here is called so is asked for here, whatever else bears the word.
    elsewhere: { ...elsewhere, asked: elsewhere.asked && !isCalledSo },
    found,
    near,
    from,
    total: all.length,
  }
}

function startOf(typed: string | undefined, total: number): number {
  const from = /^\d{1,4}$/.test(typed ?? '') ? Number(typed) : 0
  return from < total ? from - (from % perPage) : 0
}

function fieldsOf(services: readonly ServiceVersion[]): HomePage['fields'] {
  const used = new Set(services.map(({ definition }) => definition.field))
  return [...used].map((key) => ({ key, name: authorityFields[key] }))
}

/** The first page: events of a life, fields, and the offices. */
export async function homePage(tx: Tx, now: Temporal.Instant): Promise<HomePage | undefined> {
  const known = await readKnown(tx, now)
  if (!known) return undefined
  return {
    events: (known.guide?.events ?? []).map(({ key, name }) => ({ key, name })),
    fields: fieldsOf(known.services),
    offices: known.offices.map(({ key, name, seat }) => ({ key, name, seat })),
  }
}
