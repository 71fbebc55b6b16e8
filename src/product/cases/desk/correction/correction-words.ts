import type { Text } from '#ui/language.ts'
import type { CorrectionView } from '../../contract.ts'

/** What the case page and the form say and ask about a correction. */
export const correctionWords = {
  title: { id: 'Minta perbaikan surat', en: 'Ask for a correction of the letter' },
  how: {
    id: 'Betulkan di bawah ini apa yang salah. Surat pengganti dibuat dari isian ini, dan surat lama tidak berlaku begitu surat pengganti bernomor.',
    en: 'Set right below what is wrong. The new letter is made from this form, and the old one is void as soon as the new one has its number.',
  },
  free: {
    id: 'Perbaikan surat gratis. Jangan meminta atau menerima uang.',
    en: 'A correction is free. Ask for no money.',
  },
  fault: { id: 'Mengapa surat ini salah', en: 'Why the letter is wrong' },
  reason: { id: 'Apa yang salah', en: 'What is wrong' },
  reasonHint: { id: 'Camat membaca ini sebelum menyetujui.', en: 'The camat reads this before approving.' },
  askedBy: { id: 'Siapa yang meminta', en: 'Who asks' },
  askedByNote: {
    id: 'Kosongkan bila kantor sendiri yang menemukan.',
    en: 'Leave empty when the office found it itself.',
  },
  identitySeen: { id: 'Identitas yang diperlihatkan', en: 'Identity paper shown' },
  paperBack: { id: 'Kertas surat lama', en: 'The old paper' },
  paperYes: { id: 'Sudah kami terima kembali', en: 'We have it back' },
  paperNo: { id: 'Belum kembali', en: 'Not back yet' },
  button: { id: 'Minta perbaikan', en: 'Ask for the correction' },

  was: { id: 'Surat lama', en: 'Old letter' },
  became: { id: 'Surat pengganti', en: 'New letter' },
  part: { id: 'Isian', en: 'Field' },
  compare: { id: 'Yang dibetulkan', en: 'What is set right' },
  readDraft: { id: 'Baca konsep surat pengganti (PDF)', en: 'Read the draft of the new letter (PDF)' },
  readFirst: { id: 'Baca dulu surat penggantinya', en: 'Read the new letter first' },
  readOld: { id: 'Surat lama (PDF)', en: 'Old letter (PDF)' },
  readVoid: { id: 'Salinan bertanda DIBATALKAN (PDF)', en: 'Copy stamped DIBATALKAN, void (PDF)' },
  sign: {
    id: 'Tanda tangan ini menyetujui surat pengganti itu. Surat lama tidak berlaku begitu yang baru bernomor. Persetujuan ini tercatat.',
    en: 'By signing you approve that new letter. The old one is void as soon as the new one has its number. The approval is recorded.',
  },
  turnDownReason: { id: 'Mengapa tidak diperbaiki', en: 'Why it is not corrected' },
  turnDownNote: {
    id: 'Surat tetap berlaku. Pemohon membaca alasan ini saat melacak berkasnya.',
    en: 'The letter stays in force. The applicant reads this reason when tracking the file.',
  },
  turnDownButton: { id: 'Jangan perbaiki', en: 'Do not correct it' },
  number: {
    id: 'Nomor baru diambil dari urutan surat kantor ini. Nomor lama tetap tercatat sebagai batal dan tidak dipakai lagi.',
    en: 'The number is the next of this office’s letters. The old number stays on record as void and is never used again.',
  },
  archive: {
    id: 'Arsipkan di samping surat lama yang batal.',
    en: 'Archive it beside the old letter, which is void.',
  },
  paperOut: {
    id: 'Kertas surat lama belum kembali. Minta kertas itu sekarang.',
    en: 'The old paper has not come back. Ask for it now.',
  },
  voided: { id: 'DIBATALKAN', en: 'VOID' },
  ended: { id: 'Perbaikan surat', en: 'Corrections of the letter' },
} satisfies Record<string, Text>

const stages = {
  requested: {
    id: 'Perbaikan surat diminta: menunggu persetujuan dan tanda tangan.',
    en: 'A correction of the letter was asked for: it waits for approval and signature.',
  },
  approved: {
    id: 'Perbaikan surat disetujui: surat pengganti menunggu nomor.',
    en: 'The correction is approved: the new letter waits for its number.',
  },
  issued: { id: 'Surat pengganti sudah bernomor.', en: 'The new letter has its number.' },
  archived: {
    id: 'Surat pengganti sudah bernomor dan menunggu diambil.',
    en: 'The new letter has its number and waits to be collected.',
  },
  collected: { id: 'Surat pengganti sudah diserahkan.', en: 'The new letter was handed over.' },
  'turned-down': { id: 'Perbaikan surat tidak disetujui.', en: 'The correction was turned down.' },
} satisfies Record<CorrectionView['stage'], Text>

export function sayStage(stage: CorrectionView['stage']): Text {
  return stages[stage]
}

export function askedFor({ by, asked }: Pick<CorrectionView, 'by' | 'asked'>, moment: Text): Text {
  if (!asked) return { id: `Dicatat ${by}, ${moment.id}.`, en: `Recorded by ${by}, ${moment.en}.` }
  return {
    id: `Diminta ${asked.by}, memperlihatkan ${asked.identitySeen}. Dicatat ${by}, ${moment.id}.`,
    en: `Asked by ${asked.by}, who showed ${asked.identitySeen}. Recorded by ${by}, ${moment.en}.`,
  }
}

/** "DIBATALKAN 24 November 2026. Diganti surat nomor …": what everybody must know of the old letter. */
export function voidSince(old: string, day: Text, replacedBy: string): Text {
  return {
    id: `Surat nomor ${old} dibatalkan ${day.id} dan diganti surat nomor ${replacedBy}. Nomor lama tidak dipakai lagi.`,
    en: `Letter number ${old} is void since ${day.en} and replaced by number ${replacedBy}. The old number is never used again.`,
  }
}

export function stillInForce(old: string): Text {
  return {
    id: `Surat nomor ${old} tetap berlaku sampai surat pengganti bernomor.`,
    en: `Letter number ${old} stays in force until the new one has its number.`,
  }
}

export function staysInForce(old: string): Text {
  return { id: `Surat nomor ${old} tetap berlaku.`, en: `Letter number ${old} stays in force.` }
}

export function turnedDownBy(name: string, moment: Text): Text {
  return { id: `Tidak disetujui ${name}, ${moment.id}.`, en: `Turned down by ${name}, ${moment.en}.` }
}

/** Which letter the form is about. */
export function ofLetter(number: string): Text {
  return { id: `Surat nomor ${number}`, en: `Letter number ${number}` }
}
