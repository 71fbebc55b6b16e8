import type { Keys } from '#platform/keys.ts'
import type { PartiesGiven, PartyGiven } from './contract/parties.ts'
import { maskNik } from './nik.ts'

/** The NIK of somebody whom a case names, in digits; empty without one. */
export type KeptNik = { role: string; ordinal: number; nik: string }

export function keptNiks(
  people: readonly { role: string; ordinal: number; nikCipher: string | null }[],
  keys: Keys,
): KeptNik[] {
  return people.map(({ role, ordinal, nikCipher }) => ({
    ...{ role, ordinal },
    nik: nikCipher === null ? '' : keys.decrypt(nikCipher, 'nik'),
  }))
}

/** What was typed, or the NIK behind it where a form showed it masked: a NIK never travels to a page in full. */
export function behindMask(typed: string, at: { roles: readonly string[]; row: number }, kept: readonly KeptNik[]) {
  if (!typed.includes('*')) return typed
  const like = kept.filter(({ role, nik }) => at.roles.includes(role) && nik !== '' && maskNik(nik) === typed)
  return (like.find(({ ordinal }) => ordinal === at.row) ?? like[0])?.nik ?? typed
}

/** Puts back the NIK of everybody in a service's own roles, from those who are kept. */
export function unmaskedParties(given: PartiesGiven, kept: readonly KeptNik[]): PartiesGiven {
  const whole = (role: string, rows: readonly PartyGiven[]) =>
    rows.map((one, row) => ({ ...one, nik: behindMask(one.nik ?? '', { roles: [role], row }, kept) }))
  return Object.fromEntries(Object.entries(given).map(([role, rows]) => [role, whole(role, rows)]))
}

type Identified = { nik?: string | undefined }

/** Puts back the NIK of everybody in a form: who applies or represents, comes in their place, acts for them, or is named. */
export function unmaskedForm<
  Form extends {
    nik: string
    proxy?: Identified | undefined
    guardian?: Identified | undefined
    parties?: PartiesGiven | undefined
  },
>(form: Form, kept: readonly KeptNik[]): Form {
  const of = (typed: string | undefined, roles: readonly string[]) => behindMask(typed ?? '', { roles, row: 0 }, kept)
  const { proxy, guardian, parties } = form
  return {
    ...form,
    nik: of(form.nik, applying),
    ...(proxy && { proxy: { ...proxy, nik: of(proxy.nik, ['proxy']) } }),
    ...(guardian && { guardian: { ...guardian, nik: of(guardian.nik, ['guardian']) } }),
    ...(parties && { parties: unmaskedParties(parties, kept) }),
  }
}

// Who applies as a person stands in the same field as who represents a body.
export const applying = ['applicant', 'representative']
