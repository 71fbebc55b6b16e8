import type { Text } from '#ui/language.ts'
import { correctionMoves } from './correction-words.ts'
import { dailyMoves } from './daily-words.ts'
import { lapseMoves } from './lapse-words.ts'
import { stepMoves } from './step-words.ts'
import { workMoves } from './step-work-words.ts'

/** Who was faster: what the other officer did, by the kind of step or event. */
export const moves: Readonly<Record<string, Text>> = {
  ...dailyMoves,
  ...correctionMoves,
  ...stepMoves,
  ...lapseMoves,
  ...workMoves,
  receive: { id: 'menerima berkas ini', en: 'received this file' },
  check: { id: 'memeriksa dan meneruskan berkas ini', en: 'checked this file and passed it on' },
  initial: { id: 'memaraf berkas ini', en: 'initialled this file' },
  sign: { id: 'menandatangani surat ini', en: 'signed this letter' },
  number: { id: 'memberi nomor surat ini', en: 'numbered this letter' },
  archive: { id: 'mengarsipkan surat ini', en: 'archived this letter' },
  'hand-over': { id: 'menyerahkan surat ini', en: 'handed this letter over' },
  'sent-back': { id: 'mengembalikan berkas ini', en: 'sent this file back' },
  refused: { id: 'menolak permohonan ini', en: 'refused this request' },
  'refusal-proposed': { id: 'mengusulkan penolakan', en: 'proposed a refusal' },
  'refusal-dropped': { id: 'membatalkan usul penolakan', en: 'dropped the proposed refusal' },
  'refusal-signed': { id: 'menandatangani surat penolakan', en: 'signed the refusal' },
}
