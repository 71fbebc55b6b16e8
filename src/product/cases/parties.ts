import { type PartyRole, type ServiceDefinition, told } from '#catalogue'
import type { Text } from '#ui/language.ts'
import type { PartiesGiven, PartyGiven } from './contract/parties.ts'
import { clean, isDate } from './fields.ts'
import { isPhone, isSaid, isSamePerson, type NamedParty, personOf, proxyLetter } from './named-party.ts'
import { isMasked, readDate, readNik } from './nik.ts'
import { type CaseFile, missingOf } from './rules.ts'

type Read = { parties: NamedParty[]; errors: Record<string, string> }
type Wanted = { intent: 'open' | 'return'; on: Temporal.PlainDate }

/**
 * Reads who else the service names, role by role. A file that is to open names enough of them, each whole; one that goes
 * back may name fewer and know less. Errors stand under `party.<role>` and `party.<role>.<row>.<part>`.
 */
export function readParties(definition: Pick<ServiceDefinition, 'parties'>, given: PartiesGiven, wanted: Wanted): Read {
  const known = new Set(definition.parties.map((role) => role.key))
  const errors: Record<string, string> = {}
  for (const role of Object.keys(given).filter((key) => !known.has(key))) errors[`party.${role}`] = 'choose'
  const parties = definition.parties.flatMap((role) => {
    const rows = (given[role.key] ?? []).flatMap((row, index) => (isSaid(row) ? [{ row, index }] : []))
    if (rows.length > role.max) errors[`party.${role.key}`] = 'too-many'
    if (rows.length < role.min && wanted.intent === 'open') errors[`party.${role.key}`] = 'too-few'
    for (const { row, index } of rows) {
      const before = rows.filter((other) => other.index < index)
      const twice = before.some((other) => isTwice(row, other.row)) ? { name: 'party-twice' } : {}
      for (const [part, code] of Object.entries({ ...twice, ...wrongParty(role, row, wanted) }))
        errors[`party.${role.key}.${index}.${part}`] = code
    }
    return rows.map(({ row }, ordinal) => ({
      ...personOf(role.key, row),
      ordinal,
      // What a role does not ask is not kept of anybody: no form could show or amend it.
      phone: role.asks.includes('phone') ? clean(row.phone ?? '') || null : null,
      address: role.asks.includes('address') ? clean(row.address ?? '') || null : null,
      bornOn: role.asks.includes('born-on') ? (readDate(row.bornOn)?.toString() ?? null) : null,
    }))
  })
  return { parties, errors }
}

function wrongParty(role: PartyRole, row: PartyGiven, { intent, on }: Wanted): Record<string, string> {
  const wrong: Record<string, string> = clean(row.name ?? '') === '' ? { name: 'name-empty' } : {}
  if (isMasked(row.nik ?? '')) wrong.nik = 'nik-masked'
  if (!isPhone(row.phone ?? '')) wrong.phone = 'phone'
  const born = readDate(row.bornOn)
  if (row.bornOn && (!born || !isDate(row.bornOn))) wrong.bornOn = 'date'
  else if (born && Temporal.PlainDate.compare(born, on) > 0) wrong.bornOn = 'born-later'
  if (intent === 'return') return wrong
  for (const part of lacksOf(role, asNamed(row))) wrong[part] = part === 'nik' ? 'nik-or-reason' : 'empty'
  return wrong
}

/** What of a person is known, as far as a role asks for it. */
export type KnownOf = {
  role: string
  identified: boolean
  born: boolean
  addressed: boolean
  letterSeen: boolean | null
}

function asNamed(row: PartyGiven): KnownOf {
  const identified = readNik(row.nik ?? '').digits !== '' || clean(row.noNikReason ?? '') !== ''
  const [born, addressed] = [(row.bornOn ?? '') !== '', clean(row.address ?? '') !== '']
  return { role: '', identified, born, addressed, letterSeen: null }
}

// A phone is asked so that somebody can be reached; a letter does without it.
function lacksOf(role: PartyRole, known: KnownOf): ('nik' | 'bornOn' | 'address')[] {
  return [
    ...(known.identified ? [] : (['nik'] as const)),
    ...(role.asks.includes('born-on') && !known.born ? (['bornOn'] as const) : []),
    ...(role.asks.includes('address') && !known.addressed ? (['address'] as const) : []),
  ]
}

/** Roles of a service that are not filled yet, and the proxy's letter while nobody has seen it: what a slip names. */
export function missingParties(
  definition: Pick<ServiceDefinition, 'parties'>,
  parties: readonly KnownOf[],
): { key: string; name: Text; note: Text | undefined }[] {
  const roles = definition.parties.filter((role) => {
    const here = parties.filter((one) => one.role === role.key)
    return here.length < role.min || here.some((one) => lacksOf(role, one).length > 0)
  })
  const unseen = parties.some((one) => one.role === 'proxy' && one.letterSeen === false)
  return [
    ...roles.map(({ key, name, help }) => ({ key, name, note: help })),
    ...(unseen ? [{ key: proxyLetter, name: { id: 'Surat kuasa', en: 'Power of attorney' }, note: undefined }] : []),
  ]
}

/** Everything a file still lacks: papers in the standard's order, then people, then the proxy's letter. */
export function whatIsMissing(
  file: Pick<CaseFile, 'definition' | 'requirements' | 'answers'> & { parties: readonly KnownOf[] },
): { key: string; name: Text; note: Text | undefined }[] {
  const papers = missingOf(file)
  return [
    ...papers.map((paper) => ({ key: paper.key, name: paper.name, note: told(paper) })),
    ...missingParties(file.definition, file.parties),
  ]
}

/** What `missingParties` asks, of people just read. */
export function knownOf(party: NamedParty): KnownOf {
  return {
    role: party.role,
    identified: party.nik !== '' || party.noNikReason !== null,
    born: party.bornOn !== null,
    addressed: party.address !== null,
    letterSeen: party.letterSeen,
  }
}

// Two of one name are two people, unless neither shows a NIK.
function isTwice(one: PartyGiven, other: PartyGiven): boolean {
  const without = [one, other].filter(({ nik }) => readNik(nik ?? '').digits === '')
  return without.length !== 1 && isSamePerson(one, other)
}
