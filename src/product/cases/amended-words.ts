import type { PartyRole } from '#catalogue'
import type { Text } from '#ui/language.ts'
import type { OwnRole } from './named-party.ts'

/** What an amended part of the applicant is called in the history. */
export const amendedNames: Readonly<Record<string, Text>> = {
  name: { id: 'Nama pemohon', en: 'Applicant’s name' },
  nikCipher: { id: 'NIK', en: 'NIK' },
  noNikReason: { id: 'Alasan tanpa NIK', en: 'Reason without NIK' },
  phone: { id: 'Nomor HP', en: 'Phone' },
  village: { id: 'Kelurahan atau desa', en: 'Village' },
  address: { id: 'Alamat', en: 'Address' },
  kind: { id: 'Siapa yang memohon', en: 'Who applies' },
  registration: { id: 'NIB atau nomor akta', en: 'Business or deed number' },
  'file.proxy-letter': { id: 'Foto surat kuasa', en: 'Photo of the power of attorney' },
}

/** Who stands beside the applicant of any service, in the order of a case's page. */
export const ownRoleWords = {
  representative: { id: 'Wakil pemohon', en: 'Representative' },
  proxy: { id: 'Kuasa', en: 'Proxy' },
  guardian: { id: 'Wali', en: 'Guardian' },
} satisfies Record<Exclude<OwnRole, 'applicant'>, Text>

const partNames: Readonly<Record<string, Text>> = {
  name: { id: 'nama', en: 'name' },
  nikCipher: { id: 'NIK', en: 'NIK' },
  noNikReason: { id: 'alasan tanpa NIK', en: 'reason without NIK' },
  bornOn: { id: 'tanggal lahir', en: 'date of birth' },
  phone: { id: 'nomor HP', en: 'phone' },
  address: { id: 'alamat', en: 'address' },
  post: { id: 'jabatan', en: 'office held' },
  relation: { id: 'hubungan', en: 'relation' },
  letterSeen: { id: 'surat kuasa', en: 'power of attorney' },
  kind: { id: 'sebagai', en: 'as' },
  ordinal: { id: 'urutan', en: 'order' },
}

/** Where a part of somebody stands in the history: the applicant first, then who is beside them, then role by role. */
export function amendedPlace(name: string, roles: readonly Pick<PartyRole, 'key'>[]): number {
  const [place = '', key = '', row = '0', part = ''] = name.split('.')
  const inParts = (one: string) => Object.keys(partNames).indexOf(one)
  if (place === 'party')
    return 1e6 * (10 + roles.findIndex((role) => role.key === key)) + 100 * Number(row) + inParts(part)
  const own = Object.keys(ownRoleWords).indexOf(place)
  if (own >= 0) return 1e6 * (own + 1) + inParts(key)
  return place === 'field' ? 1e9 : Object.keys(amendedNames).indexOf(name)
}

/** What the history calls a part of somebody: "Wali: nama", "Saksi sempadan 2: alamat". */
export function sayAmendedPart(
  name: string,
  roles: readonly Pick<PartyRole, 'key' | 'name' | 'max'>[],
): Text | undefined {
  if (amendedNames[name]) return amendedNames[name]
  const [place, key = '', row = '', part = ''] = name.split('.')
  if (place === 'party') {
    const role = roles.find((one) => one.key === key)
    return partOf(partyHeading(role?.name ?? { id: key, en: key }, Number(row), role?.max ?? 0), part)
  }
  const own = Object.entries(ownRoleWords).find(([role]) => role === place)?.[1]
  return own && partOf(own, key)
}

function partOf(who: Text, part: string): Text {
  const said = partNames[part] ?? { id: part, en: part }
  return { id: `${who.id}: ${said.id}`, en: `${who.en}: ${said.en}` }
}

/** "Penjual 2": one of several in a role; where there can be only one, the role alone. */
export function partyHeading(role: Text, row: number, max: number): Text {
  if (max === 1) return role
  return { id: `${role.id} ${row + 1}`, en: `${role.en} ${row + 1}` }
}

/** In what capacity somebody applies, shortly. */
export const kindNames: Readonly<Record<string, Text>> = {
  person: { id: 'perorangan', en: 'a person' },
  body: { id: 'badan', en: 'a body' },
  'village-government': { id: 'pemerintah desa atau kelurahan', en: 'the government of a village' },
}

/** Whether a power of attorney was seen. */
export const letterSeenWords: Readonly<Record<string, Text>> = {
  true: { id: 'sudah dilihat', en: 'seen' },
  false: { id: 'belum dilihat', en: 'not seen yet' },
}
