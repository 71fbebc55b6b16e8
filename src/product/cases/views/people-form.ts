import { type FormField, type ServiceDefinition, sayLimits } from '#catalogue'
import { calendarOf } from '#clock'
import type { Officer } from '#identity'
import { listVillages } from '#offices'
import type { Db } from '#platform/db.ts'
import type { FormState } from '#ui/frame.ts'
import { outcomeOf } from '../check-rule.ts'
import { readyChecks } from '../checks.ts'
import type { PeopleForm, RegisterField } from '../contract.ts'
import { readKept } from '../desk/form.ts'
import type { Equipment } from '../equipment.ts'
import type { KeptNik } from '../kept-nik.ts'
import { bornField, isMasked, nikWarnings, readDate, readNik } from '../nik.ts'
import { nikWarningWords } from '../nik-words.ts'
import { recognise } from './recognise.ts'

type About = {
  definition: ServiceDefinition
  at: Temporal.Instant
  lookUpAt: string
  /** Of a form about a case, or beside one of the same visit: the case it is about, the NIK it keeps, and what it says now, by the names of the form's fields. */
  written?:
    | { caseId?: string | undefined; niks: readonly KeptNik[]; answers: Readonly<Record<string, string>> }
    | undefined
}

/** Nobody was asked about. */
export const nothingKnown: PeopleForm['recognised'] = { known: undefined, repeated: [], readCases: [] }

/** What a form about people and answers shows, as it was typed; until then as it is written. */
export async function peopleForm(
  db: Db,
  by: Officer,
  about: About,
  { keys }: Equipment,
  form?: FormState,
): Promise<PeopleForm> {
  const { definition, at, written } = about
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const villages = await listVillages(db, by.office, on)
  const values = form?.values ?? written?.answers ?? {}
  const asked = form && {
    definition,
    villages,
    at,
    written,
    form: { ...form, values: { ...written?.answers, ...values } },
  }
  return {
    service: {
      fields: definition.fields.map(asRegisterField),
      applicants: definition.applicants,
      parties: definition.parties,
    },
    villages,
    nikWarnings: warningsOf(form?.values.nik, form?.values[`field.${bornField}`]),
    checks: await checkLines(db, by, definition, at, values),
    recognised: asked ? await recognise(db, by, asked, keys) : nothingKnown,
    keptUploads: readKept(form?.values ?? {}),
    lookUpAt: about.lookUpAt,
  }
}

function warningsOf(nik: unknown, born: unknown): PeopleForm['nikWarnings'] {
  if (typeof nik !== 'string' || nik === '' || isMasked(nik)) return []
  return nikWarnings(readNik(nik), { bornOn: readDate(born) }).map(nikWarningWords)
}

/** The service's checks as they stand today, each with what it says of the answers so far. */
async function checkLines(
  db: Db,
  by: Officer,
  definition: ServiceDefinition,
  now: Temporal.Instant,
  values: FormState['values'],
): Promise<PeopleForm['checks']> {
  if (definition.checks.length === 0) return []
  const { calendar } = await calendarOf(db, by)
  const answers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  return readyChecks(definition, calendar, now).map(({ key, effect, says, basis, sure, fromPage, rule }) => ({
    ...{ key, effect, says, basis, sure, fromPage, rule },
    outcome: outcomeOf(rule, answers),
  }))
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
    limits: sayLimits(field),
    choices: field.choices ?? [],
    columns,
    rowsMax: field.rowsMax ?? 0,
  }
}
