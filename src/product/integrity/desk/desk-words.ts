import type { Text } from '#ui/language.ts'

/** What the page of a file says of the question to whoever hands over. */
export const offerWords = {
  notPut: { id: 'Pertanyaan Inspektorat: belum ditanyakan', en: "The inspectorate's question: not put yet" },
  put: { id: 'Pertanyaan Inspektorat: sudah ditanyakan', en: "The inspectorate's question: put" },
} satisfies Record<string, Text>

export const askingWords = {
  title: { id: 'Pertanyaan Inspektorat', en: "The inspectorate's question" },
  lead: {
    id: 'Setiap orang yang mengambil surat ditanya: ada yang meminta uang di luar biaya resmi? Jawabannya hanya dapat dibaca Inspektorat.',
    en: 'Whoever collects a letter is asked: did anyone ask for money beyond the official cost? Only the inspectorate can read the answer.',
  },
  ways: {
    id: 'Bisa dijawab di HP sendiri lewat kode di slip, atau di mesin antrean dengan kode dari sini.',
    en: 'It can be answered on their own phone with the code on the slip, or at the ticket kiosk with a code from here.',
  },
  notPut: { id: 'Belum ditanyakan.', en: 'Not put yet.' },
  give: { id: 'Beri kode untuk mesin antrean', en: 'Give a code for the kiosk' },
  giveAgain: { id: 'Beri kode baru', en: 'Give a new code' },
  code: { id: 'Kode untuk mesin antrean', en: 'Code for the kiosk' },
  noKiosk: {
    id: 'Kantor ini belum punya mesin antrean. Ajak menjawab di HP sendiri, lewat halaman lacak.',
    en: 'This office has no kiosk yet. Invite them to answer on their own phone, from the tracking page.',
  },
  hidden: {
    id: 'Halaman ini tidak pernah menunjukkan apakah pertanyaannya dijawab, apalagi isinya.',
    en: 'This page never shows whether the question was answered, let alone what was said.',
  },
  back: { id: 'Kembali ke berkas', en: 'Back to the file' },
} satisfies Record<string, Text>

/** When the question was put. */
export function putAt(moment: Text): Text {
  return { id: `Sudah ditanyakan ${moment.id}.`, en: `Put ${moment.en}.` }
}

/** How long a code holds. */
export function holdsUntil(time: Text): Text {
  return {
    id: `Berlaku sampai ${time.id}. Tekan “Baru mengambil surat?” di mesin antrean, lalu ketik kode ini.`,
    en: `It holds until ${time.en}. Press “Just collected a letter?” on the kiosk, then type this code.`,
  }
}

export const keyWords = {
  title: { id: 'Kunci Inspektorat', en: "The inspectorate's key" },
  lead: {
    id: 'Jawaban warga ditutup dengan kunci umum ini sebelum disimpan. Hanya berkas kunci rahasia di komputer Inspektorat yang membukanya.',
    en: 'Answers of citizens are closed to this public key before they are kept. Only the secret key file on the computer of the inspectorate opens them.',
  },
  none: {
    id: 'Belum ada kunci. Selama itu pertanyaan tidak diajukan kepada siapa pun.',
    en: 'There is no key yet. Until then nobody is asked the question.',
  },
  inForce: { id: 'Kunci yang berlaku', en: 'The key in force' },
  older: { id: 'Kunci lama, masih perlu untuk jawaban lama', en: 'Older keys, still needed for older answers' },
  enter: { id: 'Pasang kunci baru', en: 'Enter a new key' },
  how: { id: 'Buat di komputer Inspektorat sendiri:', en: "Make it on the inspectorate's own computer:" },
  howAfter: {
    id: 'Simpan berkas dan kata sandinya di dua tempat. Tanpa keduanya, jawaban tidak dapat dibuka siapa pun.',
    en: 'Keep the file and its passphrase in two places. Without both, nobody can open the answers.',
  },
  line: { id: 'Baris kunci umum', en: 'Line of the public key' },
  lineHint: { id: 'Dimulai dengan paten-inspektorat-1.', en: 'It begins with paten-inspektorat-1.' },
  submit: { id: 'Pasang kunci ini', en: 'Enter this key' },
  compare: {
    id: 'Bandingkan sidik kunci ini dengan yang tercetak waktu kunci dibuat. Sidik yang sama tampil di halaman warga.',
    en: 'Compare this fingerprint with the one that the command printed. Citizens see the same one on their page.',
  },
} satisfies Record<string, Text>
