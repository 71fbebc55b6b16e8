import { sayDeskToday } from '#absence'
import { type Authority, authorityFields, findAuthority, type Mode, signingCapacities, whyNotUnder } from '#authority'
import {
  costOf,
  costRules,
  findBaseline,
  listServices,
  onlyFor,
  pastTariffs,
  remarksOf,
  type ServiceDefinition,
  type ServiceVersion,
  sayBeyond,
  told,
} from '#catalogue'
import { CalendarYearMissing, calendarOf, dueAfter, openingOf, reopening, sayWeekOn } from '#clock'
import { listPublicPapers } from '#delegation'
import { lawOf, ruleOf } from '#fees'
import { findOfficeByKey, findRegency, listPostKinds, type Office } from '#offices'
import { setScope, type Tx } from '#platform/db.ts'
import { findDecision } from '#standards'
import { type Answers, applies } from '#ui/applies.ts'
import type { Text } from '#ui/language.ts'
import type { ServicePage } from '../contract/service.ts'
import { whyNotOpen } from '../public/service-words.ts'
import { oftenMissing } from '../rules/often-missing.ts'
import { missingCounts } from './missing-counts.ts'
import { rightsOn } from './rights.ts'
import { answeredIn, labelsOf, questionsOf } from './service-questions.ts'

/** One service of one office as a citizen reads it before the journey: what, with what, how long, how much, by which law. */
export async function servicePage(
  tx: Tx,
  asked: { office: string; service: string; answers: Answers; now: Temporal.Instant; mode: Mode },
): Promise<ServicePage | undefined> {
  const [office, regency] = await Promise.all([findOfficeByKey(tx, asked.office), findRegency(tx)])
  if (!office || !regency) return undefined
  const today = asked.now.toZonedDateTimeISO(office.zone).toPlainDate()
  const [services, { calendar }] = await Promise.all([
    listServices(tx, office.id, today),
    calendarOf(tx, { regency: regency.id, office: office.id }),
  ])
  const service = services.find((one) => one.definition.key === asked.service)
  if (!service) return undefined
  const { definition } = service
  const answers = answeredIn(definition, asked.answers)
  const authority = await findAuthority(tx, { code: service.authority, office: office.id, on: today })
  const without = whyNotUnder(authority, { on: today, mode: asked.mode })
  await setScope(tx, [regency.id, office.id])
  const decision = await findDecision(tx, { office: office.id, service: definition.key, on: today })
  const profile = calendar.years.has(today.year) ? openingOf(calendar, today).profile : undefined
  return {
    ...{ officeKey: office.key, key: definition.key },
    officeName: office.name,
    officeSeat: office.seat,
    name: definition.name,
    purpose: definition.purpose,
    product: definition.product,
    field: authorityFields[definition.field],
    ifComplete: ifCompleteNow(calendar, asked.now, definition.promise),
    promise: definition.promise,
    cost: costOf(definition, { on: today, answers }),
    costRules: costRules(definition, { on: today, answers }),
    pastCosts: pastTariffs(definition, today).map((tariff) => ({
      says: ruleOf(tariff, labelsOf(definition, tariff)),
      law: lawOf(tariff),
      until: Temporal.PlainDate.from(tariff.until ?? today),
    })),
    questions: questionsOf(definition).map((question) => ({ ...question, chosen: answers[question.key] })),
    requirements: definition.requirements.flatMap((requirement) => {
      const asked = applies(requirement.when, answers)
      const { name, fromPage, originalMayFollow, when } = requirement
      const only = asked === 'depends' ? onlyFor(definition, when) : undefined
      return asked === 'no' ? [] : [{ name, note: told(requirement), onlyFor: only, fromPage, originalMayFollow }]
    }),
    steps: definition.procedure.map((step) => step.name),
    legalBasis: definition.legalBasis,
    source: {
      publisher: definition.source.publisher,
      reference: definition.source.reference,
      adopted: service.adopted === 'illustrative',
    },
    authority: {
      code: service.authority,
      basis: authority?.basis,
      illustrative: authority?.illustrative ?? false,
      whyNot: without && whyNotOpen[without],
      papers: await papersOf(tx, authority),
    },
    signer: await signerOf(tx, definition, authority, { office, now: asked.now }),
    rights: await rightsOn(tx, regency.id, today),
    notices: definition.notices,
    beyond: await beyondOf(tx, service, today),
    decision,
    // They tell of the page it was taken from; what the office set itself stands by its own decision.
    remarks: decision ? [] : remarksOf(definition),
    oftenMissing: await missingOf(tx, office.id, definition, asked.now),
    hours: sayWeekOn(calendar, today),
    hoursUnconfirmed: profile?.unconfirmed ?? true,
  }
}

async function missingOf(
  tx: Tx,
  office: string,
  { key: service, requirements }: ServiceDefinition,
  now: Temporal.Instant,
): Promise<ServicePage['oftenMissing']> {
  const counts = await missingCounts(tx, { office, service, now })
  const papers = oftenMissing(counts).flatMap(({ key, count }) => {
    const requirement = requirements.find((one) => one.key === key)
    return requirement ? [{ name: requirement.name, count }] : []
  })
  return { files: counts.files, papers }
}

async function papersOf(tx: Tx, authority: Authority | undefined): Promise<ServicePage['authority']['papers']> {
  const key = authority?.instrument?.regulation
  if (!authority || authority.illustrative || key === undefined) return []
  return (await listPublicPapers(tx, key)).map(({ id, name, bytes }) => ({ id, name, bytes }))
}

async function signerOf(
  tx: Tx,
  { procedure }: ServiceDefinition,
  authority: Authority | undefined,
  here: { office: Pick<Office, 'id' | 'zone'>; now: Temporal.Instant },
): Promise<ServicePage['signer']> {
  const step = procedure.find(({ does }) => does === 'sign')
  const post = (await listPostKinds(tx)).find(({ key }) => key === step?.post)
  const { capacity, sure } = authority?.signing ?? {}
  if (!post) return undefined
  const today = await sayDeskToday(tx, { ...here, post: post.key, substitutes: authority?.substitutes ?? [] })
  return { post: post.name, capacity: capacity && signingCapacities[capacity], sure: sure !== 'b', today: today?.says }
}

async function beyondOf(
  tx: Tx,
  { serviceId, stricter }: ServiceVersion,
  today: Temporal.PlainDate,
): Promise<Text | undefined> {
  const baseline = stricter && (await findBaseline(tx, serviceId, today))
  return stricter && baseline ? sayBeyond(baseline, stricter) : undefined
}

function ifCompleteNow(
  calendar: Parameters<typeof dueAfter>[0],
  now: Temporal.Instant,
  promise: Parameters<typeof dueAfter>[2],
) {
  try {
    const dueAt = dueAfter(calendar, now, promise).due
    return { dueAt, reopensAt: reopening(calendar, dueAt) }
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}
