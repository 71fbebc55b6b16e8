import type { Text } from '#ui/language.ts'
import { codeDigits } from '../rules.ts'

export const questionWords = {
  title: { id: 'Satu pertanyaan dari Inspektorat', en: 'One question from the inspectorate' },
  heading: {
    id: 'Ada yang meminta uang di luar biaya resmi?',
    en: 'Did anyone ask you for money beyond the official cost?',
  },
  official: { id: 'Biaya resmi surat ini', en: 'The official cost of this letter' },
  secret: {
    id: 'Hanya Inspektorat yang dapat membaca jawabannya. Kantor camat tidak bisa.',
    en: 'Only the inspectorate can read the answer. The sub-district office cannot.',
  },
  no: { id: 'Tidak ada', en: 'No, nobody' },
  yes: { id: 'Ya, ada', en: 'Yes' },
  answer: { id: 'Jawaban Bapak/Ibu', en: 'Your answer' },
  ifYes: { id: 'Ada? Ceritakan sedikit di sini', en: 'Yes? Tell us a little here' },
  ifYesHint: { id: 'Semua boleh kosong.', en: 'Everything here may stay empty.' },
  amount: { id: 'Berapa?', en: 'How much?' },
  amountHint: { id: 'Misalnya Rp50.000.', en: 'For example Rp50,000.' },
  purpose: { id: 'Untuk apa katanya?', en: 'What did they say it was for?' },
  who: { id: 'Siapa yang meminta?', en: 'Who asked?' },
  whoHint: { id: 'Nama, ciri, atau tempat duduknya.', en: 'A name, what they look like, or where they sit.' },
  happened: { id: 'Kapan?', en: 'When?' },
  words: { id: 'Ada lagi?', en: 'Anything else?' },
  contact: { id: 'Boleh Inspektorat menghubungi? Nomor HP', en: 'May the inspectorate call you? Telephone' },
  send: { id: 'Kirim ke Inspektorat', en: 'Send to the inspectorate' },
  sealed: {
    id: 'Jawaban ditutup sebelum disimpan. “Tidak ada” dan “Ya” tampak sama dari luar. Kantor camat juga tidak tahu siapa yang menjawab: halaman ini tetap sama.',
    en: 'The answer is closed before it is kept. From outside a no and a yes look the same. Nor does the office know who answered: this page stays the same.',
  },
  fingerprint: { id: 'Sidik kunci Inspektorat', en: "Fingerprint of the inspectorate's key" },
  thanks: { id: 'Terima kasih', en: 'Thank you' },
  late: { id: 'Pertanyaan ini sudah ditutup', en: 'This question is closed' },
  thanksText: {
    id: 'Jawabannya hanya dapat dibuka Inspektorat.',
    en: 'Only the inspectorate can open the answer.',
  },
  again: {
    id: 'Ada yang terlupa? Jawab lagi, juga besok. Semuanya dibaca, dan dihitung satu.',
    en: 'Forgot something? Answer again, tomorrow too. All of it is read, and counted as one.',
  },
  back: { id: 'Kembali ke berkas saya', en: 'Back to my file' },
  kioskHeading: { id: 'Ketik kode dari petugas penyerahan', en: 'Type the code from the hand-over officer' },
  kioskHint: {
    id: `Kode ${codeDigits} angka, untuk menjawab satu pertanyaan. Petugas tidak melihat jawabannya.`,
    en: `A code of ${codeDigits} digits, to answer one question. The officer does not see the answer.`,
  },
  erase: { id: 'Hapus', en: 'Erase' },
  done: { id: 'Selesai', en: 'Done' },
  stop: { id: 'Tidak jadi', en: 'Leave it' },
} satisfies Record<string, Text>

/** Until when the question may be answered. */
export function answerBefore(day: Text): Text {
  return { id: `Dapat dijawab sampai ${day.id}.`, en: `It can be answered until ${day.en}.` }
}
