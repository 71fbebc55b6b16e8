import type { Text } from '#ui/language.ts'
import type { RequirementState } from '../contract.ts'

/** What the counter's form says. */
export const registerWords = {
  title: { id: 'Berkas baru', en: 'New file' },
  service: { id: 'Layanan', en: 'Service' },
  changeService: { id: 'Pakai layanan ini', en: 'Use this service' },
  changeServiceNote: {
    id: 'Data pemohon tetap; syarat dan isian surat mengikuti layanannya.',
    en: 'What was said about the applicant stays; papers and answers follow the service.',
  },
  recent: { id: 'Terakhir didaftarkan', en: 'Registered last' },
  applicant: { id: 'Pemohon', en: 'Applicant' },
  nik: { id: 'NIK pemohon', en: 'NIK of the applicant' },
  nikHint: { id: '16 angka dari KTP-el', en: '16 digits from the identity card' },
  name: { id: 'Nama sesuai KTP-el', en: 'Name as on the identity card' },
  noNik: { id: 'Pemohon tidak dapat menunjukkan NIK', en: 'The applicant has no NIK to show' },
  noNikReason: { id: 'Alasan tanpa NIK', en: 'Why without NIK' },
  noNikHint: {
    id: 'Misalnya KTP hilang, surat kehilangan terlampir',
    en: 'For example: card lost, police letter attached',
  },
  phone: { id: 'Nomor HP', en: 'Phone number' },
  phoneNote: { id: 'untuk menghubungi pemohon, boleh kosong', en: 'to reach the applicant, may be left empty' },
  village: { id: 'Kelurahan atau desa', en: 'Village' },
  address: { id: 'Alamat', en: 'Address' },
  fields: { id: 'Isian surat', en: 'For the letter' },
  requirements: { id: 'Persyaratan', en: 'Requirements' },
  whichPapers: { id: 'Supaya syaratnya pas', en: 'So that only what applies is asked' },
  costLater: { id: 'dihitung dari isian', en: 'worked out from the answers' },
  asked: { id: 'Yang diminta standar', en: 'What the standard asks' },
  state: { id: 'Keadaan', en: 'State' },
  proof: { id: 'Bukti dan catatan', en: 'Proof and remark' },
  notFromPage: { id: 'tidak disebut halaman standar', en: 'not named by the published standard' },
  file: { id: 'Foto atau PDF', en: 'Photo or PDF' },
  camera: { id: 'Ambil foto', en: 'Take a photo' },
  remark: { id: 'Catatan', en: 'Remark' },
  kept: { id: 'Sudah tersimpan. Lepas centang untuk membuang.', en: 'Already kept. Untick to drop.' },
  moveKey: { id: 'berikutnya', en: 'next' },
  aside: { id: 'Janji dan tindakan', en: 'Promise and acts' },
  ifComplete: { id: 'Kalau lengkap', en: 'If complete' },
  cost: { id: 'Biaya', en: 'Cost' },
  authority: { id: 'Kewenangan', en: 'Authority' },
  inForce: { id: 'berlaku', en: 'in force' },
  notInForce: { id: 'belum dapat dipakai', en: 'cannot be used yet' },
  illustrative: { id: 'contoh peragaan', en: 'demonstration sample' },
  noDate: { id: 'belum dapat dihitung', en: 'cannot be counted yet' },
  returnSlip: { id: 'Cetak slip kekurangan', en: 'Print the return slip' },
  returnNote: {
    id: 'Slip memuat semua yang kurang, juga yang belum ditandai. Berkas menunggu, jam belum berjalan.',
    en: 'The slip lists everything missing, also what is not marked. The file waits; the clock does not run yet.',
  },
  open: { id: 'Buka berkas dan cetak janji', en: 'Open the file and print the promise' },
  noPromise: { id: 'Belum ada janji', en: 'No promise yet' },
  readyHeading: { id: 'Kalau dibuka sekarang, selesai', en: 'If opened now, done by' },
  ready: { id: 'Lengkap', en: 'Complete' },
  nothingMissing: {
    id: 'Tidak ada yang kurang. Buka saja berkasnya.',
    en: 'Nothing is missing. Open the file instead.',
  },
  completing: { id: 'Lengkapi berkas', en: 'Complete the file' },
  row: { id: 'Baris', en: 'Row' },
} satisfies Record<string, Text>

/** Around a warning about a NIK, from the server and from the script alike. */
export const nikNoteWords = {
  checkTogether: { id: 'Periksa bersama pemohon.', en: 'Check together with the applicant.' },
  mayContinue: { id: 'Pendaftaran tetap boleh dilanjutkan.', en: 'You may still go on registering.' },
} satisfies Record<string, Text>

export const stateWords = {
  received: { id: 'Ada', en: 'Received' },
  missing: { id: 'Kurang', en: 'Missing' },
  'original-to-follow': { id: 'Asli menyusul', en: 'Original to follow' },
} satisfies Record<RequirementState, Text>

/** The keys that mark a requirement, as printed: ada, kurang, menyusul. */
export const stateKeys = { received: 'A', missing: 'K', 'original-to-follow': 'M' } satisfies Record<
  RequirementState,
  string
>

export function rowsFrom(first: number, last: number): Text {
  return { id: `Baris ${first} sampai ${last}`, en: `Rows ${first} to ${last}` }
}

export function upToRows(rows: number): Text {
  return { id: `sampai ${rows} baris, yang kosong diabaikan`, en: `up to ${rows} rows, empty ones are ignored` }
}

/** Whose turn it is, where the form was begun from a ticket of the queue. */
export function forVisit({ written, priority }: { written: string; priority: boolean }): Text {
  return {
    id: `Nomor ${written}${priority ? ', prioritas' : ''} dilayani sekarang. Berkas ini dicatat pada nomor itu.`,
    en: `Number ${written}${priority ? ', priority' : ''} is being served. This file is kept with that number.`,
  }
}
