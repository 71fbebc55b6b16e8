import type { ApplicantKind } from '#catalogue'
import type { Text } from '#ui/language.ts'
import { partyHeading } from '../amended-words.ts'

/** What the counter's form says about who applies, who comes in their place, and who else is named. */
export const peopleWords = {
  kind: { id: 'Siapa yang memohon', en: 'Who applies' },
  kindHint: {
    id: 'Untuk badan dan pemerintah desa, tulis juga wakilnya.',
    en: 'For a body or a village, write who represents it as well.',
  },
  representativeNik: { id: 'NIK wakilnya', en: 'NIK of the representative' },
  representativeName: { id: 'Nama wakilnya sesuai KTP-el', en: 'Name of the representative as on the card' },
  bodyName: { id: 'Nama badan', en: 'Name of the body' },
  registration: { id: 'NIB atau nomor akta', en: 'Business or deed number' },
  post: { id: 'Jabatan wakilnya', en: 'Office of who represents it' },
  postHint: { id: 'misalnya Direktur atau Kepala Desa', en: 'such as director or head of village' },
  proxy: { id: 'Dikuasakan kepada orang lain', en: 'Somebody comes as proxy' },
  proxyName: { id: 'Nama kuasa', en: 'Name of the proxy' },
  proxyNik: { id: 'NIK kuasa', en: 'NIK of the proxy' },
  proxyReason: { id: 'Alasan kuasa tanpa NIK', en: 'Why the proxy is without NIK' },
  proxyRelation: { id: 'Hubungan kuasa dengan pemohon', en: 'How the proxy is related to the applicant' },
  letter: { id: 'Surat kuasa', en: 'Power of attorney' },
  letterSeen: { id: 'Surat kuasa sudah dilihat', en: 'The power of attorney was seen' },
  letterFile: { id: 'Foto atau PDF surat kuasa', en: 'Photo or PDF of the power of attorney' },
  guardian: { id: 'Didampingi wali', en: 'A guardian acts for the applicant' },
  guardianHint: {
    id: 'Untuk pemohon di bawah umur atau di bawah pengampuan.',
    en: 'For an applicant under age or under guardianship.',
  },
  guardianName: { id: 'Nama wali', en: 'Name of the guardian' },
  guardianNik: { id: 'NIK wali', en: 'NIK of the guardian' },
  guardianReason: { id: 'Alasan wali tanpa NIK', en: 'Why the guardian is without NIK' },
  guardianRelation: { id: 'Hubungan wali dengan pemohon', en: 'How the guardian is related to the applicant' },
  maskedNik: {
    id: 'NIK yang tampak berbintang tetap seperti yang tercatat.',
    en: 'A NIK shown with asterisks stays as it was recorded.',
  },
} satisfies Record<string, Text>

export const kindWords = {
  person: { id: 'Perorangan', en: 'A person' },
  body: { id: 'Badan, misalnya perusahaan atau yayasan', en: 'A body, such as a company or foundation' },
  'village-government': { id: 'Pemerintah desa atau kelurahan', en: 'The government of a village' },
} satisfies Record<ApplicantKind, Text>

/** What is asked of somebody in a role, each under a label that no other field has. */
export function partyLabels(
  role: Text,
  row: number,
  max: number,
): Record<'nik' | 'name' | 'noNikReason' | 'bornOn' | 'address' | 'phone', Text> {
  const who = partyHeading(role, row, max)
  const of = (id: string, en: string): Text => ({ id: `${id} ${who.id}`, en: `${en}, ${who.en}` })
  return {
    nik: of('NIK', 'NIK'),
    name: of('Nama', 'Name'),
    noNikReason: { id: `Alasan ${who.id} tanpa NIK`, en: `Why without NIK, ${who.en}` },
    bornOn: of('Tanggal lahir', 'Date of birth'),
    address: of('Alamat', 'Address'),
    phone: of('Nomor HP', 'Phone number'),
  }
}

/** How many a role must and may have. */
export function howMany(min: number, max: number): Text {
  if (min === max) return { id: `${min} orang`, en: `${min} ${min === 1 ? 'person' : 'people'}` }
  if (min === 0) return { id: `boleh kosong, sampai ${max} orang`, en: `may be left empty, up to ${max}` }
  return { id: `${min} sampai ${max} orang`, en: `${min} to ${max} people` }
}

export function morePeople(role: Text, first: number, last: number): Text {
  if (first === last) return partyHeading(role, first - 1, last)
  return { id: `${role.id} ${first} sampai ${last}`, en: `${role.en} ${first} to ${last}` }
}
