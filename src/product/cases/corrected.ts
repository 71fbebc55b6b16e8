import type { Keys } from '#platform/keys.ts'
import type { NamedParty } from './named-party.ts'
import type { Became } from './store/correcting.ts'
import type { HeldCase } from './store/find.ts'
import type { KeptParty } from './store/parties.ts'

/** A case as it is to stand once its correction is issued: what its new letter is made of. */
export function asCorrected(file: HeldCase, { village, fields }: Became): HeldCase {
  return { ...file, village, fields }
}

/** Everybody whom the case is to name, as kept. */
export function keptPeople({ people }: Became): KeptParty[] {
  return people.map((one, place) => ({
    ...one,
    id: String(place),
    bornOn: one.bornOn === null ? null : Temporal.PlainDate.from(one.bornOn),
  }))
}

/** The same people as they are saved: the NIK in its digits. */
export function namedPeople({ people }: Became, keys: Keys): NamedParty[] {
  return people.map(({ nikCipher, ...one }) => ({
    ...one,
    nik: nikCipher === null ? '' : keys.decrypt(nikCipher, 'nik'),
  }))
}

/** People as a correction keeps them until its letter has its number: the NIK encrypted. */
export function becomingPeople(people: readonly NamedParty[], keys: Keys): Became['people'] {
  return people.map(({ nik, ...one }) => ({ ...one, nikCipher: nik === '' ? null : keys.encrypt(nik, 'nik') }))
}
