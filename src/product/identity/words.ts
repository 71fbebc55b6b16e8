import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { IdentityRefusal } from './contract.ts'

export const refusals = {
  'sign-in-wrong': {
    id: 'Nama pengguna atau kata sandi belum cocok. Periksa huruf besar dan kecilnya.',
    en: 'That user name and password do not match. Check capitals and small letters.',
  },
  'sign-in-locked': (facts: RefusalFacts): Text => ({
    id: `Terlalu banyak percobaan. Akun ini terkunci ${facts.minutes} menit lagi.`,
    en: `Too many tries. This account is locked for ${facts.minutes} more minutes.`,
  }),
  'sign-in-no-post': {
    id: 'Hari ini Anda tidak memegang jabatan di kantor mana pun. Hubungi administrator kabupaten.',
    en: 'You hold no post in any office today. Ask the regency administrator.',
  },
} satisfies Record<IdentityRefusal, Text | ((facts: RefusalFacts) => Text)>

export const errors = {
  'password-empty': { id: 'Isi kata sandi.', en: 'Enter your password.' },
}
