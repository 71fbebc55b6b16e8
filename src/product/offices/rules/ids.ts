import { uuidV5 } from '#platform/uuid-v5.ts'

// Made once for this program; every node derives the same ids below it.
const namespaceOfPaten = '7d0f5d5e-9f0c-4d0b-8a52-3f6a1c94b7e1'

/** The id of a regency, which is also the id of its own office. Takes the area code: `14.03`. */
export function regencyIdOf(code: string): string {
  return uuidV5(namespaceOfPaten, `regency/${code}`)
}

export function officeIdOf(regencyId: string, office: { kind: 'regency' | 'kecamatan'; key: string }): string {
  return office.kind === 'regency' ? regencyId : kecamatanIdOf(regencyId, office.key)
}

export function kecamatanIdOf(regencyId: string, key: string): string {
  return uuidV5(regencyId, `office/${key}`)
}

export function villageIdOf(regencyId: string, key: string): string {
  return uuidV5(regencyId, `village/${key}`)
}
