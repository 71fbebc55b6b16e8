import { findAuthority, whyNotUnder } from '#authority'
import { type FormField, listServices, type ServiceDefinition } from '#catalogue'
import { CalendarYearMissing, calendarOf, dueAfter } from '#clock'
import type { Officer } from '#identity'
import { listVillages } from '#offices'
import type { Db } from '#platform/db.ts'
import type { FormState } from '#ui/frame.ts'
import { outcomeOf } from '../check-rule.ts'
import { readyChecks } from '../checks.ts'
import type { RegisterField, RegisterPage, Why } from '../contract.ts'
import { readKept } from '../desk/form.ts'
import type { Equipment } from '../equipment.ts'
import { answered } from '../fields.ts'
import { bornField, maskNik, nikWarnings, readDate, readNik } from '../nik.ts'
import { nikWarningWords } from '../nik-words.ts'
import { seenOf } from '../rules/daily.ts'
import { missingOf, whyNotComplete } from '../rules.ts'
import { findApplicant, findCase, type HeldCase } from '../store/find.ts'
import { listParties } from '../store/parties.ts'
import { refusals } from '../words.ts'
import { recognise } from './recognise.ts'
import { requirementLines } from './requirement-lines.ts'
import { readStory } from './story.ts'

/** The counter's form for a walk-in, with the promise as it would be if everything were there. */
export async function registerPage(
  db: Db,
  by: Officer,
  ask: { service: string | undefined; now: Temporal.Instant },
  equipment: Equipment,
  form?: FormState,
): Promise<RegisterPage | undefined> {
  const on = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const services = await listServices(db, by.office, on)
  const typed = form?.values.service
  const key = (typeof typed === 'string' ? typed : undefined) ?? ask.service ?? services[0]?.definition.key
  const service = services.find((one) => one.definition.key === key)
  if (!service) return undefined
  const { definition } = service
  const authority = await findAuthority(db, { code: definition.authority, office: by.office, on })
  const without = whyNotUnder(authority, { on, mode: equipment.mode })
  const nik = form?.values.nik
  const villages = await listVillages(db, by.office, on)
  const asked = form && { definition, form, villages, at: ask.now }
  return {
    services: services.map((one) => ({ key: one.definition.key, name: one.definition.name })),
    chosen: definition.key,
    draft: undefined,
    service: {
      name: definition.name,
      sourceNote:
        service.adopted === 'published' ? definition.source.publisher : adoptedNote(definition.source.publisher),
      requirements: requirementLines(definition, { requirements: {}, attachments: [] }, ''),
      fields: definition.fields.map(asRegisterField),
      applicants: definition.applicants,
      parties: definition.parties,
      promise: { ...definition.promise, ...(await ifComplete(db, by, definition.promise, ask.now)) },
      cost: { amountRupiah: BigInt(definition.cost.amountRupiah), basis: definition.cost.basis },
      authority: {
        code: definition.authority,
        illustrative: authority?.illustrative ?? false,
        whyNot: without && sentence(without),
      },
    },
    villages,
    nikWarnings: typeof nik === 'string' && nik !== '' ? warningsOf(nik, form?.values[`field.${bornField}`]) : [],
    checks: await checkLines(db, by, definition, ask.now, form?.values ?? {}),
    recognised: asked ? await recognise(db, by, asked, equipment.keys) : nothingKnown,
    completing: undefined,
    keptUploads: readKept(form?.values ?? {}),
  }
}

/** Nobody was asked about. */
export const nothingKnown: RegisterPage['recognised'] = { known: undefined, repeated: [], readCases: [] }

function warningsOf(nik: string, born: FormState['values'][string] | undefined): RegisterPage['nikWarnings'] {
  return nikWarnings(readNik(nik), { bornOn: readDate(born) }).map(nikWarningWords)
}

