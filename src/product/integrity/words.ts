import type { Text } from '#ui/language.ts'
import type { IntegrityRefusal } from './contract.ts'
import type { KeyFault, KeyFileFault } from './key-file.ts'
import { codeMinutes } from './rules.ts'

export const refusals = {
  'question-unknown': {
    id: 'Kami tidak menemukan berkas dengan nomor dan kode itu. Periksa lagi slipnya.',
    en: 'We found no file with that number and code. Check the slip again.',
  },
  'not-handed-over': {
    id: 'Pertanyaan ini baru dibuka sesudah surat diserahkan.',
    en: 'This question opens after the letter was handed over.',
  },
  'no-key': {
    id: 'Inspektorat belum memasang kuncinya, jadi pertanyaan ini belum dapat dijawab dengan aman.',
    en: 'The inspectorate has not put its key in place, so this question cannot be answered safely yet.',
  },
  'answer-late': {
    id: 'Waktu menjawab sudah lewat. Masih ingin melapor? Pakai SP4N-LAPOR!: lapor.go.id atau SMS 1708.',
    en: 'The time to answer is over. You still want to report? Use SP4N-LAPOR!: lapor.go.id or SMS 1708.',
  },
  'asking-code-wrong': {
    id: `Kode itu tidak dikenal, atau lebih dari ${codeMinutes} menit. Minta kode baru di loket penyerahan.`,
    en: `That code is unknown, or older than ${codeMinutes} minutes. Ask the hand-over counter for a new one.`,
  },
  'key-in-force': {
    id: 'Kunci itu sudah pernah dipasang. Buat kunci baru untuk menggantinya.',
    en: 'That key was entered before. Make a new key to replace it.',
  },
  'key-of-demonstration': {
    id: 'Itu kunci contoh, dan semua orang tahu kata sandinya. Buat kunci sendiri: ./paten inspectorate key --to BERKAS.',
    en: 'That is the key of the demonstration, and everybody knows its passphrase. Make your own: ./paten inspectorate key --to FILE.',
  },
} satisfies Record<IntegrityRefusal, Text>

/** What is wrong with a key that was typed. */
export const keyFaults = {
  'key-wrong': {
    id: 'Baris kunci ini tidak utuh. Salin seluruhnya, dari paten-inspektorat-1 sampai sidik kuncinya.',
    en: 'This line of a key is not whole. Copy all of it, from paten-inspektorat-1 to its fingerprint.',
  },
  'key-secret': {
    id: 'Itu isi berkas kunci rahasia. Jangan kirim ke mana pun. Yang dipasang di sini hanya baris kunci umumnya.',
    en: 'That is what the secret key file holds. Send it nowhere. Only the line of the public key goes here.',
  },
} satisfies Record<KeyFault, Text>

/** Why a key file does not open, or an envelope. */
export const openingFaults = {
  'file-wrong': {
    id: 'Itu bukan berkas kunci Inspektorat, atau berkasnya rusak.',
    en: 'That is no key file of the inspectorate, or it is damaged.',
  },
  'passphrase-wrong': {
    id: 'Kata sandi kunci itu keliru, atau berkas kuncinya berubah.',
    en: 'The passphrase of that key is wrong, or the key file was changed.',
  },
  'other-key': {
    id: 'Jawaban ini ditutup dengan kunci lain. Buka dengan berkas kunci yang lama.',
    en: 'This answer was closed to another key. Open it with the older key file.',
  },
  'envelope-changed': {
    id: 'Amplop ini berubah sesudah ditutup, jadi isinya tidak dapat dipercaya dan tidak terbuka.',
    en: 'This envelope was changed after it was closed, so it cannot be trusted and does not open.',
  },
} satisfies Record<KeyFileFault | 'other-key' | 'envelope-changed', Text>

export const errors = {
  ...keyFaults,
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  empty: { id: 'Isi bagian ini.', en: 'Fill this in.' },
  'too-long': { id: 'Terlalu panjang. Tulis lebih singkat.', en: 'Too long. Write less.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
} satisfies Record<string, Text>
