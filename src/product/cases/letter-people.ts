import { letterDate } from '#clock'
import type { LetterData } from '#documents'
import type { Keys } from '#platform/keys.ts'
import type { HeldCase } from './store/find.ts'
import type { KeptParty } from './store/parties.ts'

type Applicant = LetterData['applicant']
type People = { applicant: Omit<Applicant, 'address'> & { address: string | null }; parties: LetterData['parties'] }

/** Who applies, in what capacity and through whom, and everybody in a role of the service, as a letter names them. */
export function peopleOfLetter(file: HeldCase, people: readonly KeptParty[], keys: Keys): People {
  const applicant = people.find(({ role }) => role === 'applicant')
  if (!applicant) throw new Error(`case ${file.number} lacks its applicant`)
  const nikOf = ({ nikCipher }: KeptParty) => (nikCipher === null ? null : keys.decrypt(nikCipher, 'nik'))
  const beside = (role: string) => {
    const found = people.find((one) => one.role === role)
    return found ? { name: found.name, nik: nikOf(found), post: found.post, relation: found.relation } : null
  }
  const { name, kind, registration, address } = applicant
  const standing = { representative: beside('representative'), proxy: beside('proxy'), guardian: beside('guardian') }
  return {
    applicant: { name, nik: nikOf(applicant), address, kind, registration, ...standing },
    parties: Object.fromEntries(
      file.definition.parties.map(({ key }) => [
        key,
        people
          .filter(({ role }) => role === key)
          .map((one) => ({
            name: one.name,
            nik: nikOf(one),
            bornOn: one.bornOn && letterDate(one.bornOn).id,
            address: one.address,
            phone: one.phone,
          })),
      ]),
    ),
  }
}

/** The same letter without any identity number: what an approval keeps of it. */
export function withoutNik(data: LetterData): LetterData {
  return mapNik(data, () => null)
}

/** A kept letter with the identity numbers of the case, each at its place. */
export function withNik(data: LetterData, { applicant, parties }: People): LetterData {
  return mapNik(data, (role, place) => {
    if (role === 'applicant') return applicant.nik
    if (role === 'representative' || role === 'proxy' || role === 'guardian') return applicant[role]?.nik ?? null
    return parties[role]?.[place]?.nik ?? null
  })
}

function mapNik(data: LetterData, nikOf: (role: string, place: number) => string | null): LetterData {
  const { applicant } = data
  const beside = (role: 'representative' | 'proxy' | 'guardian') =>
    applicant[role] && { ...applicant[role], nik: nikOf(role, 0) }
  return {
    ...data,
    applicant: {
      ...applicant,
      nik: nikOf('applicant', 0),
      representative: beside('representative'),
      proxy: beside('proxy'),
      guardian: beside('guardian'),
    },
    parties: Object.fromEntries(
      Object.entries(data.parties).map(([role, people]) => [
        role,
        people.map((one, place) => ({ ...one, nik: nikOf(role, place) })),
      ]),
    ),
  }
}
