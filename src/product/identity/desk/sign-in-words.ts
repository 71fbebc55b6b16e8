import type { Text } from '#ui/language.ts'

/** What the door of the desk says. */
export const signInWords = {
  title: { id: 'Masuk', en: 'Sign in' },
  forStaff: { id: 'Untuk petugas. Pemohon tidak perlu masuk.', en: 'For officers. Applicants need not sign in.' },
  track: { id: 'Lacak berkas', en: 'Track a file' },
  username: { id: 'Nama pengguna', en: 'User name' },
  password: { id: 'Kata sandi', en: 'Password' },
  button: { id: 'Masuk', en: 'Sign in' },
  demoHeading: { id: 'Akun peragaan', en: 'Demonstration accounts' },
  demoNote: {
    id: 'Pilih satu orang untuk langsung masuk. Kata sandi semuanya:',
    en: 'Choose a person to sign in at once. The password of all:',
  },
  person: { id: 'Orang', en: 'Person' },
  post: { id: 'Jabatan', en: 'Post' },
  signInAs: { id: 'Masuk sebagai', en: 'Sign in as' },
} satisfies Record<string, Text>
