import type { Text } from '#ui/language.ts'
import type { ProcedureStep, StepKind } from './contract.ts'

/** A place of a step that only some kinds have. */
export type StepPlace =
  | 'team'
  | 'agency'
  | 'agencyTimeCounts'
  | 'payTo'
  | 'cashed'
  | 'signers'
  | 'next'
  | 'schedule'
  | 'counter'

type KindOfStep = {
  /** What it leaves for the next desk; nothing where the applicant gets the product itself. */
  yields: Text | undefined
  /** It is a judgement: the file may go back from here. */
  judges?: true
  /** It closes the case. */
  ends?: true
  /** The office has done its part; it waits for the applicant. */
  waits?: true
  /** It comes after steps of this kind, where there are any. */
  after?: StepKind
  /** It follows right upon this kind, which leads to nothing else. */
  follows?: StepKind
  needs?: readonly StepPlace[]
  may?: readonly StepPlace[]
}

/**
 * Every kind of step, once: what it leaves, where it may stand, and which places of its own it fills. The checks of a pack
 * and the SOP chart read it; what an officer does there is a row of `stepActs` in #cases. A new kind begins with its row here.
 */
export const stepKinds = {
  receive: { yields: { id: 'Berkas tercatat dan tanda terima', en: 'Registered file and receipt' }, may: ['counter'] },
  dispose: { yields: { id: 'Disposisi', en: 'Instruction on the file' } },
  check: { yields: { id: 'Berkas yang sudah diperiksa', en: 'Checked file' }, judges: true },
  verify: {
    yields: { id: 'Berita acara tim verifikasi', en: 'Minutes of the verification team' },
    judges: true,
    needs: ['team'],
  },
  inspect: {
    yields: { id: 'Hasil pemeriksaan lapangan', en: 'Findings of the field inspection' },
    may: ['schedule'],
  },
  draft: { yields: { id: 'Konsep surat', en: 'Draft of the letter' } },
  initial: { yields: { id: 'Konsep yang sudah diparaf', en: 'Initialled draft' } },
  carry: {
    yields: { id: 'Tanda terima instansi lain', en: 'Receipt of the other agency' },
    needs: ['agency'],
    may: ['agencyTimeCounts'],
  },
  fetch: { yields: { id: 'Hasil dari instansi lain', en: 'What the other agency made' }, follows: 'carry' },
  assess: {
    yields: { id: 'Ketetapan biaya dari instansi lain', en: 'Amount set by the other agency' },
    needs: ['agency'],
  },
  pay: {
    yields: { id: 'Bukti bayar', en: 'Proof of payment' },
    waits: true,
    after: 'assess',
    needs: ['payTo'],
    may: ['cashed'],
  },
  'parties-sign': {
    yields: { id: 'Naskah yang sudah ditandatangani para pihak', en: 'Paper signed by the parties' },
    needs: ['signers'],
  },
  sign: { yields: { id: 'Surat yang sudah ditandatangani', en: 'Signed letter' }, after: 'parties-sign' },
  number: { yields: { id: 'Surat bernomor', en: 'Numbered letter' }, after: 'sign' },
  archive: { yields: { id: 'Salinan di arsip', en: 'Copy in the archive' }, after: 'number' },
  'hand-over': { yields: undefined, ends: true, waits: true, after: 'sign', may: ['counter'] },
  forward: {
    yields: { id: 'Tanda terima instansi tujuan', en: 'Receipt of the agency it went to' },
    ends: true,
    after: 'sign',
    needs: ['agency', 'next'],
  },
} as const satisfies Record<StepKind, KindOfStep>

/** What is known of a kind, each place there or not. */
export function kindOf(does: StepKind): KindOfStep {
  return stepKinds[does]
}

/** Whether the letter is ready when the file lies at this step: only the applicant is still waited for. */
export function isReadyAt(procedure: readonly ProcedureStep[], step: Pick<ProcedureStep, 'key'>): boolean {
  const place = procedure.findIndex(({ key }) => key === step.key)
  return procedure.slice(place).every(({ does }) => kindOf(does).waits)
}

/** The step that closes a case: what is handed over or sent on. */
export function lastStep(procedure: readonly ProcedureStep[]): ProcedureStep | undefined {
  return procedure.find(({ does }) => kindOf(does).ends)
}
