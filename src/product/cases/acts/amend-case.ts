import type { Officer } from '#identity'
import { record } from '#journal'
import { listVillages } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { Amending } from '../contract/daily.ts'
import type { Equipment } from '../equipment.ts'
import { type FieldValues, readFields } from '../fields.ts'
import { readNik } from '../nik.ts'
import { postOnCase } from '../post-on-case.ts'
import { whyNotAmend } from '../rules/daily.ts'
import { type Change, saveAmendedApplicant, saveAmendment } from '../store/daily.ts'
import type { HeldCase } from '../store/find.ts'
import { type KeptParty, listParties } from '../store/parties.ts'
import { saveFields } from '../store/save.ts'
import { saveStanding } from '../store/standing.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Amends what was filled in, until the letter is signed: each field that changed is kept as it was and as it became,
 * and the draft follows. Refuses a signed letter with the way on, a form that changes nothing, and whoever saw an older
 * picture. Whoever sees an older draft cannot sign it: an amendment counts as seen.
 */
export async function amendCase(
  tx: Tx,
  by: Officer,
  input: Amending,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotAmend(file, by)
  if (why) throw new Refusal(why)
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const [people, villages] = await Promise.all([listParties(tx, file.id), listVillages(tx, file.office, on)])
  const applicant = people.find(({ role }) => role === 'applicant')
  if (!applicant) throw new Error(`case ${file.number} has no applicant`)
  const { values, errors } = readFields(file.definition, input.fields, file.opened ? 'open' : 'return')
  const isOurs = input.village === file.village || villages.some((village) => village.id === input.village)
  const wrong = { ...errors, ...(isOurs ? {} : { village: 'choose' }), ...wrongIdentity(input, applicant) }
  if (Object.keys(wrong).length > 0) throw new WrongForm(wrong)

  const became = amended(input, applicant, equipment)
  const changes = [
    ...changesOf(
      { ...inApplicant(applicant), village: file.village },
      { ...inApplicant(became), village: input.village },
    ),
    ...changesOf(inForm(file.fields), inForm(values)),
  ]
  if (changes.length === 0) throw new Refusal('nothing-amended')
  const [ordinal, post] = [file.amendments + 1, postOnCase(file, by)]
  const place = { office: file.office, caseId: file.id, officer: by.id, at }
  await saveAmendment(tx, { ...place, ordinal, reason: input.reason, post, changes })
  await saveAmendedApplicant(tx, { ...became, office: file.office, caseId: file.id, village: input.village })
  await saveFields(tx, { caseId: file.id, fields: values })
  await saveStanding(tx, { ...file, fields: values, village: input.village, amendments: ordinal })
  const facts = { number: file.number, amendment: ordinal, fields: changes.map((change) => change.name) }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'case.amended', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}

type Became = KeptParty & { nikHash: string | null }

// An empty NIK stays as it was, and so does one typed again: a new cipher of the same digits would be no amendment.
function amended(input: Amending, applicant: KeptParty, { keys }: Equipment): Became {
  const digits = readNik(input.nik).digits
  const isSame = digits === '' || (applicant.nikCipher !== null && keys.decrypt(applicant.nikCipher, 'nik') === digits)
  const nikCipher = isSame ? applicant.nikCipher : keys.encrypt(digits, 'nik')
  return {
    ...applicant,
    name: input.name,
    nikCipher,
    nikHash: isSame ? null : keys.keyedHash(digits, 'nik-hash'),
    noNikReason: nikCipher === null ? input.noNikReason || null : null,
    phone: input.phone || null,
    address: input.address || null,
  }
}

// A body and a village government have no NIK of their own; a person has one, or a reason.
function wrongIdentity(input: Amending, applicant: KeptParty): Record<string, string> {
  if (applicant.kind !== 'person') return {}
  const has = applicant.nikCipher !== null || readNik(input.nik).digits !== '' || input.noNikReason !== ''
  return has ? {} : { nik: 'nik-or-reason' }
}

function changesOf(was: Readonly<Record<string, unknown>>, became: Readonly<Record<string, unknown>>): Change[] {
  const names = Object.keys({ ...was, ...became })
  return names
    .map((name) => ({ name, was: was[name] ?? null, became: became[name] ?? null }))
    .filter((change) => JSON.stringify(sorted(change.was)) !== JSON.stringify(sorted(change.became)))
}

function inApplicant({ name, nikCipher, noNikReason, phone, address }: KeptParty) {
  return { name, nikCipher, noNikReason, phone, address }
}

function inForm(values: FieldValues | HeldCase['fields']): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`field.${key}`, value]))
}

// A row of a list comes back from the database with its keys in another order.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
