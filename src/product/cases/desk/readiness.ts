import type { Text } from '#ui/language.ts'

/**
 * How far the requirements of a file are marked, names in the reader's language, how many questions are open, and
 * whether a check stops it.
 */
export type Readiness = { missing: readonly string[]; unmarked: number; unanswered?: number; stopped: boolean }

/** Whether every paper is there, everybody is named and everything answered. */
export function isComplete({ missing, unmarked, unanswered = 0 }: Readiness): boolean {
  return missing.length === 0 && unmarked === 0 && unanswered === 0
}

/** Whether the file can be opened as it stands. */
export function isReady(readiness: Readiness): boolean {
  return isComplete(readiness) && !readiness.stopped
}

/** In large type where the date will stand. */
export function readinessHeadline({ missing, unmarked, unanswered = 0 }: Readiness): Text {
  if (unanswered > 0)
    return {
      id: `Jawab ${unanswered} pertanyaan`,
      en: `Answer ${unanswered} ${unanswered === 1 ? 'question' : 'questions'}`,
    }
  if (missing.length > 0 && unmarked > 0)
    return {
      id: `Kurang ${missing.length}, tandai ${unmarked} lagi`,
      en: `${missing.length} missing, mark ${unmarked} more`,
    }
  if (missing.length > 0) return { id: `Kurang ${missing.length}`, en: `${missing.length} missing` }
  if (unmarked > 0)
    return { id: `Tandai ${unmarked} syarat`, en: `Mark ${unmarked} ${unmarked === 1 ? 'paper' : 'papers'}` }
  return { id: 'Lengkap', en: 'Complete' }
}

/** Why the file cannot be opened yet, and what to do. */
export function whyNotReady({ missing, unmarked, unanswered = 0 }: Readiness): Text {
  if (unanswered > 0)
    return {
      id: 'Belum bisa: jawab dulu pertanyaan di atas persyaratan.',
      en: 'Not yet: answer the questions above the requirements first.',
    }
  if (missing.length > 0) {
    const names = missing.join(', ')
    return {
      id: `Belum bisa, masih kurang: ${names}. Tandai atau isi lebih dulu.`,
      en: `Not yet, still missing: ${names}. Mark it or fill it in first.`,
    }
  }
  if (unmarked === 0) return { id: 'Belum bisa: baca catatan di atas.', en: 'Not yet: read the note above.' }
  return {
    id: `Belum bisa: ${unmarked} syarat belum ditandai.`,
    en: `Not yet: ${unmarked} ${unmarked === 1 ? 'paper is' : 'papers are'} not marked.`,
  }
}
