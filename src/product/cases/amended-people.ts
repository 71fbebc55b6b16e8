import type { Keys } from '#platform/keys.ts'
import { isSamePerson, type NamedParty, ownRoles } from './named-party.ts'
import type { Change } from './store/daily.ts'
import type { KeptParty } from './store/parties.ts'

type Part = { part: string; was: unknown; became: unknown }
type Pair = { was: KeptParty | undefined; is: NamedParty }

/**
 * Everything that is different about the people of a case, each part before and after; a NIK as it is kept, encrypted.
 * People are compared with themselves, by NIK or name: who only moved up because another left is no change.
 */
export function changedPeople(before: readonly KeptParty[], after: readonly NamedParty[], keys: Keys): Change[] {
  const roles = new Set([...before, ...after].map(({ role }) => role))
  return [...roles].flatMap((role) => {
    const were = before.filter((one) => one.role === role)
    const pairs = paired(
      were,
      after.filter((one) => one.role === role),
      keys,
    )
    const gone = were.filter((one) => pairs.every(({ was }) => was !== one))
    let next = were.length // who came is counted on after those who were there
    return [
      ...pairs.flatMap((pair) => at(role, pair.was?.ordinal ?? next++, partsOf(pair, pairs, keys))),
      ...gone.flatMap((was) => at(role, was.ordinal, changedParts(was, undefined, keys))),
    ]
  })
}

/** What is different about one person; nobody before is somebody who came, nobody after is somebody who left. */
export function changedParts(was: KeptParty | undefined, is: NamedParty | undefined, keys: Keys): Part[] {
  const nik = was ? nikOf(was, keys) : ''
  const identity =
    nik === (is?.nik ?? '')
      ? []
      : [{ part: 'nikCipher', was: was?.nikCipher ?? null, became: is?.nik ? keys.encrypt(is.nik, 'nik') : null }]
  const parts = was && is ? plainParts : plainParts.slice(1) // somebody who comes or leaves is a person
  const compared = parts.map((part) => ({ part, was: asText(was?.[part]), became: asText(is?.[part]) }))
  return [...identity, ...compared].filter((one) => one.was !== one.became)
}

/** The NIK of somebody who is kept, in digits; empty without one. */
export function nikOf({ nikCipher }: Pick<KeptParty, 'nikCipher'>, keys: Keys): string {
  return nikCipher === null ? '' : keys.decrypt(nikCipher, 'nik')
}

const plainParts = [
  ...(['kind', 'name', 'noNikReason', 'bornOn', 'phone', 'address'] as const),
  ...(['registration', 'post', 'relation', 'letterSeen'] as const),
]

function partsOf(pair: Pair, pairs: readonly Pair[], keys: Keys): Part[] {
  const { was, is } = pair
  const parts = changedParts(was, is, keys)
  const order = was && isReordered(pairs) && was.ordinal !== is.ordinal
  return order ? [{ part: 'ordinal', was: was.ordinal + 1, became: is.ordinal + 1 }, ...parts] : parts
}

function isReordered(pairs: readonly Pair[]): boolean {
  const ordinals = pairs.flatMap(({ was }) => (was ? [was.ordinal] : []))
  return ordinals.some((ordinal, index) => ordinal < (ordinals[index - 1] ?? ordinal))
}

// The same person first; whoever is left over on both sides in one place is one whose name and NIK were both wrong.
function paired(were: readonly KeptParty[], are: readonly NamedParty[], keys: Keys): Pair[] {
  const known = were.map((was) => ({ was, who: { name: was.name, nik: nikOf(was, keys) } }))
  const taken = new Set<KeptParty>()
  const take = (fits: (one: (typeof known)[number]) => boolean) => {
    const found = known.find((one) => !taken.has(one.was) && fits(one))
    if (found) taken.add(found.was)
    return found?.was
  }
  const same = are.map((is) => ({ is, was: take(({ who }) => isSamePerson(who, { name: is.name, nik: is.nik })) }))
  return same.map(({ is, was }) => ({ is, was: was ?? take((one) => one.was.ordinal === is.ordinal) }))
}

// The applicant's own parts have no prefix; a role of the service has several people.
function at(role: string, ordinal: number, parts: readonly Part[]): Change[] {
  const isOwn = ownRoles.some((own) => own === role)
  const place = role === 'applicant' ? '' : isOwn ? `${role}.` : `party.${role}.${ordinal}.`
  return parts.map(({ part, ...change }) => ({ name: `${place}${part}`, ...change }))
}

function asText(value: NamedParty[keyof NamedParty] | KeptParty[keyof KeptParty] | undefined) {
  return typeof value === 'object' && value !== null ? value.toString() : (value ?? null)
}
