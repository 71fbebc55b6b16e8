import { listServices, type ServiceDefinition } from '#catalogue'
import type { Officer } from '#identity'
import { listPostKinds, type PostKind } from '#offices'
import { type Db, plannedOnce } from '#platform/db.ts'
import type { DeskLine, OfficePage, PaperLine } from '../contract.ts'
import { choicesOf, readPeriod } from '../rules/period.ts'
import { emptySummary, type Summary } from '../rules/summary.ts'
import { listCorrections } from './corrections.ts'
import { findOfficeFor, supervises } from './find-office-for.ts'
import { readIndicatorFigures } from './indicator-figures.ts'
import { listFindings } from './list-findings.ts'
import { officeLines } from './offices-page.ts'
import { countWaiting } from './open-stock.ts'
import { allMeasures, comparedMeasures, readSums } from './read-sums.ts'
import { readRoomMonths } from './room-months.ts'
import { readWaitingLine } from './waiting-line.ts'

type Asked = { office: string; service?: string | undefined; masa?: string | undefined; now: Temporal.Instant }

/** One office closer, or one service of it. Nothing outside the reader's territory, and of a service nobody ever heard of. */
export async function officePage(db: Db, by: Officer, asked: Asked): Promise<OfficePage | undefined> {
  const office = await findOfficeFor(db, by, asked.office)
  if (!office) return undefined
  const { now, service } = asked
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate()
  const period = readPeriod(asked.masa, today)
  const of = { offices: [office.id], regency: by.regency, period }
  const [[[own], sums, byService, waiting], offered, posts, corrections, findings, line, room, indicators] =
    await Promise.all([
      plannedOnce(db, () =>
        Promise.all([
          officeLines(db, [office], { regency: by.regency, period, now, service }),
          readSums(db, { ...of, measures: allMeasures, ...(service !== undefined && { service }) }),
          service === undefined ? readSums(db, { ...of, measures: comparedMeasures, service: 'each' }) : undefined,
          countWaiting(db, office.id, service),
        ]),
      ),
      listServices(db, office.id, today),
      listPostKinds(db, { alsoEnded: true }),
      listCorrections(db, [office], period),
      service === undefined ? listFindings(db, by, { offices: [office], period }) : [],
      readWaitingLine(db, { office: office.id, service, period }),
      service === undefined ? readRoomMonths(db, { office: office.id, period }) : undefined,
      readIndicatorFigures(db, { ...of, offices: [office], service }),
    ])
  const definitions = new Map(offered.map(({ definition }) => [definition.key, definition]))
  const sum = sums.get(office.id)?.get(service === undefined ? '' : service) ?? emptySummary()
  if (!own || (service !== undefined && !definitions.has(service) && sum.opened + sum.returned === 0)) return undefined
  return {
    ...{
      period,
      ...choicesOf(period, today),
      office: own,
      line,
      room,
      sum,
      corrections,
      findings,
      indicators,
      fromRegency: supervises(by),
    },
    service: service === undefined ? undefined : { key: service, name: nameOf(definitions, service) },
    services: [...(byService?.get(office.id) ?? [])]
      .map(([key, one]) => ({ key, name: nameOf(definitions, key), sum: one }))
      .sort((a, b) => (a.name.id < b.name.id ? -1 : 1)),
    desks: deskLines(sum, posts, waiting),
    papers: paperLines(
      sum,
      [...definitions.values()].filter(({ key }) => service === undefined || key === service),
    ),
  }
}

function nameOf(definitions: ReadonlyMap<string, ServiceDefinition>, key: string) {
  return definitions.get(key)?.name ?? { id: key, en: key }
}

/** Desks in the order of the pack: what passed over each, however many steps it has. */
export function deskLines(sum: Summary, posts: readonly PostKind[], waiting: ReadonlyMap<string, number>): DeskLine[] {
  return posts.flatMap(({ key, name }) => {
    const steps = [...sum.desks].filter(([detail]) => detail.split('/')[0] === key)
    const lying = waiting.get(key) ?? 0
    if (steps.length === 0 && lying === 0) return []
    const desk = { n: 0, minutes: 0, sentBack: 0, histogram: new Map<number, number>() }
    for (const [, step] of steps) {
      desk.n += step.n
      desk.minutes += step.minutes
      desk.sentBack += step.sentBack
      for (const [bucket, n] of step.histogram) desk.histogram.set(bucket, (desk.histogram.get(bucket) ?? 0) + n)
    }
    return [{ post: key, name, desk, waiting: lying }]
  })
}

/** Papers that were missing, most often missing first, under their name in some service. */
export function paperLines(sum: Summary, definitions: readonly ServiceDefinition[]): PaperLine[] {
  const names = new Map(
    definitions.flatMap(({ requirements }) => requirements.map(({ key, name }) => [key, name] as const)),
  )
  return [...sum.missing]
    .map(([key, n]) => ({ key, name: names.get(key) ?? { id: key, en: key }, n }))
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
    .slice(0, 15)
}