/** The same form for a file that waits: only what was missing is asked, the rest is shown as it came. */
export async function completionPage(
  db: Db,
  by: Officer,
  ask: { number: string; now: Temporal.Instant },
  equipment: Equipment,
  form?: FormState,
): Promise<(RegisterPage & { caseId: string }) | undefined> {
  const file = await findCase(db, ask.number)
  if (!file || whyNotComplete(file, by)) return undefined
  const page = await registerPage(db, by, { service: file.definition.key, now: ask.now }, equipment, form)
  const applicant = await findApplicant(db, file.id)
  if (!page || !applicant) return undefined
  const story = await readStory(db, file.id)
  const missing = new Set(missingOf(file.definition, file.requirements).map((one) => one.key))
  const lines = requirementLines(file.definition, story, `/cases/${file.number}`)
  return {
    ...page,
    ...(form ? {} : { checks: await checkLines(db, by, file.definition, ask.now, answersOf(file)) }),
    recognised: nothingKnown,
    caseId: file.id,
    service: { ...page.service, requirements: lines.filter((line) => missing.has(line.key)) },
    completing: {
      number: file.number,
      seen: seenOf(file),
      applicant: applicant.name,
      answers: { ...answersOf(file), ...(await partiesTyped(db, file, equipment)) },
      letterUnseen: file.parties.some(({ letterSeen }) => letterSeen === false),
    },
  }
}

/** The service's checks as they stand today, each with what it says of the answers so far. */
async function checkLines(
  db: Db,
  by: Officer,
  definition: ServiceDefinition,
  now: Temporal.Instant,
  values: FormState['values'],
): Promise<RegisterPage['checks']> {
  if (definition.checks.length === 0) return []
  const { calendar } = await calendarOf(db, by.regency)
  const answers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  return readyChecks(definition, calendar, now).map(({ key, effect, says, basis, sure, fromPage, rule }) => ({
    ...{ key, effect, says, basis, sure, fromPage, rule },
    outcome: outcomeOf(rule, answers),
  }))
}

async function ifComplete(
  db: Db,
  by: Officer,
  promise: { amount: number; unit: 'working-days' | 'working-minutes' | 'days' | 'hours' },
  now: Temporal.Instant,
): Promise<{ ifComplete: Temporal.Instant | undefined; whyNot: Why | undefined }> {
  const { calendar } = await calendarOf(db, by.regency)
  try {
    return { ifComplete: dueAfter(calendar, now, promise).due, whyNot: undefined }
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error
    return { ifComplete: undefined, whyNot: refusals['calendar-year-missing'](error.facts) }
  }
}

export function asRegisterField(field: FormField): RegisterField {
  const columns = (field.columns ?? []).map((column) => asRegisterField({ ...column }))
  return {
    key: field.key,
    label: field.label,
    help: field.help,
    type: field.type,
    optional: field.optional,
    maxLength: field.maxLength,
    unit: field.unit,
    choices: field.choices ?? [],
    columns,
    rowsMax: field.rowsMax ?? 0,
  }
}

function adoptedNote(publisher: { id: string; en: string }): Why {
  return {
    id: `Standar ${publisher.id}, dipakai di sini sebagai contoh.`,
    en: `Standard of ${publisher.en}, used here as an example.`,
  }
}

function sentence(code: 'authority-missing' | 'authority-ended' | 'authority-illustrative'): Why {
  return refusals[code]
}

/** Who is named so far, as the names of a form's fields. A NIK is masked: sent back so, it stays. */
async function partiesTyped(db: Db, file: HeldCase, { keys }: Equipment): Promise<Record<string, string>> {
  const typed: Record<string, string> = {}
  for (const { role, ordinal, ...party } of await listParties(db, file.id)) {
    const nik = party.nikCipher === null ? '' : maskNik(keys.decrypt(party.nikCipher, 'nik'))
    const { name, noNikReason, address, phone } = party
    const parts = { nik, name, noNikReason, address, phone, bornOn: party.bornOn?.toString() }
    for (const [part, text] of Object.entries(parts)) if (text) typed[`party.${role}.${ordinal}.${part}`] = text
  }
  return typed
}

/** Answers as the names of a form's fields: `field.keperluan`, `field.tanggungan.0.nama`. */
export function answersOf(file: HeldCase): Record<string, string> {
  const answers: [string, string][] = []
  for (const [key, value] of Object.entries(answered(file))) {
    if (typeof value === 'string') answers.push([`field.${key}`, value])
    else
      for (const [row, cells] of value.entries())
        for (const [column, text] of Object.entries(cells)) answers.push([`field.${key}.${row}.${column}`, text])
  }
  return Object.fromEntries(answers)
}
