import { listServices, listServicesOf } from '#catalogue'
import type { Officer } from '#identity'
import { listOffices, listPostKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import { type CasesPage, listed } from '../contract.ts'
import { choicesOf, readPeriod } from '../rules/period.ts'
import { findOfficeFor } from './find-office-for.ts'
import { isNow, listCases, listMax } from './list-cases.ts'
import { listEverywhere } from './list-everywhere.ts'

export type AskedList = {
  office: string
  what: string
  masa?: string | undefined
  service?: string
  meja?: string
  surat?: string
  page?: string
  now: Temporal.Instant
}

/** The files behind a figure of an office in the reader's territory. Nothing where there is no such figure. */
export async function casesPage(db: Db, by: Officer, asked: AskedList): Promise<CasesPage | undefined> {
  const what = listed.find((one) => one === asked.what)
  const office = await findOfficeFor(db, by, asked.office)
  if (!office || !what) return undefined
  const { now, service, meja: desk, surat: paper } = asked
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate()
  const period = readPeriod(asked.masa, today)
  const page = pageOf(asked.page)
  const [found, services, posts] = await Promise.all([
    listCases(db, {
      office: office.id,
      zone: office.zone,
      what,
      service,
      desk,
      paper,
      period,
      now,
      skip: (page - 1) * listMax,
    }),
    listServices(db, office.id, today),
    listPostKinds(db, { alsoEnded: true }),
  ])
  const wanted = services.flatMap(({ definition }) => definition.requirements).find(({ key }) => key === paper)
  const post = posts.find(({ key }) => key === desk)
  const narrowed = { desk: post && { key: post.key, name: post.name }, paper: wanted?.name }
  return {
    ...{ period, ...choicesOf(period, today), what, service, cases: found.slice(0, listMax), ...narrowed },
    ...{ office: { key: office.key, name: office.name }, places: new Map() },
    next: found.length > listMax ? String(page + 1) : undefined,
    serviceNames: new Map(services.map(({ definition }) => [definition.key, definition.name])),
    postNames: new Map(posts.map(({ key, short }) => [key, short])),
  }
}

/** The files behind a figure of a service in all kecamatan together: what was done there, the newest first. */
export async function serviceCasesPage(
  db: Db,
  by: Officer,
  asked: Omit<AskedList, 'office' | 'meja'> & { service: string },
): Promise<CasesPage | undefined> {
  const what = listed.find((one) => one === asked.what)
  const offices = (await listOffices(db)).filter(({ id, kind }) => kind === 'kecamatan' && by.scope.includes(id))
  if (!what || isNow(what)) return undefined
  const { now, service, surat: paper } = asked
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const period = readPeriod(asked.masa, today)
  const page = pageOf(asked.page)
  const ids = offices.map(({ id }) => id)
  const [found, offered, posts] = await Promise.all([
    listEverywhere(db, { offices: ids, zone: by.zone, what, service, paper, period, skip: (page - 1) * listMax }),
    listServicesOf(db, ids, today),
    listPostKinds(db, { alsoEnded: true }),
  ])
  const definitions = [...offered.values()].flat().map(({ definition }) => definition)
  if (found.length === 0 && definitions.every(({ key }) => key !== service)) return undefined
  const wanted = definitions.filter(({ key }) => key === service).flatMap(({ requirements }) => requirements)
  return {
    ...{ period, ...choicesOf(period, today), what, service, cases: found.slice(0, listMax) },
    ...{ desk: undefined, paper: wanted.find(({ key }) => key === paper)?.name, office: undefined },
    places: new Map(offices.map(({ id, shortName }) => [id, shortName])),
    next: found.length > listMax ? String(page + 1) : undefined,
    serviceNames: new Map(definitions.map(({ key, name }) => [key, name])),
    postNames: new Map(posts.map(({ key, short }) => [key, short])),
  }
}

function pageOf(asked: string | undefined): number {
  return Math.min(200, Math.max(1, Math.floor(Number(asked)) || 1))
}
