import type { Text } from '#ui/language.ts'

/** What the forms of the daily events ask and promise. */
export const dailyWords = {
  heading: { id: 'Bila ada perubahan', en: 'When something changes' },
  askedBy: { id: 'Siapa yang meminta', en: 'Who asks' },
  identitySeen: { id: 'Identitas yang diperlihatkan', en: 'Identity paper shown' },
  identityHint: { id: 'Misalnya KTP-el asli', en: 'For example the original identity card' },
  relation: { id: 'Yang datang', en: 'Who came' },
  applicant: { id: 'Pemohon sendiri', en: 'The applicant' },
  proxy: { id: 'Wakil, dengan surat kuasa', en: 'A proxy, with a letter of authority' },

  slipNote: {
    id: 'Slip baru mendapat kode baru. Kode pada slip yang hilang tidak berlaku lagi.',
    en: 'The new slip gets a new code. The code on the lost slip no longer works.',
  },
  slipButton: { id: 'Buat slip baru', en: 'Make a new slip' },

  withdrawReason: { id: 'Mengapa dicabut', en: 'Why it is withdrawn' },
  withdrawOriginals: { id: 'Berkas asli yang dikembalikan', en: 'Originals given back' },
  withdrawOriginalsHint: { id: 'Tandai yang selama ini kami simpan.', en: 'Tick what lay with us.' },
  withdrawNote: {
    id: 'Berkas berakhir sebagai dicabut, bukan ditolak. Pemohon menerima tanda terimanya.',
    en: 'The file ends as withdrawn, not refused. The applicant receives a receipt.',
  },
  withdrawButton: { id: 'Cabut permohonan', en: 'Withdraw the request' },

  bringWhich: { id: 'Asli yang sudah dilihat', en: 'Originals seen' },
  bringButton: { id: 'Catat sudah dilihat', en: 'Note as seen' },

  attachFor: { id: 'Untuk syarat', en: 'For which requirement' },
  attachFile: { id: 'Foto atau PDF', en: 'Photo or PDF' },
  attachReplaces: { id: 'Menggantikan', en: 'In the place of' },
  attachNothing: { id: 'Tidak ada, ini tambahan', en: 'None, this is one more' },
  attachReason: { id: 'Mengapa diganti', en: 'Why it is replaced' },
  attachNote: {
    id: 'Yang lama tetap tersimpan, ditandai sudah diganti.',
    en: 'The old one stays in the record, marked as replaced.',
  },
  attachButton: { id: 'Simpan lampiran', en: 'Save the attachment' },

  takeOverReason: { id: 'Mengapa diambil alih', en: 'Why you take it over' },
  takeOverButton: { id: 'Ambil alih', en: 'Take over' },
  deskTo: { id: 'Jabatan yang meneruskan', en: 'Post that takes over' },
  deskReason: { id: 'Dasarnya', en: 'Why' },
  deskButton: { id: 'Alihkan meja', en: 'Move the desk' },
  giveTo: { id: 'Rekan yang memegang', en: 'Which colleague' },
  giveReason: { id: 'Pesan', en: 'Message' },
  giveButton: { id: 'Alihkan', en: 'Hand over to them' },

  notes: { id: 'Catatan antarpetugas', en: 'Notes between officers' },
  notesOnlyUs: {
    id: 'Hanya petugas kantor ini yang membaca. Catatan tidak dapat diubah, hanya dijawab.',
    en: 'Only officers of this office read them. A note cannot be changed, only answered.',
  },
  noteText: { id: 'Catatan', en: 'Note' },
  noteTo: { id: 'Untuk', en: 'For' },
  noteToAll: { id: 'Semua yang membuka berkas ini', en: 'Everyone who opens this file' },
  noteButton: { id: 'Simpan catatan', en: 'Save the note' },
  noteWrite: { id: 'Tulis catatan…', en: 'Write a note…' },
  noteAnswer: { id: 'Jawab…', en: 'Answer…' },
  noteAnswerText: { id: 'Jawaban', en: 'Answer' },
  noteAnswerButton: { id: 'Simpan jawaban', en: 'Save the answer' },

  amendments: { id: 'Perubahan isian', en: 'What was amended' },
  field: { id: 'Isian', en: 'Field' },
  was: { id: 'Semula', en: 'Before' },
  became: { id: 'Menjadi', en: 'Now' },

  amendTitle: { id: 'Ubah isian', en: 'Amend what was filled in' },
  amendReason: { id: 'Mengapa diubah', en: 'Why it is amended' },
  amendNote: {
    id: 'Yang lama dan yang baru tercatat. Konsep surat ikut berubah.',
    en: 'Old and new stay in the record. The draft letter follows.',
  },
  amendButton: { id: 'Simpan perubahan', en: 'Save the changes' },

  withdrawn: { id: 'Dicabut', en: 'Withdrawn' },
  receipt: { id: 'Cetak tanda terima pencabutan', en: 'Print the withdrawal receipt' },
  replacedBy: { id: 'diganti', en: 'replaced' },
} satisfies Record<string, Text>

/** "Ibu Rahmah, 24 Nov 09.12, untuk Camat". */
export function noteHead(by: string, moment: Text, to: Text | undefined): Text {
  return {
    id: [by, moment.id, to && `untuk ${to.id}`].filter(Boolean).join(', '),
    en: [by, moment.en, to && `for ${to.en}`].filter(Boolean).join(', '),
  }
}

export function amendedBy(by: string, moment: Text): Text {
  return { id: `${moment.id}, oleh ${by}`, en: `${moment.en}, by ${by}` }
}

/** Which originals left with a withdrawn request. */
export function returnedAtWithdrawal(originals: readonly Text[]): Text {
  if (originals.length === 0) return receiptWords.nothing
  const list = (language: keyof Text) => originals.map((paper) => paper[language]).join(', ')
  return { id: `Dikembalikan: ${list('id')}.`, en: `Given back: ${list('en')}.` }
}

/** What the receipt of a withdrawn request says. */
export const receiptWords = {
  title: { id: 'Tanda terima pencabutan', en: 'Receipt of withdrawal' },
  sentence: {
    id: 'Permohonan ini dicabut oleh pemohon. Tidak ada keputusan menolak, dan permohonan baru boleh diajukan kapan saja.',
    en: 'The applicant withdrew this request. It was not refused, and a new request may be made at any time.',
  },
  number: { id: 'Nomor', en: 'Number' },
  service: { id: 'Layanan', en: 'Service' },
  applicant: { id: 'Pemohon', en: 'Applicant' },
  asked: { id: 'Diminta oleh', en: 'Asked by' },
  when: { id: 'Dicabut', en: 'Withdrawn' },
  reason: { id: 'Alasan', en: 'Reason' },
  // The column is as wide as on every slip: a longer word would break.
  returned: { id: 'Kembali', en: 'Given back' },
  nothing: { id: 'Tidak ada berkas asli yang disimpan kantor.', en: 'The office kept no original.' },
  received: { id: 'Diterima, tanda tangan:', en: 'Received, signature:' },
  officer: { id: 'Petugas', en: 'Officer' },
  backToCase: { id: 'Kembali ke berkas', en: 'Back to the file' },
  howToPrint: {
    id: 'Cetak dengan Ctrl+P pada kertas A5. Yang tercetak hanya lembar di bawah ini.',
    en: 'Print with Ctrl+P on A5 paper. Only the sheet below is printed.',
  },
} satisfies Record<string, Text>
