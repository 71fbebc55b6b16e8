import { findAuthority, whyNotUnder } from '#authority'
import {
  costOf,
  costRules,
  findLapsedCharge,
  formOf,
  listServices,
  remarksOf,
  type ServiceDefinition,
} from '#catalogue'
import { CalendarYearMissing, calendarOf, dueAfter } from '#clock'
import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { FormState } from '#ui/frame.ts'
import { carriedOver } from '../carried-over.ts'
import { factsOfLapsed } from '../charge-words.ts'
import type { RegisterPage, Why } from '../contract.ts'
import { paths } from '../desk/paths.ts'
import type { Equipment } from '../equipment.ts'
import { keptNiks } from '../kept-nik.ts'
import { seenOf } from '../rules/daily.ts'
import { missingOf, whyNotComplete } from '../rules.ts'
import { findLastPaperReason } from '../store/blanks.ts'
import { findCase, type HeldCase } from '../store/find.ts'
import { listParties } from '../store/parties.ts'
import { listRecentServices } from '../store/recent-services.ts'
import { typedAnswers } from '../typed-answers.ts'
import { refusals } from '../words.ts'
import { answersOf, peopleAsTyped } from './as-typed.ts'
import { asRegisterField, peopleForm } from './people-form.ts'
import { requirementLines } from './requirement-lines.ts'
import { besideCase, valuesBeside } from './same-visit.ts'
import { readStory } from './story.ts'

/** As many services as one hand knows by heart. */
const recentMax = 5

/** The counter's form for a walk-in, with the promise as it would be if everything were there. */
export async function registerPage(
  db: Db,
  by: Officer,
  ask: {
    service: string | undefined
    now: Temporal.Instant
    paper?: string | undefined
    sameVisit?: string | undefined
  },
  equipment: Equipment,
  sent?: FormState,
): Promise<RegisterPage | undefined> {
  const on = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [services, recent] = await Promise.all([
    listServices(db, by.office, on),
    listRecentServices(db, by.id, recentMax),
  ])
  const typed = sent?.values.service
  const key = (typeof typed === 'string' ? typed : undefined) ?? (ask.service || services[0]?.definition.key)
  const service = services.find((one) => one.definition.key === key)
  if (!service) return undefined
  const { definition } = service
  const number = sent ? textIn(sent, 'sameVisit') : ask.sameVisit
  const beside = number ? await besideCase(db, by, { number, now: ask.now }, equipment) : undefined
  if (ask.sameVisit && !sent && !beside) return undefined
  const carried = beside && !sent ? valuesBeside(beside, definition) : undefined
  const form = carried ? { values: carried, errors: {} } : sent
  const written = beside && { niks: beside.niks, answers: {} }
  const about = { definition, at: ask.now, lookUpAt: paths.known, written }
  const people = await peopleForm(db, by, about, equipment, form)
  const published = service.adopted === 'published'
  return {
    ...people,
    services: services.map(({ definition: { key, name, field } }) => ({ key, name, field })),
    recent: recent.filter((key) => services.some((one) => one.definition.key === key)),
    chosen: definition.key,
    draft: undefined,
    ...{ beside, carried },
    paper: ask.paper && !form ? await paperAsked(db, by, ask.paper, ask.now) : undefined,
    service: {
      ...people.service,
      ...(await promised(
        db,
        by,
        { definition, under: service.authority, published, now: ask.now, values: form?.values ?? {} },
        equipment,
      )),
    },
    completing: undefined,
  }
}

