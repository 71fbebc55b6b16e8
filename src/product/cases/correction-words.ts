import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { CorrectionAct, CorrectionRefusal, Fault } from './contract.ts'
import { listed } from './daily-words.ts'
import type { CorrectionStage } from './rules.ts'

/** Why a letter cannot be corrected now, with the way on. */
export const correctionRefusals = {
  'letter-not-issued': {
    id: 'Berkas ini tidak punya surat bernomor yang dapat diperbaiki. Selama belum bernomor, ubah isiannya.',
    en: 'This file has no numbered letter to correct. Before a letter has its number, amend what was filled in.',
  },
  'correction-under-way': {
    id: 'Perbaikan surat ini sedang berjalan. Tunggu sampai surat penggantinya bernomor atau perbaikannya tidak disetujui.',
    en: 'A correction of this letter is under way. Wait until the new letter has its number or the correction is turned down.',
  },
  'correction-not-there': {
    id: 'Tidak ada perbaikan surat yang menunggu langkah itu.',
    en: 'No correction of a letter waits for that step.',
  },
  'correction-template-missing': {
    id: 'Naskah surat dalam paket kabupaten ini belum dapat menyebut surat yang digantikan. Terapkan paket yang baru dulu.',
    en: 'The letters of this regency pack cannot name the letter they replace yet. Apply the new pack first.',
  },
  'correction-lacks-papers': (facts: RefusalFacts): Text => ({
    id: `Dengan perubahan ini masih kurang: ${listed(facts.id)}. Surat ini sudah terbit tanpa syarat itu, jadi daftarkan sebagai permohonan baru.`,
    en: `With this change it still lacks: ${listed(facts.en)}. The letter was given without them, so register a new request.`,
  }),
} satisfies Record<CorrectionRefusal, Text | ((facts: RefusalFacts) => Text)>

/** What happened, for the history; the name of the act is the key. */
export const correctionHappened: Readonly<Record<string, Text>> = {
  'correction.requested': { id: 'Perbaikan surat diminta', en: 'Correction of the letter asked for' },
  'correction.approved': {
    id: 'Perbaikan disetujui, surat pengganti ditandatangani',
    en: 'Correction approved, the new letter signed',
  },
  'correction.turned-down': {
    id: 'Perbaikan tidak disetujui, surat tetap berlaku',
    en: 'Correction turned down, the letter stays in force',
  },
  'correction.issued': {
    id: 'Surat pengganti diberi nomor. Surat lama tidak berlaku lagi',
    en: 'New letter numbered. The old letter is void',
  },
  'correction.archived': {
    id: 'Salinan surat pengganti diarsipkan. Siap diambil',
    en: 'Copy of the new letter archived. Ready for collection',
  },
  'correction.handed-over': { id: 'Surat pengganti diserahkan', en: 'New letter handed over' },
}

/** Who was first, told to who came second. */
export const correctionMoves = {
  'correction-requested': { id: 'meminta perbaikan surat ini', en: 'asked for a correction of this letter' },
  'correction-approved': { id: 'menyetujui perbaikan surat ini', en: 'approved the correction of this letter' },
  'correction-turned-down': { id: 'tidak menyetujui perbaikan surat ini', en: 'turned the correction down' },
  'correction-numbered': { id: 'memberi nomor surat pengganti', en: 'numbered the new letter' },
  'correction-archived': { id: 'mengarsipkan surat pengganti', en: 'archived the new letter' },
  'correction-handed-over': { id: 'menyerahkan surat pengganti', en: 'handed the new letter over' },
} satisfies Record<string, Text>

/** The verbs of a correction on the case page. */
export const correctionActs = {
  'approve-correction': { id: 'Setujui dan tanda tangani surat pengganti', en: 'Approve and sign the new letter' },
  'turn-down-correction': { id: 'Jangan perbaiki…', en: 'Do not correct…' },
  'number-correction': { id: 'Beri nomor dan stempel surat pengganti', en: 'Number and stamp the new letter' },
  'archive-correction': { id: 'Arsipkan salinan surat pengganti', en: 'Archive the copy of the new letter' },
  'hand-over-correction': { id: 'Serahkan surat pengganti', en: 'Hand the new letter over' },
} satisfies Record<CorrectionAct, Text>

/** Who may ask for a correction, where nobody holds the file any more. */
export const whoCorrects: Text = {
  id: 'loket dan meja yang mengerjakan surat ini',
  en: 'counter and the desks that worked on this letter',
}

export const faultWords = {
  office: { id: 'Kesalahan kantor kami', en: 'Our own mistake' },
  applicant: { id: 'Pemohon salah menyebut atau menulis', en: 'The applicant said or wrote it wrong' },
  document: { id: 'Dokumen pemohon berubah sesudah surat terbit', en: 'The applicant’s document changed since' },
} satisfies Record<Fault, Text>

/** What a correction asks of the desk where it lies, for the list of work. */
export const correctionTurns = {
  requested: { id: 'Setujui perbaikan', en: 'Approve the correction' },
  approved: { id: 'Beri nomor surat pengganti', en: 'Number the new letter' },
  issued: { id: 'Arsipkan surat pengganti', en: 'Archive the new letter' },
  archived: { id: 'Serahkan surat pengganti', en: 'Hand the new letter over' },
} satisfies Record<Exclude<CorrectionStage, 'collected'>, Text>

export const beingCorrected: Text = { id: 'perbaikan surat', en: 'correction' }

/** Where the correction of a letter lies, of a case that was closed before. */
export function correctedAt(post: Text): Text {
  return { id: `Perbaikan surat, di meja ${post.id}`, en: `Correction, with the ${post.en}` }
}
