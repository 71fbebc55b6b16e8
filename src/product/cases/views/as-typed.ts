import type { Keys } from '#platform/keys.ts'
import { nikOf } from '../amended-people.ts'
import { answered } from '../fields.ts'
import { maskNik } from '../nik.ts'
import type { HeldCase } from '../store/find.ts'
import type { KeptParty } from '../store/parties.ts'

type Typed = Record<string, string>

/** Answers as the names of a form's fields: `field.keperluan`, `field.tanggungan.0.nama`. */
export function answersOf(file: HeldCase): Typed {
  const answers: [string, string][] = []
  for (const [key, value] of Object.entries(answered(file))) {
    if (typeof value === 'string') answers.push([`field.${key}`, value])
    else
      for (const [row, cells] of value.entries())
        for (const [column, text] of Object.entries(cells)) answers.push([`field.${key}.${row}.${column}`, text])
  }
  return Object.fromEntries(answers)
}

/** Who is named in the service's own roles, as the names of a form's fields. A NIK is masked: sent back so, it stays. */
export function namedAsTyped(people: readonly KeptParty[], keys: Keys): Typed {
  return Object.assign({}, ...people.map((one) => prefixed(`party.${one.role}.${one.ordinal}.`, identityOf(one, keys))))
}

/** Everybody whom a case names, as the names of a form's fields: who applies, in whose name, with whom, and all parties. */
export function peopleAsTyped(file: HeldCase, people: readonly KeptParty[], keys: Keys): Typed {
  const roles = new Set(file.definition.parties.map(({ key }) => key))
  const find = (role: string) => people.find((one) => one.role === role)
  const [applicant, representative] = [find('applicant'), find('representative')]
  const [proxy, guardian] = [find('proxy'), find('guardian')]
  const asks = representative ?? applicant
  return {
    ...(applicant && reachedAt(applicant)),
    ...(asks && identityOf({ ...asks, phone: null, address: null }, keys)),
    ...(applicant && representative && representedBy(applicant, representative)),
    ...(proxy && prefixed('proxy.', identityOf(proxy, keys))),
    ...(proxy?.letterSeen && { 'proxy.letterSeen': 'yes' }),
    ...(guardian && prefixed('guardian.', identityOf(guardian, keys))),
    ...namedAsTyped(
      people.filter(({ role }) => roles.has(role)),
      keys,
    ),
  }
}

function reachedAt({ kind, phone, address }: KeptParty): Typed {
  return said({ applicantKind: kind, phone, address })
}

function representedBy({ kind, name, registration }: KeptParty, { post }: KeptParty): Typed {
  return prefixed('represented.', said({ name: kind === 'body' ? name : null, registration, post }))
}

function identityOf(one: KeptParty, keys: Keys): Typed {
  const { name, noNikReason, relation, address, phone } = one
  return said({
    ...{ name, noNikReason, relation, address, phone },
    nik: maskNik(nikOf(one, keys)),
    bornOn: one.bornOn?.toString() ?? null,
  })
}

function said(parts: Readonly<Record<string, string | null>>): Typed {
  return Object.fromEntries(Object.entries(parts).flatMap(([part, text]) => (text ? [[part, text]] : [])))
}

function prefixed(prefix: string, parts: Typed): Typed {
  return Object.fromEntries(Object.entries(parts).map(([part, text]) => [`${prefix}${part}`, text]))
}