function textIn({ values }: FormState, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

// One power cut explains a whole pile of slips: what was written for the last one today stands there again.
async function paperAsked(
  db: Db,
  by: Officer,
  number: string,
  now: Temporal.Instant,
): Promise<NonNullable<RegisterPage['paper']>> {
  const local = now.toZonedDateTimeISO(by.zone)
  const reason = await findLastPaperReason(db, by.id, local.startOfDay().toInstant())
  return { number: number.slice(0, 60), date: local.toPlainDate().toString(), reason: reason ?? '' }
}

/** The counter's form for another service than the one it was begun for: people and common answers stay as typed. */
export async function changeServicePage(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
  equipment: Equipment,
  form: FormState,
): Promise<RegisterPage | undefined> {
  const services = await listServices(db, by.office, now.toZonedDateTimeISO(by.zone).toPlainDate())
  const find = (key: unknown) => services.find((one) => one.definition.key === key)?.definition
  const { service, toService, ...values } = form.values
  const into = find(toService) ?? find(service) ?? services[0]?.definition
  if (!into) return undefined
  const number = textIn(form, 'sameVisit')
  const beside = number ? await besideCase(db, by, { number, now }, equipment) : undefined
  // A paper that only the new service asks may lie with the case of the same visit.
  const carried = { ...(beside && valuesBeside(beside, into)), ...carriedOver(values, find(service), into) }
  const page = await registerPage(db, by, { service: into.key, now }, equipment, { values: carried, errors: {} })
  return page && { ...page, carried }
}

/** The same form for a file that waits: only what was missing is asked, the rest is shown as it came. */
export async function completionPage(
  db: Db,
  by: Officer,
  ask: { number: string; now: Temporal.Instant },
  equipment: Equipment,
  form?: FormState,
): Promise<(RegisterPage & { file: HeldCase }) | undefined> {
  const file = await findCase(db, ask.number)
  if (!file || whyNotComplete(file, by)) return undefined
  const page = await registerPage(db, by, { service: file.definition.key, now: ask.now }, equipment)
  if (!page) return undefined
  const [parties, story] = await Promise.all([listParties(db, file.id), readStory(db, file.id)])
  const answers = { ...answersOf(file), ...peopleAsTyped(file, parties, equipment.keys) }
  const about = { definition: file.definition, at: ask.now, lookUpAt: paths.completionKnown(file.number) }
  const written = { caseId: file.id, niks: keptNiks(parties, equipment.keys), answers }
  const people = await peopleForm(db, by, { ...about, written }, equipment, form)
  const missing = new Set(missingOf(file).map((one) => one.key))
  const lines = requirementLines(file.definition, story, `/cases/${file.number}`)
  return {
    ...page,
    ...people,
    recognised: ofParties(people.recognised),
    file,
    service: {
      ...page.service,
      ...people.service,
      requirements: lines.filter((line) => missing.has(line.key) || (line.when && line.state === undefined)),
    },
    completing: {
      number: file.number,
      seen: seenOf(file),
      applicant: parties.find(({ role }) => role === 'applicant')?.name ?? '',
      answers,
      decided: { applicant: file.answers.applicant ?? 'person', proxy: file.answers.proxy ?? 'no' },
      letterUnseen: file.parties.some(({ letterSeen }) => letterSeen === false),
    },
  }
}

// Who applies was written when the file was registered: here only their papers are of use.
function ofParties({ known, ...rest }: RegisterPage['recognised']): RegisterPage['recognised'] {
  const people = known?.people.filter(({ place }) => place.startsWith('party.')) ?? []
  return { ...rest, known: known && { ...known, people } }
}

type Promised = {
  definition: ServiceDefinition
  /** Code of the authority it opens under. */
  under: string
  published: boolean
  now: Temporal.Instant
  values: FormState['values']
}

/** What the service asks and promises, under which authority. */
async function promised(
  db: Db,
  by: Officer,
  { definition, under, published, now, values }: Promised,
  { mode }: Equipment,
): Promise<Omit<RegisterPage['service'], 'fields' | 'applicants' | 'parties'>> {
  const on = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const authority = await findAuthority(db, { code: under, office: by.office, on })
  const without = whyNotUnder(authority, { on, mode })
  const { publisher } = definition.source
  const answers = typedAnswers(values)
  const [ahead, lapsed] = [
    await ifComplete(db, by, definition.promise, now),
    await findLapsedCharge(db, definition, { on, answers }),
  ]
  return {
    name: definition.name,
    sourceNote: published ? publisher : adoptedNote(publisher),
    remarks: remarksOf(definition),
    requirements: requirementLines(definition, { requirements: {}, attachments: [] }, ''),
    promise: {
      ...{ ...definition.promise, ...ahead },
      ...(lapsed ? { whyNot: refusals['charge-lapsed'](factsOfLapsed(lapsed)) } : {}),
    },
    questions: formOf({ ...definition, fields: [] }).map(asRegisterField),
    cost: costOf(definition, { on, answers }),
    costRules: costRules(definition, { on, answers: {} }),
    authority: {
      code: under,
      illustrative: authority?.illustrative ?? false,
      whyNot: without && refusals[without],
    },
  }
}

async function ifComplete(
  db: Db,
  by: Officer,
  promise: { amount: number; unit: 'working-days' | 'working-minutes' | 'days' | 'hours' },
  now: Temporal.Instant,
): Promise<{ ifComplete: Temporal.Instant | undefined; whyNot: Why | undefined }> {
  const { calendar } = await calendarOf(db, by)
  try {
    return { ifComplete: dueAfter(calendar, now, promise).due, whyNot: undefined }
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error
    return { ifComplete: undefined, whyNot: refusals['calendar-year-missing'](error.facts) }
  }
}

function adoptedNote(publisher: { id: string; en: string }): Why {
  return {
    id: `Standar ${publisher.id}, dipakai di sini sebagai contoh.`,
    en: `Standard of ${publisher.en}, used here as an example.`,
  }
}
