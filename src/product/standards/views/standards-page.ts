import { listPublished, listServices } from '#catalogue'
import type { Officer } from '#identity'
import { listOffices, type Office } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Life } from '../contract/life.ts'
import type { ServiceLine, StandardsPage } from '../contract/pages.ts'
import { comingOn, isUnderWay, readOn, stageOf, whyNotOwn } from '../rules.ts'
import { listLives } from '../store/life.ts'
import { sayRefusal } from '../words.ts'
import { limitsOf } from './limits-of.ts'

/**
 * The standards of an office: of each service the one in force, the draft on its way, and what is owed first. The regency
 * turns to any office and keeps its own baseline; a kecamatan reads its own. Not in reach is not found.
 */
export async function standardsPage(
  db: Db,
  by: Officer,
  ask: { office: string | undefined; now: Temporal.Instant },
): Promise<StandardsPage | undefined> {
  const reach = (await listOffices(db)).filter(({ id }) => by.scope.includes(id))
  const office = reach.find(({ id, key }) => (ask.office === undefined ? id === by.office : key === ask.office))
  if (!office) return undefined
  const on = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [services, lives] = [await servicesOf(db, office, on), await listLives(db, { office: office.id })]
  const byService = Map.groupBy(lives, ({ service }) => service)
  const lines: ServiceLine[] = []
  for (const { key, name } of services)
    lines.push({ key, name, ...(await lineOf(db, by, { office, lives: byService.get(key) ?? [], now: ask.now, on })) })
  const own = office.id === by.office
  return {
    office: { key: office.key, name: office.name, isRegency: office.kind === 'regency', own },
    offices:
      by.officeKind === 'regency'
        ? reach.map((one) => ({ key: one.key, name: one.shortName, current: one === office }))
        : [],
    services: lines,
    mayWrite: own && by.duties.includes('standards.write'),
    mayOversee: by.duties.includes('standards.write') || by.duties.includes('offices.supervise'),
  }
}

async function servicesOf(db: Db, office: Office, on: Temporal.PlainDate) {
  const found = office.kind === 'regency' ? await listPublished(db, on) : await listServices(db, office.id, on)
  return found.map(({ definition: { key, name } }) => ({ key, name }))
}

async function lineOf(
  db: Db,
  by: Officer,
  of: { office: Office; lives: readonly Life[]; now: Temporal.Instant; on: Temporal.PlainDate },
): Promise<Omit<ServiceLine, 'key' | 'name'>> {
  const { office, lives, now, on } = of
  const coming = comingOn(lives, on)
  const read = readOn(lives, on)
  const current = read === coming ? undefined : read
  const draft = lives.find(isUnderWay)
  const why = whyNotOwn({ office: office.id }, by) ?? (draft ? 'standard-under-way' : undefined)
  return {
    current: current?.enactment && {
      id: current.id,
      stage: stageOf(current, now),
      number: current.enactment.number,
      decidedOn: current.enactment.decidedOn,
      until: current.replaced?.on.subtract({ days: 1 }),
    },
    coming: coming?.enactment && {
      id: coming.id,
      stage: stageOf(coming, now),
      number: coming.enactment.number,
      from: coming.enactment.holdsFrom,
    },
    draft: draft && { id: draft.id, stage: stageOf(draft, now), unanswered: draft.comments.unanswered },
    owed: await firstOwed(db, by, { lives: [current, coming, draft].flatMap((life) => life ?? []), now }),
    whyNotBegin: why && sayRefusal(why, {}),
  }
}

async function firstOwed(
  db: Db,
  by: Officer,
  { lives, now }: { lives: readonly Life[]; now: Temporal.Instant },
): Promise<ServiceLine['owed']> {
  const limits = await Promise.all(lives.map((life) => limitsOf(db, life, { regency: by.regency, now })))
  return limits
    .flatMap((some) => [...some.values()])
    .filter(
      ({ done, limit, startedAt }) =>
        !done && limit !== 'standard-comments' && Temporal.Instant.compare(startedAt, now) <= 0,
    )
    .sort((one, other) => Temporal.Instant.compare(one.dueAt, other.dueAt))[0]
}
