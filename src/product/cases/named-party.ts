import type { ApplicantKind } from '#catalogue'
import type { PartyGiven } from './contract/parties.ts'
import { clean } from './fields.ts'
import { isMasked, readNik } from './nik.ts'

/** Who is asked for by the program itself; every other role is the service's own. */
export const ownRoles = ['applicant', 'representative', 'proxy', 'guardian'] as const
export type OwnRole = (typeof ownRoles)[number]

/** Under what an attached power of attorney stands: a paper of the proxy, of no standard. */
export const proxyLetter = 'proxy-letter'

/** Somebody as a case names them. `nik` is its digits, empty without one; `bornOn` as `1990-04-07`. */
export type NamedParty = {
  role: string
  kind: ApplicantKind
  ordinal: number
  name: string
  nik: string
  noNikReason: string | null
  phone: string | null
  address: string | null
  registration: string | null
  post: string | null
  relation: string | null
  letterSeen: boolean | null
  bornOn: string | null
}

const nobody = {
  noNikReason: null,
  phone: null,
  address: null,
  registration: null,
  post: null,
  relation: null,
  letterSeen: null,
  bornOn: null,
}

export type Identity = Pick<PartyGiven, 'name' | 'nik' | 'noNikReason'>

/** A person as a case will name them, as far as name and identity go. */
export function personOf(role: string, { name, nik, noNikReason }: Identity): NamedParty {
  const { digits } = readNik(nik ?? '')
  const reason = digits === '' ? clean(noNikReason ?? '') || null : null
  return { ...nobody, role, kind: 'person', ordinal: 0, name: clean(name ?? ''), nik: digits, noNikReason: reason }
}

/** What is wrong with a name and its identity, by the names of the form's fields. */
export function wrongIdentity({ name, nik, noNikReason }: Identity, prefix: '' | 'proxy.' | 'guardian.') {
  const wrong: Record<string, string> = {}
  if (readNik(nik ?? '').digits === '' && clean(noNikReason ?? '') === '') wrong[`${prefix}nik`] = 'nik-or-reason'
  if (isMasked(nik ?? '')) wrong[`${prefix}nik`] = 'nik-masked'
  if (clean(name ?? '') === '') wrong[`${prefix}name`] = 'name-empty'
  return wrong
}

/** Two with the same NIK are one; where one of them has none, only the name can tell. */
export function isSamePerson(one: Identity, other: Identity): boolean {
  const [left, right] = [readNik(one.nik ?? '').digits, readNik(other.nik ?? '').digits]
  if (left !== '' && right !== '') return left === right
  const plain = ({ name }: Identity) =>
    clean(name ?? '')
      .toLowerCase()
      .replace(/\s+/g, ' ')
  return plain(one) !== '' && plain(one) === plain(other)
}

/** Digits and what stands between them; empty will do. */
export function isPhone(text: string): boolean {
  return /^[0-9+() .-]*$/.test(text)
}

/** Whether anything at all was written about somebody: empty rows of a form are nobody. */
export function isSaid<Row extends object>(row: Row | undefined): row is Row {
  return Object.values(row ?? {}).some((value) => value === true || (typeof value === 'string' && value.trim() !== ''))
}
