import { listServices } from '#catalogue'
import type { Officer } from '#identity'
import { listPostKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import { type CasesPage, listed } from '../contract.ts'
import { choicesOf, readPeriod } from '../rules/period.ts'
import { findOfficeFor } from './find-office-for.ts'
import { listCases, listMax } from './list-cases.ts'

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
  const page = Math.min(200, Math.max(1, Math.floor(Number(asked.page)) || 1))
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
    office: { key: office.key, name: office.name },
    next: found.length > listMax ? String(page + 1) : undefined,
    serviceNames: new Map(services.map(({ definition }) => [definition.key, definition.name])),
    postNames: new Map(posts.map(({ key, short }) => [key, short])),
  }
}
