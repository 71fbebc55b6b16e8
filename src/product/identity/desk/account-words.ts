import { dateInWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'
import type { AccountPage } from '../contract.ts'

/** What an officer's own page says. */
export const accountWords = {
  title: { id: 'Akun saya', en: 'My account' },
  username: { id: 'Nama pengguna', en: 'User name' },
  office: { id: 'Kantor', en: 'Office' },
  nip: { id: 'NIP', en: 'NIP' },
  rank: { id: 'Pangkat', en: 'Rank' },
  posts: { id: 'Jabatan hari ini', en: 'Posts today' },
  changeHeading: { id: 'Ganti kata sandi', en: 'Change the password' },
  current: { id: 'Kata sandi sekarang', en: 'Present password' },
  password: { id: 'Kata sandi baru', en: 'New password' },
  again: { id: 'Sekali lagi', en: 'Once more' },
  change: { id: 'Ganti kata sandi', en: 'Change the password' },
  others: {
    id: 'Setelah diganti, perangkat lain yang masuk dengan akun ini harus masuk lagi.',
    en: 'After the change, other devices that use this account have to sign in again.',
  },
  mustChange: {
    id: 'Ganti kata sandi dulu. Yang sekarang sudah diketahui orang lain atau sudah terlalu lama. Setelah itu pekerjaan terbuka seperti biasa.',
    en: 'Change the password first. Somebody else knows the present one, or it is too old. After that your work opens as usual.',
  },
  sessionsHeading: { id: 'Perangkat yang sedang masuk', en: 'Where you are signed in' },
  device: { id: 'Perangkat', en: 'Device' },
  since: { id: 'Masuk', en: 'Signed in' },
  seen: { id: 'Terakhir dipakai', en: 'Last used' },
  address: { id: 'Alamat jaringan', en: 'Network address' },
  act: { id: 'Tindakan', en: 'Act' },
  thisOne: { id: 'yang ini', en: 'this one' },
  end: { id: 'Akhiri', en: 'End' },
  endOthers: { id: 'Akhiri semua yang lain', en: 'End all others' },
  savedPassword: { id: 'Kata sandi sudah diganti.', en: 'The password was changed.' },
  savedSession: { id: 'Sesi sudah diakhiri.', en: 'The session was ended.' },
} satisfies Record<string, Text>

/** What a password must be, before anybody types one. */
export function passwordHint({ rules }: Pick<AccountPage, 'rules'>): Text {
  const mixed = rules.mixed
    ? {
        id: ', dengan huruf besar, huruf kecil, angka, dan tanda',
        en: ', with capitals, small letters, digits and a sign',
      }
    : { id: '', en: '' }
  const former =
    rules.formerRefused > 0
      ? {
          id: ` Bukan salah satu dari ${rules.formerRefused} kata sandi terakhir.`,
          en: ` Not one of the last ${rules.formerRefused} passwords.`,
        }
      : { id: '', en: '' }
  return {
    id: `Paling sedikit ${rules.charactersMin} huruf${mixed.id}.${former.id}`,
    en: `At least ${rules.charactersMin} characters${mixed.en}.${former.en}`,
  }
}

/** Where the rule is from, and until when the password lasts. */
export function passwordBasis({ rules, dueOn }: Pick<AccountPage, 'rules' | 'dueOn'>): Text {
  const day = dueOn && dateInWords(dueOn)
  const age = day
    ? { id: `Kata sandi ini berlaku sampai ${day.id}. `, en: `This password lasts until ${day.en}. ` }
    : { id: '', en: '' }
  const sure = rules.sure === 'a' ? { id: '', en: '' } : { id: ' Belum dipastikan.', en: ' Not confirmed yet.' }
  return { id: `${age.id}(${rules.source.id}.${sure.id})`, en: `${age.en}(${rules.source.en}.${sure.en})` }
}
