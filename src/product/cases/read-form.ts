import type { ServiceDefinition } from '#catalogue'
import type { Village } from '#offices'
import { WrongForm } from '#platform/refusal.ts'
import { readApplicants } from './applicants.ts'
import type { Registration } from './contract.ts'
import { type FieldValues, readFields } from './fields.ts'
import { type NamedParty, proxyLetter } from './named-party.ts'
import { readParties } from './parties.ts'

type Given = Pick<
  Registration,
  | 'name'
  | 'nik'
  | 'noNikReason'
  | 'phone'
  | 'address'
  | 'applicantKind'
  | 'represented'
  | 'proxy'
  | 'guardian'
  | 'parties'
  | 'fields'
  | 'requirements'
  | 'uploads'
>

/**
 * Reads everything that a form says of a request, when it is registered and when it is amended. Whatever is wrong with it
 * is told at once, by the names of the form's fields. `intent` is `open` where the file must be whole.
 */
export function readForm(
  definition: ServiceDefinition,
  input: Given,
  about: { village: Village | undefined; intent: 'open' | 'return'; on: Temporal.PlainDate },
): { values: FieldValues; people: NamedParty[] } {
  const { values, errors, facts } = readFields(definition, input.fields, about)
  const applicants = readApplicants(definition, input, about)
  const named = readParties(definition, input.parties ?? {}, about)
  const elsewhere = about.village ? {} : { village: 'choose' }
  const strange = strangeRequirements(definition, input)
  const wrong = { ...applicants.errors, ...elsewhere, ...errors, ...named.errors, ...strange }
  if (Object.keys(wrong).length > 0) throw new WrongForm(wrong, facts)
  return { values, people: [...applicants.parties, ...named.parties] }
}

/** What a form marks or brings that the service does not ask for, by the field's name. A proxy may bring their letter. */
export function strangeRequirements(
  definition: ServiceDefinition,
  input: Pick<Registration, 'requirements' | 'uploads'>,
): Record<string, string> {
  const known = new Set(definition.requirements.map((one) => one.key))
  const brought = input.uploads.map((upload) => upload.requirement).filter((key) => key !== proxyLetter)
  const strangers = [...Object.keys(input.requirements), ...brought]
  return Object.fromEntries(strangers.filter((key) => !known.has(key)).map((key) => [`requirement.${key}`, 'choose']))
}
