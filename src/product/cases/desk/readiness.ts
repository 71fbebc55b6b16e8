import type { Text } from '#ui/language.ts'

/**
 * How far a form is, names in the reader's language: what somebody must be sent for or named, marks and questions that are
 * open, answers a letter needs and nobody gave yet, and whether a check stops the file.
 */
export type Readiness = {
  missing: readonly string[]
  unmarked: number
  unanswered: number
  empty: readonly string[]
  stopped: boolean
}

/** Whether every paper is there, everybody is named and every question answered: what is only empty is asked on the spot. */
export function isComplete({ missing, unmarked, unanswered }: Readiness): boolean {
  return missing.length === 0 && unmarked === 0 && unanswered === 0
}

/** Whether the file can be opened as it stands. */
export function isReady(readiness: Readiness): boolean {
  return isComplete(readiness) && readiness.empty.length === 0 && !readiness.stopped
}

/** In large type where the date will stand. */
export function readinessHeadline({ missing, unmarked, unanswered, empty }: Readiness): Text {
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
  if (empty.length > 0) return { id: `Isi ${empty.length} lagi`, en: `Fill in ${empty.length} more` }
  return { id: 'Lengkap', en: 'Complete' }
}

/** What the headline counts, by name: first what somebody must be sent for, then what is asked on the spot. */
export function namedIn(readiness: Readiness): string {
  return (isComplete(readiness) ? readiness.empty : readiness.missing).join(', ')
}

/** Why the file cannot be opened yet, and what to do. */
export function whyNotReady({ missing, unmarked, unanswered, empty, stopped }: Readiness): Text {
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
  if (unmarked > 0)
    return {
      id: `Belum bisa: ${unmarked} syarat belum ditandai.`,
      en: `Not yet: ${unmarked} ${unmarked === 1 ? 'paper is' : 'papers are'} not marked.`,
    }
  if (stopped) return { id: 'Belum bisa: baca catatan di atas.', en: 'Not yet: read the note above.' }
  return {
    id: `Belum bisa, masih kosong: ${empty.join(', ')}. Tanyakan langsung kepada pemohon.`,
    en: `Not yet, still empty: ${empty.join(', ')}. Ask the applicant now.`,
  }
}
