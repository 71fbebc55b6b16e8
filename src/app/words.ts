import type { Text } from '#ui/language.ts'

/** The rooms of the office, as its officers name them. */
export const roomWords = {
  work: { id: 'Pekerjaan saya', en: 'My work' },
  register: { id: 'Berkas baru', en: 'New file' },
  counter: { id: 'Loket antrean', en: 'Queue counter' },
  cash: { id: 'Kas', en: 'Cash' },
  queue: { id: 'Ruang tunggu', en: 'Waiting room' },
  devices: { id: 'Mesin dan papan', en: 'Kiosks and boards' },
  registers: { id: 'Buku register', en: 'Register books' },
  morning: { id: 'Pagi ini', en: 'This morning' },
  duties: { id: 'Kewajiban kantor', en: 'Duties' },
  retention: { id: 'Retensi', en: 'Retention' },
  objections: { id: 'Keberatan', en: 'Objections' },
  inspectorate: { id: 'Jawaban warga', en: 'What citizens answered' },
  question: { id: 'Pertanyaan Inspektorat', en: "The inspectorate's question" },
  inspectorateKey: { id: 'Kunci Inspektorat', en: "The inspectorate's key" },
  offices: { id: 'Semua kecamatan', en: 'All sub-districts' },
  standards: { id: 'Standar', en: 'Standards' },
  templates: { id: 'Templat', en: 'Templates' },
  authorities: { id: 'Kewenangan', en: 'Authorities' },
  regulations: { id: 'Peraturan', en: 'Regulations' },
  officers: { id: 'Petugas', en: 'Officers' },
  absences: { id: 'Tidak di tempat', en: 'Away' },
  calendar: { id: 'Kalender kantor', en: 'Office calendar' },
  account: { id: 'Akun saya', en: 'My account' },
} satisfies Record<string, Text>

/** Where a refusal has no sentence of its own. */
export const notYet: Text = { id: 'Belum bisa.', en: 'Not possible yet.' }
