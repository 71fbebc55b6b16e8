import type { Text } from '#ui/language.ts'
import type { RefusalView } from '../contract.ts'

/** What the case page says and asks about a refusal. */
export const refusalWords = {
  reason: { id: 'Mengapa tidak dapat diterbitkan', en: 'Why it cannot be issued' },
  reasonHint: { id: 'Satu alasan satu baris', en: 'One reason a line' },
  basis: { id: 'Pasal atau syarat yang menjadi dasar, bila ada', en: 'Article or paper it rests on, if any' },
  note: {
    id: 'Alasan ini dicetak apa adanya di surat penolakan, bersama hak mengajukan keberatan. Camat yang memutuskan. Sampai saat itu janji tetap berjalan.',
    en: 'These reasons stand as they are in the letter of refusal, with the right to object. The camat decides. Until then the promise keeps running.',
  },
  button: { id: 'Usulkan penolakan', en: 'Propose the refusal' },
  read: { id: 'Baca dulu konsep penolakan', en: 'Read the draft refusal first' },
  sign: {
    id: 'Dengan menandatangani, permohonan ini ditolak dengan alasan di konsep itu. Persetujuan ini tercatat.',
    en: 'By signing you refuse this request for the reasons in that draft. The approval is recorded.',
  },
  dropReason: { id: 'Mengapa tidak ditolak', en: 'Why it is not refused' },
  dropNote: {
    id: 'Berkas kembali ke meja semula dan berjalan lagi. Petugas di sana membaca alasan ini.',
    en: 'The file goes on at the desk it came from. The officer there reads this reason.',
  },
  dropButton: { id: 'Batalkan usul penolakan', en: 'Drop the proposed refusal' },
  number: {
    id: 'Nomor diambil dari urutan surat kantor ini. Hari terakhir keberatan dihitung sejak sekarang. Berkas ditutup.',
    en: 'The number is the next of this office’s letters. The last day to object is counted from now. The file is closed.',
  },
  overturned: { id: 'Penolakan ini sudah dibatalkan.', en: 'This refusal was overturned.' },
  reasons: { id: 'Alasan', en: 'Reasons' },
  draft: { id: 'Baca konsep penolakan (PDF)', en: 'Read the draft refusal (PDF)' },
  letter: { id: 'Buka dan cetak surat penolakan (PDF)', en: 'Open and print the refusal (PDF)' },
} satisfies Record<string, Text>

const stages = {
  proposed: {
    id: 'Penolakan sedang disiapkan: menunggu tanda tangan.',
    en: 'A refusal is being prepared: it waits for its signature.',
  },
  signed: {
    id: 'Penolakan sedang disiapkan: sudah ditandatangani, menunggu nomor.',
    en: 'A refusal is being prepared: it is signed and waits for its number.',
  },
  issued: {
    id: 'Surat penolakan sudah terbit dan menunggu diambil.',
    en: 'The letter of refusal is issued and waits to be collected.',
  },
  collected: { id: 'Surat penolakan sudah diserahkan.', en: 'The letter of refusal was handed over.' },
} satisfies Record<RefusalView['stage'], Text>

export function sayStage(stage: RefusalView['stage']): Text {
  return stages[stage]
}

export function proposedBy(name: string, moment: Text): Text {
  return { id: `Diusulkan ${name}, ${moment.id}.`, en: `Proposed by ${name}, ${moment.en}.` }
}

export function overturnedBy(refused: Text, what: Text, at: Text): Text {
  return {
    id: `Ditolak ${refused.id}, dibatalkan ${at.id} lewat ${what.id}. Alasan penolakannya dulu:`,
    en: `Refused ${refused.en}, overturned ${at.en} by ${what.en}. The reasons of the refusal were:`,
  }
}

export function objectBy(day: Text): Text {
  return {
    id: `Pemohon boleh mengajukan keberatan sampai ${day.id}, dihitung sejak surat terbit.`,
    en: `The applicant may object until ${day.en}, counted from the day it was issued.`,
  }
}
